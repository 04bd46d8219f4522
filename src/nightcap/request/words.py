"""The words of a request: where they stand, how they are folded, and what separates them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from nightcap.catalogue.names import fold

#: what stands between a word and the one before it
JOINED, SOFT, HARD = 0, 1, 2

_WORD: Final = re.compile(
    r"(?<![\w/])(?:w/o?|y/o)(?![^\W\d_]*/)(?=\W|$|(?<=w/)\w)|\d+(?:\.\d+)?|[^\W\d_]+(?:['’](?!s\b)[^\W\d_]+)*|(?<=\w)['’]s\b",
    re.IGNORECASE,
)
_JOINING: Final = re.compile(r"[ \t\u00a0]*[-'’\"“”‘]?[ \t\u00a0]*[\"“‘'’]?|[.:&+]|[ ]&[ ]|[ ]\+[ ]")
_HARD: Final = re.compile(r"[.!?;…\n\r]")
_OTHER_VOICE: Final = re.compile(
    r"^[ \t]*(?:recommender|recommend|assistant|system|bot|agent|clerk)[ \t]*:[^\n]*", re.IGNORECASE | re.MULTILINE
)
_OWN_VOICE: Final = re.compile(r"^[ \t]*(?:seeker|user|me|viewer|customer)[ \t]*:", re.IGNORECASE | re.MULTILINE)
#: how people write on a phone
_SHORTHAND: Final = {
    "w/": "with", "w/o": "without", "y/o": "yo", "nite": "night", "tonite": "tonight", "2nite": "tonight",
    "rn": "currently", "u": "you", "ur": "your", "abt": "about", "cuz": "because", "coz": "because",
    "lil": "little", "ppl": "people", "sth": "something", "smth": "something", "sthg": "something",
    "tho": "though", "kiddo": "kid", "kiddos": "kids", "eachother": "themselves", "thx": "thanks",
    "ty": "thanks", "tf": "very", "af": "very", "hella": "very", "luv": "love", "prolly": "probably",
    "n": "and", "fav": "favourite", "fave": "favourite", "k": "ok", "yr": "year", "yrs": "years",
    "wknd": "weekend", "tmrw": "tomorrow", "2day": "today", "b4": "before", "gr8": "great",
    "anythin": "anything", "nothin": "nothing", "somethin": "something", "wid": "with", "bf": "boyfriend",
    "gf": "girlfriend", "wiv": "with", "nd": "and", "dnt": "dont", "cnt": "cant", "rly": "really", "frm": "from",
    "cz": "because", "bcoz": "because", "bcz": "because", "tmr": "tomorrow", "2moro": "tomorrow", "2mrw": "tomorrow",
    "tdy": "today", "sm1": "someone", "sum1": "someone", "ne1": "anyone",
}  # fmt: skip
#: a text is taken to use capitals at will when more than this share of its words has them
_SHOUTING: Final = 0.8
#: with fewer words than this the share says nothing ("Fargo meets The Office")
_FEW: Final = 7


@dataclass(frozen=True, slots=True)
class Word:
    """One word or number.

    `start` and `end` are offsets into the request's text; `key` is the folded form by which tables
    know it (a misspelling already set right); `gap` says what separates it from the word before;
    `capital` is True only where a capital letter tells something; `question` behind a question mark.
    """

    text: str
    start: int
    end: int
    key: str
    gap: int
    capital: bool
    question: bool = False

    @property
    def number(self) -> float | None:
        return float(self.text) if self.text[0] in "0123456789" and self.text.isascii() else None


def split(text: str) -> list[Word]:
    """The words of the user's own lines, in order; lines of another speaker in a dialogue are left out."""
    return _cut(_OWN_VOICE.sub(_blank, _OTHER_VOICE.sub(_blank, text)) if ":" in text else text)


def split_other(text: str) -> list[Word]:
    """The words of the other speaker's lines in a dialogue; none where there is no other."""
    lines = list(_OTHER_VOICE.finditer(text)) if ":" in text else []
    masked = "\n" * len(text)
    for line in lines:
        start = line.start() + line[0].index(":") + 1
        masked = masked[:start] + text[start : line.end()] + masked[line.end() :]
    return _cut(masked) if lines else []


def _cut(masked: str) -> list[Word]:
    found = list(_WORD.finditer(masked))
    capitals = sum(match[0][0].isupper() for match in found)
    tells = not masked.isupper() and (capitals <= _SHOUTING * len(found) or len(found) < _FEW)
    words: list[Word] = []
    end = 0
    for match in found:
        start, stop = match.span()
        gap = _gap(masked[end:start], words[-1].text if words else "", match[0]) if words else HARD
        raw = match[0]
        asked = "?" in masked[end:start]
        words.append(Word(raw, start, stop, _key(raw), gap, tells and raw[0].isupper(), asked))
        end = stop
    return words


def last_turn(text: str) -> int:
    """Where the user's last turn starts in a dialogue; 0 when the text is none."""
    turns = [match.end() for match in _OWN_VOICE.finditer(text)] if ":" in text else []
    return turns[-1] if turns else 0


def keys(phrase: str) -> tuple[str, ...]:
    """The keys of a phrase of a table, cut exactly as the words of a request are."""
    return tuple(_key(match[0]) for match in _WORD.finditer(phrase))


def goes_on(words: Sequence[Word], at: int) -> bool:
    """Whether a word stands at `at` that nothing separates from the one before."""
    return at < len(words) and words[at].gap == JOINED


def slice_of(text: str, words: Sequence[Word], first: int, last: int) -> str:
    """The text from word `first` up to, not including, word `last`."""
    return text[words[first].start : words[last - 1].end]


def _blank(match: re.Match[str]) -> str:
    """Newlines of the same length: offsets stay true, and nothing reads across."""
    return "\n" * len(match[0])


def _key(raw: str) -> str:
    if raw.isascii():
        plain = raw.lower().replace("'", "")
        return _SHORTHAND.get(plain, plain)
    return fold(raw).replace(" ", "")


def _gap(between: str, before: str, after: str) -> int:
    if not between or between == " ":
        return JOINED
    if between == "." and len(before) > 1 and len(after) > 1:  # "tonight.no horror": a full stop without its space
        return HARD
    if between == ":" and not (before[0].isdigit() and after[0].isdigit()):
        return SOFT
    if _JOINING.fullmatch(between) and between != " - ":
        return JOINED
    return HARD if _HARD.search(between) else SOFT
