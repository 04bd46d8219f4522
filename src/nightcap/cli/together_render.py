"""One answer for several people, on the terminal."""

from __future__ import annotations

from collections.abc import Mapping

from rich.console import Console, Group, RenderableType
from rich.table import Table
from rich.text import Text

from nightcap.cli.render import facts, how_understood, told_with_evidence
from nightcap.plain import clean
from nightcap.recommend.model import Served, SharedPick, SharedRelaxation, Together
from nightcap.recommend.phrases import listed, ordinal, passing


def render_together(answer: Together, console: Console | None = None) -> None:
    """Print the whole answer."""
    console = console or Console(highlight=False)
    if not answer.picks:
        console.print(Text("Nothing passes everybody's limits.", style="bold"))
    for pick in answer.picks:
        console.print(_pick(pick, {person.name: person.eligible for person in answer.people}))
    for each in answer.relax if len(answer.picks) < answer.asked_for else ():
        console.print(Text(clean(_relaxed(each)), style="yellow"))
    for person in answer.people:
        console.print()
        alone = f"; alone: {person.alone.name}" if person.alone else ""
        console.print(Text(clean(f"{person.name} ({passing(person.eligible)}{alone})"), style="bold"))
        console.print(how_understood(person.request))


def _pick(pick: SharedPick, eligible: Mapping[str, int]) -> RenderableType:
    """The title, then a line for each person: how well it serves, and their first reasons.

    `eligible`: name → how many titles their own limits let through.
    """
    head = Text(f"{pick.rank} ", style="dim").append(clean(pick.title.name), style="bold")
    head.append(f"  {facts(pick.title)}", style="dim not bold")
    table = Table.grid(padding=(0, 1))
    table.add_column()
    table.add_column(justify="right")
    table.add_column()
    several = len(pick.served) > len(pick.least_served)
    for each in pick.served:
        line = Text(f"{ordinal(each.place)} of {eligible[each.name]:,} for them. ", style="dim")
        line.append(clean(" ".join(reason.text for reason in each.reasons[: 2 if pick.rank == 1 else 1])), "default")
        if several and each.name in pick.least_served:
            line.append(" (least served)", style="yellow")
        table.add_row(Text(clean(each.name), style="bold"), _share(each), line)
    first = pick.rank == 1
    return Group(head, table, *([told_with_evidence("Good to know", pick.advice)] if first else [Text("")]))


def _share(served: Served) -> str:
    return f"{100 * served.share:z.0f} %"


def _relaxed(each: SharedRelaxation) -> str:
    limits = listed([f"“{limit.text.strip() or limit.field}”" for limit in each.limits])
    return f"  Without {limits} ({listed(each.names)}): {each.would_add:,} more."
