"""`nightcap reviews read|list|show|forget`: what critics write, and what it was understood to say."""

from __future__ import annotations

import json
import sys
from typing import Annotated, Any, Final

import typer

from nightcap.app import Nightcap
from nightcap.cli.reports import AsJson
from nightcap.cli.root import app
from nightcap.errors import UsageError
from nightcap.plain import clean, counted, one_line

reviews = typer.Typer(name="reviews", help="What critics write.", no_args_is_help=True, rich_markup_mode=None)
app.add_typer(reviews, name="reviews")

#: bytes read from standard input, at most; more is no article
_MOST_BYTES: Final = 20 * 2**20


@reviews.command()
def read(
    ctx: typer.Context,
    source: Annotated[str, typer.Argument(help="A saved page or text, a web address, or - for standard input.")],
    as_json: AsJson = False,
) -> None:
    """Take in one article: whose it is, which titles it speaks of, what it claims; again changes nothing."""
    from nightcap.reviews.contract import reading_json  # noqa: PLC0415

    nightcap: Nightcap = ctx.obj
    if source == "-":
        content = sys.stdin.buffer.read(_MOST_BYTES + 1)
        if len(content) > _MOST_BYTES:
            raise UsageError(f"More than {_MOST_BYTES // 2**20} MB came on standard input; no article is so long.")
        taken = nightcap.reviews.read_bytes(content, name="standard input")
    else:
        taken = nightcap.reviews.read(source)
    if as_json:
        told = reading_json(taken.reading) | {
            "original_id": taken.original_id,
            "is_new": taken.is_new,
            "remark": taken.remark,
        }
        print_json(told)
        return
    _render(nightcap, taken.reading.article.id)
    if taken.remark:
        typer.echo(one_line(taken.remark), err=True)
    if not taken.is_new:
        typer.echo("It was known already; nothing has changed.")


@reviews.command("list")
def list_(
    ctx: typer.Context,
    title: Annotated[
        str | None, typer.Option(metavar="NAME", help="Only articles that speak of this title.", show_default=False)
    ] = None,
    limit: Annotated[int, typer.Option("-n", "--limit", min=1, max=1000, help="How many.")] = 20,
    as_json: AsJson = False,
) -> None:
    """List the articles, the latest first; copies are folded into their original."""
    from nightcap.reviews.contract import kept_json  # noqa: PLC0415

    nightcap: Nightcap = ctx.obj
    found = nightcap.reviews.articles(title=title, limit=limit)
    if as_json:
        print_json([kept_json(each) for each in found])
        return
    for each in found:
        article = each.reading.article
        day = (article.published_at or each.taken_at).strftime("%Y-%m-%d")
        subjects = ", ".join(mention.name for mention in each.reading.titles if mention.role == "subject")
        whose = article.publication or article.seen_on or "unknown"
        copies = f" (copied {counted(len(each.copies), 'time')})" if each.copies else ""
        head = f"{article.id[:8]}  {day}  {whose}: {article.title or subjects}"
        typer.echo(one_line(head + copies))
        if subjects:
            typer.echo(" " * 10 + one_line(f"on {subjects}; {counted(len(each.reading.claims), 'claim')}"))
    if not found:
        typer.echo("No article yet. `nightcap reviews read FILE` takes one in, `nightcap reviews follow URL` many.")


@reviews.command()
def show(
    ctx: typer.Context,
    article: Annotated[str, typer.Argument(help="The id of an article, or its first digits.")],
    as_json: AsJson = False,
) -> None:
    """Show an article: whose it is, its titles, and each claim with its quote."""
    from nightcap.reviews.contract import kept_json  # noqa: PLC0415

    nightcap: Nightcap = ctx.obj
    if as_json:
        print_json(kept_json(nightcap.reviews.article(article), whole=True))
        return
    _render(nightcap, article)


@reviews.command()
def forget(
    ctx: typer.Context,
    article: Annotated[str, typer.Argument(help="The id of an article, or its first digits.")],
) -> None:
    """Take an article and everything it claims out again."""
    nightcap: Nightcap = ctx.obj
    gone = nightcap.reviews.forget(article)
    typer.echo(one_line(f"Forgotten: {gone.title or gone.id}"))


def _render(nightcap: Nightcap, article_id: str) -> None:
    from nightcap.cli.reviews_render import render_article  # noqa: PLC0415

    render_article(nightcap.reviews.article(article_id))


def print_json(told: Any) -> None:
    typer.echo(clean(json.dumps(told, ensure_ascii=False, indent=2)))
