"""`nightcap charts plot …`: what it draws, and what it says where it cannot."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.charts.netflix_files import COUNTRY_COLUMNS, cells, country_cells, write
from tests.cli.conftest import Cli
from tests.publish.lists import seen

KNOWN, FILMS = "Paddington 2", "Films (English)"
#: a name of the shelf, but of another length: another film
OTHER = "Spirited Away"


@pytest.fixture(scope="module")
def charted(shelf_home: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A home with two weeks of a list of the world, and one of Japan's."""
    import shutil

    from nightcap.app import Nightcap

    folder = tmp_path_factory.mktemp("charted")
    home = Path(shutil.copytree(shelf_home, folder / "home"))
    world = [
        cells(week=week, weekly_rank=rank, show_title=title, runtime=runtime)
        for week in ("2025-10-19", "2025-10-26")
        for rank, title, runtime in (("1", "The Quiet Harbour", "1.5"), ("2", KNOWN, "1.7333"), ("3", OTHER, "0.1"))
    ]
    with Nightcap(home) as nightcap:
        nightcap.charts.take_in(write(folder / "world.tsv", world))
        nightcap.charts.take_in(write(folder / "japan.tsv", [country_cells()], COUNTRY_COLUMNS))
        nightcap.refresh()
    return home


@pytest.mark.parametrize(
    ("args", "shows"),
    [
        (["bump", "--category", FILMS, "--until", "2025-10-19"], ["The Quiet Harbour", "week to 19 Oct 2025"]),
        (["bump", "--category", "films english", "--until", "2026-01-01", "--weeks", "2"], ["2 weeks to 26 Oct 2025"]),
        (["bump", "--category", "Films", "--area", "jp"], ["The Quiet Harbour", "Japan"]),
        (["week", "--category", FILMS, "--week", "2025-10-22"], [KNOWN, "6.0 million", "week to 26 Oct 2025"]),
        (["run", KNOWN], [KNOWN, "Rank", "2 weeks between 19 Oct 2025 and 26 Oct 2025"]),
    ],
)
def test_a_plot_is_drawn(args: list[str], shows: list[str], cli: Cli, charted: Path, tmp_path: Path) -> None:
    done = cli("charts", "plot", *args, "--out", "plot.svg", home=charted)

    assert (done.status, done.out, done.err) == (0, "", "drawn into plot.svg\n")
    texts = seen((tmp_path / "plot.svg").read_bytes())
    assert [each for each in shows if not any(each in text for text in texts)] == []


def test_a_png_is_drawn_over_an_old_one(cli: Cli, charted: Path, tmp_path: Path) -> None:
    (tmp_path / "plot.png").write_bytes(b"old")

    assert cli("charts", "plot", "week", "--category", FILMS, "--out", "plot.png").status == 0
    assert (tmp_path / "plot.png").read_bytes().startswith(b"\x89PNG")


@pytest.mark.parametrize(
    ("args", "status", "says"),
    [
        (["bump", "--category", FILMS, "--out", "plot.pdf"], 2, ".svg or .png"),
        (["run", KNOWN, "--out", "plot"], 2, ".svg or .png"),
        (["bump", "--category", "radio", "--out", "plot.svg"], 2, "The lists are: Films (English)"),
        (["week", "--category", "radio", "--out", "plot.svg"], 2, "The lists are: Films (English)"),
        (["bump", "--category", FILMS, "--area", "XX", "--out", "plot.svg"], 2, "Known: the whole world, JP"),
        (["bump", "--category", FILMS, "--until", "2001-01-01", "--out", "plot.svg"], 2, "weeks from 2025-10-19 to"),
        (["bump", "--category", FILMS, "--until", "soon", "--out", "plot.svg"], 2, "--until soon: not a date"),
        (["bump", "--category", FILMS, "--source", "me", "--out", "plot.svg"], 2, "The sources are: netflix-top10"),
        (
            ["week", "--category", FILMS, "--week", "2001-01-01", "--out", "plot.svg"],
            2,
            "nearest are those to 2025-10-19",
        ),
        (["week", "--category", "Films", "--area", "JP", "--out", "plot.svg"], 2, "states neither views nor hours"),
        (["run", "Padington 2", "--out", "plot.svg"], 2, "Did you mean Paddington 2"),
        (["run", KNOWN, "--area", "JP", "--out", "plot.svg"], 2, "It is on those of: the whole world"),
        (["run", OTHER, "--out", "plot.svg"], 2, "Another title of that name is there: "),
        (["run", "Amélie", "--out", "plot.svg"], 2, "is on no list that is known here"),
        (["run", KNOWN, "--out", "nowhere/plot.svg"], 1, "cannot be written"),
    ],
)
def test_what_cannot_be_drawn_is_told(args: list[str], status: int, says: str, cli: Cli, charted: Path) -> None:
    done = cli("charts", "plot", *args, home=charted)

    assert (done.status, done.out) == (status, "")
    assert says in done.err
    assert len(done.err.splitlines()) == 1
    assert not list(Path().iterdir())


@pytest.mark.parametrize("args", [["bump"], ["week", "--category", FILMS], ["run"], ["bump", "--weeks", "1"], []])
def test_wrong_use(args: list[str], cli: Cli) -> None:
    assert cli("charts", "plot", *args).status == 2
