"""What `nightcap charts compute` writes: the same rows in every format, Netflix's columns, and where they came from."""

from __future__ import annotations

import hashlib
import json
import re
from pathlib import Path
from typing import Any

import pytest

from nightcap.charts.model import Entry, PopularEntry
from nightcap.charts.netflix.adapt import adapt
from nightcap.charts.netflix.parse import parse
from tests.charts.compute.logs import Row, episode, film, play, write_csv, write_jsonl, write_parquet
from tests.charts.netflix_files import COUNTRY_COLUMNS, GLOBAL_COLUMNS, POPULAR_COLUMNS
from tests.cli.charts_computing import AS_OF, compute
from tests.cli.conftest import Cli

ODD = ("=1+1", "@SUM(A1)", "http://example.org", "تجربة", "🎬 寅さん", '"Quoted"', "01", "TRUE", "N/A?", "+49", "'tis")
PLAYS = [
    *(play(title, seconds=600 + 60 * number, viewer=title) for number, title in enumerate(ODD)),
    play("Bo", "2025-03-24T20:00:00Z", 5_000, season=1, episode=1, area="JP", play_id="a"),
    play("Bo", "2025-03-24T20:00:00Z", 6_000, season=1, episode=1, area="JP", play_id="a"),
    play("Long", "2025-03-24T20:00:00Z", 90_000),
]
RELEASES = [
    *(film(title, 60 + number, released_at="2025-03-20") for number, title in enumerate(ODD)),
    episode("Bo", 1, 1, released_at="2025-03-20"),
]


@pytest.fixture
def files(tmp_path: Path) -> Path:
    write_csv(tmp_path / "plays.csv", PLAYS)
    write_csv(tmp_path / "releases.csv", RELEASES)
    return tmp_path


def written(cli: Cli, out: str, *options: str, plays: str = "plays.csv") -> list[str]:
    files = (plays, "--releases", "releases.csv", "--out", out, "--days", "91", *AS_OF)
    done = cli("charts", "compute", *files, *options)
    assert (done.status, done.err) == (0, ""), done
    return re.findall(r"^wrote (.*)$", done.out, re.MULTILINE)


def rows_of(path: Path) -> list[Row]:
    """The rows of a file of any of the formats; numbers as numbers, and what is empty left out."""
    found: list[dict[str, Any]]
    if path.suffix == ".json":
        found = json.loads(path.read_text("utf-8"))
    elif path.suffix == ".tsv":
        header, *lines = [line.split("\t") for line in path.read_text("utf-8").splitlines()]
        found = [dict(zip(header, line, strict=True)) for line in lines]
    elif path.suffix == ".xlsx":
        import openpyxl

        header, *cells = openpyxl.load_workbook(path)["charts"].values
        found = [dict(zip(header, row, strict=True)) for row in cells]
    else:
        import duckdb

        with duckdb.connect() as connection:
            read = connection.sql(f"SELECT * FROM read_parquet('{path}')")
            found = [dict(zip(read.columns, row, strict=True)) for row in read.fetchall()]
    return [{name: _plain(name, value) for name, value in row.items() if value not in (None, "")} for row in found]


def _plain(name: str, value: Any) -> object:
    return float(value) if re.search("rank|hours|views|runtime|cumulative", name) else str(value)


def test_every_format_holds_the_same_rows(files: Path, cli: Cli) -> None:
    expected = written(cli, "charts.json", "--rounding", "0", "--size", "20")
    assert {row["show_title"] for row in rows_of(files / expected[0])} == {*ODD, "Bo"}
    for ending in ("tsv", "xlsx", "parquet"):
        names = written(cli, f"charts.{ending}", "--rounding", "0", "--size", "20")

        assert [Path(name).stem for name in names] == [Path(name).stem for name in expected]
        assert len(names) == 4
        for name, other in zip(names[:3], expected, strict=False):
            assert rows_of(files / name) == rows_of(files / other)


@pytest.mark.parametrize("methodology", ["netflix-2021", "netflix-2023"])
def test_netflix_s_readers_read_the_lists_of_netflix_s_presets(methodology: str, files: Path, cli: Cli) -> None:
    world, countries, popular, _ = written(cli, "charts.tsv", "--methodology", methodology, "--rounding", "1")

    assert parse(files / world).columns == GLOBAL_COLUMNS
    assert set(COUNTRY_COLUMNS) <= set(parse(files / countries).columns)
    assert parse(files / popular).columns == POPULAR_COLUMNS
    for name in (world, popular):
        table = parse(files / name)
        entries = [adapt(table.kind, row.cells) for row in table.rows if row.problem is None]
        said = rows_of(files / name)
        assert [entry.show_title for entry in entries] == [row["show_title"] for row in said]
        assert [entry.views for entry in entries] == [
            row.get("weekly_views", row.get("views_first_91_days")) for row in said
        ]
        assert all(isinstance(entry, (Entry, PopularEntry)) for entry in entries)


