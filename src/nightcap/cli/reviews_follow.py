"""`nightcap reviews follow|unfollow|sources|weigh|refresh|import|export`: where articles come from by themselves."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import asdict
from datetime import datetime
from pathlib import Path
from typing import Annotated, Any, Final

import typer

from nightcap.app import Nightcap
from nightcap.cli.progress import progress
from nightcap.cli.reports import AsJson, print_reports
from nightcap.cli.reviews import print_json, reviews
from nightcap.errors import UsageError
from nightcap.plain import clean, counted, one_line
from nightcap.reviews.following.model import FeedReport, RefreshReport, Source

_STATES: Final[Mapping[str, str]] = {
    "new": "not fetched yet",
    "failing": "failing",
    "waiting": "asked to wait",
    "gone": "gone for good",
}
_NOTHING: Final = "Nothing is followed. `nightcap reviews follow URL` begins."


@reviews.command()
def follow(
    ctx: typer.Context,
    url: Annotated[str, typer.Argument(help="A feed, or a page that names one.")],
    name: Annotated[
        str | None, typer.Option(metavar="NAME", help="What to call it; else its title.", show_default=False)
    ] = None,
    weight: Annotated[
        float | None, typer.Option(metavar="0-10", help="How much it counts; 1 as any other.", show_default=False)
    ] = None,
) -> None:
    """Follow a source: find its feed (RSS, Atom, JSON Feed), whose articles come with the next refresh."""
    nightcap: Nightcap = ctx.obj
    followed = nightcap.reviews.follow(url, name=name, weight=weight)
    source = followed.source
    typer.echo(one_line(f"{'Following' if followed.is_new else 'Followed already:'} {source.name} ({source.url})"))
    for other, title in followed.others:
        typer.echo(one_line(f"  the page also has: {other}" + (f" ({title})" if title else "")))
    if followed.is_new:
        typer.echo("`nightcap reviews refresh` reads what it has.")


@reviews.command()
def unfollow(
    ctx: typer.Context, source: Annotated[str, typer.Argument(help="The address or name of a source.")]
) -> None:
    """Follow a source no longer; the articles read from it stay."""
    nightcap: Nightcap = ctx.obj
    gone = nightcap.reviews.unfollow(source)
    typer.echo(one_line(f"No longer following {gone.name} ({gone.url})"))


@reviews.command()
def sources(ctx: typer.Context, as_json: AsJson = False) -> None:
    """List what is followed, with its weight and how it is doing."""
    nightcap: Nightcap = ctx.obj
    followed = nightcap.reviews.sources()
    if as_json:
        print_json([_plain(asdict(source)) for source in followed])
        return
    for source in followed:
        typer.echo(one_line(_described(source)))
        typer.echo(one_line(f"  {source.url}"))
        if source.problem:
            typer.echo(one_line(f"  {source.problem}"))
    if not followed:
        typer.echo(_NOTHING)


@reviews.command()
def weigh(
    ctx: typer.Context,
    source: Annotated[str, typer.Argument(help="The address or name of a source.")],
    weight: Annotated[str, typer.Argument(metavar="WEIGHT", help="0 (not at all) to 10; 1 counts as any other.")],
) -> None:
    """Say how much a source counts."""
    nightcap: Nightcap = ctx.obj
    try:
        number = float(weight)
    except ValueError as error:
        raise UsageError(f"{weight}: no weight. Write a number from 0 to 10.") from error
    found = nightcap.reviews.weigh(source, number)
    typer.echo(one_line(f"{found.name} now counts {found.weight:g}"))


@reviews.command()
def refresh(
    ctx: typer.Context,
    source: Annotated[
        str | None, typer.Argument(help="The address or name of one source; else all.", show_default=False)
    ] = None,
    as_json: AsJson = False,
) -> None:
    """Fetch what is new of the sources and read it; may be interrupted, and goes on at the next refresh."""
    nightcap: Nightcap = ctx.obj
    with progress() as report:
        done = nightcap.reviews.refresh(source, progress=report)
    if as_json:
        print_json([_plain(asdict(feed)) for feed in done.feeds])
        return
    for feed in done.feeds:
        for line in _lines(feed):
            typer.echo(one_line(line))
    typer.echo(_summary(done) if done.feeds else _NOTHING)


@reviews.command("import")
def import_(ctx: typer.Context, file: Annotated[Path, typer.Argument(help="An OPML file.")]) -> None:
    """Follow every feed of a list that another reader exported; again changes nothing."""
    nightcap: Nightcap = ctx.obj
    print_reports([nightcap.reviews.import_sources(file)], as_json=False)


@reviews.command()
def export(ctx: typer.Context, file: Annotated[Path, typer.Argument(help="The OPML file to write.")]) -> None:
    """Write what is followed as a list for other readers."""
    nightcap: Nightcap = ctx.obj
    count = nightcap.reviews.export_sources(file)
    typer.echo(clean(f"{counted(count, 'source')} written to {file}"))


def _described(source: Source) -> str:
    parts = [counted(source.read, "article")]
    parts += [f"{source.waiting:,} to be read"] if source.waiting else []
    parts += [f"weight {source.weight:g}"] if source.weight != 1 else []
    parts += [_STATES[source.state]] if source.state in _STATES else []
    if source.due_at is not None:
        parts.append(f"tried again after {source.due_at.astimezone():%-d %B %H:%M}")
    return f"{source.name}: {', '.join(parts)}"


def _lines(feed: FeedReport) -> Iterator[str]:
    """What there is to tell of a feed; nothing of one that went as always and brought nothing."""
    counts = (("new", feed.new), ("read", feed.read), ("failed", feed.failed), ("skipped", feed.skipped))
    told = [f"{count:,} {word}" for word, count in counts if count]
    if feed.outcome in ("failing", "waiting", "gone", "not due"):
        told.insert(0, {"waiting": "asked to wait", "gone": "gone for good"}.get(feed.outcome, feed.outcome))
    if feed.moved_to:
        told.append(f"moved to {feed.moved_to}")
    if told:
        yield f"{feed.name}: {', '.join(told)}"
    if feed.problem and feed.outcome != "gone":
        yield f"  {feed.problem}"


def _summary(done: RefreshReport) -> str:
    troubles = (("failing", "failing"), ("waiting", "waiting"), ("gone", "gone"), ("not due", "not due yet"))
    parts = [f"{counted(len(done.feeds), 'source')}: {counted(done.total('read'), 'article')} read"]
    parts += [f"{count:,} {words}" for outcome, words in troubles if (count := done.count(outcome))]
    return ", ".join(parts)


def _plain(row: Mapping[str, Any]) -> dict[str, Any]:
    return {key: value.isoformat() if isinstance(value, datetime) else value for key, value in row.items()}
