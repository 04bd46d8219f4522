"""Runs of words that may be names: quoted, or in capitals."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from nightcap.reviews.reading.tables import bag_of
from nightcap.reviews.reading.words import Sentence, Word, bag

#: lower-case words that join two capitals into one name
_JOINERS: Final = bag("of the de la le du des del di da von van der den y e a an")
#: capitals that say nothing of a name: they start a sentence, or are always written so
_PLAIN_START: Final = bag_of("names", "starts")
#: single capitals that are words of the calendar, of languages and of the trade, not names
_NO_NAMES: Final = bag(
    "monday tuesday wednesday thursday friday saturday sunday january february march april june july august "
    "september october november december christmas easter halloween i im ive id ill mr mrs ms dr sir tv uk us usa "
    "bbc dvd cgi pg ya ai ok"
)
#: written large anywhere, and never the start of a name
_FIRST_PERSON: Final = bag("i im ive id ill")
#: marks inside a name: "Spider-Man", "Dr. No", "Law & Order"
_WITHIN: Final = frozenset(("", "-", ".", "'", "’", "&"))
_MOST_WORDS: Final = 10
#: words of a title in small letters that a year follows, at most
_MOST_DATED: Final = 5
#: begun with one set of marks, so that the search skips all else fast
_QUOTES: Final = re.compile(
    r"[“\"«「『《'‘*_](?:"
    r"(?<=[“\"«「『《])([^“”\"«»「」『』《》\n]{1,80})[”\"»」』》]"
    r"|(?<=['‘])(?<![\w'’]['‘])([^\n‘]{1,80}?)['’](?!\w)"
    r"|(?<=[*_])(?<![\w*_][*_])[*_]?([^*_\n]{1,80})[*_]{1,2}(?![\w*_]))"
)


class Run(NamedTuple):
    """Words `first` up to `last` of a sentence; `opens`: the first word starts the sentence."""

    sentence: int
    first: int
    last: int
    quoted: bool
    opens: bool


def quoted(text: str, sentences: Sequence[Sentence]) -> Iterator[Run]:
    """Quoted words in title case ('The Quiet Hour'); a quoted sentence or scare quotes are none."""
    spans = [next((g, match.span(g)) for g in (1, 2, 3) if match[g]) for match in _QUOTES.finditer(text)]
    place = 0
    for _, (start, end) in spans:
        while place < len(sentences) and sentences[place].end <= start:
            place += 1
        if place == len(sentences):
            return
        inside = [at for at, word in enumerate(sentences[place].words) if word.start >= start and word.end <= end]
        if inside and _is_title_case([sentences[place].words[at] for at in inside], text[start:end]):
            yield Run(place, inside[0], inside[-1] + 1, quoted=True, opens=inside[0] == 0)


def _is_title_case(words: Sequence[Word], inside: str) -> bool:
    if len(words) > _MOST_WORDS or inside.rstrip()[-1:] in ",;.":
        return False
    first, last = words[0], words[-1]
    capital = (first.capital or first.text[0].isdigit()) and (last.capital or last.text[0].isdigit() or last.key == "s")
    small = [word for word in words if word.text[0].islower() and len(word.text) > 4]
    return (capital and not small) or not inside.isascii()


def runs(place: int, sentence: Sentence) -> Iterator[Run]:
    """Capital runs of one sentence, joined over "of", "the", "de"."""
    words = sentence.words
    yield from _dated(place, words)
    last = 0
    for at, word in enumerate(words):
        if not word.capital or at < last or word.key in _FIRST_PERSON:
            continue
        last = _end(words, at)
        first = at
        if first == 0 or words[first].gap[-1:] in ('"', "“", ":", "("):
            first = _behind_opening(words, first, last)
        numbered = words[first : first + 1] and words[first].key == "no" and words[last - 1].text[0].isdigit()
        if first < last and not numbered and not (last - first == 1 and _is_no_name(words[first])):
            yield Run(place, first, last, quoted=False, opens=at == 0)


def _is_no_name(word: Word) -> bool:
    return word.key in _NO_NAMES or len(word.text) == 1 or word.key in ("the", "a", "an")


def _dated(place: int, words: Sequence[Word]) -> Iterator[Run]:
    """What opens a sentence in small letters before a year in brackets: "saltwater (2023) made me calm"."""
    for at in range(1, min(_MOST_DATED + 1, len(words))):
        if words[at].gap != "(":
            continue
        year = words[at].text
        if len(year) == 4 and year.isdigit() and not any(word.capital for word in words[:at]):
            yield Run(place, 0, at, quoted=False, opens=True)
            return


def _behind_opening(words: Sequence[Word], first: int, last: int) -> int:
    """Where a name may start in a run that opens a sentence: its first word is written large in any case."""
    if words[first].key not in _PLAIN_START:
        return first
    rest = first + 1
    while rest < last and not words[rest].capital:
        rest += 1
    return rest


def _end(words: Sequence[Word], at: int) -> int:
    """The word after the run that starts at word `at`."""
    last = at + 1
    while last < len(words) and last - at < _MOST_WORDS and _goes_on(words, at, last):
        last += 1
    return last


def _goes_on(words: Sequence[Word], at: int, last: int) -> bool:
    """Whether word `last` belongs to the run that starts at word `at`."""
    word = words[last]
    subtitle = word.gap == ":" and word.capital and last - at > 1
    if word.text == "I" or not (word.gap in _WITHIN or subtitle):
        return False
    if word.capital or (word.gap == "-" and word.text[0].isalpha()):
        return True
    if word.text[0].isdigit():  # "Hard Landing 4", but not "Netflix 12-part"
        behind = words[last + 1] if last + 1 < len(words) else None
        return len(word.text) <= 4 and not (behind and behind.gap == "-" and behind.text[0].islower())
    if word.key == "s":
        return last + 1 < len(words) and words[last + 1].capital and not words[last + 1].gap
    return word.key in _JOINERS and _joins(words, last)


def _joins(words: Sequence[Word], at: int) -> bool:
    """Whether behind the joiner at `at` (or a second one) another capital follows."""
    if at + 1 < len(words) and words[at + 1].capital and not words[at + 1].gap:
        return words[at].key not in ("a", "an")
    return (
        at + 2 < len(words)
        and words[at + 1].key in ("the", "la", "le", "a", "der", "den", "de")
        and words[at + 2].capital
        and not words[at + 1].gap
        and not words[at + 2].gap
    )
