"""The files as Netflix published them, with the counts and quirks known of them."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
import sqlalchemy as sa

from nightcap.catalogue import repository, shelf
from nightcap.charts import entries, known, momentum
from nightcap.charts.importing import import_charts
from nightcap.charts.model import Entry
from nightcap.charts.reading import Batch, read_file
from nightcap.errors import BadFile
from nightcap.store import schema
from nightcap.store.database import Database

DATA = Path(os.environ.get("NIGHTCAP_DATA") or Path(__file__).parents[3] / "shared" / "data") / "netflix-top10"
pytestmark = [
    pytest.mark.data,
    pytest.mark.skipif(not DATA.is_dir(), reason="netflix-top10 is neither in NIGHTCAP_DATA nor in ../shared/data"),
]
GLOBAL = DATA / "all-weeks-global.tsv"
COUNTRIES = DATA / "all-weeks-countries-2022-03-02.tsv"
WITH_RUNTIMES_FROM = date(2023, 6, 18)


@pytest.fixture(scope="module")
def world() -> Batch:
    return read_file(GLOBAL)


@pytest.fixture(scope="module")
def stocked(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Database]:
    """The shelf, with all three files imported over it."""
    database = Database(tmp_path_factory.mktemp("real") / "nightcap.db")
    with database.write() as connection:
        repository.save(connection, shelf.read_shelf())
    for path in (GLOBAL, COUNTRIES, DATA / "most-popular.tsv"):
        import_charts(database, path)
    yield database
    database.close()


def linked(database: Database, area: str = "") -> list[Entry]:
    with database.read() as connection:
        return list(entries.load(connection, "netflix-top10", schema.chart_entry.c.area == area))


def test_every_row_of_the_global_file_is_taken(world: Batch) -> None:
    assert len(world.entries) == 10_560 == 264 * 4 * 10
    assert world.refused == ()
    weeks = sorted({entry.week for entry in world.entries.values()})
    assert (weeks[0], weeks[-1], len(weeks)) == (date(2021, 7, 4), date(2026, 7, 19), 264)


def test_runtimes_that_are_not_stated(world: Batch) -> None:
    later = [entry for entry in world.entries.values() if entry.week >= WITH_RUNTIMES_FROM]
    assert len(later) == 6_480
    without = [entry for entry in later if entry.runtime_minutes is None]
    assert len(without) == 165
    assert Counter(entry.category for entry in without) == {"TV (Non-English)": 152, "TV (English)": 13}
    assert all(entry.views for entry in without)


def test_every_row_of_the_country_file_is_taken() -> None:
    batch = read_file(COUNTRIES)
    assert len(batch.entries) == 65_800 == 94 * 35 * 2 * 10
    assert batch.refused == ()
    assert len({entry.area for entry in batch.entries.values()}) == 94


@pytest.mark.parametrize(("name", "days"), [("most-popular.tsv", 91), ("editions/2021-11-17.most-popular.tsv", 28)])
def test_the_most_popular_files(name: str, days: int) -> None:
    batch = read_file(DATA / name)
    assert len(batch.popular) == 40
    assert {entry.days for entry in batch.popular} == {days}


@pytest.mark.parametrize(
    ("edition", "rows"), [("2021-11-17", 800), ("2023-07-26", 4_320), ("2025-06-25", 8_320), ("2026-07-15", 10_440)]
)
def test_older_editions_are_read_whole(edition: str, rows: int) -> None:
    batch = read_file(DATA / "editions" / f"{edition}.all-weeks-global.tsv")
    assert (len(batch.entries), batch.refused) == (rows, ())


def test_the_flags_of_2025() -> None:
    found = read_file(DATA / "editions" / "2025-06-25.all-weeks-global.tsv").entries.values()
    assert sum(entry.is_staggered is True for entry in found) == 133
    assert sum(entry.is_live is True for entry in found) == 30


@pytest.mark.parametrize("edition", ["2023-06-01", "2023-12-27"])
def test_what_was_served_in_place_of_the_file_is_refused(edition: str) -> None:
    with pytest.raises(BadFile, match=r"in place of the file|the word null"):
        read_file(DATA / "editions" / f"{edition}.all-weeks-global.tsv")


def test_another_table_of_netflix_is_refused() -> None:
    with pytest.raises(BadFile, match=r"line 1: lacks the columns|is not one of Netflix's Top 10 files"):
        read_file(DATA / "revisions.tsv")


def test_editions_follow_one_another_and_end_as_the_last_alone(tmp_path: Path, world: Batch) -> None:
    """Renamings, revised hours, lost and regained weeks leave what the newest edition says, and older flags."""
    database = Database(tmp_path / "nightcap.db")
    for edition in ("2021-11-17", "2023-07-26", "2025-06-25", "2026-07-15"):
        import_charts(database, DATA / "editions" / f"{edition}.all-weeks-global.tsv")
    report = import_charts(database, GLOBAL)
    assert report.changed > 0
    assert import_charts(database, GLOBAL).changed == 0
    kept = {entries.key_of(entry): entry for entry in linked(database)}
    assert kept.keys() == world.entries.keys()
    unlike = [
        key
        for key, entry in world.entries.items()
        if entries.facts_of(kept[key])[:-2] != entries.facts_of(entry)[:-2]  # all but the two flags
    ]
    assert unlike == []
    assert sum(entry.is_live is True for entry in kept.values()) >= 30
    database.close()


def test_a_renamed_series_keeps_its_title_id(tmp_path: Path) -> None:
    database = Database(tmp_path / "nightcap.db")
    import_charts(database, DATA / "editions" / "2025-06-25.all-weeks-global.tsv")
    berlin = {entry.title_id for entry in linked(database) if entry.show_title == "Berlin"}
    import_charts(database, GLOBAL)
    jewels = {e.title_id for e in linked(database) if e.show_title == "Berlin and the Jewels of Paris"}
    assert berlin == jewels == {"netflix-berlin-series"}
    database.close()


def test_two_works_of_one_name_are_two_titles(stocked: Database) -> None:
    titles: dict[tuple[str, str], set[str]] = {}
    for entry in linked(stocked):
        assert entry.title_id is not None
        titles.setdefault((entry.category, entry.show_title), set()).add(entry.title_id)
    assert {title for (_, title), ids in titles.items() if len(ids) > 1} == {
        "Kingdom", "Dragon", "Noise", "Dhamaka", "Aftermath",
    }  # fmt: skip
    for name in ("Inheritance", "Zom 100", "Man on Fire", "The Gentlemen", "Ballerina"):
        ids = [ids for (_, title), ids in titles.items() if title == name]
        assert len(set().union(*ids)) == sum(map(len, ids)), name


def test_romantics_anonymous_is_the_series_of_2025(stocked: Database) -> None:
    (charted,) = {
        (entry.title_id, entry.season_number) for entry in linked(stocked) if entry.show_title == "Romantics Anonymous"
    }
    assert charted == ("romantics-anonymous-2025", 1)


def test_every_charting_title_is_in_the_catalogue(stocked: Database) -> None:
    with stocked.read() as connection:
        ids = set(connection.execute(sa.select(schema.title.c.id)).scalars())
        charted = set(connection.execute(sa.select(schema.chart_entry.c.title_id)).scalars())
        popular = set(connection.execute(sa.select(schema.popular_entry.c.title_id)).scalars())
    assert None not in charted | popular
    assert charted | popular <= ids


def test_the_longest_run(stocked: Database) -> None:
    run = momentum.run(stocked, "kpop-demon-hunters-2025")
    assert len(run) == 57
    (standing,) = [
        s for s in momentum.standings(stocked, on=date(2026, 7, 21)) if s.entry.title_id == "kpop-demon-hunters-2025"
    ]
    assert (standing.previous_rank, standing.entry.rank, standing.peak) == (10, 6, 1)


def test_every_peak_is_known_once_all_weeks_are(stocked: Database) -> None:
    for week in known.weeks(stocked)[-30:]:
        assert all(standing.peak for standing in momentum.chart(stocked, week=week)), week
