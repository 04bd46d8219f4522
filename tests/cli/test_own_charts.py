"""From plays into the home: computed charts are shown, asked for, drawn and compared beside Netflix's."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.charts.compute.logs import Row, episode, film, play, write_csv
from tests.charts.netflix_files import cells, write
from tests.cli.conftest import Cli
from tests.publish.lists import seen

FILM, SERIES = "Paddington 2", "Romantics Anonymous"
FILMS = "Films (English)"
AS_OF = ("--as-of", "2025-10-28T09:00")


def plays() -> list[Row]:
    """A household's two weeks, to Saturday the 25th."""
    told = (
        ("2025-10-14", FILM, 6240),
        ("2025-10-21", FILM, 6240),
        ("2025-10-22", FILM, 3120),
        ("2025-10-23", "Nobody Knows This", 4000),
    )
    films = [play(title, started_at=f"{day}T19:00:00Z", seconds=seconds) for day, title, seconds in told]
    night = {"season": "1", "episode": 1, "seconds": 2880, "started_at": "2025-10-24T19:00:00Z"}
    return [*films, play(SERIES) | night]


def compute(cli: Cli, folder: Path, home: Path, *options: str, out: str = "charts.tsv") -> str:
    """Compute the household's charts, of weeks that begin on Sundays; what was said."""
    write_csv(folder / "plays.csv", plays())
    write_csv(folder / "releases.csv", [film(FILM, 104), *(episode(SERIES, 1, number, 48) for number in range(1, 9))])
    settings = ("--methodology", "home", "--week-starts", "sunday", *AS_OF)
    done = cli(
        "charts", "compute", "plays.csv", "--releases", "releases.csv", *settings, "--out", out, *options, home=home
    )
    assert (done.status, done.err) == (0, ""), done
    return done.out


@pytest.fixture
def charted(cli: Cli, own_home: Path, tmp_path: Path) -> Path:
    """A home with Netflix's list and a household's own, of weeks that end on different days."""
    write(tmp_path / "netflix.tsv", [cells(), cells(weekly_rank="2", show_title=FILM, runtime="1.7333")])
    assert cli("charts", "import", "netflix.tsv", home=own_home).status == 0
    compute(cli, tmp_path, own_home, "--into-home")
    return own_home


def test_into_the_home_at_once_is_the_same_as_importing(cli: Cli, own_home: Path, tmp_path: Path) -> None:
    told = compute(cli, tmp_path, own_home, "--into-home")
    assert "charts.tsv: 4 rows taken, 4 new or changed" in told
    assert "charts-countries.tsv: 4 rows taken, 4 new or changed" in told

    for name in ("charts.tsv", "charts-countries.tsv"):
        assert cli("charts", "import", name, home=own_home).out == f"{name}: 4 rows taken, 0 new or changed\n"


def test_what_was_taken_is_told_as_json(cli: Cli, own_home: Path, tmp_path: Path) -> None:
    told = json.loads(compute(cli, tmp_path, own_home, "--into-home", "--source", "Den", "--json", out="c.parquet"))

    assert [(one["source"], one["file"], one["taken"]) for one in told["imported"]] == [
        ("plays:den", "c.parquet", 4),
        ("plays:den", "c-countries.parquet", 4),
    ]
    assert "imported" not in json.loads(compute(cli, tmp_path, own_home, "--json"))


def test_a_name_without_a_home_is_wrong_use(cli: Cli, tmp_path: Path) -> None:
    write_csv(tmp_path / "plays.csv", plays())
    done = cli("charts", "compute", "plays.csv", "--out", "c.tsv", "--source", "den")

    assert (done.status, "--into-home" in done.err) == (2, True)
    assert not (tmp_path / "c.tsv").exists()


def test_both_are_shown_and_told_apart(cli: Cli, charted: Path) -> None:
    both = cli("charts", "show", "--week", "2025-10-25", home=charted).out
    assert "Films (English), worldwide, week to 2025-10-26, Netflix Top 10" in both
    assert "Films (English), worldwide, week to 2025-10-25, own charts (home)" in both
    # the same day, but the last of the one and the first of no week of the other
    assert "own charts" not in cli("charts", "show", "--week", "2025-10-26", home=charted).out

    ours = json.loads(cli("charts", "show", "--source", "home", "--json", home=charted).out)["entries"]
    assert {row["source"] for row in ours} == {"plays:home"}
    assert [(row["category"], row["show_title"], row["views"], row["previous_rank"]) for row in ours] == [
        (FILMS, FILM, 2, 1),
        ("Films (Unknown language)", "Nobody Knows This", None, None),
        ("TV (Non-English)", SERIES, 1, None),
    ]
    assert ours[0]["title_id"] == "paddington-2-2017"
    assert cli("charts", "show", "--source", "radio", home=charted).status == 2


