"""`nightcap charts diff`."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.charts.netflix_files import cells, write
from tests.cli.conftest import Cli


@pytest.fixture
def editions(tmp_path: Path) -> tuple[str, str]:
    old = [cells(), cells(weekly_rank="2", show_title="Old Name"), cells(week="2025-10-19")]
    new = [
        cells(weekly_hours_viewed="9100000"),
        cells(weekly_rank="2", show_title="\x1b[31mNew\u202e Name"),
        cells(week="2025-11-02"),
    ]
    return str(write(tmp_path / "old.tsv", old)), str(write(tmp_path / "new.tsv", new))


def test_changes_are_told(cli: Cli, editions: tuple[str, str]) -> None:
    done = cli("charts", "diff", *editions)

    assert (done.status, done.err) == (0, "")
    assert "Only after: Films (English), worldwide, week to 2025-11-02" in done.out
    assert '  1: "The Quiet Harbour": hours viewed 9,000,000 → 9,100,000' in done.out
    assert "\x1b" not in done.out
    assert "\u202e" not in done.out


def test_changes_as_json(cli: Cli, editions: tuple[str, str]) -> None:
    told = json.loads(cli("charts", "diff", *editions, "--json").out)

    assert told["counts"]["hours_viewed"] == told["counts"]["lists_came"] == told["counts"]["lists_went"] == 1
    assert told["refused"] == {"before": 0, "after": 1}  # a name that holds control characters
    (changed,) = [each for each in told["lists"] if each["rows"]]
    assert (changed["area"], changed["week"]) == (None, "2025-10-26")
    assert changed["rows"][0]["figures"] == {"hours_viewed": [9_000_000, 9_100_000]}


def test_no_home_is_made_or_needed(cli: Cli, editions: tuple[str, str], tmp_path: Path) -> None:
    assert cli("charts", "diff", *editions, home=tmp_path / "none").status == 0
    assert not (tmp_path / "none").exists()


def test_a_file_that_is_none_is_an_error(cli: Cli, editions: tuple[str, str], tmp_path: Path) -> None:
    (tmp_path / "page.tsv").write_text("<html></html>\n")
    for wrong, says in (("no such file", "cannot be read"), ("page.tsv", "is a web page")):
        done = cli("charts", "diff", editions[0], wrong)
        assert (done.status, done.out) == (1, "")
        assert says in done.err
        assert len(done.err.splitlines()) == 1
