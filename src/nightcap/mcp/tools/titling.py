"""`title`: what is known of a title."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from nightcap.catalogue.countries import country_name
from nightcap.catalogue.languages import language_name
from nightcap.catalogue.title import Title, Work
from nightcap.mcp.shapes import Given, Taken, TitleName
from nightcap.mcp.tool import Desk, Tool
from nightcap.mcp.wording import MOST_NAME, facts, plain, quoted, source_name, unmarked
from nightcap.plain import counted
from nightcap.reviews.verdict import Stub
from nightcap.tone.axes import pole
from nightcap.tone.notes import NOTES

_MOST_PEOPLE: Final = 8
_MOST_WORDS: Final = 10
_MOST_NAMES: Final = 4
_MOST_SYNOPSIS: Final = 360


class ToShow(Taken):
    title: TitleName


class Card(Given):
    """`id` is missing where only articles know the title. `tone` runs from 0 to 1 on each axis.

    `contains` is missing where nobody has noted what it contains, which is not the same as nothing.
    """

    id: str | None = None
    name: str
    original_name: str | None = None
    other_names: list[str] | None = None
    year: int | None = None
    end_year: int | None = None
    kind: str | None = None
    countries: list[str] | None = None
    languages: list[str] | None = None
    runtime_minutes: int | None = None
    episodes: int | None = None
    total_minutes: int | None = None
    genres: list[str] | None = None
    people: list[str] | None = None
    based_on: str | None = None
    synopsis: str | None = None
    keywords: list[str] | None = None
    tone: dict[str, float] | None = None
    contains: list[str] | None = None
    ages_from: int | None = None
    source: str
    articles: int


def show(desk: Desk, given: ToShow) -> tuple[Card, str]:
    stub = desk.nightcap.reviews.stub(given.title)
    if stub:
        return _of_stub(stub)
    title = desk.nightcap.catalogue.title(given.title)
    verdict = desk.nightcap.reviews.verdict(title)
    card = _card(title, verdict.heard.articles if verdict else 0)
    return card, _as_text(card, facts(title))


def _of_stub(stub: Stub) -> tuple[Card, str]:
    articles = stub.verdict.heard.articles
    card = Card(name=plain(stub.name, MOST_NAME), year=stub.year, kind=stub.kind, source="articles", articles=articles)
    return card, _as_text(card, "Not in the catalogue: only articles know it, so it is not recommended.")


def _card(title: Title, articles: int) -> Card:
    return Card(
        id=title.id,
        name=plain(title.name, MOST_NAME),
        original_name=plain(title.original_name, MOST_NAME) if title.original_name else None,
        other_names=_some(title.other_names, _MOST_NAMES),
        year=title.year,
        end_year=title.end_year,
        kind=title.kind,
        countries=_some([country_name(code) for code in title.countries], _MOST_WORDS),
        languages=_some([language_name(code) for code in title.languages], _MOST_WORDS),
        runtime_minutes=title.runtime_minutes,
        episodes=title.episodes,
        total_minutes=title.total_minutes,
        genres=_some(title.genres, _MOST_WORDS),
        people=_some(
            [f"{c.person} as {c.character}" if c.character else f"{c.person} ({c.role})" for c in title.credits],
            _MOST_PEOPLE,
        ),
        based_on=_work(title.based_on) if title.based_on else None,
        synopsis=unmarked(title.synopsis, _MOST_SYNOPSIS) if title.synopsis else None,
        keywords=_some(title.keywords, _MOST_WORDS),
        tone={axis: round(value, 2) for axis, value in title.tone.as_dict().items()} if title.tone else None,
        contains=None if title.content_notes is None else [NOTES[note] for note in sorted(title.content_notes)],
        ages_from=title.ages_from,
        source=source_name(title.source),
        articles=articles,
    )


def _some(values: tuple[str, ...] | list[str], most: int) -> list[str] | None:
    """The first of them; the last place tells how many more there are."""
    shown = [plain(value, MOST_NAME) for value in values[:most]]
    left = len(values) - most
    return [*shown, f"and {left} more"] if left > 0 else shown or None


def _work(work: Work) -> str:
    told = [work.kind, str(work.year or ""), ", ".join(work.makers[:3]), f"id {work.title_id}" if work.title_id else ""]
    return plain(f"{work.name} ({', '.join(filter(None, told))})", 2 * MOST_NAME)


def _as_text(card: Card, line: str) -> str:
    years = f"{card.year}–{card.end_year}" if card.end_year and card.end_year != card.year else card.year
    head = f"{card.name} ({', '.join(str(part) for part in (years, card.kind) if part) or 'nothing more is known'})"
    rows: Mapping[str, str | None] = {
        "Also called": _joined([*([card.original_name] if card.original_name else []), *(card.other_names or [])]),
        "Genres": _joined(card.genres),
        "Languages": _joined(card.languages),
        "People": _joined(card.people, "; "),
        "Based on": card.based_on,
        "Synopsis": quoted(card.synopsis, _MOST_SYNOPSIS) if card.synopsis else None,
        "Keywords": _joined(card.keywords),
        "Tone": _joined([_axis(axis, value) for axis, value in (card.tone or {}).items()]),
        "Contains": ("nobody has noted that" if card.contains is None else _joined(card.contains) or "nothing noted")
        if card.id
        else None,
        "From age": None if card.ages_from is None else str(card.ages_from),
        "Source": card.source,
        "Reviews": f"{counted(card.articles, 'article')}; the tool reviews quotes them" if card.articles else None,
    }
    told = [f"{what}: {said}" for what, said in rows.items() if said]
    return "\n".join(part for part in (head + (f" [id {card.id}]" if card.id else ""), line, *told) if part)


def _axis(axis: str, value: float) -> str:
    return f"{axis} {value:.2f} ({pole(axis, value) or 'in between'})"


def _joined(values: list[str] | None, by: str = ", ") -> str | None:
    return by.join(values) if values else None


TITLE: Final = Tool(
    name="title",
    title="A title's facts",
    description="What is known of a title, with the source: people, length, languages, what it is based on, its tone "
    "on seven axes, what it contains (content notes), from which age. A name that means several titles is refused "
    "with their ids.",
    takes=ToShow,
    gives=Card,
    use=show,
)
