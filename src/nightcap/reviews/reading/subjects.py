"""What the words of a sentence stand for: the title, another title, a person, the viewer; and who says them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final, Literal

from nightcap.catalogue.countries import ADJECTIVES
from nightcap.reviews.reading.passage import Passage
from nightcap.reviews.reading.tables import bag_of
from nightcap.reviews.reading.words import Word, bag
from nightcap.reviews.spellings import folded

#: what a word stands for as the subject of a clause: the title, another title, a person, the viewer, a place, a promise
Stands = Literal["title", "other", "person", "viewer", "place", "promise", "source"]

_PROMISES: Final = bag(
    "trailer trailers teaser teasers poster posters marketing campaign blurb synopsis publicity ads adverts"
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
_ENTRIES: Final[Sequence[tuple[str, Stands]]] = (
    ("it", "title"), ("they", "person"), ("you", "viewer"), ("work", "title"), ("person", "person"),
    ("setting", "place"), ("show", "title"),
)  # fmt: skip


def _kinds() -> Mapping[str, Stands]:
    """Word → what it stands for; of several the first entry counts."""
    found = {key: stands for entry, stands in reversed(_ENTRIES) for key in bag_of("nouns", entry)}
    return found | dict.fromkeys(_SOURCES, "source") | dict.fromkeys(_PROMISES, "promise")


_KINDS: Final = _kinds()


def standing_for(passage: Passage) -> list[Stands | None]:
    """What each word of the sentence stands for, None for most."""
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
        if stands is not None or name.first or found[0] is None:
            found[name.first : name.last] = [stands] * (name.last - name.first)
    for at, key in enumerate(passage.sentence.keys):
        if found[at] is None:
            continue
        if found[at] == "title" and (_earlier(words, at, key) or _that_one(words, at, key)):
            found[at] = "source"
        elif found[at] == "viewer" and key == "one" and at and words[at - 1].key in _POINTS:
            found[at] = "source" if words[at - 1].key in ("that", "other") else "title"
        elif found[at] == "viewer" and key == "one" and not _is_anyone(words, at):
            found[at] = None
        elif found[at] == "person" and any(word.key in _MINE for word in words[max(0, at - 2) : at]):
            found[at] = "viewer"  # "my heart", "your little sister"
    return found


def _earlier(words: Sequence[Word], at: int, key: str) -> bool:
    """Whether the work named at a word is somebody's last one: "her previous film", "his last series"."""
    if key not in _WORKS or not at:
        return False
    owned = any(word.key in ("s", "his", "her", "their") for word in words[max(0, at - 3) : at])
    return words[at - 1].key in ("previous", "earlier") or (words[at - 1].key == "last" and owned)


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
        opens = "“" in word.gap or ('"' in word.gap and not opened)
        if opens:
            told = any(each.key in _SAYING for each in words[max(0, place - 4) : place])
        opened = opens or (opened and not ("”" in word.gap or '"' in word.gap))
        found.append(opened and told)
    return found
