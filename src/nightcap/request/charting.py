"""The charts, what was seen, subtitles and standing: phrases that mean one thing each."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from nightcap.catalogue.languages import language_name
from nightcap.request.finding import Finding, Reading
from nightcap.request.lexicon import table
from nightcap.request.model import AcclaimWish, Limit

#: a hidden gem is well regarded too, only less loudly
_GEM_WEIGHT = 0.7


def find(reading: Reading) -> Iterator[Finding]:
    for at in reading.positions():
        hit = table("charting").at(reading.words, at)
        if hit:
            yield _finding(reading, hit[0], at, hit[1])


def _finding(reading: Reading, what: str, first: int, last: int) -> Finding:
    match what:
        case "charting" | "new_on_chart":
            return _on_chart(reading, what, first, last)
        case "unseen":
            limit = Limit(field="seen", op="not_in", value=(True,), text=reading.said(first, last))
            return Finding(first=first, last=last, meaning="nothing that was seen before", limits=(limit,), rank=2)
        case "acclaim" | "gem":
            return _standing(reading, what, first, last)
        case _:
            return _subtitles(reading, what, first, last)


def _subtitles(reading: Reading, what: str, first: int, last: int) -> Finding:
    if what == "subtitles_no" or (what != "subtitles_fine" and reading.denied(first, belongs=True)):
        first = reading.lead(first)
        home = reading.home_languages
        limit = Limit(field="language", op="in", value=home, text=reading.said(first, last))
        meaning = f"no subtitles: in {' or '.join(map(language_name, home))}"
        return Finding(first=first, last=last, meaning=meaning, limits=(limit,), subtitles="no", rank=3)
    if what == "subtitles_wanted":
        meaning = "in the original language, with subtitles"
        return Finding(first=first, last=last, meaning=meaning, subtitles="wanted", rank=2)
    if what == "subtitles_fine":
        return Finding(first=first, last=last, meaning="subtitles are fine", subtitles="fine", rank=2)
    if what == "subtitles":
        return Finding(first=first, last=last, meaning="subtitles are fine", subtitles="fine", rank=-1)
    return Finding(first=first, last=last, meaning="dubbing is fine")


def _on_chart(reading: Reading, what: str, first: int, last: int) -> Finding:
    text = reading.said(first, last)
    said = "on a current chart" if what == "charting" else "new on the charts"
    field: Literal["charting", "new_on_chart"] = "charting" if what == "charting" else "new_on_chart"
    if reading.denied(first):
        limit = Limit(field=field, op="not_in", value=(True,), text=text)
        return Finding(first=reading.lead(first), last=last, meaning=f"not {said}", limits=(limit,), rank=1)
    limit = Limit(field=field, op="in", value=(True,), text=text)
    hard, soft = reading.weighed(first, limit)
    return Finding(first=first, last=last, meaning=f"only what is {said}", limits=hard, wishes=soft, rank=1)


def _standing(reading: Reading, what: str, first: int, last: int) -> Finding:
    text = reading.said(first, last)
    if reading.denied(first):
        return Finding(first=reading.lead(first), last=last, meaning="need not be well regarded")
    weight = 1.0 if what == "acclaim" else _GEM_WEIGHT
    return Finding(first=first, last=last, meaning="well regarded", wishes=(AcclaimWish(weight=weight, text=text),))
