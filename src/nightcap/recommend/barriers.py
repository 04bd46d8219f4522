"""What keeps a title out: the title's own fact beside the limit, in words."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from nightcap.catalogue.countries import country_in_text
from nightcap.catalogue.index import CatalogueIndex
from nightcap.catalogue.languages import language_name
from nightcap.catalogue.names import fold
from nightcap.catalogue.title import Title
from nightcap.plain import counted
from nightcap.recommend.blended import blend_told
from nightcap.recommend.heard_advice import heard_notes
from nightcap.recommend.model import Barrier, Evidence, Reason
from nightcap.recommend.phrases import duration, listed, sentence
from nightcap.recommend.situation import Situation
from nightcap.request.model import LikeWish, Limit, Request, ToneShift
from nightcap.reviews.said import Said
from nightcap.tone.notes import NOTES, with_entailed

#: names listed at most in "you asked for A, B or C"
_MOST_LISTED: Final = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class Stopped:
    """A title before the limits: all that their words may draw on."""

    title: Title
    row: int
    request: Request
    index: CatalogueIndex
    situation: Situation
    said: Sequence[Said] = ()


@dataclass(frozen=True, slots=True)
class Told:
    """Two half sentences, the title's fact and what was asked for, and the evidence for the fact."""

    fact: str
    asked: str
    evidence: Evidence


def barrier(limit: Limit, stopped: Stopped) -> Barrier:
    """In words why the limit keeps the title out; that it does is for `limits.mask` to say."""
    told = _TELLERS[limit.field](limit, stopped)
    words = f" (“{limit.text.strip()}”)" if limit in stopped.request.limits and limit.text.strip() else ""
    text = f"{told.fact}; {told.asked}{words}" if told.asked else f"{told.fact}{words}"
    return Barrier(limit, Reason(sentence(text), told.evidence))


def fact(title: Title, **data: Any) -> Evidence:
    return Evidence(kind="fact", source=title.source, data=data)


def _runtime(limit: Limit, stopped: Stopped) -> Told:
    title, minutes = stopped.title, stopped.title.runtime_minutes
    what = "it runs" if title.kind == "film" else "an episode runs"
    told = f"{what} {duration(minutes)}" if minutes is not None else f"how long {what} is not known"
    return Told(told, f"you asked for {_bound(limit, _length)}", fact(title, runtime_minutes=minutes))


def _total(limit: Limit, stopped: Stopped) -> Told:
    title, minutes = stopped.title, stopped.title.total_minutes
    episodes = f" in {counted(title.episodes, 'episode')}" if title.episodes and title.kind == "series" else ""
    told = f"all of it takes {duration(minutes)}{episodes}" if minutes is not None else "its whole length is not known"
    evidence = fact(title, total_minutes=minutes, episodes=title.episodes)
    return Told(told, f"you asked for {_bound(limit, _length)} in all", evidence)


def _episodes(limit: Limit, stopped: Stopped) -> Told:
    title = stopped.title
    if title.episodes is not None:
        told = f"it has {counted(title.episodes, 'episode')}"
    else:
        told = "it is a film" if title.kind == "film" else "how many episodes it has is not known"
    return Told(told, f"you asked for {_bound(limit, '{:g}'.format)} episodes", fact(title, episodes=title.episodes))


def _year(limit: Limit, stopped: Stopped) -> Told:
    year = stopped.title.year
    told = f"it is from {year}" if year is not None else "its year is not known"
    match limit.op:
        case "min":
            asked = f"you asked for {limit.value:g} or later"
        case "max":
            asked = f"you asked for {limit.value:g} or earlier"
        case _:
            years = sorted(value for value in limit.values if isinstance(value, int))
            span = f"{years[0]}" if len(years) == 1 else f"{years[0]} to {years[-1]}"
            asked = f"you asked for {span}" if limit.op == "in" else f"you ruled out {span}"
    return Told(told, asked, fact(stopped.title, year=year))


def _age(limit: Limit, stopped: Stopped) -> Told:
    age = stopped.title.ages_from
    told = f"it is for ages from {age}" if age is not None else "from what age it is suitable is not known"
    youngest = f"the youngest viewer is {limit.value:g}" if isinstance(limit.value, (int, float)) else ""
    return Told(told, youngest, fact(stopped.title, ages_from=age))


def _kind(limit: Limit, stopped: Stopped) -> Told:
    kind = stopped.title.kind
    return Told(f"it is a {kind}", _choice(limit, lambda value: f"a {value}"), fact(stopped.title, kind=kind))


def _language(limit: Limit, stopped: Stopped) -> Told:
    languages = stopped.title.languages
    told = f"it is in {language_name(languages[0])}" if languages else "its language is not known"
    evidence = fact(stopped.title, language=languages[0] if languages else None)
    return Told(told, _choice(limit, lambda value: language_name(str(value))), evidence)


def _country(limit: Limit, stopped: Stopped) -> Told:
    countries = stopped.title.countries
    told = f"it comes from {country_in_text(countries[0])}" if countries else "where it comes from is not known"
    evidence = fact(stopped.title, country=countries[0] if countries else None)
    return Told(told, _choice(limit, lambda value: country_in_text(str(value))), evidence)


