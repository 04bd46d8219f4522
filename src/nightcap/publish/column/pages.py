"""The column as web pages and as the HTML of a letter: strict, without scripts, all that is filled in escaped."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Final

from jinja2 import DictLoader, Environment, StrictUndefined
from markupsafe import Markup

from nightcap.publish.column.composing import day, told_source
from nightcap.publish.column.markup import link
from nightcap.publish.column.model import Column, Sentence

if TYPE_CHECKING:
    from nightcap.publish.column.record import Record

_TEMPLATES: Final = ("page.html", "index.html", "week.html", "letter.html", "mail.html")
#: the looks of a letter, written into its tags: programs for mail drop stylesheets
_LOOKS: Final = {
    "h1": "font-size:26px;line-height:1.2;margin:8px 0 16px",
    "h2": "font-size:21px;line-height:1.25;margin:32px 0 8px",
    "h3": "font-size:18px;line-height:1.3;margin:20px 0 4px",
    "lede": "font-size:18px;margin:0 0 16px",
    "p": "margin:8px 0",
    "bare": "margin:0",
    "small": "margin:4px 0;font-family:Arial,sans-serif;font-size:13px;opacity:0.75",
    "quote": "margin:12px 0;padding:0 0 0 14px;border-left:3px solid #b46a1f;font-style:italic",
    "list": "margin:8px 0;padding-left:24px",
    "item": "margin:4px 0",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Site:
    """Whose column it is: its name, a line about it, and who answers for it."""

    name: str
    about: str
    author: str


@cache
def _environment() -> Environment:
    sources = {name: (files(__package__) / "templates" / name).read_text("utf-8") for name in _TEMPLATES}
    made = Environment(
        loader=DictLoader(sources), autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )
    made.filters |= {"day": day, "iso_day": _iso_day, "backing": backing}
    return made


def week_page(
    column: Column,
    site: Site,
    *,
    summary: str,
    plots: Collection[str],
    feeds: bool,
    published: str | None = None,
    updated: str | None = None,
) -> str:
    """The page of a week; `plots` are the files that lie beside it. Dates are RFC 3339."""
    shown = {"column": column, "site": site, "summary": summary, "plots": plots, "feeds": feeds, "up": "../"}
    return _environment().get_template("week.html").render(shown, published=published, updated=updated)


def index_page(weeks: Sequence[Record], site: Site, *, feeds: bool) -> str:
    """The page that leads to all weeks, newest first."""
    return _environment().get_template("index.html").render(weeks=weeks, site=site, feeds=feeds, up="")


def style() -> str:
    """The stylesheet of all pages."""
    return (files(__package__) / "templates" / "style.css").read_text("utf-8")


def feed_body(column: Column) -> str:
    """The whole column as HTML for a feed: no heading of its own, no styles, no picture, no relative link."""
    return _letter(column, lambda _: Markup(""))


def mail_page(column: Column, site: Site, *, address: str | None) -> str:
    """The letter; `address` is that of the week's page on the web, where there is one."""
    body = Markup(_letter(column, _look))  # noqa: S704  # rendered with escaping
    shown = {"column": column, "site": site, "address": address, "body": body, "look": _look}
    return _environment().get_template("mail.html").render(shown)


def backing(sentences: Iterable[Sentence]) -> list[Markup]:
    """The sources of some sentences, each once, with a link where it is on the web; not what only the editor says."""
    found: dict[tuple[str, str | None], Markup] = {}
    for evidence in (each for sentence in sentences if not sentence.edited for each in sentence.evidence):
        key = told_source(evidence), evidence.data.get("url")
        found.setdefault(key, link(*key))
    return list(found.values())


def _letter(column: Column, look: Callable[[str], Markup]) -> str:
    return _environment().get_template("letter.html").render(column=column, look=look)


def _look(which: str) -> Markup:
    return Markup(' style="{}"').format(_LOOKS[which])


def _iso_day(written: str) -> str:
    return day(date.fromisoformat(written))
