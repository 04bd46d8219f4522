"""Asides between brackets: of what is told there nothing is asked for ("(the oven is broken, so it's toast)")."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from nightcap.request.meant import story
from nightcap.request.meant.clauses import asks, clauses
from nightcap.request.meant.marking import Mark
from nightcap.request.words import Word

_BRACKETS: Final = re.compile(r"\(([^()]{1,200})\)")


def mark(text: str, words: Sequence[Word], marks: Sequence[Mark]) -> None:
    """Set `story` on the clauses between brackets that go on with one that tells, unless they ask."""
    for bracket in _BRACKETS.finditer(text):
        inside = [at for at, word in enumerate(words) if bracket.start() < word.start < bracket.end()]
        if not inside:
            continue
        begin, end = inside[0], inside[-1] + 1
        story.mark(words[begin:end], marks[begin:end])  # a film spoken of before says nothing of who is in brackets
        told = False
        for first, last in clauses(words[begin:end], marks[begin:end]):
            clause = range(begin + first, begin + last)
            refused = any(marks[at].is_cue or marks[at].denial for at in clause)
            goes_on = told and not refused and not asks(words, marks, clause[0], clause[-1] + 1)
            told = goes_on or marks[clause[0]].story
            for at in clause if told else ():
                marks[at].story = True
                marks[at].stance = marks[at].stance or "past"
