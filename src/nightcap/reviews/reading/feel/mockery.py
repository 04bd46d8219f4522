"""Figures of speech around a word of tone: what is counted, likened, made fun of, or only preferred to another word."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from nightcap.reviews.reading.denial import Denial
from nightcap.reviews.reading.passage import Passage
from nightcap.reviews.reading.scope import Scope
from nightcap.reviews.reading.tables import Hit, bag_of, table
from nightcap.reviews.reading.turning import met_more
from nightcap.reviews.reading.words import Word, bag

_TONE: Final = table("tone")
_ARTICLES: Final = bag("a an the my your any")
#: nothing is as warm or as funny as these
_DULL: Final = bag_of("cues", "dull")
#: "two jokes in two hours"; not "two jokes a minute"
_COUNTS: Final = bag("one two three single solitary lone sole")
_COUNTED: Final = bag(
    "joke jokes gag gags laugh laughs smile smiles chuckle chuckles giggle giggles jest jests quip quips pun puns "
    "punchline punchlines wisecrack wisecracks liner liners titter titters guffaw guffaws scare scares hug hugs"
)
_MORE: Final = bag("four five six seven eight nine ten")
_THERE: Final = bag("there theres counted got")
_ABOUT: Final = bag("perhaps maybe about exactly precisely only just barely possibly all")
_LONG: Final = bag("hours episodes seasons series weeks parts")
_OFTEN: Final = bag("a an per every each after of upon")
#: what begins the other thing that something is less than
_BESIDE: Final = bag("the its his her their my it i you we they that this most any other one before last usual")
#: what ends a likeness with others of the kind, and how soon
_GETS: Final = bag("gets get can could comes come got ever")
_SOON: Final = 7
_SEEMS: Final = bag("sounds sounded looks looked seems seemed appears")


def numbered(passage: Passage, hit: Hit) -> bool:
    """ "One joke, about yeast"; "all of two laughs"."""
    words = passage.words
    if words[hit.last - 1].key not in _COUNTED or words[hit.first].gap == "-":  # "a one-note-joke comedy"
        return False
    before = {word.key for word in words[max(0, hit.first - 2) : hit.first]}
    behind = [word.key for word in words[hit.last : hit.last + 3] if not word.gap]
    few = (
        bool(_COUNTS & before)
        or _in_all(words, hit.first)
        or (bool(_MORE & before) and behind[:1] == ["in"] and behind[-1] in _LONG)
    )
    return few and not _OFTEN & set(behind[1:2] if behind[:1] == ["in"] else behind[:1])


def _in_all(words: Sequence[Word], first: int) -> bool:
    """ "There are perhaps four jokes": so many and no more."""
    before = [word.key for word in words[max(0, first - 5) : first]]
    return before[-1:] != [] and before[-1] in _MORE and not _ABOUT.isdisjoint(before) and not _THERE.isdisjoint(before)


def as_much(passage: Passage, hit: Hit) -> bool:
    """ "About as much menace as in a tin of shortbread", "as many jokes as a census"."""
    words = passage.words
    before = [word.key for word in words[max(0, hit.first - 3) : hit.first]]
    behind = [word.key for word in words[hit.last : hit.last + 4]]
    if before[-2:] not in (["as", "much"], ["as", "many"]):
        return False
    likened = "as" in behind and any(key in _ARTICLES for key in behind[behind.index("as") + 1 :])
    return before[0] in ("about", "roughly", "with") or (
        likened and bool(_DULL & {word.key for word in words[hit.last : hit.last + 8]})
    )


def of_a(passage: Passage, hit: Hit) -> str:
    """ "All the wit of a brick" is "mocked"; "the warmth of a log fire" is "likened"; all else is ""."""
    keys = [word.key for word in passage.words[max(0, hit.first - 2) : hit.last + 6]]
    at = min(2, hit.first)
    behind = keys[at + hit.last - hit.first :]
    if behind[:2] not in (["of", "a"], ["of", "an"]) or keys[at - 1 : at] != ["the"]:
        return ""
    return "mocked" if keys[:1] == ["all"] or any(key in _DULL for key in behind[2:]) else "likened"


def measured_by(scope: Scope, hit: Hit) -> bool:
    """Whether it is only so much so as another title: "about as frightening as Iron Moon"."""
    words = scope.passage.words
    before = [word.key for word in words[max(0, hit.first - 2) : hit.first]]
    if before != ["about", "as"]:
        return False
    return hit.last + 1 < len(words) and words[hit.last].key == "as" and scope.stands[hit.last + 1] == "other"


def mocked(scope: Scope, hit: Hit) -> bool:
    """Whether a likeness makes fun of the word: "about as scary as a timetable", not "about as scary as it gets"."""
    words = scope.passage.words
    if hit.last + 2 >= len(words) or words[hit.last].key != "as" or words[hit.last + 1].key not in _ARTICLES:
        return False
    if any(word.key in _GETS for word in words[hit.last + 3 : hit.last + _SOON]):
        return False  # "about as gentle as a heist movie can be"
    cue = scope.near("about as", max(0, hit.first - 2), hit.first)
    return (cue is not None and cue.last == hit.first) or (
        words[hit.first - 1].key == "as" and any(word.key in _DULL for word in words[hit.last + 2 : hit.last + 5])
    )


def scare_quoted(passage: Passage, hit: Hit) -> bool:
    """Whether the words alone stand in quotation marks: a “comedy”."""
    words = passage.words
    behind = (
        words[hit.last].gap if hit.last < len(words) else passage.text[words[hit.last - 1].end : passage.sentence.end]
    )
    return bool(words[hit.first].gap[-1:] in ('"', "“") and behind[:1] in ('"', "”") and words[hit.first].gap)


def only_rather(passage: Passage, hit: Hit, denied: Denial) -> bool:
    """Whether a denial only prefers another word: "wry more often than riotous", "wry rather than riotous"."""
    keys = [word.key for word in passage.words[max(0, hit.first - 3) : hit.first]]
    prefers = keys == ["more", "often", "than"] or keys[-2:] == ["rather", "than"]
    return (
        prefers or _no_more(passage, hit) or _less(passage, hit) or _rather(passage, hit) or _so_much(passage, denied)
    )


def _no_more(passage: Passage, hit: Hit) -> bool:
    """ "It isn't kinder": a comparison that is denied says nothing of what is."""
    key = passage.words[hit.last - 1].key
    if hit.last - hit.first > 1 or not key.endswith("er") or met_more(passage.words, hit.first):
        return False
    return any(base in _TONE.starts for base in (key[:-2], key[:-1], key[:-3] + "y"))


def _less(passage: Passage, hit: Hit) -> bool:
    """ "Less sentimental than the first", which may be so still; not "less scary than sad"."""
    words = passage.words
    if not hit.first or words[hit.first - 1].key != "less":
        return False
    behind = [word.key for word in words[hit.last : hit.last + 3]]
    if behind[:1] != ["than"] or len(behind) == 1:
        return True
    return behind[1] in _BESIDE and behind[1] not in ("you", "one") and behind[-1] not in _SEEMS


def _rather(passage: Passage, hit: Hit) -> bool:
    """ "It isn't slow so much as patient" says neither that it is slow nor that it is not."""
    return [word.key for word in passage.words[hit.last : hit.last + 3]] == ["so", "much", "as"]


def _so_much(passage: Passage, denied: Denial) -> bool:
    """ "One does not so much follow it as paddle in it"."""
    keys = [word.key for word in passage.words[denied.first : denied.first + 4]]
    return keys[1:3] == ["so", "much"] and "as" in (word.key for word in passage.words[denied.first + 3 :])
