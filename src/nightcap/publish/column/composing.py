"""Putting the column of a week together, before the editor's words are laid over it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import Final

from nightcap.catalogue.countries import country_name
from nightcap.charts import sources
from nightcap.charts.categories import kind_of
from nightcap.charts.model import Entry, Standing
from nightcap.charts.netflix import SOURCE as NETFLIX
from nightcap.publish.column.choosing import Choices, Desk, choose
from nightcap.publish.column.lists import Charts, chart_evidence, figure, sections
from nightcap.publish.column.markup import cite, clean, listed
from nightcap.publish.column.model import Column, MoodSection, Sentence
from nightcap.publish.column.moods import Mood
from nightcap.publish.column.naming import Names
from nightcap.publish.column.sentences import Teller, heading, number
from nightcap.publish.column.telling import Place, card, placed
from nightcap.recommend.model import Evidence
from nightcap.recommend.reasons import tone_basis

Progress = Callable[[str, int, int], None]


def compose(
    desk: Desk,
    charts: Sequence[Charts],
    moods: Sequence[Mood],
    *,
    pinned: Mapping[str, Sequence[str]],
    away: Mapping[str, Sequence[str]],
    progress: Progress | None = None,
) -> Column:
    """The column of the desk's week.

    Args:
        desk: the home as of that week.
        charts: those of the whole world, of which the head of the page speaks; then those of chosen countries.
        moods: the kinds of day, in the order of the page.
        pinned: mood → ids of titles that come first.
        away: mood → ids of titles that are not to be shown.
        progress: called with (stage, done, total).
    """
    teller = Teller(desk.week)
    now = charts[0].now
    entries = [entry for each in charts for entry in (*(row.entry for row in each.now), *each.before)]
    names = Names.of(entries, desk.load([each.title_id for each in entries if each.title_id is not None]))
    answered: list[MoodSection] = []
    # what the editor pinned below is not to be shown above it as well
    kept = {id_ for ids in pinned.values() for id_ in ids}
    for done, mood in enumerate(moods, 1):
        used = {each.title_id for section in answered for each in section.cards} | kept
        choices = choose(desk, mood, pinned=pinned.get(mood.id, ()), away=away.get(mood.id, ()), used=used)
        answered.append(_answer(teller, names, choices, desk))
        if progress is not None:
            progress("moods", done, len(moods))
    return Column(
        week=desk.week,
        headline=_headline(teller, names, now),
        opening=tuple(_opening(teller, names, now)),
        lists=tuple(sections(teller, names, charts)),
        moods=tuple(answered),
    )


def day(when: date) -> str:
    """ "19 July 2026"."""
    return f"{when:%-d %B %Y}"


def _headline(teller: Teller, names: Names, now: Sequence[Standing]) -> Sentence:
    """The most watched film and the most watched series."""
    leaders = [each for each in now if each.entry.rank == 1] or list(now[:1])
    best: dict[str | None, Standing] = {}
    for each in sorted(leaders, key=lambda each: -_seen(each.entry)):
        best.setdefault(kind_of(each.entry.category), each)
    told = sorted(best.values(), key=lambda each: -_seen(each.entry))[:2]
    leading = listed([names.told(each.entry) for each in told])
    return teller.tell("headline", "headline", 0, list(map(chart_evidence, told)), names=leading, one=len(told) == 1)


def _seen(entry: Entry) -> int:
    return entry.views if entry.views is not None else entry.hours_viewed or 0


def _opening(teller: Teller, names: Names, now: Sequence[Standing]) -> list[Sentence]:
    is_netflix = {each.entry.source for each in now} == {NETFLIX}
    found = []
    counted = [each for each in now if each.entry.views is not None]
    ranked = sorted(counted or [each for each in now if figure(each.entry)], key=lambda each: -_seen(each.entry))
    comparable = len(ranked) == len(now) > 1  # one list without figures might hold something larger
    if comparable and _seen(ranked[0].entry) > _seen(ranked[1].entry):
        first = ranked[0].entry
        data = {"name": names.told(first), "figure": figure(first), "week": day(teller.week)}
        where = "Netflix's lists" if is_netflix else "the lists"
        evidence = [chart_evidence(ranked[0]), chart_evidence(ranked[1])]
        found.append(teller.tell("most-viewed", "opening/most-viewed", 0, evidence, where=where, **data))
    new, back = [each for each in now if each.is_new], [each for each in now if each.is_return]
    if any(each.previous_rank is not None for each in now):  # else the week before is not known: all would be news
        count = len({each.entry.category for each in now})
        lists = "the list" if count == 1 else f"the {number(count)} lists"
        evidence = [chart_evidence(each) for each in (new + back or now[:1])]
        key = "turnover" if new else "turnover-none"
        counts = {"new": len(new), "back": len(back)}
        found.append(teller.tell(key, "opening/turnover", 0, evidence, lists=lists, **counts))
    return found


def _answer(teller: Teller, names: Names, choices: Choices, desk: Desk) -> MoodSection:
    mood = choices.mood
    places = [Place(teller, names, mood.id, mood.turn + 2 * at, each) for at, each in enumerate(choices.shown)]
    cards = [card(place, short=at > 0) for at, place in enumerate(places)]
    return MoodSection(
        id=mood.id,
        heading=heading(f"{mood.id}/heading", mood.heading),
        asked=clean(mood.ask),
        taken=tuple(dict.fromkeys(clean(part.meaning) for part in choices.request.understood if part.stands)),
        opening=(_whence(teller, names, choices, desk),),
        cards=tuple(cards),
    )


def _whence(teller: Teller, names: Names, choices: Choices, desk: Desk) -> Sentence:
    """Whether the answer is from the lists, from the catalogue, or the editor's own."""
    mood = choices.mood
    if not choices.shown:
        data = {"request": mood.ask, "eligible": choices.eligible}
        evidence = Evidence(kind="fact", source="catalogue", data=data)
        return teller.tell("nothing", f"{mood.id}/from", mood.turn, [evidence])
    first = choices.shown[0]
    place, name = f"{mood.id}/{first.title.id}/from", cite(first.title.name)
    if first.standing is not None:
        told = placed(first.standing.entry, names)
        return teller.tell("from-lists", place, mood.turn, [chart_evidence(first.standing)], name=name, **told)
    if first.pinned:
        evidence = Evidence(kind="fact", source="the editor", data={"title_id": first.title.id})
        return teller.tell("pinned", place, mood.turn, [evidence], name=name)
    looked = {"week": desk.week.isoformat(), "listed": choices.listed, "fitting": choices.fitting}
    source = next((each.entry.source for each in desk.standings.values()), "charts")
    evidence = Evidence(kind="chart", source=source, data=looked)
    # a title of the lists may fit and yet stand above, for another mood
    key = "from-shelf" if not choices.fitting else "from-catalogue"
    return teller.tell(key, place, mood.turn, [evidence], name=name)


def told_source(evidence: Evidence) -> str:
    """Whose it is, for readers: "Netflix Top 10, week to 19 July 2026", "CNET (Jane Doe), 2 November 2025"."""
    if evidence.kind == "chart":
        week, area = evidence.data.get("week"), evidence.data.get("area")
        where = f", {country_name(area)}" if area else ""
        return sources.told(evidence.source) + where + (f", week to {day(date.fromisoformat(week))}" if week else "")
    if evidence.kind == "review":
        author, published = evidence.data.get("author"), evidence.data.get("published_at")
        by = f"{evidence.source} ({author})" if author else evidence.source
        return by + (f", {day(date.fromisoformat(published[:10]))}" if published else "")
    if tone_basis(evidence) is not None:
        return f"Nightcap, {evidence.source}"
    return _SOURCES.get(evidence.source, evidence.source)


#: how sources of the catalogue are called
_SOURCES: Final = {
    "shelf": "Nightcap's starter shelf",
    "wikipedia": "Wikipedia's list of American films",
}
