"""What heads and follows the piece's paragraphs, and is no part of it: labels, profiles, rows of marks."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise, takewhile
from typing import Final

from nightcap.reviews.pages.lines.above import Line, is_paragraph
from nightcap.reviews.pages.lines.controls import is_label, is_rule
from nightcap.reviews.pages.lines.notices import is_team
from nightcap.reviews.pages.lines.pointers import is_tail
from nightcap.reviews.pages.lines.profiles import is_life

#: what may follow "About the author": no more than this share of the whole
_MOST_TAIL: Final = 0.3
#: marks of a row that divides paragraphs
_MOST_RULE: Final = 5
#: words of the name under a letter
_MOST_SIGNED: Final = 3
_SALUTATION: Final = re.compile(
    r"(?:dear|hi|hello|hey|good (?:morning|evening|afternoon)|greetings)\b.{0,40}[,!]", re.IGNORECASE
)
#: short lines at the end that a review puts there on purpose
_VERDICT: Final = re.compile(
    r"[★☆⭐✭½]|\d\s*(?:/|out of)\s*\d|\b(?:ratings?|stars?|scores?|grade|verdict|runtime|running time|director|"
    r"directed|cast|starring|stream\w*|available|watch it|in cinemas|episodes?|certificate|cert|bottom line|wertung|"
    r"fazit|note|sterne)\b",
    re.IGNORECASE,
)


def is_verdict(text: str) -> bool:
    """Whether a short line has a grade, or says what reviews say of a film in a few words."""
    return _VERDICT.search(text) is not None


def ends(lines: list[Line]) -> list[Line]:
    """Drop what heads and follows the piece: labels before its first paragraph, anything after a closing head."""
    paragraphs = [place for place, line in enumerate(lines) if is_paragraph(line)]
    if not paragraphs:
        return lines
    first, last = paragraphs[0], paragraphs[-1]
    lead = [line for before, line in zip([None, *lines], lines[:first], strict=False) if _leads(before, line)]
    letter = [line for line in lines[:first] if _SALUTATION.fullmatch(line.text)][-1:]
    labels = takewhile(lambda line: not line.heading and is_label(line.text), lead[:-1])
    lead = lead[sum(1 for _ in labels) :]
    rest = lines[last + 1 :]
    end = _farewell(rest)
    farewell, rest = rest[end : end + 2], rest[:end]
    while rest and not _belongs(rest[-1]):
        rest.pop()
    lead = [*lead, *(line for line in letter if line not in lead)]
    return _divided([*lead, *_without_tail([*lines[first : last + 1], *rest, *(farewell if letter else [])])])


def _farewell(rest: Sequence[Line]) -> int:
    """Where a letter's last words stand, "Until next week," and a name below; else behind the last line."""
    for place, (line, below) in enumerate(pairwise(rest)):
        if line.text.endswith(",") and max(len(line.text.split()) - 3, len(below.text.split())) <= _MOST_SIGNED:
            return place
    return len(rest)


def _leads(before: Line | None, line: Line) -> bool:
    """Whether a line above the first paragraph may be the piece's: more than a label, or a label right under more."""
    if line.heading or line.listed or not is_label(line.text) or is_verdict(line.text):
        return True
    return line.under and before is not None and not is_label(before.text)


def _belongs(line: Line) -> bool:
    """Whether a short last line may be the piece's own: an entry, a sentence, a verdict."""
    if line.listed or is_verdict(line.text):
        return True
    return not is_label(line.text)


def _divided(lines: list[Line]) -> list[Line]:
    """Keep a row of marks only where it divides two paragraphs of the piece."""
    last = len(lines) - 1
    return [
        line
        for place, line in enumerate(lines)
        if not is_rule(line.text)
        or (
            len(line.text) <= _MOST_RULE
            and 0 < place < last
            and is_paragraph(lines[place - 1])
            and not is_rule(lines[place + 1].text)
        )
    ]


def _without_tail(lines: list[Line]) -> list[Line]:
    whole = sum(len(line.text) for line in lines)
    after, end = 0, len(lines)
    for place in range(len(lines) - 1, 0, -1):
        text = lines[place].text
        after += len(text)
        if after > _MOST_TAIL * whole:
            break
        if is_tail(text) or is_life(text):
            end, whole, after = place, whole - after, 0
    while end > 1 and is_team(lines[end - 1].text):
        end -= 1
    return lines[:end]
