"""Who dies, is mourned or taken in the story, as a sentence tells it: "buried her twin", "the dog does not die"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from nightcap.reviews.reading.tables import Hit, bag_of, table
from nightcap.reviews.reading.words import Sentence, Word, bag

#: (note, whether it is there, first word, word after the last)
Befalls = tuple[str, bool, int, int]

_NOTES: Final[Mapping[str, str]] = {
    "kin": "grief", "parent": "parent_death", "child": "child_death", "animal": "animal_death",
}  # fmt: skip
#: who → the entry of befalls.txt; of several the first counts
_WHO: Final = {key: entry for entry in reversed(list(_NOTES)) for key in bag_of("befalls", entry)}
_BEFALLS: Final = table("befalls")
#: what may stand between a verb and whom it befalls: "buried her twin brother"
_BETWEEN: Final = bag(
    "her his their the a an both own only little small young older younger elder eldest youngest beloved first two one "
    "old twin best family s teenage baby pet and"
)
#: what may stand between somebody and what befalls them: "a father who had drowned"
_LINKS: Final = bag("who that has had and own brother sister")
#: words back from somebody to the verb, at most
_BACK: Final = 6
_TOLD: Final = frozenset(("died", "lives", "gone", "hurt"))
_KILLS: Final = frozenset(("dead", "late", "deceased"))
#: the verbs that need a person of one's own: "lost his dog", but not "lost the cat"
_LOSES: Final = bag("lose loses lost losing take takes took")
_OWN: Final = bag("her his their both s own")
_NO: Final = bag("no nobody none not never")


def found(sentence: Sentence) -> Iterator[Befalls]:
    """Everybody in the sentence whom something befalls."""
    words = sentence.words
    for at in [at for at, key in enumerate(sentence.keys) if key in _WHO]:
        who = _WHO[words[at].key]
        if at and words[at - 1].key in ("my", "our"):
            continue
        if behind := _behind(words, at + 1):
            told = _told(who, behind, denied=_denied(words, at))
            if told:
                first = next((back for back in range(at, max(-1, at - 3), -1) if words[back].key in _NO), at)
                yield told[0], told[1], first, behind.last
        elif before := _before(words, at):
            yield _NOTES[who], True, before, at + 1


def _behind(words: Sequence[Word], at: int) -> Hit | None:
    """What is told of somebody from word `at` on, one or two small words aside."""
    for place in range(at, min(at + 3, len(words))):
        if words[place].gap:
            return None
        hit = _BEFALLS.at(words, place)
        if hit and _TOLD & set(hit.entries):
            return hit
        if words[place].key not in _LINKS:
            return None
    return None


def _told(who: str, hit: Hit, *, denied: bool) -> tuple[str, bool] | None:
    """(note, whether it is there); None where it is none."""
    if "lives" in hit.entries:
        return ("animal_death", False) if who == "animal" and not denied else None
    if "hurt" in hit.entries:
        return ("animal_cruelty", True) if who == "animal" and not denied else None
    if "gone" in hit.entries and "died" not in hit.entries:
        return ("kidnapping", True) if who == "child" and not denied else None
    if denied and who != "animal":
        return None
    return _NOTES[who], not denied


def _before(words: Sequence[Word], at: int) -> int | None:
    """The first word of what befalls somebody at word `at`: "buried", "the death of"; None where nothing does."""
    for place in range(at - 1, max(-1, at - 1 - _BACK), -1):
        if words[place + 1].gap:
            return None
        first = place - 1 if words[place].key in ("of", "for") else place
        hit = _BEFALLS.at(words, max(first, 0))
        if hit and "lost" in hit.entries and hit.last == place + 1:
            owned = any(word.key in _OWN for word in words[place + 1 : at])
            if words[first].key in _KILLS or words[first].key not in _LOSES or owned:
                mine = any(word.key in ("my", "our") for word in words[max(0, first - 1) : at])
                return None if mine else max(first, 0)
        if words[place].key not in _BETWEEN and words[place].key not in _WHO:
            return None
    return None


def _denied(words: Sequence[Word], at: int) -> bool:
    return any(word.key in _NO for word in words[max(0, at - 2) : at])
