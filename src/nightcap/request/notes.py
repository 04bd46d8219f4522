"""What must not be in it: content notes."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Final

from nightcap.request.finding import Finding, Reading
from nightcap.request.lexicon import table
from nightcap.request.model import Allows, Limit, ToneWish, TopicWish, Wish
from nightcap.tone.notes import NOTES

#: "not too violent" allows some of it: the worst is kept out, and the rest is a matter of tension
_WORST: Final = {"violence": ("gore", "torture", "sexual_violence"), "gore": ("gore", "torture")}
_MILD_TENSION = 0.35


@cache
def _read(specification: str) -> tuple[tuple[str, ...], bool]:
    """The notes of a line, and whether its phrases themselves say that they are unwanted."""
    notes = tuple(word for word in specification.split() if word != "*")
    assert set(notes) <= set(NOTES), notes
    return notes, "*" in specification


def find(reading: Reading) -> Iterator[Finding]:
    for at in reading.positions():
        hit = table("notes").at(reading.words, at)
        if hit is None:
            continue
        (notes, unwanted), last = _read(hit[0]), hit[1]
        words = reading.words
        if last < len(words) and words[last].key == "free" and words[last].gap == 0 and not reading.denied(at):
            yield _kept_out(reading, at, last + 1, notes)  # "gore-free"
        elif unwanted or reading.denied(at, belongs=True):
            yield (
                _mildly(reading, at, last, notes)
                if reading.mild(at) and notes[0] in _WORST
                else _kept_out(reading, reading.lead(at), reading.tail(at, last), notes)
            )
        elif reading.marks[at].fine:
            text = reading.said(at, last)
            fine: Allows = (("note", notes),)
            yield Finding(first=reading.lead(at), last=reading.tail(at, last), meaning=f"{text} is fine", allows=fine)
        elif reading.marks[at].stance != "past":
            yield _welcome(reading, at, last)


def _kept_out(reading: Reading, first: int, last: int, notes: tuple[str, ...]) -> Finding:
    """Always a limit, even when hedged: better one title too few than the one that hurts."""
    limit = Limit(field="note", op="not_in", value=notes, text=reading.said(first, last))
    return Finding(first=first, last=last, meaning=f"no {_spoken(notes)}", limits=(limit,), rank=1)


def _mildly(reading: Reading, at: int, last: int, notes: tuple[str, ...]) -> Finding:
    first = reading.lead(at)
    text = reading.said(first, last)
    worst = _WORST[notes[0]]
    limit = Limit(field="note", op="not_in", value=worst, text=text)
    wish = ToneWish(axis="tension", target=_MILD_TENSION, text=text)
    meaning = f"not too much {NOTES[notes[0]]}: no {_spoken(worst)}, and calmer"
    return Finding(first=first, last=last, meaning=meaning, limits=(limit,), wishes=(wish,), rank=1)


def _welcome(reading: Reading, at: int, last: int) -> Finding:
    """Asked for rather than refused: a topic ("lots of gore", "a murder")."""
    text = reading.said(at, last)
    wishes: tuple[Wish, ...] = (
        TopicWish(topic=text.lower(), weight=0.5 if reading.marks[at].hedge else 1.0, text=text),
    )
    return Finding(first=at, last=last, meaning=f"about: {text.lower()}", wishes=wishes, rank=-1)


def _spoken(notes: tuple[str, ...]) -> str:
    return " or ".join(NOTES[note].removeprefix("an ").removeprefix("a ") for note in notes)
