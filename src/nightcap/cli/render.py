"""An answer on the terminal: the first pick shown well, the others in a line each."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from rich.console import Console, Group, RenderableType
from rich.table import Table
from rich.text import Text

from nightcap.catalogue.countries import country_name
from nightcap.catalogue.languages import language_name
from nightcap.catalogue.title import Title
from nightcap.charts.sources import told
from nightcap.plain import clean, counted, one_line, shorten
from nightcap.recommend.model import Answer, Evidence, Pick, Reason
from nightcap.recommend.phrases import NOTHING_FOUND, duration, listed, passing
from nightcap.request.model import Request
from nightcap.tone.axes import Tone, pole
from nightcap.tone.notes import NOTES

#: narrower than this, tone bars stand one below the other
_WIDE = 72
_BAR = 10
#: ways to let more in that are told
_MOST_RELAXED = 6


def render_answer(answer: Answer, console: Console | None = None) -> None:
    """Print the whole answer."""
    console = console or Console(highlight=False)
    if answer.picks:
        first, *others = answer.picks
        console.print(_first(first, console.width))
        if others:
            console.print(_others(others))
    else:
        console.print(Text("Nothing passes every limit.", style="bold"))
    for line in _relax(answer):
        console.print(line)
    console.print(how_understood(answer.request))


def render_title(title: Title, console: Console | None = None) -> None:
    """Print what is known of one title."""
    console = console or Console(highlight=False)
    console.print(Group(*_head(title)))
    table = Table.grid(padding=(0, 2))
    for what, said in _facts_of(title):
        if said:
            table.add_row(Text(what, style="dim"), Text(clean(said)))
    console.print(table)
    if title.tone:
        console.print()
        console.print(_tone(title.tone, console.width))


def _facts_of(title: Title) -> list[tuple[str, str]]:
    people = [f"{c.person} as {c.character}" if c.character else f"{c.person} ({c.role})" for c in title.credits]
    work = title.based_on
    based = (
        f"{work.name} ({', '.join(filter(None, [work.kind, str(work.year or ''), ', '.join(work.makers)]))})"
        if work
        else ""
    )
    seasons = ", ".join(f"{s.number}: {s.episodes} ({s.year or '?'})" for s in title.seasons)
    return [
        ("also called", ", ".join(title.other_names)),
        ("genres", ", ".join(title.genres)),
        ("language", ", ".join(language_name(code) for code in title.languages)),
        ("seasons", seasons),
        ("people", "; ".join(people)),
        ("based on", based),
        ("contains", ", ".join(NOTES[note] for note in sorted(title.content_notes or ()))),
        ("from age", "" if title.ages_from is None else str(title.ages_from)),
        ("keywords", ", ".join(title.keywords)),
        ("id", title.id),
        ("source", title.source),
    ]


def _head(title: Title) -> list[RenderableType]:
    head = Text(clean(title.name), style="bold")
    if title.original_name:
        head.append(f"  {clean(title.original_name)}", style="dim not bold")
    parts: list[RenderableType] = [head, Text(facts(title), style="dim"), Text("")]
    if title.synopsis:
        parts += [Text(clean(shorten(title.synopsis, 360))), Text("")]
    return parts


def _first(pick: Pick, width: int) -> RenderableType:
    parts = _head(pick.title)
    parts += [
        told_with_evidence("Why", pick.reasons),
        told_with_evidence("Good to know", pick.advice),
        _tone(pick.tone, width),
    ]
    if pick.tone_confidence < 1.0:
        articles = max((heard.articles for heard in pick.heard.tone.values()), default=0)
        also = f" and {counted(articles, 'article')}" if articles else ""
        parts.append(Text(f"(tone estimated from the description{also})", style="dim"))
    return Group(Text(""), *parts, Text(""))


def told_with_evidence(heading: str, reasons: tuple[Reason, ...]) -> RenderableType:
    """A heading and a line for each reason, with where it can be looked up."""
    if not reasons:
        return Text("")
    table = Table.grid(padding=(0, 1))
    table.add_column(width=1)
    table.add_column()
    for reason in reasons:
        line = Text(clean(reason.text))
        line.append(f"  [{_source(reason.evidence)}]", style="dim")
        table.add_row("•", line)
    return Group(Text(heading, style="bold"), table, Text(""))


def _source(evidence: Evidence) -> str:
    if evidence.kind == "review":
        return whose(evidence.source, evidence.data)
    names = {
        "Nightcap's starter shelf": "starter shelf",
        "shelf": "starter shelf",
        "wikipedia": "Wikipedia's list of American films",
    }
    week = evidence.data.get("week")
    return clean(names.get(evidence.source) or told(evidence.source)) + (f", {week}" if week else "")


def whose(publication: str, claim: Mapping[str, Any]) -> str:
    """Where a critic's words can be read, and the weight that the reader gives the source where it is not 1."""
    weight = f", weight {claim['weight']:g}" if claim["weight"] != 1 else ""
    return one_line(claim["url"] or publication) + weight


