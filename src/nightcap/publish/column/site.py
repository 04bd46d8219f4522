"""From a home to a site: the column of a week is composed, edited, rendered, and written whole or not at all."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Final

from nightcap.charts import momentum, sources
from nightcap.charts.model import WORLD, Entry, Standing
from nightcap.errors import UnknownName
from nightcap.publish.column import editing, feeds, pages, plain
from nightcap.publish.column.choosing import Desk
from nightcap.publish.column.composing import compose
from nightcap.publish.column.model import Column
from nightcap.publish.column.moods import Mood
from nightcap.publish.column.pages import Site
from nightcap.publish.column.record import NAME, Record, read_record, read_records, record, stamp, to_json
from nightcap.publish.column.settings import EDIT, START, STATE, read_site, read_state
from nightcap.publish.column.writing import write_all
from nightcap.publish.plots.draw import draw_bump
from nightcap.recommend.recommend import Listen, Load
from nightcap.store.database import Database

if TYPE_CHECKING:
    from nightcap.catalogue.index import CatalogueIndex

Progress = Callable[[str, int, int], None]
_WEEK: Final = timedelta(days=7)


@dataclass(frozen=True, slots=True, kw_only=True)
class Published:
    """What a run did: the page of the week, the files that it wrote, and what the editor should know."""

    week: date
    page: Path
    written: tuple[Path, ...]
    notices: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    """What is to be published where. `base_url` is the site's address on the web, None where it has none yet."""

    out: Path
    week: date | None
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
    database, index = home.database, home.index
    now = charts_of(database, order.week, order.source)
    week, source = now[0].entry.week, now[0].entry.source
    folder = order.out / week.isoformat()
    edits_at = folder / EDIT
    edits, site, state = (
        editing.read_edits(edits_at),
        read_site(order.out / EDIT),
        read_state(order.out, order.base_url),
    )
    desk = Desk(index=index, load=home.load, said=home.said, week=week, standings=_best(now))
    composed = compose(
        desk,
        now,
        _entries(database, week - _WEEK, source),
        order.moods,
        pinned=editing.pinned_ids(edits_at, edits, lambda name: _find(name, index)),
        away=edits.away([mood.id for mood in order.moods]),
        progress=progress,
    )
    column, notices = editing.lay_over(composed, edits)
    plots = _plots(database, column, source, progress)
    summary = " ".join(each.text for each in column.opening) or column.headline.text
    before = read_record(folder / NAME)
    kept = record(column, summary=summary, html=pages.feed_body(column), before=before, now=order.now)
    address = feeds.week_address(state["base_url"], kept) if state else None
    inside = plots | _week_files(column, kept, site, address, list(plots))
    inside["sentences.toml"] = editing.sentences_file(composed).encode()
    if not edits_at.exists():
        inside[EDIT] = editing.start(composed).encode()
    every = [kept, *(each for each in read_records(order.out) if each.week != week)]
    weeks = sorted(every, key=lambda each: each.week, reverse=True)
    files = {f"{week}/{name}": content for name, content in inside.items()} | _site_files(weeks, site, state)
    if not (order.out / EDIT).exists():
        files[EDIT] = START.encode()
    notices += [
        f'Nothing of "{mood.asked}" was understood: {mood.id} is answered as if nothing were asked. Say it otherwise.'
        for mood in column.moods
        if not mood.taken
    ]
    if not state:
        notices.append("No feeds were written: they need the site's address on the web, given once with --base-url.")
    written = write_all({order.out / name: content for name, content in files.items()})
    return Published(week=week, page=folder / "index.html", written=tuple(written), notices=tuple(notices))


def charts_of(database: Database, week: date | None, source: str | None) -> list[Standing]:
    """The charts of the week: of the source named, else the published ones. Raises UnknownName with what to do.

    What is watched at home goes into a column only where its source is named.
    """
    try:
        found = momentum.chart(database, week=week, source=source)
    except UnknownName as unknown:
        hint = "A column is made of a week's chart: `nightcap charts known` lists them."
        raise UnknownName(f"{unknown} {hint}") from None
    named = sorted({each.entry.source for each in found}, key=sources.order)
    chosen = named[0]
    if source is None and sources.is_own(chosen):
        raise UnknownName(
            f"Only this home's own charts are known of that week ({', '.join(named)}). To publish them, name one with "
            "--source; published charts come with `nightcap charts update` or `nightcap charts import FILE`."
        )
    return [each for each in found if each.entry.source == chosen]


def _entries(database: Database, week: date, source: str) -> list[Entry]:
    try:
        return [each.entry for each in momentum.chart(database, week=week, source=source) if each.entry.week == week]
    except UnknownName:
        return []


def _best(now: Sequence[Standing]) -> dict[str, Standing]:
    """Title id → its best place on the week's lists."""
    found: dict[str, Standing] = {}
    for each in sorted(now, key=lambda each: each.entry.rank):
        if each.entry.title_id is not None:
            found.setdefault(each.entry.title_id, each)
    return found


def _find(name: str, index: CatalogueIndex) -> str:
    from nightcap.catalogue.finding import find  # noqa: PLC0415

    return find(name, index).id


def _plots(database: Database, column: Column, source: str, progress: Progress | None) -> dict[str, bytes]:
    """File → the drawing of each list."""
    found = {}
    with TemporaryDirectory(prefix="nightcap-") as folder:
        for done, section in enumerate(column.lists, 1):
            out = Path(folder) / section.plot
            draw_bump(database, out, category=section.category, area=WORLD, until=column.week, source=source)
            found[section.plot] = out.read_bytes()
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
