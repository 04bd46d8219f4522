"""Passages from texts in which the names are marked: "[p:Jane Doe] plays [p:Ruth] in [t:Two Boats]"."""

from __future__ import annotations

import re
from typing import Final, Literal

from nightcap.reviews.claim import Claim, Value
from nightcap.reviews.reading import facts
from nightcap.reviews.reading.passage import Name, Passage
from nightcap.reviews.reading.words import sentences

SUBJECT: Final = "Two Boats"
_MARK: Final = re.compile(r"\[([tpo]):([^\]]+)\]")
_WHAT: Final[dict[str, Literal["title", "person", "other"]]] = {"t": "title", "p": "person", "o": "other"}


def passages(marked: str, subject: str = SUBJECT) -> list[Passage]:
    """The sentences of a text, with the names marked in it: [t: a title], [p: a person], [o: something else]."""
    text, spans, place = "", [], 0
    for match in _MARK.finditer(marked):
        text += marked[place : match.start()]
        spans.append((len(text), len(text) + len(match[2]), match[2], _WHAT[match[1]]))
        text += match[2]
        place = match.end()
    text += marked[place:]
    found = []
    for sentence in sentences(text):
        names = []
        for start, end, name, what in spans:
            inside = [at for at, word in enumerate(sentence.words) if word.start >= start and word.end <= end]
            if inside:
                names.append(Name(inside[0], inside[-1] + 1, name, what))
        found.append(Passage(text=text, sentence=sentence, names=names, subject=subject))
    return found


def claims(marked: str, field: str) -> list[Claim]:
    return [claim for passage in passages(marked) for claim in facts.read(passage).claims if claim.field == field]


def values(marked: str, field: str, title: str = SUBJECT) -> list[Value]:
    """The values of the subject's claims in one field, in the order found."""
    return [claim.value for claim in claims(marked, field) if claim.title == title]


def credits(marked: str, role: str) -> list[tuple[str, str | None]]:
    """(person, character) of the subject's credits in one role."""
    found = []
    for value in values(marked, "credit"):
        assert isinstance(value, dict)
        if value["role"] == role:
            found.append((value["person"], value["character"]))
    return found
