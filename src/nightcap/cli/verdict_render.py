"""What reviews say of a title on the terminal; text from outside is made fit for it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any, Final

from rich.console import Console
from rich.table import Table
from rich.text import Text

from nightcap.catalogue.countries import country_name
from nightcap.catalogue.languages import language_name
from nightcap.cli.render import whose
from nightcap.plain import counted, one_line
from nightcap.recommend.phrases import listed
from nightcap.reviews.facts_heard import FactHeard
from nightcap.reviews.opinions import AxisHeard
from nightcap.reviews.said import Said, Whose
from nightcap.reviews.verdict import Mentioned, Stub, Verdict
from nightcap.tone.axes import pole
from nightcap.tone.notes import NOTES

#: of the claims on the tone so many are quoted; the JSON has all
_MOST_QUOTES: Final = 5
_ROLES: Final[Mapping[str, str]] = {
    "subject": "about it",
    "compared": "compares it with",
    "rival": "names it beside",
    "source": "names it as the source of",
}


def render_stub(stub: Stub, console: Console | None = None) -> None:
    """Print a title that only articles know, marked as such."""
    console = console or Console(highlight=False)
    console.print(Text(one_line(stub.name), style="bold"))
    known = " · ".join(str(part) for part in (stub.year, stub.kind) if part)
    console.print(Text(f"{known}{' · ' if known else ''}not in the catalogue; all below is what articles say", "dim"))
    render_verdict(stub.verdict, console)


def render_verdict(verdict: Verdict, console: Console | None = None) -> None:
    """Print what is heard of a title, in rows."""
    console = console or Console(highlight=False)
    console.print()
    heading = f"What reviews say ({counted(verdict.heard.articles, 'article')})" if verdict.said else "Named in reviews"
    console.print(Text(heading, style="bold"))
    table = Table.grid(padding=(0, 2))
    table.add_column(style="dim")
    table.add_column()
    before = ""
    for what, told in _rows(verdict):
        table.add_row(Text("" if what == before else what), Text(one_line(told)))
        before = what
    console.print(table)


def _rows(verdict: Verdict) -> Iterator[tuple[str, str]]:
    """(what, how it is told) of all there is."""
    yield from (("tone", _axis(axis, heard)) for axis, heard in verdict.heard.tone.items())
    yield from (("contains", _note(note, yes, no)) for note, (yes, no) in verdict.heard.notes.items())
    yield from (("facts", _fact(fact)) for fact in verdict.facts)
    for kind, (what, told) in _CLAIMS.items():
        yield from ((what, f"{told(each)}{_quoted(each)}") for each in verdict.said if each.kind == kind)
    # the same words may speak of several axes
    in_words = dict.fromkeys(_quoted(each) for each in verdict.said if each.kind == "tone")
    yield from (("in words", quoted) for quoted in list(in_words)[:_MOST_QUOTES])
    yield from (("articles", _mentioned(mentioned)) for mentioned in verdict.mentions)


#: kind of claim → heading, and what it says before its quote
_CLAIMS: Final[Mapping[str, tuple[str, Callable[[Said], str]]]] = {
    "watch": ("how to watch", lambda said: f"{said.field}: {_plain(said.field, said.value)} "),
    "comparison": ("likened to", lambda said: f"{said.value} ({said.field}) "),
    "contrast": ("is not", lambda said: f"what the {said.field} promises: “{said.value}” "),
}


def _axis(axis: str, heard: AxisHeard) -> str:
    near = pole(axis, heard.value)
    end = f", {near}" if near else ""
    agree = f", {heard.agreement:.0%} agreed" if heard.articles > 1 else ""
    return f"{axis} {heard.value:.2f}{end} ({counted(heard.articles, 'article')}{agree})"


def _note(note: str, yes: int, no: int) -> str:
    against = f"; {no} {'says' if no == 1 else 'say'} not" if no else ""
    return f"{NOTES[note]} ({counted(yes, 'article')}{against})"


def _fact(fact: FactHeard) -> str:
    """Who says what; beside a conflict what the catalogue has."""
    by = listed(list(dict.fromkeys(each.publication for each in fact.said)))
    verb = "say" if len({each.publication for each in fact.said}) > 1 else "says"
    stated = f"{by} {verb} {_named(fact.field, fact.value)}"
    match fact.standing:
        case "conflicts":
            return f"{stated}; the catalogue has {_named(fact.field, fact.known)}"
        case "agrees":
            return f"{stated}, as the catalogue"
    return stated


def _named(field: str, value: Any) -> str:
    """A fact in words: "8 episodes", "the year 2010", "Ada Quist as Mona"."""
    match field:
        case "episodes" | "seasons":
            return counted(value, field.removesuffix("s"))
        case "runtime_minutes":
            return f"{value} min"
        case "year":
            return f"the year {value}"
        case "chart":
            rank = f"number {value['rank']}" if value.get("rank") else "a place"
            return f"{rank} in {value.get('list') or 'a chart'}"
    name = value.get("role") if field == "credit" and isinstance(value, Mapping) else field
    return f"{str(name or field).replace('_', ' ')} {_plain(field, value)}"


def _plain(field: str, value: Any) -> str:
    """A value in words."""
    if isinstance(value, list):
        return listed([_plain(field, each) for each in value])
    if isinstance(value, Mapping):
        if value.get("person"):
            return f"{value['person']} as {value['character']}" if value.get("character") else str(value["person"])
        return ", ".join(str(part) for part in value.values() if part is not None)
    if isinstance(value, bool):
        return "yes" if value else "no"
    return _NAMERS.get(field, str)(value)


_NAMERS: Final[Mapping[str, Callable[[Any], str]]] = {
    "country": country_name,
    "language": language_name,
    "audio": language_name,
}


def _quoted(said: Said) -> str:
    day = f", {said.published_at:%-d %B %Y}" if said.published_at else ""
    return f"“{said.quote}”, {said.by}{day}{_where(said)}"


def _mentioned(mentioned: Mentioned) -> str:
    of = "" if mentioned.role == "subject" else f" {listed(mentioned.subjects) or 'others'}"
    headline = f" in “{mentioned.headline}”" if mentioned.headline else ""
    return f"{mentioned.by} {_ROLES[mentioned.role]}{of}{headline}{_where(mentioned)}"


def _where(told: Whose) -> str:
    """The link, and the weight where the reader set one."""
    found = whose("", {"url": told.url, "weight": told.weight})
    return f" [{found.removeprefix(', ')}]" if found else ""
