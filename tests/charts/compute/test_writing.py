"""Files of charts are written all together or not at all."""

from __future__ import annotations

import errno
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from nightcap.charts.compute import writing
from nightcap.charts.compute.out import Table
from nightcap.charts.compute.result import Charts
from nightcap.charts.compute.rows import Row
from nightcap.errors import BadFile, UsageError
from tests.charts.compute.made import charts_with


def charts(*titles: str) -> Charts:
    return charts_with(
        Row(
            area=area,
            category="Films (English)",
            week=date(2025, 3, 23),
            rank=rank,
            show_title=title,
            season_title=None,
            kind="film",
            seconds=3600,
            micro_views=10**6,
            minutes=60,
        )
        for area in ("", "DE")
        for rank, title in enumerate(titles, 1)
    )


@pytest.mark.parametrize("fails_at", ["charts", "charts-countries"])
@pytest.mark.parametrize("ending", writing.WRITERS)
def test_where_one_file_cannot_be_written_all_stay_as_they_were(
    fails_at: str, ending: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    out = tmp_path / f"charts{ending}"
    writing.write(charts("Old"), out)
    before = {path.name: path.read_bytes() for path in tmp_path.iterdir()}
    whole = writing.WRITERS[ending]

    def full(place: Path, table: Table, provenance: Any) -> None:
        whole(place, table, provenance)
        if place.name.startswith(f".{fails_at}{ending}"):
            raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(writing, "WRITERS", {ending: full})
    with pytest.raises(BadFile, match=rf"{fails_at}\{ending}: cannot be written \(No space left on device\)"):
        writing.write(charts("New"), out)

    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == before


@pytest.mark.parametrize("ending", writing.WRITERS)
def test_the_same_charts_are_written_in_the_same_bytes(ending: str, tmp_path: Path) -> None:
    names = writing.write(charts("Anna", "Bo"), tmp_path / f"charts{ending}")
    before = [path.read_bytes() for path in names]
    writing.write(charts("Anna", "Bo"), tmp_path / f"charts{ending}")

    if ending != ".xlsx":  # which tells when it was made
        assert [path.read_bytes() for path in names] == before


@pytest.mark.parametrize("name", ["charts.csv", "charts", "charts.TSV.gz", ".tsv"])
def test_an_ending_that_is_no_format_is_refused(name: str) -> None:
    with pytest.raises(UsageError, match=r"it must be \.tsv, \.xlsx, \.parquet, \.json"):
        writing.check_name(Path(name))


def test_a_title_stays_one_field_of_one_line(tmp_path: Path) -> None:
    out, *_ = writing.write(charts("a\tb", "c\r\nd", "e\0f"), tmp_path / "charts.tsv")
    header, *lines = out.read_text("utf-8").split("\n")

    assert [line.split("\t")[3] for line in lines if line] == ["a b", "c  d", "e f"]
    assert {len(line.split("\t")) for line in lines if line} == {len(header.split("\t"))}


def test_a_title_longer_than_a_cell_is_cut_to_it(tmp_path: Path) -> None:
    import openpyxl

    out, *_ = writing.write(charts("x" * 40_000), tmp_path / "charts.xlsx")

    assert len(openpyxl.load_workbook(out)["charts"].cell(2, 4).value) == 32_767
