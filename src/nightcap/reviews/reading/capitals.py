"""Runs of words that may be names: quoted, or in capitals."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from nightcap.reviews.reading.dates import MONTHS, WEEKDAYS
from nightcap.reviews.reading.tables import bag_of, ordinary
from nightcap.reviews.reading.words import Sentence, Word, bag

#: lower-case words that join two capitals into one name
_JOINERS: Final = bag("of the de la le du des del di da von van der den y e a an")
#: what the parts of a review are headed with: "THE GIST:", "Verdict:", "DOES IT WORK?"
_LABELS: Final = bag_of("names", "labels")
#: capitals that say nothing of a name: they start a sentence, or are always written so
_PLAIN_START: Final = bag_of("names", "starts")
#: single capitals that are words of the calendar, of languages and of the trade, not names
_NO_NAMES: Final = (
    WEEKDAYS
    | MONTHS - {"may"}
    | bag("christmas easter halloween i im ive id ill mr mrs ms dr sir tv uk us usa bbc dvd cgi pg ya ai ok")
)
#: what follows a name that is spoken of as a whole
GOES_ON: Final = bag_of("names", "goes on")
#: words that a title may begin with and that any sentence may
_INTO: Final = bag("in into on out over under after before beyond within without inside")
#: the same, where ordinary words in capitals follow: "When the Wind Drops is"
_BEGINNING: Final = bag(
    "all every everything no nothing nobody one two three four five six seven first last only some our my your his her "
    "their this these here never always another any both each make let come give take tell get go keep dont"
)
_ASKING: Final = bag("when while until once what how where who why")
_WHO: Final = bag("the a we i she he they it you to my our")
_WAS: Final = bag("is was are were has had does did be been of and")
_WHO_OR_WAS: Final = _WHO | _WAS
_SMALL: Final = 3
#: what a title of another language may begin with, and its small words; it has but one capital there
_FOREIGN: Final = bag("la las el los le les un une una il lo gli der die das ein eine den det en os l")
_FOREIGN_SMALL: Final = bag(
    "de la las los el del y en un una por para con sin le les du des et au aux une dans sur sous l d di da della "
    "dei e il per der die das den dem und im am von zu ein eine na no do dos o a os as og av pa i"
)
#: words in -ly that are no adverbs
_NO_ADVERBS: Final = bag("family ugly lonely lovely deadly holy early silly friendly elderly ally jelly bully only")
#: written large anywhere, and never the start of a name
_FIRST_PERSON: Final = bag("i im ive id ill")
#: marks inside a name: "Spider-Man", "Dr. No", "Law & Order"
_WITHIN: Final = frozenset(("", "-", ".", "'", "’", "&"))
_MOST_WORDS: Final = 10
#: words of the heading of a part, at most
_MOST_LABEL: Final = 7
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
    last = _behind_label(words)
    for at, word in enumerate(words):
        begins = word.capital or (word.text[0].isdigit() and _is_counted(words, at))
        if not begins or at < last or word.key in _FIRST_PERSON:
            continue
        last = _end(words, at)
        first = at
        if first == 0 or words[first].gap[-1:] in ('"', "“", ":", "("):
            first = _behind_opening(words, first, last)
        numbered = words[first : first + 1] and words[first].key == "no" and words[last - 1].text[0].isdigit()
        if first < last and not numbered and not (last - first == 1 and _is_no_name(words[first])):
            yield Run(place, first, last, quoted=False, opens=at == 0)


def _behind_label(words: Sequence[Word]) -> int:
    """The word behind what only heads a part: "THE GIST: …", "Sex and Nudity: …", "Is It Any Good?"."""
    for at, word in enumerate(words[: _MOST_LABEL + 1]):
        if at and word.gap.startswith((":", "–", "—")):
            return at
        if word.key not in _LABELS or (at and word.gap.strip("-/&'’")):
            return 0
    told = len(words) > 1 or words[0].text.isupper()
    return len(words) if len(words) <= _MOST_LABEL and told else 0


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
    if len(words[at].text) > 3 or not following or not following[0].capital or following[0].gap:
        return False
    more = len(following) > 1 and not following[1].gap and (following[1].capital or following[1].key in _JOINERS)
    return more and following[0].key in ordinary() and following[0].key not in _NO_NAMES


def _behind_opening(words: Sequence[Word], first: int, last: int) -> int:
    """Where a name may start in a run that opens a sentence: its first word is written large in any case."""
    if words[first].key not in _PLAIN_START and not _is_adverb(words[first].key):
        return first
    if last - first > 1 and words[first + 1].text != "The" and _is_whole(words, last):
        key, plain = words[first].key, _are_plain(words[first + 1 : last])
        small = any(word.capital and word.key in _WHO_OR_WAS for word in words[first + 1 : last])
        if (
            small
            or key in _INTO
            or (plain and (key in _BEGINNING or (key in _ASKING and words[first + 1].key in _WHO)))
        ):
            return first
    rest = first + 1
    while rest < last and not words[rest].capital:
        rest += 1
    alone = last - rest == 1 and words[rest].key in ordinary()  # "Strictly Murder": neither is a name by itself
    return first if alone and words[first].key not in _PLAIN_START else rest


def _is_adverb(key: str) -> bool:
    """ "Unhappily", "Principally", but no "Family"."""
    return key.endswith("ly") and (key[:-2] in ordinary() or key[:-3] + "y" in ordinary()) and key not in _NO_ADVERBS


def _is_whole(words: Sequence[Word], last: int) -> bool:
    """Whether a run begun with "in" is spoken of as a whole: "In Camera is", "In Camera (2021)"."""
    if last >= len(words):
        return 2 < last <= _MOST_LABEL and words[0].key not in _INTO
    return words[last].gap == "(" or (not words[last].gap and words[last].key in GOES_ON)


def _are_plain(words: Sequence[Word]) -> bool:
    """Whether all are ordinary words or small ones: "When the Wind Drops", but not "When Anna"."""
    return bool(words) and all(word.key in ordinary() or len(word.key) <= _SMALL for word in words)


def _end(words: Sequence[Word], at: int) -> int:
    """The word after the run that starts at word `at`."""
    last = at + 1
    while last < len(words) and last - at < _MOST_WORDS and _goes_on(words, at, last):
        last += 1
    return last


def _goes_on(words: Sequence[Word], at: int, last: int) -> bool:
    """Whether word `last` belongs to the run that starts at word `at`."""
    word = words[last]
    subtitle = word.gap == ":" and word.capital and _has_subtitle(words, at, last)
    if word.text == "I" or not (word.gap in _WITHIN or subtitle):
        return False
    if words[at].key in _FOREIGN and _goes_on_foreign(words, last):
        return True
    if word.capital or (word.gap == "-" and word.text[0].isalpha()):
        return True
    if word.text[0].isdigit():  # "Hard Landing 4", but not "Netflix 12-part"
        behind = words[last + 1] if last + 1 < len(words) else None
        return len(word.text) <= 4 and not (behind and behind.gap == "-" and behind.text[0].islower())
    if word.key == "s":
        return last + 1 < len(words) and words[last + 1].capital and not words[last + 1].gap
    return word.key in _JOINERS and _joins(words, last)


def _goes_on_foreign(words: Sequence[Word], last: int) -> bool:
    """Whether word `last` is a small one of another language: "La otra hermana"."""
    word = words[last]
    if word.capital or word.gap.strip("'’") or word.key in ordinary():
        return False
    if word.key in _FOREIGN_SMALL:
        return last + 1 < len(words) and _is_foreign(words[last + 1])
    return word.key not in GOES_ON


def _is_foreign(word: Word) -> bool:
    return not word.gap.strip("'’") and word.text[0].isalpha() and (word.capital or word.key not in ordinary())


def _has_subtitle(words: Sequence[Word], at: int, last: int) -> bool:
    """Whether the colon before word `last` stands inside a title: "Kestrel: Zero Hour", but not "Cast: Ann Lee"."""
    head = words[at:last]
    if all(word.key in _LABELS or len(word.text) == 1 for word in head):
        return False
    if all(word.text.isupper() and len(word.text) > 1 for word in head) and not words[last].text.isupper():
        return False
    more = last + 1 < len(words) and words[last + 1].capital and not words[last + 1].gap
    return last - at > 1 or (more and words[at].key not in _PLAIN_START)


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
