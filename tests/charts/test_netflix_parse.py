"""The three files are told apart by their header, as text or as a workbook."""

from __future__ import annotations

import gzip
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nightcap.charts.netflix.parse import known_kind, parse
from nightcap.charts.reading import read_file
from nightcap.errors import BadFile
from tests.charts.netflix_files import (
    COUNTRY_COLUMNS,
    GLOBAL_COLUMNS,
    POPULAR_COLUMNS,
    cells,
    country_cells,
    popular_cells,
    tsv,
    write,
)


@pytest.mark.parametrize(
    ("columns", "row", "kind"),
    [
        (GLOBAL_COLUMNS, cells(), "global"),
        (COUNTRY_COLUMNS, country_cells(), "country"),
        (POPULAR_COLUMNS, popular_cells(), "popular"),
    ],
)
def test_the_header_tells_the_file(tmp_path: Path, columns: tuple[str, ...], row: dict[str, str], kind: str) -> None:
    table = parse(write(tmp_path / "any-name.txt", [row], columns))
    assert table.kind == kind
    assert [found.cells for found in table.rows] == [row]
    assert known_kind(columns) == kind


def test_columns_may_be_swapped_and_more_than_needed(tmp_path: Path) -> None:
    columns = (*reversed(GLOBAL_COLUMNS), "episode_launch_dtls")
    assert read_file(write(tmp_path / "a.tsv", [cells()], columns)).entries == read_file(
        write(tmp_path / "b.tsv", [cells()])
    ).entries  # fmt: skip


def test_the_seven_columns_of_2021_are_enough(tmp_path: Path) -> None:
    columns = [column for column in GLOBAL_COLUMNS if column not in ("runtime", "weekly_views")]
    (entry,) = read_file(write(tmp_path / "a.tsv", [cells()], columns)).entries.values()
    assert (entry.runtime_minutes, entry.views, entry.hours_viewed) == (None, None, 9_000_000)


def test_lines_are_numbered_as_in_the_file_and_blank_ones_passed_over(tmp_path: Path) -> None:
    path = tmp_path / "a.tsv"
    path.write_bytes(b"\xef\xbb\xbf" + tsv([cells()]).replace("\n", "\r\n\r\n").encode() + b"\r\n")
    assert [(row.line, row.problem, row.cells["show_title"]) for row in parse(path).rows] == [
        (3, None, "The Quiet Harbour")
    ]


def test_a_quote_means_nothing(tmp_path: Path) -> None:
    rows = [cells(show_title='"Open'), cells(weekly_rank="2", show_title='Close"')]
    assert len(list(parse(write(tmp_path / "a.tsv", rows)).rows)) == 2


def test_a_packed_file_is_read_alike(tmp_path: Path) -> None:
    path = tmp_path / "a.tsv.gz"
    path.write_bytes(gzip.compress(tsv([cells()]).encode(), mtime=0))
    assert len(list(parse(path).rows)) == 1


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        (b"", "is empty"),
        (b"null", "the word null"),
        (b"\n", "holds no table"),
        (b'<a href="x">Moved Permanently</a>.\n\n', "is a web page"),
        (b"<!DOCTYPE html>\n<html>", "is a web page"),
        (b"name,year\nAlien,1979\n", "is not one of Netflix's Top 10 files"),
        (b"\xff\xfew\x00e\x00", "the header holds a NUL byte"),
        (b"week\tcaf\xe9\n", "the header is not UTF-8"),
        (b"week\tcategory\tweekly_rank\tshow_title\tseason_title\n",
         "lacks the columns weekly_hours_viewed, cumulative_weeks_in_top_10"),
        ("\t".join((*GLOBAL_COLUMNS, "week")).encode(), "has the column 'week' twice"),
        (b"PK\x03\x04 and then nothing of a workbook", "is not a whole XLSX workbook"),
        (gzip.compress(tsv([cells()] * 50).encode(), mtime=0)[:60], "is cut off or damaged"),
    ],
)  # fmt: skip
def test_what_is_no_chart_is_refused_with_what_it_is(tmp_path: Path, content: bytes, problem: str) -> None:
    path = tmp_path / "chart.tsv"
    path.write_bytes(content)
    with pytest.raises(BadFile, match=problem):
        read_file(path)


