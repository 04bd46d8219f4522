"""The table of releases as a file: every row is taken whole, or refused with its line and its reason."""

from __future__ import annotations

import gzip
import json
from datetime import date
from pathlib import Path

import pytest

from nightcap.charts.compute.release_files import COLUMNS, read_releases
from nightcap.errors import BadFile
from tests.charts.compute.logs import Row, episode, film, write_csv, write_jsonl, write_parquet


def reasons(path: Path) -> list[tuple[int | None, str]]:
    return [(refused.line, refused.reason) for refused in read_releases(path)[1]]


@pytest.mark.parametrize(
    ("changes", "reason"),
    [
        ({"title": ""}, "the title is empty"),
        ({"title": "  "}, "the title is empty"),
        ({"kind": "movie"}, "the kind is 'movie', not film or series"),
        ({"kind": None}, "the kind is empty, not film or series"),
        ({"area": "Germany"}, "the area is 'Germany', not two letters (ISO 3166-1)"),
        ({"runtime_minutes": None}, "runtime_minutes is empty, not 1 to 100,000"),
        ({"runtime_minutes": 0}, "runtime_minutes is '0', not 1 to 100,000"),
        ({"runtime_minutes": "1:40"}, "runtime_minutes is '1:40', not a whole number"),
        ({"runtime_minutes": "47.5"}, "runtime_minutes is '47.5', not a whole number"),
        ({"runtime_minutes": "nan"}, "runtime_minutes is 'nan', not a whole number"),
        ({"runtime_minutes": "inf"}, "runtime_minutes is 'inf', not a whole number"),
        ({"language": "English"}, "the language is 'English', not a code such as en (ISO 639-1)"),
        ({"released_at": "16.10.2025"}, "released_at is '16.10.2025', not a day such as 2025-10-16"),
        ({"released_at": "2025-10-16x"}, "released_at is '2025-10-16x', not a day such as 2025-10-16"),
        ({"episode": "1e300", "kind": "series"}, "the episode is '1e300', not 0 to 1,000,000"),
        ({"episode": "-1", "kind": "series"}, "the episode is '-1', not 0 to 1,000,000"),
        ({"live": "perhaps"}, "live is 'perhaps', not true or false"),
    ],
)
def test_a_row_that_says_something_else_is_refused(changes: Row, reason: str, tmp_path: Path) -> None:
    path = write_csv(tmp_path / "releases.csv", [film(), film(**{"title": "Bo", **changes}), film("Cy")])
    releases, refused = read_releases(path)

    assert [(one.line, one.reason) for one in refused] == [(3, reason)]
    assert [release.title for release in releases] == ["Anna", "Cy"]


def test_lines_are_counted_as_an_editor_counts_them(tmp_path: Path) -> None:
    path = tmp_path / "releases.csv"
    path.write_bytes(
        b'\n\ntitle;kind;runtime_minutes\r\n"An\r\nna";film;90\r\n\r\nshort\r\n"open;film;90\r\ncaf\xe9;film;90\r\nBo;x;90'
    )
    releases, refused = read_releases(path)

    assert [release.title for release in releases] == ["An\nna"]
    assert [(one.line, one.reason.partition(" (")[0]) for one in refused] == [
        (7, "1 value where the header names 3 columns"),
        (8, "a quote is not closed"),
        (9, "the line is not UTF-8"),
        (10, "the kind is 'x', not film or series"),
    ]


def test_of_contradictory_rows_the_earlier_then_the_longer_is_taken_and_the_other_told(tmp_path: Path) -> None:
    rows = [film(minutes=100, released_at="2025-02-01"), film(minutes=90, released_at="2025-01-01"), film(minutes=95)]
    for order, lost in ((rows, [2, 3]), (rows[::-1], [3, 4])):
        path = write_csv(tmp_path / "releases.csv", order)
        [release], refused = read_releases(path)
        assert release.runtime_minutes == 95
        assert [one.line for one in refused] == lost
        assert "contradicts line" in refused[0].reason


def test_the_same_row_twice_contradicts_nothing(tmp_path: Path) -> None:
    path = write_csv(tmp_path / "releases.csv", [film(), film(), film(area="JP")])

    assert len(read_releases(path)[0]) == 2
    assert reasons(path) == []


@pytest.mark.parametrize("written", [2, "2", "02", "2.0", " 2 "])
def test_a_season_s_number_is_the_same_however_it_is_written(written: object, tmp_path: Path) -> None:
    path = write_csv(tmp_path / "releases.csv", [episode("Bo", written, 1)])

    assert [release.season for release in read_releases(path)[0]] == ["2"]


@pytest.mark.parametrize(
    ("written", "code"), [("EN", "en"), ("en-GB", "en"), ("eng", "en"), ("pt_BR", "pt"), ("", None)]
)
def test_a_language_is_its_code_alone(written: str, code: str | None, tmp_path: Path) -> None:
    path = write_csv(tmp_path / "releases.csv", [film(language=written)])

    assert [release.language for release in read_releases(path)[0]] == [code]


def test_csv_json_lines_and_parquet_say_the_same(tmp_path: Path) -> None:
    rows = [
        film("Zoë", 100, released_at="2025-03-01", area="de", live=True),
        episode("Bo", 1, 2, released_at="2025-03-01T10:00:00"),
    ]
    expected = read_releases(write_csv(tmp_path / "a.csv", rows))
    packed = tmp_path / "packed"
    packed.write_bytes(gzip.compress((tmp_path / "a.csv").read_bytes(), mtime=0))
    types = {
        "runtime_minutes": "DOUBLE",
        "season": "DOUBLE",
        "episode": "DOUBLE",
        "released_at": "DATE",
        "live": "BOOLEAN",
    }

    assert read_releases(write_jsonl(tmp_path / "a.jsonl", rows)) == expected
    assert read_releases(write_parquet(tmp_path / "a.parquet", rows, **types)) == expected
    assert read_releases(packed) == expected
    assert [release.released_at for release in expected[0]] == [date(2025, 3, 1)] * 2
    assert [(release.area, release.is_live) for release in expected[0]] == [("DE", True), ("", False)]


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "is empty"),
        (b"title,kind\nAnna,film\n", "lacks the column runtime_minutes"),
        (b"a,b,c\n1,2,3\n", "lacks the columns title, kind, runtime_minutes"),
        (b"title,kind,runtime_minutes\nAnna,movie,9\n", "holds no release that can be read: the kind is 'movie'"),
        (b'[{"title": 1}]', "one JSON array"),
        (b'{"title": "Anna"}\n', "lacks the columns kind, runtime_minutes"),
        (b"PAR1 and no more", "no Parquet file"),
    ],
)
def test_a_file_that_is_no_table_of_releases_is_refused(content: bytes, said: str, tmp_path: Path) -> None:
    (tmp_path / "releases").write_bytes(content)
    with pytest.raises(BadFile, match="releases") as refused:
        read_releases(tmp_path / "releases")

    assert said in str(refused.value)


def test_a_table_without_rows_is_no_mistake(tmp_path: Path) -> None:
    (tmp_path / "releases").write_text(",".join(COLUMNS) + "\n")

    assert read_releases(tmp_path / "releases") == ([], [])


def test_a_bad_line_of_json_lines_is_refused_with_its_line(tmp_path: Path) -> None:
    good = json.dumps(film())
    (tmp_path / "releases").write_text(f"{good}\nbroken\n5\n")

    assert [line for line, _ in reasons(tmp_path / "releases")] == [2, 3]
