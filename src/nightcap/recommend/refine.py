"""A request and its refinements, each read beside what was on show when it was said."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Final

from nightcap.catalogue.index import CatalogueIndex
from nightcap.errors import BadRequest, UnknownName
from nightcap.recommend.ranking import diverse, rank
from nightcap.recommend.recommend import Load
from nightcap.recommend.situation import Situation
from nightcap.request import Limit, Request, read
from nightcap.request.merging import merged
from nightcap.request.model import Asked, Mode, Shown
from nightcap.request.reader import LONGEST_TEXT

#: "what about a documentary?" proposes; it does not say what it should be about
_PROPOSED: Final = re.compile(r"\b(?:what|how)\s+about\b", re.IGNORECASE)
#: refinements taken at most; each may have to be answered anew
MOST_REFINEMENTS: Final = 50


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """What a conversation is held over: the catalogue, the moment, and what would be shown.

    `offer` gives the ids that are shown for a request, best first.
    """

    index: CatalogueIndex
    now: datetime
    load: Load
    offer: Callable[[Request], Sequence[str]]
    home_languages: Sequence[str] = ("en",)


@dataclass(frozen=True, slots=True)
class _Part:
    text: str
    shown: Shown | None
    dropped: frozenset[int]


def understand(asked: Asked, table: Table) -> Request:
    """The one request that the words and their refinements make together (request.merging has the rules).

    Comparatives are read against the first title shown when they were said, "something else" against all
    that were shown up to then.

    Raises:
        BadRequest: the text cannot be read, or there is too much of it.
    """
    steps = [then for then in asked.then if then.words.strip()]
    length = len(asked.text) + sum(len(then.words) + 1 for then in steps)
    if len(steps) > MOST_REFINEMENTS or length > LONGEST_TEXT:
        raise BadRequest(
            f"{len(steps)} refinements and {length:,} characters are more than can be read together "
            f"({MOST_REFINEMENTS} and {LONGEST_TEXT:,}). Ask anew, with what matters most."
        )
    parts = [_Part(asked.text, None, asked.dropped)]
    request = _together(parts, table)
    seen: list[str] = []
    for then in steps:
        ids = [id_ for id_ in (then.shown or table.offer(request)) if table.index.row(id_) is not None]
        seen += [id_ for id_ in ids if id_ not in seen]
        shown = Shown(table.load(ids[:1])[ids[0]], tuple(seen)) if ids else None
        start = len(request.text) + 1
        parts.append(_Part(then.words, shown, frozenset(at - start for at in asked.dropped)))
        request = _together(parts, table)
    return request


def _together(parts: Sequence[_Part], table: Table) -> Request:
    """All parts as one; where the mood turned ("actually, cheer me up"), the earlier ones are read in the new one."""
    read_alone = [_read(part, table) for part in parts]
    modes = [request.mode for request in read_alone if request.mode]
    if len(set(modes)) > 1:
        read_alone = [_read(part, table, modes[-1]) for part in parts]
    return merged(read_alone, table.home_languages)


def _read(part: _Part, table: Table, mode: Mode | None = None) -> Request:
    words = _PROPOSED.sub(lambda found: " " * len(found[0]), part.text) if part.shown else part.text
    words = words if words.strip() else part.text
    request = read(
        words,
        now=table.now,
        names=table.index,
        home_languages=table.home_languages,
        shown=part.shown,
        dropped=part.dropped,
        mode=mode,
    )
    return replace(request, text=part.text)


def offered(
    request: Request, index: CatalogueIndex, situation: Situation, n: int, home_languages: Sequence[str] = ("en",)
) -> list[str]:
    """The ids of the n picks, as `recommend` shows them, without their reasons."""
    shown = diverse(rank(request, index, situation, home_languages), index, n)
    return [index.strings("id")[row] for row in shown]


def charting_only(request: Request, situation: Situation) -> Request:
    """With the limit to titles on the charts known that day; as it is where it says so itself.

    Raises UnknownName where no chart is known.
    """
    if not situation.standings:
        raise UnknownName(
            f"No chart was known on {situation.on:%-d %B %Y} in this home. Get them with `nightcap charts update`, "
            "or import a file of Netflix's or of your own with `nightcap charts import FILE`."
        )
    if any(limit.field == "charting" for limit in request.limits):
        return request
    listed = Limit(field="charting", op="in", value=(True,), text="on the charts")
    return replace(request, limits=(*request.limits, listed))
