"""Who dies, is mourned or taken in the story, as a sentence tells it: "buried her twin", "the dog does not die"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from nightcap.reviews.reading.content import deeds
from nightcap.reviews.reading.content.seeming import is_lately
from nightcap.reviews.reading.tables import Hit, bag_of, table
from nightcap.reviews.reading.words import Sentence, Word, bag

#: (note, whether it is there, first word, word after the last)
Befalls = tuple[str, bool, int, int]

_NOTES: Final[Mapping[str, str]] = {
    "kin": "grief", "parent": "parent_death", "child": "child_death", "animal": "animal_death", "far": "death",
    "somebody": "death", "vehicle": "accident",
}  # fmt: skip
#: who → the entry of befalls.txt; of several the first counts
_WHO: Final = {key + "s": "animal" for key in bag_of("befalls", "animal")} | {
    key: entry for entry in reversed(list(_NOTES)) for key in bag_of("befalls", entry)
}
_BEFALLS: Final = table("befalls")
_TOLD_OF: Final = frozenset(_WHO.keys() | deeds.DEEDS.keys())
#: what may stand between a verb and whom it befalls: "buried her twin brother"
_BETWEEN: Final = bag(
    "her his their the a an both own only little small young older younger elder eldest youngest beloved first "
    "two one old twin best family s teenage baby pet and"
)
#: what may stand between somebody and what befalls them: "a father who had drowned"
_LINKS: Final = bag(
    "who whom that has had have and own brother sister both all also then only just recently suddenly later "
    "finally long himself herself themselves is was are were s two of years many thirty forty fifty twenty ten"
)
#: words back from somebody to the verb, at most
_BACK: Final = 6
#: words from somebody to what befalls them, at most: "his wife of forty years is dead"
_ON: Final = 5
#: words back from what befalls somebody to who it is, at most
_FAR: Final = 12
_TOLD: Final = frozenset(("died", "slain", "lives", "gone", "hurt", "wrecked"))
#: who can be taken or go missing
_TAKEN: Final = frozenset(("child", "kin", "far", "somebody"))
#: what befalls, whom, the note that it makes and whether that is there
_SURE: Final[Sequence[tuple[str, frozenset[str], str, bool]]] = (
    ("wrecked", frozenset(("vehicle",)), "accident", True),
    ("lives", frozenset(("animal",)), "animal_death", False),
    ("hurt", frozenset(("animal",)), "animal_cruelty", True),
    ("gone", _TAKEN, "kidnapping", True),
)
#: whose death is a note of its own
_MARKED: Final = frozenset(("parent", "child", "animal"))
_KILLS: Final = frozenset(("dead", "late", "deceased"))
#: the verbs that need a person of one's own: "lost his dog", but not "lost the cat"
_LOSES: Final = bag("lose loses lost losing take takes took")
_OWN: Final = bag("her his their both s own")
_ARTICLES: Final = bag("a an the his her their")
#: who kills somebody of his own mourns nobody for it
_SLAYS: Final = bag(
    "kill kills killed killing murder murders murdered murdering shot shoots poisons poisoned slaughter slaughters "
    "slaughtered drowns"
)
_NO: Final = bag("no nobody none not never")


def found(sentence: Sentence) -> Iterator[Befalls]:
    """Everybody in the sentence whom something befalls."""
    words = sentence.words
    if _TOLD_OF.isdisjoint(sentence.keys):
        return
    for at in [at for at, key in enumerate(sentence.keys) if key in _TOLD_OF]:
        if words[at].key in deeds.DEEDS:
            yield from ((note, True, first, last) for note, first, last in deeds.done(words, at))
        who = _WHO.get(words[at].key)
        if who is None:
            continue
        if any(word.key in ("my", "our") for word in words[max(0, at - 2) : at]):
            continue
        if behind := _behind(words, at + 1):
            told = _told(who, behind, denied=_denied(words, at))
            if told:
                first = next((back for back in range(at, max(-1, at - 3), -1) if words[back].key in _NO), at)
                yield told[0], told[1], first, behind.last
        elif before := _before(words, at):
            yield _NOTES[who], True, before, at + 1


def is_animal(words: Sequence[Word], at: int) -> bool:
    """Whether the last that is named before word `at` is an animal: "a pigeon flies into the window and dies"."""
    if at and words[at - 1].key in _ARTICLES:
        return False  # "a dog and a dying Peugeot"
    for before in range(at - 1, max(-1, at - 1 - _FAR), -1):
        if words[before].key in _WHO:
            return _WHO[words[before].key] == "animal"
        if words[before].capital and before:
            return False  # "Anna with her hens, old George dying by inches"
    return False


def _behind(words: Sequence[Word], at: int) -> Hit | None:
    """What is told of somebody from word `at` on, one or two small words aside."""
    for place in range(at, min(at + _ON, len(words))):
        if words[place].gap and not (place == at and words[place].gap == "," and words[place].key in ("who", "dead")):
            return None
        hit = _BEFALLS.at(words, place)
        if hit and _TOLD & set(hit.entries):
            return None if words[place - 1].key == "who" and is_lately(words, hit.last) else hit
        if words[place].key not in _LINKS:
            return None
    return None


def _told(who: str, hit: Hit, *, denied: bool) -> tuple[str, bool] | None:
    """(note, whether it is there); None where it is none."""
    entries = set(hit.entries)
    for entry, whom, note, there in _SURE:
        if entry in entries and not (entry == "gone" and "died" in entries):
            return (note, there) if who in whom and not denied else None
    if who == "vehicle" or (denied and who != "animal") or ("slain" in entries and who not in _MARKED):
        return None  # of others the table of notes tells a murder
    return _NOTES[who], not denied


def _before(words: Sequence[Word], at: int) -> int | None:
    """The first word of what befalls somebody at word `at`: "buried", "the death of"; None where nothing does."""
    if _WHO[words[at].key] in ("vehicle", "somebody"):
        return None
    for place in range(at - 1, max(-1, at - 1 - _BACK), -1):
        if words[place + 1].gap:
            return None
        first = place - 1 if words[place].key in ("of", "for") else place
        hit = _BEFALLS.at(words, max(first, 0))
        # "he is dead and his wife"; "a drowned brother and a stepfather"
        joined = words[place + 1].key == "and" or (_attributive(words, place) and _and(words, place + 1, at))
        if hit and "lost" in hit.entries and hit.last == place + 1 and not joined:
            slays = _WHO[words[at].key] == "kin" and words[first].key in _SLAYS and words[first + 1].key != "of"
            owned = any(word.key in _OWN for word in words[place + 1 : at])
            if slays or words[first].key in _KILLS or words[first].key not in _LOSES or owned:
                mine = any(word.key in ("my", "our") for word in words[max(0, first - 1) : at])
                return None if mine or slays else max(first, 0)
        if words[place].key == "s" and place and words[place - 1].key in _WHO:
            return None  # "a dead man's brother"
        if words[place].key not in _BETWEEN and words[place].key not in _WHO:
            return None
    return None


def _attributive(words: Sequence[Word], at: int) -> bool:
    return at > 0 and words[at - 1].key in ("a", "an", "the", "her", "his", "their", "two")


def _and(words: Sequence[Word], first: int, last: int) -> bool:
    return any(word.key == "and" for word in words[first:last])


def _denied(words: Sequence[Word], at: int) -> bool:
    return any(word.key in _NO for word in words[max(0, at - 2) : at])
