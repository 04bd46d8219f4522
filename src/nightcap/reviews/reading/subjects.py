"""What the words of a sentence stand for: the title, another title, a person, the viewer; and who says them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Final, Literal

from nightcap.catalogue.countries import ADJECTIVES
from nightcap.reviews.claim import Claim
from nightcap.reviews.reading.passage import Passage
from nightcap.reviews.reading.tables import bag_of
from nightcap.reviews.reading.words import Word, bag
from nightcap.reviews.spellings import folded

#: what a word stands for as the subject of a clause: the title, another title, a person, who made a title, the viewer,
#: a place, a promise
Stands = Literal["title", "other", "person", "maker", "viewer", "place", "promise", "source"]

_PROMISES: Final = bag(
    "trailer trailers teaser teasers poster posters marketing campaign blurb synopsis publicity ads adverts promo "
    "promos premiere reviews reception buzz hype notices thumbnail artwork billboards"
)
_SOURCES: Final = bag("novel book books novels original memoir manga comic comics webtoon webcomic podcast predecessor")
_MODALS: Final = bag(
    "can could may might must would will should cannot never hardly barely almost simply just soon then had felt left "
    "laughed wept cried came went found wanted"
)
_MINE: Final = bag("my our your")
#: before the "one" that stands for a work
_POINTS: Final = bag("this that other")
#: who is quoted says it, not the article
_SAYING: Final = bag(
    "said says told tells whispered asked insisted insists announced announces promises promised promising called "
    "calls calling call reads proclaims declares declared claims boasts boasted quoting quotes warns warned"
)
_WORKS: Final = bag_of("nouns", "work")
COPULAS: Final = bag_of("nouns", "copula")
_SEASONS: Final = bag("season series outing run instalment installment chapter")
_ENDED: Final = bag("was were ended had left did gave felt closed finished went")
#: who is in the story, or before the screen
_AUDIENCE: Final = bag("parents children kids grownups adults teenagers teens toddlers grandparents fans families")
_WILL: Final = bag("will may might should wont can")
_BARE: Final = bag("and or but small young younger older little nervous sensitive most many some even your")
_THEY: Final = bag("they them")
_OWNS: Final = bag("her hers his their theirs")
_PARTS: Final = frozenset(
    key for key in bag_of("nouns", "show") if key.endswith("s") and not key.endswith(("ss", "us"))
)
#: keys of "we'll", "we're", "I'll", "I'd" that are words of their own
_SHORTENED: Final = bag("well were ill id")
#: behind the "all" that is the title, and behind works of a kind
_OF_ALL: Final = COPULAS | bag("of in the that this it and but so very too quite rather")
_KIND_DOES: Final = bag("would could can should must does")
_MAKES: Final = frozenset(("director", "creator", "writer"))
#: "a series of misunderstandings"; of "that one" the "one" says what it is
_OTHERWISE: Final = (("series", "of"), ("that", "one"), ("this", "one"), ("other", "one"))
_ENTRIES: Final[Sequence[tuple[str, Stands]]] = (
    ("it", "title"), ("they", "person"), ("you", "viewer"), ("work", "title"), ("person", "person"),
    ("setting", "place"), ("show", "title"),
)  # fmt: skip


def _kinds() -> Mapping[str, Stands]:
    """Word → what it stands for; of several the first entry counts."""
    found = {key: stands for entry, stands in reversed(_ENTRIES) for key in bag_of("nouns", entry)}
    return found | dict.fromkeys(_SOURCES, "source") | dict.fromkeys(_PROMISES, "promise")


_KINDS: Final = _kinds()


#: what may stand before who says it, words on to the verb, at most, and who is not quoted
_QUOTING: Final = frozenset(',"”')
_WHO_SAYS: Final = 5
_MYSELF: Final = bag("i we you one my our me us critic")
_THEIRS: Final = bag("the a an his her their its this")


def makers_told(facts: Iterable[Claim]) -> frozenset[str]:
    """The folded names of those who made a title and do not play in it, as an article's facts tell."""
    roles: dict[str, set[str]] = {}
    for claim in facts:
        if claim.field == "credit" and isinstance(claim.value, Mapping):
            roles.setdefault(folded(str(claim.value["person"])), set()).add(str(claim.value["role"]))
    return frozenset(name for name, own in roles.items() if own & _MAKES and "actor" not in own)


def standing_for(passage: Passage, makers: frozenset[str]) -> list[Stands | None]:
    """What each word of the sentence stands for, None for most; `makers` are the folded names of who made a title."""
    words = passage.words
    found = list(map(_KINDS.get, passage.sentence.keys))
    subject = folded(passage.subject)
    for name in passage.names:
        if name.what == "title":
            stands: Stands | None = "title" if folded(name.name) == subject else "other"
        else:
            # a capital inside a sentence is somebody's or some place's; a first word is written so in any case
            nation = words[name.last - 1].key in ADJECTIVES
            stands = "person" if name.what == "person" and not nation else None
            if stands and folded(name.name) in makers:
                stands = "maker"
        if stands is not None or name.first or found[0] is None:
            found[name.first : name.last] = [stands] * (name.last - name.first)
    for at, key in enumerate(passage.sentence.keys):
        if found[at] is not None:
            found[at] = _in_place(words, passage.sentence.keys, found, at, key)
    return found


