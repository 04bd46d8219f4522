"""The charts of the week in words: who is on top, what came, climbed, returned, left, and what has lasted longest."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from markupsafe import Markup

from nightcap.catalogue.countries import country_name
from nightcap.catalogue.names import slug
from nightcap.charts.model import WORLD, Entry, Standing
from nightcap.publish.column.markup import clean, listed
from nightcap.publish.column.model import ListSection, Row, Sentence
from nightcap.publish.column.naming import Names
from nightcap.publish.column.sentences import Teller, heading
from nightcap.publish.plots.words import moved as sign_of
from nightcap.publish.plots.words import name as name_of
from nightcap.recommend.model import Evidence
from nightcap.recommend.phrases import amount, ordinal, viewed

#: list → its heading, and how it is spoken of after "among"
_SPOKEN: Final[Mapping[str, tuple[str, str]]] = {
    "Films (English)": ("Films in English", "English-language films"),
    "Films (Non-English)": ("Films in other languages", "films in other languages"),
    "TV (English)": ("TV in English", "English-language series"),
    "TV (Non-English)": ("TV in other languages", "series in other languages"),
    "Films": ("Films", "films"),
    "TV": ("TV", "series"),
}
#: fewer places gained are no news
_LEAST_CLIMB: Final = 2
#: a shorter run is no long run, in weeks
_LEAST_RUN: Final = 5


@dataclass(frozen=True, slots=True)
class Charts:
    """The charts of an area: of the week by list and rank, and the week before's rows, empty where not known."""

    area: str
    now: Sequence[Standing]
    before: Sequence[Entry]


def among(entry: Entry) -> str:
    """ "among English-language films", "among series in Japan"."""
    category = entry.category
    told = f"among {_SPOKEN[category][1]}" if category in _SPOKEN else f"in {category}"
    return told if entry.area == WORLD else f"{told} in {country_name(entry.area)}"


def chart_evidence(standing: Standing) -> Evidence:
    """The row that a statement rests on."""
    entry = standing.entry
    return entry_evidence(entry, previous_rank=standing.previous_rank, is_new=standing.is_new)


def entry_evidence(entry: Entry, **more: object) -> Evidence:
    """The same of a row of which no momentum is known."""
    data = {
        "name": name_of(entry),
        "week": entry.week.isoformat(),
        "area": entry.area or None,
        "category": entry.category,
        "rank": entry.rank,
        "weeks_on_chart": entry.weeks_on_chart,
        "views": entry.views,
        "hours_viewed": entry.hours_viewed,
        **more,
    }
    return Evidence(kind="chart", source=entry.source, data=data)


def figure(entry: Entry) -> str:
    """ "11.1 million views"; hours where no views are stated; empty where neither is."""
    return viewed(entry.views, entry.hours_viewed)


def in_week(entry: Entry, before: str = ", in its ") -> str:
    """ ", in its third week"; empty where the list does not say or it is the first."""
    weeks = entry.weeks_on_chart
    return f"{before}{ordinal(weeks)} week" if weeks is not None and weeks > 1 else ""


def sections(teller: Teller, names: Names, charts: Sequence[Charts]) -> list[ListSection]:
    """A section for each list of the week, area by area."""
    lists: dict[tuple[str, str], list[Standing]] = {}
    earlier: dict[tuple[str, str], list[Entry]] = {}
    for each in charts:
        for standing in each.now:
            lists.setdefault((each.area, standing.entry.category), []).append(standing)
        for entry in each.before:
            earlier.setdefault((each.area, entry.category), []).append(entry)
    return [
        _section(_Told(teller, names, _id(*which), turn, rows, earlier.get(which, [])))
        for turn, (which, rows) in enumerate(lists.items())
    ]


def _id(area: str, category: str) -> str:
    """ "lists/films-english", "lists/jp/films"."""
    return "/".join(("lists", *filter(None, (area.lower(), slug(category)))))


@dataclass(frozen=True, slots=True)
class _Told:
    """One list before it is told: its rows, and those of the week before."""

    teller: Teller
    names: Names
    id: str
    turn: int
    rows: Sequence[Standing]
    before: Sequence[Entry]

    def tell(self, key: str, part: str, about: Sequence[Standing], /, **data: object) -> Sentence:
        return self.teller.tell(key, f"{self.id}/{part}", self.turn, [chart_evidence(each) for each in about], **data)


def _section(told: _Told) -> ListSection:
    first = told.rows[0].entry
    where = "" if first.area == WORLD else country_name(first.area)
    title = _SPOKEN.get(first.category, (first.category, ""))[0] + (f" in {where}" if where else "")
    return ListSection(
        id=told.id,
        area=first.area,
        category=first.category,
        caption=f"{first.category}, {where}" if where else first.category,
        source=first.source,
        heading=heading(f"{told.id}/heading", title),
        sentences=tuple(sentence for part in _PARTS for sentence in part(told)),
        rows=tuple(map(_row, told.rows)),
        figures=_figures([each.entry for each in told.rows]),
        plot=f"{told.id.removeprefix('lists/').replace('/', '-')}.svg",
    )