def test_a_missing_country_column_is_named(tmp_path: Path) -> None:
    columns = [column for column in COUNTRY_COLUMNS if column != "country_iso2"]
    with pytest.raises(BadFile, match="lacks the column country_iso2"):
        parse(write(tmp_path / "a.tsv", [country_cells()], columns))


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        (b"only\tthree\tfields", "has 3 fields where the header has 9"),
        (tsv([cells(show_title="a\tb")]).split("\n")[1].encode(), "has 10 fields"),
        (tsv([cells(show_title="nu\0l")]).split("\n")[1].encode(), "holds a NUL byte"),
        (tsv([cells(show_title="caf?")]).split("\n")[1].encode().replace(b"?", b"\xe9"), "is not UTF-8"),
        (b"x" * 100_000, "is longer than"),
    ],
)
def test_a_bad_line_is_set_aside_and_the_rest_taken(tmp_path: Path, line: bytes, reason: str) -> None:
    path = tmp_path / "a.tsv"
    good = tsv([cells(), cells(weekly_rank="2")]).encode().split(b"\n")
    path.write_bytes(b"\n".join([*good[:2], line, good[2]]))
    batch = read_file(path)
    assert [entry.rank for entry in batch.entries.values()] == [1, 2]
    assert [refused.line for refused in batch.refused] == [3]
    assert reason in batch.refused[0].reason


def test_a_file_of_bad_rows_is_not_a_chart(tmp_path: Path) -> None:
    rows = [cells(weekly_rank="99")] * 2_001
    with pytest.raises(BadFile, match="more than 2,000 rows that cannot be used; the first the rank is '99'"):
        read_file(write(tmp_path / "a.tsv", rows))


def test_a_rank_claimed_twice_is_nobodys(tmp_path: Path) -> None:
    rows = [cells(), cells(), cells(weekly_rank="2"), cells(weekly_rank="2", show_title="Another")]
    batch = read_file(write(tmp_path / "a.tsv", rows))
    assert [entry.rank for entry in batch.entries.values()] == [1]
    assert [refused.reason for refused in batch.refused] == ["lines 4, 5 claim the same rank"] * 2


def sheet(path: Path, rows: list[dict[str, str]], *, typed: bool) -> Path:
    from openpyxl import Workbook

    workbook = Workbook()
    table = workbook.active
    assert table is not None
    table.append(list(GLOBAL_COLUMNS))
    for row in rows:
        values: list[object] = [row[column] for column in GLOBAL_COLUMNS]
        if typed:
            values = [date.fromisoformat(row["week"]), *values[1:2], int(row["weekly_rank"]), *values[3:5],
                      int(row["weekly_hours_viewed"]), float(row["runtime"]), float(row["weekly_views"]),
                      int(row["cumulative_weeks_in_top_10"])]  # fmt: skip
        table.append(values)
    workbook.save(path)
    return path


@pytest.mark.parametrize("typed", [True, False])
def test_a_workbook_says_the_same_as_the_text(tmp_path: Path, typed: bool) -> None:
    rows = [cells(runtime="1.9667"), cells(weekly_rank="2", show_title="7", runtime="2")]
    from_sheet = read_file(sheet(tmp_path / "a.xlsx", rows, typed=typed))
    assert from_sheet.entries == read_file(write(tmp_path / "a.tsv", rows)).entries
    assert from_sheet.refused == ()


def test_bad_rows_of_a_workbook_are_told_by_their_row(tmp_path: Path) -> None:
    batch = read_file(sheet(tmp_path / "a.xlsx", [cells(), cells(weekly_rank="12")], typed=True))
    assert [(refused.line, refused.reason) for refused in batch.refused] == [(3, "the rank is '12', not 1 to 10")]


def test_a_workbook_without_rows_is_refused(tmp_path: Path) -> None:
    from openpyxl import Workbook

    Workbook().save(tmp_path / "a.xlsx")
    with pytest.raises(BadFile, match="without any rows"):
        read_file(tmp_path / "a.xlsx")


@given(st.binary(max_size=200))
def test_any_bytes_as_a_line_are_taken_or_refused(tmp_path_factory: pytest.TempPathFactory, line: bytes) -> None:
    path = tmp_path_factory.mktemp("any") / "a.tsv"
    path.write_bytes(tsv([cells()]).encode() + b"\n" + line)
    batch = read_file(path)
    assert len(batch.entries) == 1
    for refused in batch.refused:
        assert refused.line is not None
        assert refused.line >= 3
        assert refused.reason


@given(st.binary(min_size=1, max_size=300))
def test_any_bytes_as_a_file_are_read_or_refused(tmp_path_factory: pytest.TempPathFactory, content: bytes) -> None:
    path = tmp_path_factory.mktemp("any") / "a.tsv"
    path.write_bytes(content)
    with pytest.raises(BadFile):
        read_file(path)
