"""Telling: a sentence from data, by one of the wordings that an editor may read and add to in wordings.toml."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib.resources import files
from typing import Any, Final

from jinja2 import Environment, StrictUndefined, Template
from markupsafe import Markup, escape

from nightcap.publish.column.markup import clean, link
from nightcap.publish.column.model import Sentence
from nightcap.recommend.model import Evidence, Reason
from nightcap.recommend.phrases import ordinal

_NUMBERS: Final = (
    "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty",
)  # fmt: skip
#: the stop after a name that ends in one of its own ("Airplane!")
_ONE_STOP: Final = re.compile(r"(?<=[.!?…])((?:</\w+>)+)\.$")


@cache
def _wordings() -> Mapping[str, Sequence[Template]]:
    """Key → its wordings, compiled; all that is put into them is escaped."""
    environment = Environment(autoescape=True, undefined=StrictUndefined)
    environment.filters |= {"number": number, "ordinal": ordinal, "capital": capital}
    written = tomllib.loads((files(__package__) / "wordings.toml").read_text("utf-8"))
    return {key: [environment.from_string(each) for each in wordings] for key, wordings in written.items()}


@dataclass(frozen=True, slots=True)
class Teller:
    """Tells the sentences of one week: which wording is taken depends on the week and on the `turn`, not on chance.

    Sections that follow one another have turns that do, so that neighbours are told differently.
    """

    week: date

    def tell(self, key: str, place: str, turn: int, evidence: Sequence[Evidence], /, **data: Any) -> Sentence:
        """A sentence at a place, by a wording of `key`; `data` are its figures and names."""
        wordings = _wordings()[key]
        chosen = wordings[(self.week.toordinal() // 7 + turn) % len(wordings)]
        html = _ONE_STOP.sub(r"\1", chosen.render(data))
        return Sentence(id=place, html=Markup(html), evidence=tuple(evidence))  # noqa: S704  # the wording escapes


def heading(place: str, text: str) -> Sentence:
    """A heading; it states nothing and needs no evidence."""
    return Sentence(id=place, html=escape(clean(text)))


def as_told(place: str, reason: Reason) -> Sentence:
    """A reason in its own words; where a critic is named who can be read on the web, with a link."""
    evidence = reason.evidence
    text, author = clean(reason.text), evidence.data.get("author")
    by = clean(f"{evidence.source} ({author})" if author else evidence.source)
    before, found, after = text.rpartition(by)
    if evidence.kind != "review" or not found:
        return Sentence(id=place, html=escape(text), evidence=(evidence,))
    html = escape(before) + link(by, evidence.data.get("url")) + escape(after)
    return Sentence(id=place, html=html, evidence=(evidence,))


def number(count: int) -> str:
    """In words up to twenty."""
    return _NUMBERS[count] if 0 <= count < len(_NUMBERS) else f"{count:,}"


def capital(text: str) -> str:
    """With a capital at its start."""
    return text[:1].upper() + text[1:]