def test_what_is_known_is_told_by_source(cli: Cli, charted: Path) -> None:
    rows = json.loads(cli("charts", "known", "--json", home=charted).out)

    assert [(row["area"], row["source"], row["last"], row["weeks"]) for row in rows] == [
        (None, "netflix-top10", "2026-07-19", 2),
        (None, "plays:home", "2025-10-25", 2),
        ("DE", "plays:home", "2025-10-25", 2),
    ]
    assert "own charts (home)" in cli("charts", "known", home=charted).out


def test_asking_knows_the_households_own_chart(cli: Cli, charted: Path) -> None:
    asked = ("something kind", "--charting", "-n", "9", "--json")
    answer = json.loads(cli(*asked, "--on", "2025-10-28", home=charted).out)

    reasons = {
        pick["title"]["name"]: reason
        for pick in answer["picks"]
        for reason in pick["reasons"]
        if reason["evidence"]["kind"] == "chart"
    }
    assert set(reasons) == {FILM, SERIES, "The Quiet Harbour", "Nobody Knows This"}
    ours, theirs = reasons[FILM], reasons["The Quiet Harbour"]
    assert ours["text"] == (
        "It is first in Films (English) in this home's own chart in the week to 25 October 2025, in its second week."
    )
    assert (ours["evidence"]["source"], ours["evidence"]["rank"]) == ("plays:home", 1)
    assert theirs["text"].startswith("It is first in Films (English) worldwide in the week to 26 October 2025")
    assert theirs["evidence"]["source"] == "netflix-top10"

    # computed on the 28th, by the clock in UTC: nobody knew of it two days before
    assert cli(*asked, "--on", "2025-10-25", home=charted).status == 2
    said = cli("something kind", "--charting", "-n", "9", "--on", "2025-10-28", home=charted).out
    assert "own charts (home), 2025-10-25" in " ".join(said.split())


def test_a_home_without_netflixs_lists_asks_by_its_own(cli: Cli, own_home: Path, tmp_path: Path) -> None:
    compute(cli, tmp_path, own_home, "--into-home", "--split", "none")

    answer = json.loads(cli("a film", "--charting", "--on", "2025-10-28", "--json", home=own_home).out)

    told = [reason["text"] for pick in answer["picks"] for reason in pick["reasons"]]
    assert "It is first in this home's own chart in the week to 25 October 2025, in its second week." in told


@pytest.mark.parametrize(
    ("args", "shows"),
    [
        (["bump", "--category", FILMS, "--source", "home"], [FILM, "2 weeks to 25 Oct 2025", "own charts (home)"]),
        (["week", "--category", "films english", "--week", "2025-10-19", "--source", "home"], ["25 Oct 2025"]),
        (["week", "--category", "TV (Non-English)", "--week", "2025-10-22"], [SERIES, "own charts (home)"]),
        (["week", "--category", FILMS, "--week", "2025-10-22", "--source", "netflix"], ["Source: Netflix Top 10"]),
        (["run", FILM, "--source", "home"], ["2 weeks between 18 Oct 2025 and 25 Oct 2025", "own charts (home)"]),
        (["run", f"{SERIES} (2025)", "--area", "de"], ["Germany", "own charts (home)"]),
    ],
)
def test_own_charts_are_drawn(cli: Cli, charted: Path, tmp_path: Path, args: list[str], shows: list[str]) -> None:
    done = cli("charts", "plot", *args, "--out", "plot.svg", home=charted)

    assert (done.status, done.err) == (0, "drawn into plot.svg\n")
    texts = seen((tmp_path / "plot.svg").read_bytes())
    assert [each for each in shows if not any(each in text for text in texts)] == []


@pytest.mark.parametrize(
    "args",
    [
        ["run", FILM],
        ["bump", "--category", FILMS, "--until", "2025-10-25"],
        ["week", "--category", FILMS, "--week", "2025-10-22"],
    ],
)
def test_where_both_have_it_a_source_is_asked_for(cli: Cli, charted: Path, args: list[str]) -> None:
    done = cli("charts", "plot", *args, "--out", "plot.svg", home=charted)

    assert (done.status, "--source: netflix-top10, plays:home" in done.err) == (2, True)


@pytest.mark.parametrize("ending", ["tsv", "xlsx", "parquet", "json"])
def test_computed_files_are_compared(cli: Cli, own_home: Path, tmp_path: Path, ending: str) -> None:
    compute(cli, tmp_path, own_home, out="old.tsv")
    compute(cli, tmp_path, own_home, "--size", "1", "--split", "kind", out=f"new.{ending}")

    same = cli("charts", "diff", "old.tsv", "old.tsv")
    changed = json.loads(cli("charts", "diff", "old.tsv", f"new.{ending}", "--json").out)
    areas = cli("charts", "diff", "old-countries.tsv", f"new-countries.{ending}").out

    assert same.out == "Nothing differs in 4 lists.\n"
    assert {name: count for name, count in changed["counts"].items() if count} == {"lists_came": 3, "lists_went": 4}
    assert "Only after: Films, DE, weeks to 2025-10-18, 2025-10-25" in areas
