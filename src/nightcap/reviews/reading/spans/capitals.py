"""Runs of words that may be names: quoted, or in capitals."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator, Sequence
from typing import Final, NamedTuple

from nightcap.reviews.reading.dates import MONTHS, WEEKDAYS
from nightcap.reviews.reading.spans.commas import with_comma
from nightcap.reviews.reading.spans.foreign import goes_on_foreign
from nightcap.reviews.reading.spans.labels import LABELS, behind_label
from nightcap.reviews.reading.spans.openings import PLAIN_START, PREPOSITIONS, behind_opening
from nightcap.reviews.reading.tables import ordinary
from nightcap.reviews.reading.words import Sentence, Word, bag

#: lower-case words that join two capitals into one name
_JOINERS: Final = bag("of the de la le du des del di da von van der den y e a an")
#: what somebody says may begin with
_SPOKEN: Final = bag("yes no oh well hey please ok okay i im never")
#: single capitals that are words of the calendar, of languages and of the trade, not names
_NO_NAMES: Final = (
    WEEKDAYS
    | MONTHS - {"may"}
    | bag("christmas easter halloween i im ive id ill mr mrs ms dr sir tv uk us usa bbc dvd cgi pg ya ai ok")
)
#: written large anywhere, and never the start of a name
_FIRST_PERSON: Final = bag("i im ive id ill")
_ASKING: Final = bag("how what where when who whom why")
#: marks inside a name: "Spider-Man", "Dr. No", "Law & Order"
_WITHIN: Final = frozenset(("", "-", ".", "'", "’", "&"))
_APOSTROPHES: Final = ("'", "’")
_ITS: Final = bag("it that what here there he she who where how")
_DETERMINING: Final = bag("a an the all my not no your our")
_MODALS: Final = bag("am was have had may might will would can could should must do did never")
_MOST_WORDS: Final = 10
#: what a season is told by behind a name, and the digits of a year
SEASONS: Final = bag("season series")
NUMBERS: Final = bag("one two three four five six seven eight nine ten")
_YEAR: Final = 4
#: words of a title in small letters that a year follows, at most
_MOST_DATED: Final = 5
#: begun with one set of marks, so that the search skips all else fast
_QUOTES: Final = re.compile(
    r"[“„\"«「『《'‘*_](?:"
    r"(?<=[“„\"«「『《])([^“”„\"«»「」『』《》\n]{1,80})[”“\"»」』》]"
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
    place = 0
    for match in _QUOTES.finditer(text):
        start, end = match.span(match.lastindex or 0)
        while place < len(sentences) and sentences[place].end <= start:
            place += 1
        if place == len(sentences):
            return
        words = sentences[place].words
        inside = [at for at, word in enumerate(words) if word.start >= start and word.end <= end]
        if inside and _is_title_case([words[at] for at in inside], text[start:end]):
            last = _before_number(words, inside[0], inside[-1] + 1)
            yield Run(place, inside[0], last, quoted=True, opens=inside[0] == 0)


def _is_title_case(words: Sequence[Word], inside: str) -> bool:
    if len(words) > _MOST_WORDS or inside.rstrip()[-1:] == ";":
        return False
    first, last = words[0], words[-1]
    if inside.rstrip()[-1:] in ":?" and all(word.key in LABELS or word.key in PLAIN_START for word in words):
        return False  # "**On:** Disney+", "*Scary bits?* Hardly"
    if inside.rstrip()[-1:] in "!?" and len(words) == 1 and first.key in _SPOKEN:
        return False  # he said “No!”
    if inside.rstrip()[-1:] in ",." and (len(words) == 1 or first.key in _SPOKEN):
        return False  # "“Never,” she says", but “The Fourth Notary,” as it is printed in America
    capital = (first.capital or first.text[0].isdigit()) and (last.capital or last.text[0].isdigit() or last.key == "s")
    small = [word for word in words if word.text[0].islower() and len(word.text) > 4]
    return (capital and not small) or not inside.isascii()


def runs(place: int, sentence: Sentence, pairs: Container[tuple[str, str]] = ()) -> Iterator[Run]:
    """Capital runs of one sentence, joined over "of", "the", "de"."""
    words = sentence.words
    yield from _dated(place, words)
    found = list(_large(place, words, pairs))
    if any(words[run.first].gap == "," for run in found) and (named := with_comma(words)) is not None:
        yield Run(place, *named, quoted=False, opens=named[0] == 0)
    yield from found


def _large(place: int, words: Sequence[Word], pairs: Container[tuple[str, str]]) -> Iterator[Run]:
    last = behind_label(words)
    for at, word in enumerate(words):
        begins = word.capital or (word.text[0].isdigit() and _is_counted(words, at))
        if not begins or at < last or (word.key in _FIRST_PERSON and not _is_told_by_me(words, at)):
            continue
        last = _end(words, at)
        first = at
        if first == 0 or words[first].gap[-1:] in ('"', "“", ":", "("):
            first, last = behind_opening(words, first, last, pairs)
        numbered = words[first : first + 1] and words[first].key == "no" and words[last - 1].text[0].isdigit()
        if first < last and not numbered and not (last - first == 1 and _is_no_name(words[first])):
            yield Run(place, first, _before_number(words, first, last), quoted=False, opens=at == 0)


def _before_number(words: Sequence[Word], first: int, last: int) -> int:
    """The end of a name without its year or season: "Two Boats (2024", "Two Boats: Season 2"."""
    if last - first > 1 and words[last - 1].gap.endswith(("(", "[")) and len(words[last - 1].text) == _YEAR:
        return last - 1
    counted = last - first > 2 and (words[last - 1].text.isdigit() or words[last - 1].key in NUMBERS)
    return last - 2 if counted and words[last - 2].key in SEASONS else last


def _is_told_by_me(words: Sequence[Word], at: int) -> bool:
    """Whether an "I" begins a name: "I Am the Ferryman", as what I do is written small in all else."""
    behind = words[at + 1] if words[at].text == "I" and at + 1 < len(words) else None
    told = behind is not None and behind.capital and not behind.gap
    return told and (words[at + 1].key in ordinary() or words[at + 1].key in _MODALS)


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


def _is_counted(words: Sequence[Word], at: int) -> bool:
    """Whether a number begins a name: "40 Below Sunday", "9 Lives of Pavel", but not "12 March"."""
    following = words[at + 1 : at + 3]
    if (
        words[at].gap.endswith("#")
        or len(words[at].text) > 3
        or not following
        or not following[0].capital
        or following[0].gap
    ):
        return False
    more = len(following) > 1 and not following[1].gap and (following[1].capital or following[1].key in _JOINERS)
    known = following[0].key in ordinary() or (at == 0 and following[-1].capital)  # "10 Rillington Road"
    return more and known and following[0].key not in _NO_NAMES


def _end(words: Sequence[Word], at: int) -> int:
    """The word after the run that starts at word `at`."""
    last = at + 1
    while last < len(words) and last - at < _MOST_WORDS and _goes_on(words, at, last):
        last += 1
    return last


def _goes_on(words: Sequence[Word], at: int, last: int) -> bool:
    """Whether word `last` belongs to the run that starts at word `at`."""
    word = words[last]
    if word.key in _FIRST_PERSON:
        return word.text == "I" and not word.gap and _is_told_by_me(words, last)  # "Everything I Know"
    apart = word.gap in _APOSTROPHES and word.start - words[last - 1].end > 1
    if apart and words[last - 1].key.endswith("s"):
        return False  # "Two Boats' Ann Lee"
    subtitle = word.gap == ":" and word.capital and _has_subtitle(words, at, last)
    if not (word.gap in _WITHIN or subtitle):
        return False
    large = word.capital or (word.gap == "-" and word.text[0].isalpha())
    return large or goes_on_foreign(words, at, last) or _goes_on_small(words, at, last)


def _goes_on_small(words: Sequence[Word], at: int, last: int) -> bool:
    """Whether a word that is no capital belongs to the run, for what stands behind it."""
    word, behind = words[last], words[last + 1] if last + 1 < len(words) else None
    if word.text[0].isdigit():  # "Hard Landing 4", but not "Netflix 12-part" or "In 1976"
        if last - at == 1 and words[at].key in PREPOSITIONS and len(word.text) == _YEAR:
            return False
        return len(word.text) <= _YEAR and not (behind and behind.gap == "-" and behind.text[0].islower())
    if word.key == "s":
        return _possesses(words, last)
    close = behind is not None and behind.capital and not behind.gap
    if word.key == "to":
        return close and last - at == 1 and words[at].key in _ASKING  # "How to Leave"
    before = words[last - 1].key
    if word.key == "of" and behind is not None and behind.text.isdigit() and before in ordinary():
        return before not in MONTHS  # "Class of '88"
    return word.key in _JOINERS and _joins(words, last)


def _possesses(words: Sequence[Word], at: int) -> bool:
    """Whether a capital follows the "'s" at `at`: "Hana's Shop", "It's a Cinch"."""
    if words[at + 1 : at + 2] and words[at + 1].gap:
        return False  # "Ann Lee's “Two Boats”"
    close = [each.capital for each in words[at + 1 : at + 3] if not each.gap]
    if close[:1] == [True]:
        return True
    return words[at - 1].key in _ITS and close == [False, True] and words[at + 1].key in _DETERMINING


def _has_subtitle(words: Sequence[Word], at: int, last: int) -> bool:
    """Whether the colon before word `last` stands inside a title: "Kestrel: Zero Hour", but not "Cast: Ann Lee"."""
    head = words[at:last]
    if all(word.key in LABELS or word.key in WEEKDAYS or len(word.text) == 1 for word in head) or head[0].key == "dear":
        return False
    if all(word.text.isupper() and len(word.text) > 1 for word in head) and not words[last].text.isupper():
        return False
    more = last + 1 < len(words) and words[last + 1].capital and not words[last + 1].gap
    if not more and words[last].key in PLAIN_START:
        return False
    return last - at > 1 or (more and words[at].key not in PLAIN_START)


def _joins(words: Sequence[Word], at: int) -> bool:
    """Whether behind the joiner at `at` (or a second one) another capital follows."""
    if at + 1 < len(words) and words[at + 1].capital and not words[at + 1].gap:
        if words[at].key not in ("a", "an"):
            return True
        # "Without a Trace", "How to Leave a Party", but not "Give a Netflix"
        before = words[at - 1].key
        plain = before in ordinary() and at > 1
        return before in _JOINERS or before == "s" or (plain and words[at + 1].key in ordinary())
    return (
        at + 2 < len(words)
        and words[at + 1].key in ("the", "la", "le", "a", "der", "den", "de")
        and words[at + 2].capital
        and not words[at + 1].gap
        and not words[at + 2].gap
    )
