"""Ages of a company that is listed: "(gran 77, me 45, Ella 9)", "me 34, him 36 and Sam 7"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from nightcap.request.lexicon import bag, known
from nightcap.request.lexicon.spelling import plain
from nightcap.request.meant.finding import Finding, Reading
from nightcap.request.who.ages import CHILD, child
from nightcap.request.words import HARD, JOINED

_FAMILY: Final = bag(
    "gran granny nan nana grandma grandad grandpa mum mom mam dad me myself him her them wife husband partner son "
    "daughter boy girl uncle aunt auntie sister brother mother father papa mummy nani dadi oma opa abuela baby eldest "
    "youngest oldest middle niece nephew cousin"
)
_BEHIND: Final = bag("and plus want wants need watching tonight are will would who here")
#: "Ella 9" alone may be anything; so many of them with ages are a company
_LEAST: Final = 2
_OLDEST: Final = 110


def find(reading: Reading, at: int) -> Iterator[Finding]:
    if (at and _one(reading, at - 2 if at >= 2 else 0) is not None and reading.words[at].gap != HARD) or (
        _one(reading, at) is None
    ):
        return
    ages, step = [], at
    while (age := _one(reading, step)) is not None and (step == at or reading.words[step].gap != HARD):
        ages.append(age)
        step += 2
        step += step < len(reading.words) and reading.words[step].key in ("and", "plus")
    last = step - (reading.words[step - 1].key in ("and", "plus"))
    family = any(word.key in _FAMILY for word in reading.words[at:last])  # not "Rocky 2, Rocky 3"
    if family and len(ages) >= _LEAST and min(ages) <= CHILD:
        yield child(reading, at, last, min(ages))


def _one(reading: Reading, at: int) -> int | None:
    """The age of "Ella 9" at word `at`."""
    words = reading.words
    if at + 1 >= len(words) or words[at + 1].gap != JOINED or (age := words[at + 1].number) is None:
        return None
    word = words[at]
    named = word.text[0].isupper() and word.key not in known() and word.key not in plain() and word.number is None
    ends = at + 2 >= len(words) or words[at + 2].gap != JOINED or words[at + 2].key in _BEHIND
    return int(age) if (named or word.key in _FAMILY) and ends and age == int(age) and age <= _OLDEST else None