def test_the_same_plays_give_the_same_bytes_from_every_kind_of_log(files: Path, cli: Cli) -> None:
    odd = [play("Two\nlines", viewer="a"), play("A\ttab", viewer="b"), play(" spaces ", viewer="c")]
    write_csv(files / "plays.csv", [*PLAYS, *odd])
    write_csv(files / "semi.csv", [*PLAYS, *odd], delimiter=";")
    write_jsonl(files / "plays.jsonl", [*PLAYS, *odd][::-1])
    write_parquet(files / "plays.parquet", [*PLAYS, *odd])
    found = []
    for log in ("plays.csv", "semi.csv", "plays.jsonl", "plays.parquet"):
        names = written(cli, "charts.tsv", plays=log)
        provenance = json.loads((files / names[3]).read_text("utf-8"))
        del provenance["inputs"]
        found.append(([(files / name).read_bytes() for name in names[:3]], provenance))

    assert found.count(found[0]) == len(found)
    assert b"A tab" in found[0][0][0] or "A tab" in str(found[0][1]["unlinked"])


def test_the_provenance_adds_up_and_names_its_inputs(files: Path, cli: Cli, tmp_path: Path) -> None:
    done = compute(cli, tmp_path, PLAYS, RELEASES)
    told = done.provenance

    seconds = sum(tally["seconds"] for tally in told["set_aside"].values())
    records = sum(tally["records"] for tally in told["set_aside"].values())
    assert told["read"]["seconds"] == sum(row["seconds"] for row in PLAYS) == told["used"]["seconds"] + seconds
    assert told["read"]["records"] == len(PLAYS) == told["used"]["records"] + records
    assert set(told["set_aside"]) == {"re-sent", "too long"}
    assert told["methodology"]["name"] == "netflix-2023"
    assert told["methodology"]["rounding"] is None
    for named, path in ((told["inputs"][0], "plays.csv"), (told["releases"], "releases.csv")):
        digest = hashlib.sha256((tmp_path / path).read_bytes()).hexdigest()
        assert named == {"name": path, "sha256": digest}


def test_with_json_the_provenance_is_printed(files: Path, cli: Cli) -> None:
    done = cli("charts", "compute", "plays.csv", "--out", "charts.tsv", "--json", *AS_OF)
    told = json.loads(done.out)

    assert told.pop("written") == ["charts.tsv", "charts-countries.tsv", "charts.provenance.json"]
    assert told == json.loads((files / "charts.provenance.json").read_text("utf-8"))


def test_the_list_of_what_was_set_aside_has_every_record(files: Path, cli: Cli) -> None:
    written(cli, "charts.tsv", "--set-aside", "aside.jsonl")
    listed = [json.loads(line) for line in (files / "aside.jsonl").read_text("utf-8").splitlines()]

    assert all(row.keys() == {"rule", "reason", "file", "line", "record"} for row in listed)
    assert sorted((row["rule"], row["record"]["title"], row["record"]["seconds"]) for row in listed) == [
        ("re-sent", "Bo", 5_000),
        ("too long", "Long", 90_000),
    ]
    long = next(row["record"] for row in listed if row["rule"] == "too long")
    assert long == {**play("Long", "2025-03-24T20:00:00+00:00", 90_000)}


def test_what_is_said_fits_a_narrow_terminal_and_steers_nothing(cli: Cli, tmp_path: Path) -> None:
    plays = [play("A very long title " * 20), play("\x1b[31mred\u202e", viewer="b"), play("\N{BELL}", viewer="c")]
    done = compute(cli, tmp_path, [*plays, play(seconds=0, viewer="d")], (), rounding="100000")

    assert done.said.splitlines()[:4] == [
        "Week to 2025-03-23: the whole world and 1 area",
        "  counted: 3 plays (3.0 h) of 4 plays (3.0 h)",
        "  set aside, nothing watched: 1 play (0.0 h)",
        "  (--set-aside FILE lists each of them; docs/charts.md says what the rules are)",
    ]
    assert "\x1b" not in done.said
    assert "\u202e" not in done.said
    assert "“A very long title A very long title A …”" in done.said
    assert "All hours round to 0 (in multiples of 100,000); --rounding 0 gives them as they are." in done.said
    assert all(len(line) <= 110 for line in done.said.splitlines() if "known" not in line)
