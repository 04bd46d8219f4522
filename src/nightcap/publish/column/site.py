"""From a home to a site: the column of a week is composed, edited, rendered, and written whole or not at all."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Final

from nightcap.publish.column import editing, feeds, pages, plain
from nightcap.publish.column.charted import best_places, charts_of
from nightcap.publish.column.choosing import Desk
from nightcap.publish.column.composing import compose
from nightcap.publish.column.lists import Charts
from nightcap.publish.column.model import Column
from nightcap.publish.column.moods import Mood
from nightcap.publish.column.pages import Site
from nightcap.publish.column.record import NAME, Record, read_record, read_records, record, stamp, to_json, week_id
from nightcap.publish.column.settings import EDIT, START, STATE, read_site, read_state
from nightcap.publish.column.writing import write_all
from nightcap.publish.plots.draw import draw_bump
from nightcap.recommend.recommend import Listen, Load
from nightcap.store.database import Database

if TYPE_CHECKING:
    from nightcap.catalogue.index import CatalogueIndex

Progress = Callable[[str, int, int], None]
#: a title that a week was answered with rests so long
_REST: Final = timedelta(weeks=8)


@dataclass(frozen=True, slots=True, kw_only=True)
class Published:
    """What a run did: the page of the week, the files that it wrote, and what the editor should know.

    `id` is the week's in the feeds, None where there are none; `column` is what was published, in the editor's words.
    """

    week: date
    id: str | None
    column: Column
    page: Path
    written: tuple[Path, ...]
    notices: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    """What is to be published where.

    `areas` are countries whose lists stand below the world's; `base_url` is the site's address on the web, None where
    it has none yet.
    """

    out: Path
    week: date | None
    areas: Sequence[str]
    moods: Sequence[Mood]
    source: str | None
    base_url: str | None
    now: datetime


@dataclass(frozen=True, slots=True)
class Sources:
    """What an open home offers: `load` gives titles by their ids, `said` what articles say of them."""

    database: Database
    index: CatalogueIndex
    load: Load
    said: Listen


def publish(order: Order, home: Sources, progress: Progress | None = None) -> Published:
    """Make the column of a week and write the site with it.

    Raises UnknownName where no chart of that week is known, UsageError for an address that is none, BadFile where
    a file of the editor's is wrong or the site cannot be written; the site is then as it was.
    """
    charts = charts_of(home.database, order.week, order.areas, order.source)
    week = charts[0].now[0].entry.week
    folder = order.out / week.isoformat()
    edits_at = folder / EDIT
    edits, site, state = (
        editing.read_edits(edits_at),
        read_site(order.out / EDIT),
        read_state(order.out, order.base_url),
    )
    earlier = [each for each in read_records(order.out) if each.week != week]
    composed = compose(
        _desk(home, charts, week, earlier),
        charts,
        order.moods,
        pinned=editing.pinned_ids(edits_at, edits, lambda name: _find(name, home.index)),
        away=edits.away([mood.id for mood in order.moods]),
        progress=progress,
    )
    column, notices = editing.lay_over(composed, edits)
    plots = _plots(home.database, column, progress)
    summary = " ".join(each.text for each in column.opening) or column.headline.text
    before = read_record(folder / NAME)
    kept = record(column, summary=summary, html=pages.feed_body(column), before=before, now=order.now)
    address = feeds.week_address(state["base_url"], kept) if state else None
    inside = plots | _week_files(column, kept, site, address, list(plots))
    inside["sentences.toml"] = editing.sentences_file(composed).encode()
    if not edits_at.exists():
        inside[EDIT] = editing.start(composed).encode()
    weeks = sorted([kept, *earlier], key=lambda each: each.week, reverse=True)
    files = {f"{week}/{name}": content for name, content in inside.items()} | _site_files(weeks, site, state)
    if not (order.out / EDIT).exists():
        files[EDIT] = START.encode()
    written = write_all({order.out / name: content for name, content in files.items()})
    return Published(
        week=week,
        id=week_id(state["id"], week) if state else None,
        column=column,
        page=folder / "index.html",
        written=tuple(written),
        notices=(*notices, *_notices(column, has_feeds=bool(state))),
    )


def _desk(home: Sources, charts: Sequence[Charts], week: date, earlier: Sequence[Record]) -> Desk:
    return Desk(
        index=home.index,
        load=home.load,
        said=home.said,
        week=week,
        standings=best_places(charts),
        resting=_resting(earlier, week),
    )


def _notices(column: Column, *, has_feeds: bool) -> Iterator[str]:
    """What the editor should know beside what came of the edits."""
    for mood in column.moods:
        if not mood.taken:
            asked = f'Nothing of "{mood.asked}" was understood'
            yield f"{asked}: {mood.id} is answered as if nothing were asked. Say it otherwise."
    if not has_feeds:
        yield "No feeds were written: they need the site's address on the web, given once with --base-url."


def _find(name: str, index: CatalogueIndex) -> str:
    from nightcap.catalogue.finding import find  # noqa: PLC0415

    return find(name, index).id


def _resting(earlier: Sequence[Record], week: date) -> frozenset[str]:
    """The titles of the weeks before: readers of one week have read those."""
    recent = (each for each in earlier if week - _REST <= each.week < week)
    return frozenset(id_ for each in recent for id_ in each.titles)


def _plots(database: Database, column: Column, progress: Progress | None) -> dict[str, bytes]:
    """File → the drawing of each list, for a light page and for a dark one."""
    found = {}
    with TemporaryDirectory(prefix="nightcap-") as folder:
        for done, section in enumerate(column.lists, 1):
            for name, dark in ((section.plot, False), (section.dark_plot, True)):
                draw_bump(
                    database,
                    Path(folder) / name,
                    category=section.category,
                    area=section.area,
                    until=column.week,
                    source=section.source,
                    dark=dark,
                )
                found[name] = (Path(folder) / name).read_bytes()
            if progress is not None:
                progress("plots", done, len(column.lists))
    return found


def _week_files(
    column: Column, kept: Record, site: Site, address: str | None, plots: Sequence[str]
) -> dict[str, bytes]:
    """The files of the week's folder that show the column as it is edited."""
    page = pages.week_page(
        column,
        site,
        summary=kept.summary,
        plots=plots,
        feeds=address is not None,
        published=stamp(kept.published),
        updated=stamp(kept.updated),
    )
    files = {
        "index.html": page,
        "column.md": plain.as_markdown(column),
        "mail.html": pages.mail_page(column, site, address=address),
        "mail.txt": plain.as_text(column, site, address=address),
        NAME: _json(to_json(kept, column)),
    }
    return {name: text.encode() for name, text in files.items()}


def _site_files(weeks: Sequence[Record], site: Site, state: dict[str, str]) -> dict[str, bytes]:
    files = {
        "style.css": pages.style().encode(),
        "index.html": pages.index_page(weeks, site, feeds=bool(state)).encode(),
    }
    if state:
        known = {"base_url": state["base_url"], "site_id": state["id"]}
        files |= {
            "feed.xml": feeds.rss(weeks, site, **known),
            "atom.xml": feeds.atom(weeks, site, **known),
            "feed.json": feeds.json_feed(weeks, site, **known),
            STATE: _json(state).encode(),
        }
    return files


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, indent=1) + "\n"