def _figures(entries: Sequence[Entry]) -> str:
    """What the last column of the table is headed with; empty where it would be."""
    if any(each.views is not None for each in entries):
        return "Views"
    return "Hours" if any(map(figure, entries)) else ""


def _top(told: _Told) -> Iterator[Sentence]:
    top = told.rows[0]
    entry, seen = top.entry, figure(top.entry)
    if entry.rank != 1:
        return
    key = (
        "top-new" if top.is_new
        else "top-back" if top.is_return
        else "top-is" if top.previous_rank is None
        else "top-climbs" if top.climbed
        else "top-stays"
    )  # fmt: skip
    yield told.tell(
        key,
        "top",
        [top],
        name=told.names.told(entry),
        weeks=in_week(entry),
        before="" if top.previous_rank is None else ordinal(top.previous_rank),
        **{"with": f", with {seen}" if seen else ""},
    )


def _new(told: _Told) -> Iterator[Sentence]:
    every = [each for each in told.rows if each.is_new]
    below = [each for each in every if each.entry.rank != 1]
    if not below:
        return
    if len(below) == 1:
        entry = below[0].entry
        yield told.tell("new-one", "new", below, name=told.names.told(entry), place=ordinal(entry.rank))
        return
    key = "new-several" if len(below) < len(every) else "new-all"
    yield told.tell(key, "new", below, names=_placed(told, below), count=len(below))


def _climb(told: _Told) -> Iterator[Sentence]:
    climbers = [each for each in told.rows if each.climbed >= _LEAST_CLIMB and each.entry.rank != 1]
    if not climbers:
        return
    best = max(climbers, key=lambda each: (each.climbed, -each.entry.rank))
    alone = sum(each.climbed >= best.climbed for each in told.rows) == 1
    yield told.tell(
        "climb",
        "climb",
        [best, *(each for each in told.rows if alone and each.climbed > 0 and each is not best)],
        name=told.names.told(best.entry),
        before=ordinal(best.previous_rank or 0),
        place=ordinal(best.entry.rank),
        places=best.climbed,
        most=alone,
    )


def _returned(told: _Told) -> Iterator[Sentence]:
    back = [each for each in told.rows if each.is_return and each.entry.rank != 1]
    if back:
        yield told.tell("return", "return", back, names=_placed(told, back), one=len(back) == 1)


def _left(told: _Told) -> Iterator[Sentence]:
    still = {_key(each.entry) for each in told.rows}
    gone = [entry for entry in told.before if _key(entry) not in still]
    if gone:
        names = listed([told.names.told(entry) for entry in gone])
        week = told.rows[0].entry.week.isoformat()
        evidence = [entry_evidence(entry, left_by=week) for entry in gone]
        yield told.teller.tell("left", f"{told.id}/left", told.turn, evidence, names=names, one=len(gone) == 1)


def _longest(told: _Told) -> Iterator[Sentence]:
    weeks = sorted((each.entry.weeks_on_chart or 0 for each in told.rows), reverse=True)
    if weeks[0] < _LEAST_RUN or weeks[:2].count(weeks[0]) > 1:
        return
    longest = next(each for each in told.rows if each.entry.weeks_on_chart == weeks[0])
    about = [longest, *(each for each in told.rows if each is not longest)]
    yield told.tell("longest", "longest", about, name=told.names.told(longest.entry), weeks=weeks[0])


_PARTS: Final = (_top, _new, _climb, _returned, _left, _longest)


def _key(entry: Entry) -> tuple[str, str | None]:
    return entry.title_id or entry.show_title, entry.season_title


def _placed(told: _Told, standings: Sequence[Standing]) -> Markup:
    """Names with the places they hold: "A (second) and B (fifth)"."""
    named = [told.names.told(each.entry) + f" ({ordinal(each.entry.rank)})" for each in standings]
    return listed(named)


def _row(standing: Standing) -> Row:
    entry = standing.entry
    moved, told = _movement(standing)
    shown = entry.views if entry.views is not None else entry.hours_viewed
    return Row(
        rank=entry.rank,
        name=clean(name_of(entry)),
        moved=moved,
        told=told,
        weeks=entry.weeks_on_chart,
        figure="" if shown is None else amount(shown),
    )


def _movement(standing: Standing) -> tuple[str, str]:
    """For the eye and for the ear."""
    if standing.is_new:
        return "new", ""
    if standing.is_return:
        return "back", ""
    if standing.previous_rank is None:
        return "", ""
    moved = standing.climbed
    return sign_of(standing), f"up {moved}" if moved > 0 else f"down {-moved}" if moved else "unmoved"
