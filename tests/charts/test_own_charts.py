"""Charts computed from plays come into the home beside Netflix's, under a source of their own."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from nightcap.charts import entries, known, momentum, sources
from nightcap.charts.importing import import_all, import_charts, retry_all
from nightcap.charts.model import Entry
from nightcap.charts.own.about import tables
from nightcap.charts.reading import read_file
from nightcap.errors import BadFile, NightcapError, UnknownName, UsageError
from nightcap.store import imports
from nightcap.store.database import Database
from tests.charts.netflix_files import cells, database, write
from tests.charts.own_charts import AS_OF, HOME, OWN, computed, evenings, own, own_cells
from tests.charts.test_netflix_importing import everything

SUNDAY = date(2025, 10, 26)
NETFLIX = "netflix-top10"


@pytest.fixture
def home(tmp_path: Path) -> Database:
    return database(tmp_path)


def kept(home: Database, source: str = OWN) -> list[Entry]:
    with home.read() as connection:
        return sorted(entries.load(connection, source), key=entries.key_of)


@pytest.mark.parametrize("ending", [".tsv", ".xlsx", ".parquet", ".json"])
def test_what_was_computed_comes_in_whole_in_every_format(home: Database, tmp_path: Path, ending: str) -> None:
    done = computed(tmp_path, evenings(), f"charts{ending}")
    files = tables(tmp_path / f"charts{ending}", done.written)

    reports = import_all(home, files)

    assert [path.stem for path in files] == ["charts", "charts-countries", "charts-most-popular"]
    assert [(report.source, report.refused) for report in reports] == [(OWN, ())] * 3
    entered = kept(home)
    assert {(entry.area, entry.category, entry.week, entry.rank, entry.show_title) for entry in entered} == {
        (row.area, row.category, row.week, row.rank, row.show_title) for row in done.charts.rows
    }
    (anna,) = [entry for entry in entered if (entry.area, entry.week, entry.show_title) == ("", SUNDAY, "Anna")]
    # 1,200 seconds are a third of an hour, and a fifth of a view: less than a half, yet not nothing
    assert (anna.rank, anna.hours_viewed, anna.views, anna.runtime_minutes) == (2, 1, 1, 100)
    with home.read() as connection:
        assert [one.show_title for one in entries.load_popular(connection, OWN)] == ["Bea", "Anna"]

    before = everything(home)
    assert [report.changed for report in import_all(home, files)] == [0, 0, 0]
    assert everything(home) == before


@pytest.mark.parametrize(
    ("hours", "whole"), [("0", 0), ("0.000001", 1), ("1e-06", 1), ("0.5", 1), ("1.499999", 1), ("2.5", 3), ("7", 7)]
)
def test_hours_are_rounded_and_never_to_nothing(home: Database, tmp_path: Path, hours: str, whole: int) -> None:
    import_charts(home, own(tmp_path, [own_cells(weekly_hours_viewed=hours)]))

    assert [entry.hours_viewed for entry in kept(home)] == [whole]


@pytest.mark.parametrize(
    ("changes", "reason"),
    [
        ({"weekly_rank": "11"}, "the rank is '11', not 1 to 10"),
        ({"week": "2025-10-25"}, "ends on a Saturday; weeks end on a Sunday"),
        ({"category": "Novels"}, "is none of"),
        ({"weekly_hours_viewed": "-1.5"}, "not a number from 0"),
        ({"weekly_views": "NaN"}, "not a number from 0"),
        ({"weekly_views": "1_000.5"}, "not a number from 0"),
    ],
)
def test_rows_that_the_methodology_cannot_have_made_are_set_aside(
    home: Database, tmp_path: Path, changes: dict[str, str], reason: str
) -> None:
    report = import_charts(home, own(tmp_path, [own_cells(), own_cells(weekly_rank="2") | changes]))

    assert (report.taken, [reason in refused.reason for refused in report.refused]) == (1, [True])


def test_other_sizes_lists_and_week_ends(home: Database, tmp_path: Path) -> None:
    methodology = replace(HOME, size=25, week_starts="wednesday", split="none")
    rows = [own_cells(week="2025-10-28", weekly_rank=str(rank), show_title=f"T{rank}") for rank in range(1, 26)]

    report = import_charts(home, own(tmp_path, [{**row, "category": "All"} for row in rows], methodology=methodology))

    assert (report.taken, report.refused) == (25, ())
    for day in range(22, 29):
        assert len(momentum.chart(home, week=date(2025, 10, day))) == 25
    for day in (21, 29):
        with pytest.raises(UnknownName, match="The nearest are those to 2025-10-28"):
            momentum.chart(home, week=date(2025, 10, day))


def test_neither_source_takes_the_others_place(home: Database, tmp_path: Path) -> None:
    published = write(tmp_path / "netflix.tsv", [cells(show_title="Theirs")])
    import_charts(home, published)
    netflix = kept(home, NETFLIX)

    import_charts(home, own(tmp_path, [own_cells(show_title="Ours", category="Films (English)")]))
    import_charts(home, published)

    assert kept(home, NETFLIX) == netflix
    assert [entry.show_title for entry in kept(home)] == ["Ours"]
    both = momentum.chart(home, week=date(2025, 10, 22))
    assert [(each.entry.source, each.entry.rank) for each in both] == [(NETFLIX, 1), (OWN, 1)]
    for name in (OWN, "home", "own charts (home)"):
        assert [each.entry.source for each in momentum.chart(home, source=name)] == [OWN]
    assert [each.entry.source for each in momentum.chart(home, source="Netflix")] == [NETFLIX]
    with pytest.raises(UnknownName, match="The sources are: netflix-top10, plays:home"):
        momentum.chart(home, source="radio")


def test_momentum_is_counted_within_a_source(home: Database, tmp_path: Path) -> None:
    earlier = cells(week="2025-10-19", show_title="Both", category="Films (English)")
    import_charts(home, write(tmp_path / "netflix.tsv", [earlier]))
    ours = own_cells(show_title="Both", weekly_rank="2", category="Films (English)")
    import_charts(home, own(tmp_path, [ours]))

    (standing,) = momentum.chart(home, week=SUNDAY)

    assert (standing.previous_rank, standing.peak, standing.is_new) == (None, 2, True)


def test_weeks_of_a_source_name_do_not_overlap(home: Database, tmp_path: Path) -> None:
    import_charts(home, own(tmp_path, [own_cells(week="2025-10-19"), own_cells()]))

    changed = replace(HOME, week_starts="saturday")
    report = import_charts(home, own(tmp_path, [own_cells(week="2025-10-31")], methodology=changed))

    # the week to Friday the 31st holds the last two days of the one to Sunday the 26th
    assert known.weeks(home) == [date(2025, 10, 19), date(2025, 10, 31)]
    assert "removed" in report.remarks[0]


def test_several_names_stand_beside_each_other(home: Database, tmp_path: Path) -> None:
    file = own(tmp_path, [own_cells()])
    for name in (None, "Living room", "plays:living-room"):
        import_charts(home, file, source=name)

    assert [span.source for span in known.spans(home)] == [OWN, "plays:living-room"]


@pytest.mark.parametrize(
    ("source", "error"), [("!!", "a source needs a name"), ("x", "no netflix.provenance.json beside it")]
)
def test_a_name_needs_letters_and_a_provenance(home: Database, tmp_path: Path, source: str, error: str) -> None:
    own(tmp_path, [own_cells()])
    file = tmp_path / ("own.tsv" if source == "!!" else "netflix.tsv")
    if source == "x":
        write(file, [cells()])

    with pytest.raises(UsageError, match=error):
        import_charts(home, file, source=source)


@pytest.mark.parametrize("text", ["", "{", "[]", "{}", '{"as_of": "soon", "methodology": {}}', "null"])
def test_a_broken_provenance_is_told_and_nothing_taken(home: Database, tmp_path: Path, text: str) -> None:
    file = own(tmp_path, [own_cells()])
    (tmp_path / "own.provenance.json").write_text(text)

    with pytest.raises(BadFile, match=r"own\.provenance\.json"):
        import_charts(home, file)
    assert kept(home) == []


@pytest.mark.parametrize(
    ("name", "content", "says"),
    [
        ("own.json", b"[{", "is not whole JSON"),
        ("own.json", b"{}", "is not a list of rows"),
        ("own.json", b"[1, 2]", "something else than rows"),
        ("own.json", b'[{"a": 1}]', "is not one of Netflix's"),
        ("own.json", b"\xff", "is not whole JSON"),
        ("own.parquet", b"PAR1 and no more", "is not whole Parquet"),
        ("own.tsv", b"week\tcategory\tweekly_rank\n", "lacks the columns"),
        ("other.json", b"[]", "no provenance beside it"),
        ("other.parquet", b"PAR1PAR1", "no provenance beside it"),
    ],
)
def test_a_damaged_file_is_told(home: Database, tmp_path: Path, name: str, content: bytes, says: str) -> None:
    own(tmp_path, [own_cells()])
    (tmp_path / name).write_bytes(content)

    with pytest.raises(NightcapError, match=says) as error:
        import_charts(home, tmp_path / name)
    assert "Netflix's Top 10 page" not in str(error.value)


def test_json_rows_that_are_none_are_set_aside(home: Database, tmp_path: Path) -> None:
    own(tmp_path, [own_cells()])
    rows = [own_cells() | {"weekly_rank": 1}, 5, own_cells() | {"weekly_rank": 2, "show_title": None}]
    (tmp_path / "own.json").write_text(json.dumps(rows))

    report = import_charts(home, tmp_path / "own.json")

    assert (report.taken, [refused.line for refused in report.refused]) == (1, [3, 4])


def test_names_of_files_are_no_patterns(home: Database, tmp_path: Path) -> None:
    done = computed(tmp_path, evenings(), "a[1]*.parquet")

    assert import_all(home, tables(tmp_path / "a[1]*.parquet", done.written))[0].taken > 0


def test_no_play_that_counts_is_nothing_to_take(home: Database, tmp_path: Path) -> None:
    for ending in (".json", ".tsv", ".parquet"):
        out = tmp_path / f"charts{ending}"
        done = computed(tmp_path, [{**evenings()[0], "seconds": 1}], out.name)
        assert [report.taken for report in import_all(home, tables(out, done.written))] == [0]


def test_what_was_set_aside_is_tried_again_by_its_own_rules(home: Database, tmp_path: Path) -> None:
    rows = [own_cells(), own_cells(weekly_rank="11", show_title="Eleventh", weekly_views="0.25")]
    import_charts(home, own(tmp_path, rows))
    assert [report.taken for report in retry_all(home)] == [0, 0]

    import_charts(home, own(tmp_path, [own_cells()], methodology=replace(HOME, size=11), name="longer"))
    reports = retry_all(home)

    assert [(report.source, report.taken) for report in reports] == [(NETFLIX, 0), (OWN, 1)]
    assert [(entry.rank, entry.views) for entry in kept(home)] == [(1, 2), (11, 1)]
    with home.read() as connection:
        assert imports.quarantined(connection) == []


@pytest.mark.parametrize(
    ("as_of", "on", "there"),
    [
        ("2025-10-28T12:00", "2025-10-28", True),
        ("2025-10-28T12:00", "2025-10-27", False),
        # the list of a week that was not over is none yet
        ("2025-10-25T12:00", "2025-11-30", False),
    ],
)
def test_a_week_is_known_from_when_it_was_computed(
    home: Database, tmp_path: Path, as_of: str, on: str, *, there: bool
) -> None:
    import_charts(home, own(tmp_path, [own_cells()], as_of=AS_OF.fromisoformat(f"{as_of}+00:00")))

    assert bool(momentum.standings(home, on=date.fromisoformat(on))) is there


def test_computed_again_a_week_was_known_all_the_same(home: Database, tmp_path: Path) -> None:
    import_charts(home, own(tmp_path, [own_cells()], as_of=AS_OF))
    import_charts(home, own(tmp_path, [own_cells(show_title="Mended")], as_of=AS_OF + timedelta(days=30)))

    (standing,) = momentum.standings(home, on=AS_OF.date())
    assert standing.entry.show_title == "Mended"


def test_asking_takes_the_newest_chart_of_each_source(home: Database, tmp_path: Path) -> None:
    both = cells(show_title="Both", weekly_rank="3")
    import_charts(home, write(tmp_path / "netflix.tsv", [cells(show_title="Theirs"), both]))
    later = [own_cells(week="2025-11-02", show_title=title, weekly_rank=str(rank)) for rank, title in ((1, "Both"),)]
    import_charts(home, own(tmp_path, [own_cells(show_title="Earlier"), *later]))

    found = {standing.entry.show_title: standing.entry for standing in momentum.charted(home, on=AS_OF.date()).values()}

    assert {title: (entry.source, entry.rank) for title, entry in found.items()} == {
        "Theirs": (NETFLIX, 1),
        "Both": (OWN, 1),
    }


def test_an_old_chart_speaks_only_where_no_newer_does(home: Database, tmp_path: Path) -> None:
    old = [cells(week="2025-03-02", show_title="Both"), cells(week="2025-03-02", show_title="Old", weekly_rank="2")]
    import_charts(home, write(tmp_path / "netflix.tsv", old))
    import_charts(home, own(tmp_path, [own_cells(show_title="Both", weekly_rank="9")]))

    found = [(s.entry.show_title, s.entry.source) for s in momentum.charted(home, on=AS_OF.date()).values()]

    assert found == [("Both", OWN), ("Old", NETFLIX)]


def test_files_of_several_sources_are_not_taken_together(home: Database, tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="several sources"):
        import_all(home, [own(tmp_path, [own_cells()]), write(tmp_path / "netflix.tsv", [cells()])])


def test_a_file_is_recognised_beside_its_provenance_only(tmp_path: Path) -> None:
    own(tmp_path, [own_cells()], name="charts")
    for name, source in (("charts.tsv", OWN), ("charts-countries.tsv", OWN), ("charted.tsv", NETFLIX)):
        assert read_file(write(tmp_path / name, [cells()])).source == source


def test_sources_are_told() -> None:
    assert [sources.told(source) for source in (NETFLIX, OWN, "radio")] == [
        "Netflix Top 10",
        "own charts (home)",
        "radio",
    ]
