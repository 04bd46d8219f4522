"""An article on the terminal: its head, its titles, and its claims by kind, each with its quote."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from rich.console import Console
from rich.table import Table
from rich.text import Text

from nightcap.catalogue.countries import country_name
from nightcap.catalogue.languages import language_name
from nightcap.plain import one_line
from nightcap.recommend.phrases import listed
from nightcap.reviews.claim import Claim, Value
from nightcap.reviews.library import Kept
from nightcap.reviews.said import MOST_QUOTED
from nightcap.tone.axes import POLES
from nightcap.tone.notes import NOTES

_MIDDLE: Final = 0.5
#: within this much of an end of its scale an axis says that end outright
_END: Final = 0.15
_HEADS: Final[Mapping[str, str]] = {
    "tone": "How it feels",
    "note": "What is in it",
    "fact": "Facts",
    "watch": "How to watch it",
    "comparison": "Likened to",
    "contrast": "Not what it seems",
}
_ROLES: Final[Mapping[str, str]] = {
    "subject": "about",
    "compared": "compared with",
    "rival": "beside",
    "source": "made after",
}


def render_article(kept: Kept, console: Console | None = None) -> None:
    """Print whose it is, of what, and each claim; text from outside is made fit for a terminal."""
    console = console or Console(highlight=False)
    article = kept.reading.article
    console.print(Text(one_line(article.title or "(without a headline)"), style="bold"))
    day = f"{article.published_at:%-d %B %Y}" if article.published_at else None
    seen = f"seen on {article.seen_on}" if article.seen_on else None
    console.print(
        Text(one_line(", ".join(filter(None, [article.publication, article.author, day, seen]))), style="dim")
    )
    for role, said in _ROLES.items():
        names = [_named(each.name, each.year, each.id) for each in kept.reading.titles if each.role == role]
        if names:
            console.print(Text(one_line(f"{said} {listed(names)}")))
    for kind, head in _HEADS.items():
        claims = [claim for claim in kept.reading.claims if claim.kind == kind]
        if claims:
            console.print()
            console.print(Text(head, style="bold"))
            console.print(_table(claims, several=len({claim.title for claim in kept.reading.claims}) > 1))
    if not kept.reading.titles:
        console.print(Text("It speaks of no film or series."))
    elif not kept.reading.claims:
        console.print(Text("It claims nothing that could be read."))
    if kept.original_id:
        console.print(Text(f"A copy of {kept.original_id[:8]}, where its claims are counted.", style="dim"))
    for copy in kept.copies:
        console.print(Text(one_line(f"Copy: {copy.publication or copy.seen_on or copy.url or copy.id}"), style="dim"))
    console.print(Text(f"id {article.id[:8]}", style="dim"))


def _table(claims: list[Claim], *, several: bool) -> Table:
    table = Table.grid(padding=(0, 2))
    for claim in claims:
        said = f"{claim.title}: {told(claim)}" if several else told(claim)
        table.add_row(Text(f"  {one_line(said)}"), Text(f"“{one_line(claim.quote, MOST_QUOTED)}”", style="dim"))
    return table


def told(claim: Claim) -> str:
    """What a claim says, in a few words: "at ease (0.10)", "grief", "8 episodes"."""
    match claim.kind, claim.value:
        case "tone", float() | int() as value:
            low, high = POLES[claim.field]
            side = low if value < _MIDDLE else high
            near = "" if min(value, 1 - value) <= _END else "towards "
            return f"{near}{side} ({claim.field} {value:.2f})"
        case "note", present:
            return NOTES[claim.field] if present else f"no {NOTES[claim.field]}"
        case "comparison", other:
            return f"{other} ({claim.field})"
        case "contrast", hope:
            return f"the {claim.field} promises {hope}"
    return f"{claim.field.replace('_', ' ')}: {_value(claim.field, claim.value)}"


def _value(field: str, value: Value) -> str:
    match value:
        case bool():
            return "yes" if value else "no"
        case str() if field == "country":
            return country_name(value)
        case str() if field in ("language", "audio"):
            return language_name(value)
        case Mapping():
            return ", ".join(str(part) for part in value.values() if part is not None)
    return str(value)


def _named(name: str, year: int | None, title_id: str | None) -> str:
    return f"{name} ({year or '?'}{'' if title_id else ', not in the catalogue'})"
