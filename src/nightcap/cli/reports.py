"""What an import did, in a few lines."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Annotated

import typer

from nightcap.plain import clean, counted
from nightcap.store.contract import report_to_json
from nightcap.store.imports import Report

_MOST_SHOWN = 5

#: the option of every command that can speak to programs
AsJson = Annotated[bool, typer.Option("--json", help="Print as JSON (docs/json.md).")]


def print_reports(reports: Sequence[Report], *, as_json: bool) -> None:
    """What each import did, for people or (docs/json.md, "Reports") for programs."""
    if as_json:
        # in ASCII, which keeps what is no text as it was
        typer.echo(json.dumps([report_to_json(report) for report in reports]))
        return
    for report in reports:
        print_report(report)


def print_report(report: Report) -> None:
    """Counts, remarks, and the first rows set aside with their reasons."""
    taken = f"{report.file}: {counted(report.taken, 'row')} taken, {report.changed:,} new or changed"
    typer.echo(taken + (f", {len(report.refused):,} set aside" if report.refused else ""))
    for remark in report.remarks:
        typer.echo(f"  {clean(remark)}")
    for refused in report.refused[:_MOST_SHOWN]:
        where = f"line {refused.line}: " if refused.line is not None else ""
        typer.echo(f"  set aside, {where}{clean(refused.reason)}")
    if len(report.refused) > _MOST_SHOWN:
        typer.echo(f"  … and {len(report.refused) - _MOST_SHOWN:,} more: nightcap quarantine list")