def _in_place(
    words: Sequence[Word], keys: tuple[str, ...], found: Sequence[Stands | None], at: int, key: str
) -> Stands | None:
    """What a word stands for with those before it."""
    stands = found[at]
    # "The novel is a long look at death; it is also funny"
    goes_on = key == "it" and ";" in words[at].gap and next(filter(None, found[:at]), None) == "source"
    # "Farce would take it at a gallop" speaks of no one work
    goes_on = goes_on or (at == 0 and key in _WORKS and _KIND_DOES.issuperset(keys[1:2] or ("",)))
    if stands == "title" and (goes_on or _earlier(words, at, key) or _that_one(words, at, key)):
        return "source"
    adverb = key in _SHORTENED and words[at].text.isalpha()  # "well" is not "we'll"
    nerves = key == "all" and (*keys[at + 1 : at + 2], "of")[0] not in _OF_ALL  # "she is all nerves"
    if adverb or nerves or (key, *keys[at + 1 : at + 2]) in _OTHERWISE:
        stands = None
    if stands == "viewer" and key == "one":
        return _one(words, at)
    if (key in _AUDIENCE and _may(words, at)) or (key == "who" and at and found[at - 1] == "viewer"):
        return "viewer"  # "parents will laugh", "anyone who has a sister"
    if key in _THEY and _are_parts(found[:at], keys[:at]):
        return "title"
    if stands == "person" and any(word.key in _MINE for word in words[max(0, at - 2) : at]):
        return "viewer"  # "my heart", "your little sister"
    return stands


def _one(words: Sequence[Word], at: int) -> Stands | None:
    if at and words[at - 1].key in _POINTS:
        return "source" if words[at - 1].key in ("that", "other") else "title"
    return "viewer" if _is_anyone(words, at) else None


def _may(words: Sequence[Word], at: int) -> bool:
    """Whether it is told what any such people will do: "parents will laugh", not "the parents will"."""
    bare = at == 0 or words[at].gap != "" or words[at - 1].key in _BARE
    return bare and at + 1 < len(words) and words[at + 1].key in _WILL


def _are_parts(found: Sequence[Stands | None], keys: Sequence[str]) -> bool:
    """Whether "they" are parts of the title: "The songs are loud, and they are funny"; not where people are named."""
    named = any(stands == "person" and key not in _OWNS for stands, key in zip(found, keys, strict=True))
    return not named and any(key in _PARTS for key in keys)


def _earlier(words: Sequence[Word], at: int, key: str) -> bool:
    """Whether the work named at a word is somebody's last one: "her previous film", "his last series"."""
    if (key not in _WORKS and key not in _SEASONS) or not at:
        return False
    before = words[at - 1].key
    if before != "last":
        return before in ("previous", "earlier", "early")
    owned = any(word.key in ("s", "his", "her", "their") for word in words[max(0, at - 3) : at])
    over = key in _SEASONS and at + 1 < len(words) and words[at + 1].key in _ENDED
    return owned or over


def _is_anyone(words: Sequence[Word], at: int) -> bool:
    """Whether "one" is the viewer: "one laughs", "one can hardly breathe", not "one van"."""
    if at and words[at - 1].key == "but":  # "the last episode but one"
        return False
    return at + 1 < len(words) and (words[at + 1].key in _MODALS or words[at + 1].key.endswith("s"))


def _that_one(words: Sequence[Word], at: int, key: str) -> bool:
    """Whether another work is pointed at, beside one that is named: "that film had a heart"."""
    return at == 1 and key in _WORKS and words[0].key in ("that", "those")


def spoken(passage: Passage) -> list[bool]:
    """Of each word, whether it is in what somebody is quoted as saying."""
    words, found, opened, told = passage.words, [], False, False
    for place, word in enumerate(words):
        if _is_attributed(words, place):
            found = [True] * place
        opens = "“" in word.gap or ('"' in word.gap and not opened)
        if opens:
            told = any(each.key in _SAYING for each in words[max(0, place - 4) : place])
        opened = opens or (opened and not ("”" in word.gap or '"' in word.gap))
        found.append(opened and told)
    return found


def _is_attributed(words: Sequence[Word], place: int) -> bool:
    """Whether what stands before word `place` is only what somebody says: ", promises the press release"."""
    gap = words[place].gap
    if not gap or not place or not _QUOTING.intersection(gap):
        return False
    says = next((at for at in range(place, min(place + _WHO_SAYS, len(words))) if words[at].key in _SAYING), None)
    if says is None or any(word.key in _MYSELF for word in words[place : says + 2]):
        return False
    if says == place:  # "says the writer"
        return place + 1 < len(words) and words[place + 1].key in _THEIRS
    ends = says + 1 == len(words) or words[says + 1].gap != ""
    return ends and (words[place].key in _THEIRS or words[place].key in ("he", "she", "they"))
