"""Why a title is not among the picks, on the terminal."""

from __future__ import annotations

from rich.console import Console
from rich.text import Text

from nightcap.cli.render import facts, how_understood, told_with_evidence
from nightcap.plain import clean
from nightcap.recommend.model import WhyNot


def render_why_not(found: WhyNot, console: Console | None = None) -> None:
    """Print the whole of it."""
    console = console or Console(highlight=False)
    console.print(Text(clean(found.title.name), style="bold").append(f"  {facts(found.title)}", style="dim not bold"))
    console.print(Text(clean(found.verdict)))
    console.print()
    for heading, reasons in (
        ("What keeps it out", tuple(each.reason for each in found.barriers)),
        ("What kept it down", (*((found.alike,) if found.alike else ()), *(e.reason for e in found.shortfalls))),
    ):
        if reasons:
            console.print(told_with_evidence(heading, reasons))
    console.print(how_understood(found.request))
