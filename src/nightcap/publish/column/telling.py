"""A title in the column's words: its facts, why it is there, what critics say, how to watch it, what is in it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from markupsafe import Markup, escape

from nightcap.catalogue.countries import country_name
from nightcap.catalogue.languages import language_name
from nightcap.catalogue.shelf import SOURCE as SHELF
from nightcap.catalogue.title import Title, Work
from nightcap.charts.model import Entry
from nightcap.charts.netflix import SOURCE as NETFLIX
from nightcap.plain import counted
from nightcap.publish.column.choosing import Choice
from nightcap.publish.column.lists import among, chart_evidence, in_week
from nightcap.publish.column.markup import cite, clean, link, listed
from nightcap.publish.column.model import Card, Sentence
from nightcap.publish.column.naming import Names
from nightcap.publish.column.sentences import Teller, as_told
from nightcap.recommend.model import Evidence
from nightcap.recommend.phrases import duration, ordinal
from nightcap.recommend.phrases import listed as listed_words
from nightcap.recommend.reasons import feels, tone_basis
from nightcap.tone.notes import NOTES

#: minutes of an evening, for how many episodes go into it; more evenings than this are no plan
_EVENING: Final = 120
_MOST_EVENINGS: Final = 14
_MOST_EPISODES: Final = 6
_MOST_PEOPLE: Final = 3
#: where the first sentence of a story ends; what is shorter is a name ("Mr.") or a number
_FIRST: Final = re.compile(r".{40,}?[.!?][”’\"']?(?= [“‘\"']?[A-Z])")
#: a figure and its unit stay on one line
_UNIT: Final = re.compile(r"(?<=\d) (?=(?:h|min|episodes?)\b)|(?<=\bh) (?=\d)")


@dataclass(frozen=True, slots=True)
class Place:
    """Where a title stands in the column: below a mood, at a turn of the wordings."""

    teller: Teller
    names: Names
    mood: str
    turn: int
    choice: Choice

    @property
    def title(self) -> Title:
        return self.choice.title

    def at(self, part: str) -> str:
        return f"{self.mood}/{self.title.id}/{part}"

    def tell(self, key: str, part: str, evidence: Evidence, /, **data: object) -> Sentence:
        """A sentence about this title, which backs it by one piece of evidence."""
        return self.teller.tell(key, self.at(part), self.turn, [evidence], **data)

    def fact(self, **data: object) -> Evidence:
        """Fields of the catalogue."""
        return Evidence(kind="fact", source=self.title.source, data={"title_id": self.title.id, **data})


def card(place: Place, *, short: bool) -> Card:
    """The title as it is shown; `short`: a runner-up, in three sentences."""
    title = place.title
    why, quotes = _why(place), _quotes(place)
    whole = Card(
        id=f"{place.mood}/{title.id}",
        title_id=title.id,
        name=clean(title.name),
        facts=(_facts(place),),
        about=tuple(_about(place)),
        why=why,
        quotes=quotes,
        watch=tuple(_watch(place)),
        notes=tuple(_notes(place)),
    )
    if not short:
        return whole
    on_lists = tuple(_chart(place))
    return Card(
        id=whole.id,
        title_id=whole.title_id,
        name=whole.name,
        facts=whole.facts,
        about=tuple(_story(place, short=True)),
        why=(*on_lists, *(quotes[:1] or _first(why))),
        watch=tuple(each for each in whole.watch if each.id.endswith("/language")),
    )


def _first(why: Sequence[Sentence]) -> Sequence[Sentence]:
    """The first that tells of this title; that it is well regarded is said of many."""
    return [each for each in why if not each.id.endswith("/acclaim")][:1] or why[:1]


def facts_line(title: Title) -> str:
    """ "2025 · Japan · series · 8 episodes of about 48 min · 6 h 21 min"."""
    years = str(title.year) if title.year else ""
    if title.kind == "series" and title.end_year and title.end_year != title.year:
        years = f"{years}–{title.end_year}"
    told = [years, listed_words([country_name(code) for code in title.countries[:2]]), title.kind]
    if title.kind == "series" and title.episodes:
        each = f" of about {duration(title.runtime_minutes)}" if title.runtime_minutes else ""
        told.append(counted(title.episodes, "episode") + each)
    if title.total_minutes:
        told.append(duration(title.total_minutes))
    return clean(" · ".join(filter(None, told)))


def _facts(place: Place) -> Sentence:
    title = place.title
    data = {
        "name": title.name,
        "year": title.year,
        "end_year": title.end_year,
        "countries": list(title.countries),
        "kind": title.kind,
        "episodes": title.episodes,
        "runtime_minutes": title.runtime_minutes,
        "total_minutes": title.total_minutes,
    }
    shown = escape(_UNIT.sub("\u00a0", facts_line(title)))
    return Sentence(id=place.at("facts"), html=shown, evidence=(place.fact(**data),))


def _story(place: Place, *, short: bool) -> Iterator[Sentence]:
    """What it is about, or the first sentence of that; of the shelf's titles only: other sources' words are theirs."""
    title = place.title
    if title.synopsis and title.source == SHELF:
        story = clean(title.synopsis)
        first = _FIRST.match(story)
        html = escape(first[0] if short and first else story)
        yield Sentence(id=place.at("story"), html=html, evidence=(place.fact(synopsis=title.synopsis),))


def _about(place: Place) -> Iterator[Sentence]:
    title = place.title
    yield from _story(place, short=False)
    role, verb = ("director", "directed") if title.kind == "film" else ("creator", "created")
    makers = [clean(person) for person in title.people(role)][:_MOST_PEOPLE]  # type: ignore[arg-type]  # both are roles
    cast = [person for person in map(clean, title.people("actor")) if person not in makers][:_MOST_PEOPLE]
    data = {"cast": listed_words(cast), "one": len(cast) == 1}
    if makers:
        backing = place.fact(makers=makers, cast=cast)
        yield place.tell("makers", "makers", backing, makers=listed_words(makers), verb=verb, **data)
    elif cast:
        yield place.tell("cast", "makers", place.fact(cast=cast), **data)
    if title.based_on:
        work = title.based_on
        data = {"name": work.name, "kind": work.kind, "year": work.year, "makers": list(work.makers)}
        yield place.tell("lineage", "lineage", place.fact(based_on=data), work=_work(work))


def _work(work: Work) -> Markup:
    """ "the film *Les Émotifs anonymes* (2010) by Jean-Pierre Améris"."""
    told = escape(f"the {clean(work.kind)} ") + cite(work.name)
    told += f" ({work.year})" if work.year else ""
    makers = [clean(person) for person in work.makers][:_MOST_PEOPLE]
    return told + (escape(f" by {listed_words(makers)}") if makers else "")


def _why(place: Place) -> tuple[Sentence, ...]:
    """The reasons, but for critics' words, the length and the charts, which are told elsewhere."""
    found = list(_ages(place))
    for number, reason in enumerate(place.choice.reasons):
        evidence, text = reason.evidence, reason.text
        if evidence.kind in ("review", "chart", "history"):
            continue
        if evidence.kind == "tone":
            found.append(_tone(place, evidence))
        elif "acclaim" in evidence.data:
            found.append(place.tell("acclaim", "acclaim", evidence))
        elif "runtime_minutes" not in evidence.data or "fits" in text:
            part = "fits" if "runtime_minutes" in evidence.data else f"reason-{number}"
            found.append(as_told(place.at(part), reason))
    return tuple(found)