def _person(limit: Limit, stopped: Stopped) -> Told:
    people = stopped.title.people()
    wanted = {fold(str(value)) for value in limit.values}
    met = [person for person in people if fold(person) in wanted or fold(person).split()[-1:] == list(wanted)]
    if limit.op == "in":
        told = f"nothing says that {_listed(limit, str)} took part"
    else:
        told = f"{listed(met or [_listed(limit, str)])} took part in it"
    return Told(told, _choice(limit, str), fact(stopped.title, people=list(met if met else people)))


def _genre(limit: Limit, stopped: Stopped) -> Told:
    genres = stopped.title.genres
    told = f"its genres are {listed(genres)}" if len(genres) > 1 else f"its genre is {''.join(genres)}"
    return Told(told if genres else "its genre is not known", _choice(limit, str), fact(stopped.title, genres=genres))


def _note(limit: Limit, stopped: Stopped) -> Told:
    title = stopped.title
    met = [note for note in map(str, limit.values) if stopped.index.labelled("note", note)[stopped.row]]
    asked = _choice(limit, lambda note: NOTES[str(note)])
    if not met:
        looked = title.content_notes is not None
        told = "nobody has found that in it" if looked else "what it contains is not known, so nothing can be promised"
        return Told(told, asked, fact(title, notes=sorted(title.content_notes or ()) if looked else None))
    told = f"{listed([NOTES[note] for note in met])} {'is' if len(met) == 1 else 'are'} part of it"
    if set(met) & with_entailed(title.content_notes or ()):
        return Told(told, asked, fact(title, notes=met))
    articles = heard_notes(title, stopped.said)
    telling = [each for each in articles if set(met) & with_entailed(each.evidence.data["notes"])]
    return Told(told, asked, telling[0].evidence if telling else fact(title, notes=met))


def _blend(limit: Limit, stopped: Stopped) -> Told:
    told, data = blend_told(limit, stopped.title, stopped.row, stopped.index, stopped.situation)
    asked = "you ruled that out" if limit.op == "not_in" else "you asked for that"
    return Told(told, asked, fact(stopped.title, **data))


def _title(limit: Limit, stopped: Stopped) -> Told:
    """By what was said of it, if anything; else because it was named, or waved off."""
    title = stopped.title
    if limit in stopped.request.limits:
        named = "you left it out" if limit.op == "not_in" else "it is not among the titles to choose from"
        return Told(named, "", Evidence(kind="history", source="your request", data={"title_id": title.id}))
    if title.id in stopped.situation.not_tonight:
        return Told("you put it off for tonight", "", Evidence(kind="history", source="your list"))
    wishes = [wish for wish in stopped.request.wishes if isinstance(wish, (LikeWish, ToneShift))]
    wish = next((wish for wish in wishes if wish.title_id == title.id), None)
    text = wish.text.strip() if wish else ""
    named = "you asked for another beside it" if isinstance(wish, ToneShift) else "you named it yourself"
    evidence = Evidence(kind="history", source="your request", data={"title_id": title.id, "words": text})
    return Told(f"{named} (“{text}”)" if text else named, "what is named is known to you already", evidence)


def _charting(limit: Limit, stopped: Stopped) -> Told:
    standing = stopped.situation.standings.get(stopped.title.id)
    on = f"{stopped.situation.on:%-d %B %Y}"
    if standing is None:
        told = f"it is on no chart known on {on}"
        evidence = Evidence(kind="chart", source=f"the charts known on {on}", data={"week": None, "rank": None})
    else:
        entry = standing.entry
        told = f"it stands at {entry.rank} in {entry.category}" + (
            "" if standing.is_new else ", and not for the first week"
        )
        data = {"week": entry.week.isoformat(), "rank": entry.rank, "category": entry.category}
        evidence = Evidence(kind="chart", source=entry.source, data=data)
    wanted = "what is charting" if limit.field == "charting" else "what is new on the charts"
    return Told(told, f"you {'asked for' if limit.op == 'in' else 'ruled out'} {wanted}", evidence)


def _seen(_: Limit, stopped: Stopped) -> Told:
    evidence = Evidence(kind="history", source="your history", data={"title_id": stopped.title.id})
    return Told("you have seen it, or some of it", "", evidence)


def _bound(limit: Limit, told: Callable[[float], str]) -> str:
    if isinstance(limit.value, tuple):
        return _listed(limit, str)
    return f"at {'most' if limit.op == 'max' else 'least'} {told(limit.value)}"


def _length(minutes: float) -> str:
    return duration(round(minutes))


def _choice(limit: Limit, told: Callable[[object], str]) -> str:
    return f"you {'asked for' if limit.op == 'in' else 'ruled out'} {_listed(limit, told)}"


def _listed(limit: Limit, told: Callable[[object], str]) -> str:
    values = [told(value) for value in limit.values]
    more = len(values) - _MOST_LISTED
    return listed([*values[:_MOST_LISTED], *([f"{more} others"] if more > 0 else [])], "or")


_TELLERS: Final[Mapping[str, Callable[[Limit, Stopped], Told]]] = {
    "kind": _kind,
    "runtime_minutes": _runtime,
    "total_minutes": _total,
    "episodes": _episodes,
    "year": _year,
    "language": _language,
    "country": _country,
    "person": _person,
    "genre": _genre,
    "blend": _blend,
    "note": _note,
    "audience_age": _age,
    "title": _title,
    "charting": _charting,
    "new_on_chart": _charting,
    "seen": _seen,
}
