"""Each command but asking: what it prints, what it changes, how it ends."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from tests.charts.netflix_files import GLOBAL_COLUMNS, cells
from tests.cli.conftest import Cli
from tests.viewers.exports import short_export

KNOWN = "Paddington 2"


def chart_file(folder: Path, **changes: str) -> Path:
    path = folder / "all-weeks-global.tsv"
    rows = [cells(**changes), cells(weekly_rank="2", show_title=KNOWN, weekly_hours_viewed="600000")]
    lines = ["\t".join(GLOBAL_COLUMNS), *("\t".join(row[column] for column in GLOBAL_COLUMNS) for row in rows)]
    path.write_text("\n".join(lines) + "\n", "utf-8")
    return path


def test_a_title_is_shown_with_what_is_known(cli: Cli) -> None:
    shown, as_json = cli("title", KNOWN), cli("title", f"{KNOWN} (2017)", "--json")

    title = json.loads(as_json.out)
    assert title["name"] == KNOWN
    assert title["year"] == 2017
    for fact in (KNOWN, "2017", title["id"], title["credits"][0]["person"]):
        assert str(fact) in shown.out


def test_an_unknown_title_says_what_comes_near(cli: Cli) -> None:
    done = cli("title", "Padington 2")

    assert (done.status, done.out) == (2, "")
    assert f"Did you mean {KNOWN} (2017)" in done.err


@pytest.mark.parametrize(("command", "word"), [("seen", "seen"), ("save", "saved"), ("not-tonight", "not tonight")])
def test_reactions_are_made_listed_and_taken_back(command: str, word: str, cli: Cli, own_home: Path) -> None:
    assert cli(command, home=own_home).out == f"Nothing is marked as {word}.\n"
    assert cli(command, KNOWN, home=own_home).out == f"{KNOWN} (2017): {word}\n"
    assert cli(command, KNOWN, home=own_home).status == 0
    assert cli(command, home=own_home).out.splitlines()[0].startswith(KNOWN)
    assert len(cli(command, home=own_home).out.splitlines()) == 1
    assert cli(command, KNOWN, "--undo", home=own_home).out == f"{KNOWN} (2017): no longer {word}\n"
    assert "was not marked" in cli(command, KNOWN, "--undo", home=own_home).out


def test_one_wrong_name_marks_none(cli: Cli, own_home: Path) -> None:
    done = cli("save", KNOWN, "no such title anywhere", home=own_home)

    assert (done.status, done.out) == (2, "")
    assert cli("save", home=own_home).out == "Nothing is marked as saved.\n"


def test_charts_are_imported_shown_and_listed(cli: Cli, own_home: Path, tmp_path: Path) -> None:
    file = chart_file(tmp_path)
    first, again = (cli("charts", "import", str(file), home=own_home) for _ in range(2))
    assert "2 rows taken, 2 new or changed" in first.out
    assert "2 rows taken, 0 new or changed" in again.out

    shown = cli("charts", "show", "--week", "2025-10-22", home=own_home).out
    assert "Films (English), worldwide, week to 2025-10-26" in shown
    assert KNOWN in shown
    rows = json.loads(cli("charts", "show", "--week", "2025-10-26", "--json", home=own_home).out)["entries"]
    assert [(row["rank"], row["show_title"]) for row in rows] == [(1, "The Quiet Harbour"), (2, KNOWN)]
    assert "2 weeks, 2025-10-26 to 2026" in cli("charts", "known", home=own_home).out
    assert "1 week, 2026" in cli("charts", "known").out


def test_an_imported_chart_counts_on_its_day(cli: Cli, own_home: Path, tmp_path: Path) -> None:
    cli("charts", "import", str(chart_file(tmp_path)), home=own_home)
    done = cli("anything", "--charting", "--on", "2025-10-28", "--json", home=own_home)

    assert KNOWN in [pick["title"]["name"] for pick in json.loads(done.out)["picks"]]


@pytest.mark.parametrize(
    ("args", "says"),
    [
        (["--week", "1999-01-01"], "of 1999-01-01 is known"),
        (["--week", "9999-12-31"], "2100"),
        (["--week", "0001-01-01"], "1888"),
        (["--week", "last"], "not a date"),
        (["--area", "XX"], "XX"),
        (["--area", "South Korea"], "SOUTH KOREA"),
        (["--category", "radio"], "TV (Non-English)"),
    ],
)
def test_an_unknown_chart_is_wrong_use(args: list[str], says: str, cli: Cli) -> None:
    done = cli("charts", "show", *args)

    assert (done.status, done.out) == (2, "")
    assert says in done.err
    assert len(done.err.splitlines()) == 1


def test_a_history_is_imported_once(cli: Cli, own_home: Path, tmp_path: Path) -> None:
    file = short_export(tmp_path, [(KNOWN, "9/13/24"), ("A Film That Nobody Knows At All", "9/14/24")])
    first, again = (cli("history", "import", str(file), "--month-first", home=own_home) for _ in range(2))

    assert "2 rows taken, 2 new or changed" in first.out
    assert "2 rows taken, 0 new or changed" in again.out
    assert "A Film That Nobody Knows At All" in cli("history", "unlinked", home=own_home).out
    said = cli("history", "link", "A Film That Nobody Knows At All", "Spirited Away", home=own_home)
    assert said.out.startswith("1 viewings of")
    assert cli("history", "unlinked", home=own_home).out == "Everything is tied to a title.\n"
    seen = json.loads(cli("anything", "-n", "1000", "--json", home=own_home).out)["picks"]
    assert KNOWN not in [pick["title"]["name"] for pick in seen]


def test_a_catalogue_is_imported_once(cli: Cli, own_home: Path, tmp_path: Path) -> None:
    film = {"title": "The Night Porters Ball", "year": 1951, "cast": ["Ada Brook"], "genres": ["Comedy"]}
    (tmp_path / "movies-1950s.json").write_text(json.dumps([film, {"title": "No Year"}]))
    first, again = (cli("catalogue", "import", str(tmp_path), home=own_home) for _ in range(2))

    assert "1 row taken, 1 new or changed, 1 set aside" in first.out
    assert "1 row taken, 0 new or changed, 1 set aside" in again.out
    assert json.loads(cli("title", "the night porters ball", "--json", home=own_home).out)["year"] == 1951
    assert "No Year" in cli("quarantine", "list", home=own_home).out
    (row,) = [json.loads(line) for line in cli("quarantine", "list", "--json", home=own_home).out.splitlines()]
    assert row["row"] == {"title": "No Year"}
    assert cli("quarantine", "retry", home=own_home).status == 0


def test_an_empty_quarantine_says_so(cli: Cli) -> None:
    assert cli("quarantine", "list").out == "Nothing is set aside.\n"
    assert cli("quarantine", "list", "--json").out == ""


def test_a_healthy_home_passes_the_doctor(cli: Cli) -> None:
    done, as_json = cli("doctor"), cli("doctor", "--json")

    assert (done.status, as_json.status) == (0, 0)
    assert "BAD" not in done.out
    whats = [finding["what"] for finding in json.loads(as_json.out)]
    assert whats == ["program", "home", "database", "charts", "index", "encoder"]


def test_the_doctor_finds_damage(cli: Cli, own_home: Path) -> None:
    for array in (own_home / "index").glob("g-*/tone.npy"):
        array.write_bytes(array.read_bytes()[:50])
    done, asked = cli("doctor", home=own_home), cli("calm", home=own_home)

    assert (done.status, asked.status) == (1, 1)
    assert "BAD  index" in done.out
    assert "tone.npy" in asked.err
    shutil.rmtree(own_home / "index")
    assert cli("calm", home=own_home).status == 0
    assert cli("doctor", home=own_home).status == 0


@pytest.mark.parametrize("args", [["charts"], ["history"], ["catalogue"], ["quarantine"], []])
def test_a_group_alone_shows_its_commands(args: list[str], cli: Cli) -> None:
    done = cli(*args)

    assert done.status == 2
    assert "Commands:" in done.out + done.err


@pytest.mark.parametrize(
    "args", [["charts", "frobnicate"], ["doctor", "--frobnicate"], ["title"], ["history", "link", "x"], ["calm", "--x"]]
)
def test_wrong_use_ends_with_two(args: list[str], cli: Cli) -> None:
    done = cli(*args)

    assert (done.status, done.out) == (2, "")
    assert "Error" in done.err