def _tone(tone: Tone, width: int) -> RenderableType:
    """Seven small bars with the words of the nearer pole."""
    table = Table.grid(padding=(0, 2))
    cells = []
    for axis, value in tone.as_dict().items():
        filled = round(value * _BAR)
        cell = Text(f"{axis:<8}")
        cell.append("━" * filled, style="cyan").append("─" * (_BAR - filled), style="dim")
        cell.append(f" {end}" if (end := pole(axis, value)) else "", style="dim")
        cells.append(cell)
    columns = 2 if width >= _WIDE else 1
    for start in range(0, len(cells), columns):
        table.add_row(*cells[start : start + columns])
    return table


def _others(picks: list[Pick]) -> RenderableType:
    table = Table.grid(padding=(0, 1))
    table.add_column(justify="right", style="dim")
    table.add_column()
    for pick in picks:
        line = Text(clean(pick.title.name), style="bold")
        line.append(f"  {facts(pick.title)}", style="dim not bold")
        if pick.reasons:
            line.append(f"\n{clean(pick.reasons[0].text)}", style="not bold")
        table.add_row(str(pick.rank), line)
    return Group(Text("Or", style="bold"), table, Text(""))


def _relax(answer: Answer) -> list[Text]:
    few = len(answer.picks) < answer.asked_for
    if not (few or answer.unmet):
        return []
    lines = []
    if answer.unmet:
        topics = listed([f"“{clean(topic)}”" for topic in answer.unmet], "or")
        lines.append(Text(f"Nothing that passes is about {topics}.", style="yellow"))
    if few and answer.picks:
        lines.append(Text(f"Only {passing(answer.eligible)} every limit.", style="yellow"))
    for each in answer.relax[:_MOST_RELAXED]:
        without = listed([f"“{clean(words)}”" for words in each.words])
        lines.append(Text(f"  Without {without}: {each.would_add:,} more."))
    return [*lines, Text("")]


def how_understood(request: Request) -> RenderableType:
    """Each part of the request beside what it was taken for, or that there is none, then what was not understood."""
    table = Table.grid(padding=(0, 1))
    if not request.understood:
        table.add_row(Text(NOTHING_FOUND))
    for span in request.understood:
        table.add_row(
            Text(f"“{clean(request.text[span.start : span.end])}”"), Text(f"→ {clean(span.meaning)}", style="dim")
        )
    parts: list[RenderableType] = [Text("How you were understood", style="bold"), table]
    lost = [clean(request.text[span.start : span.end]) for span in request.not_understood]
    if lost:
        parts.append(
            Text("Not understood: " + ", ".join(f"“{shorten(words, 60)}”" for words in lost[:8]), style="yellow")
        )
    return Group(*parts)


def facts(title: Title) -> str:
    """Year, country, kind and length in one line, of what is known."""
    episodes = counted(title.episodes, "episode") if title.episodes else None
    length = duration(title.total_minutes) if title.total_minutes else None
    years = f"{title.year}–{title.end_year}" if title.end_year and title.end_year != title.year else title.year
    countries = ", ".join(country_name(code) for code in title.countries[:2])
    return " · ".join(str(part) for part in (years, countries, title.kind, episodes, length) if part)