def _ages(place: Place) -> Iterator[Sentence]:
    age = place.title.ages_from
    if place.choice.young and age is not None:
        yield place.tell("ages" if age else "ages-all", "ages", place.fact(ages_from=age), age=age)


def _tone(place: Place, evidence: Evidence) -> Sentence:
    words = listed_words(feels(evidence.data))
    if basis := tone_basis(evidence):
        return place.tell("tone-guessed", "tone", evidence, basis=basis, words=words)
    return place.tell("tone", "tone", evidence, name=cite(place.title.name), kind=place.title.kind, words=words)


def _quotes(place: Place) -> tuple[Sentence, ...]:
    found = []
    for number, reason in enumerate(each for each in place.choice.reasons if each.evidence.kind == "review"):
        evidence = reason.evidence
        if "axis" not in evidence.data or not evidence.quote:
            found.append(as_told(place.at(f"quote-{number + 1}"), reason))
            continue
        author, data = evidence.data.get("author"), evidence.data
        by = link(f"{evidence.source} ({author})" if author else evidence.source, data.get("url"))
        key = "quote-agreed" if data["articles"] > 1 else "quote"
        shown = {"quote": clean(evidence.quote), "agreeing": data["agreeing"], "articles": data["articles"]}
        found.append(place.tell(key, f"quote-{number + 1}", evidence, by=by, **shown))
    return tuple(found)


def _chart(place: Place) -> Iterator[Sentence]:
    standing = place.choice.standing
    if standing is not None:
        yield place.tell("chart-place", "chart", chart_evidence(standing), **placed(standing.entry, place.names))


def placed(entry: Entry, names: Names) -> Mapping[str, str]:
    """What wordings say of a place on a list."""
    season = names.season(entry)
    place = f"{ordinal(entry.rank)} with {clean(season)}" if season else ordinal(entry.rank)
    return {"place": place, "where": among(entry), "weeks": in_week(entry)}


def _watch(place: Place) -> Iterator[Sentence]:
    standing, title = place.choice.standing, place.title
    if standing is not None and standing.entry.source == NETFLIX:
        yield place.tell("where", "where", chart_evidence(standing))
    pace = _pace(place)
    ways = 0
    for reason in place.choice.advice:
        data = reason.evidence.data
        if "notes" in data or ("runtime_minutes" in data and (pace or title.episodes)):
            continue
        if "language" in data and reason.evidence.kind == "fact":
            yield place.tell("language", "language", reason.evidence, language=language_name(data["language"]))
            continue
        ways += 1
        yield as_told(place.at("language" if "language" in data else f"way-{ways}"), reason)
    yield from pace


def _pace(place: Place) -> Sequence[Sentence]:
    """In how many evenings a series is done, where that is a plan at all."""
    title = place.title
    if title.kind == "film" or not title.episodes or not title.runtime_minutes or title.episodes == 1:
        return ()
    each = max(1, _EVENING // title.runtime_minutes)
    evenings = -(-title.episodes // each)
    if not 1 < evenings <= _MOST_EVENINGS or each > min(_MOST_EPISODES, title.episodes // 2):
        return ()
    counts = {"episodes": title.episodes, "runtime_minutes": title.runtime_minutes, "evening_minutes": _EVENING}
    counts |= {"each": each, "evenings": evenings}
    return (place.tell("pace", "pace", place.fact(**counts), each=each, evenings=evenings),)


def _notes(place: Place) -> Iterator[Sentence]:
    told = [reason for reason in place.choice.advice if "notes" in reason.evidence.data]
    for number, reason in enumerate(told):
        notes: Sequence[str] | None = reason.evidence.data["notes"]
        part = "notes" if not number else f"notes-{number + 1}"
        if notes and reason.evidence.kind == "fact":
            words = listed([NOTES[note] for note in notes])
            yield place.tell("notes", part, reason.evidence, notes=words, one=len(notes) == 1)
        else:
            yield as_told(place.at(part), reason)
