"""Everything that is printed for people can be had as JSON, with the keys that docs/json.md names."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import Cli
from tests.cli.test_commands import KNOWN, chart_file
from tests.viewers.exports import short_export


def told(cli: Cli, *arguments: str, home: Path | None = None) -> Any:
    done = cli(*arguments, "--json", home=home)
    assert done.status == 0, done.err
    return json.loads(done.out)


REPORT = {"source", "file", "taken", "changed", "set_aside", "remarks"}


def test_a_chart_import_reports_what_was_set_aside(cli: Cli, own_home: Path, tmp_path: Path) -> None:
    (report,) = told(cli, "charts", "import", str(chart_file(tmp_path, weekly_rank="11")), home=own_home)

    assert report.keys() == REPORT
    assert report["taken"] == 1
    assert [row["line"] for row in report["set_aside"]] == [2]


def test_a_history_import_reports_too(cli: Cli, own_home: Path, tmp_path: Path) -> None:
    export = short_export(tmp_path, [(KNOWN, "13/2/24"), ("No Such Film", "14/2/24")])

    (report,) = told(cli, "history", "import", str(export), home=own_home)
    unlinked = told(cli, "history", "unlinked", home=own_home)

    assert report.keys() == REPORT
    assert [row["name"] for row in unlinked] == ["No Such Film"]
    assert unlinked[0].keys() == {"name", "views", "last", "doubtful"}


def test_marked_titles_are_listed_whole(cli: Cli, own_home: Path) -> None:
    (marked,) = told(cli, "seen", KNOWN, home=own_home)
    (listed,) = told(cli, "seen", home=own_home)

    assert marked["changed"] is True
    assert listed["id"] == marked["id"]


def test_a_title_known_in_full_is_meant_before_a_stub_of_its_name(cli: Cli, own_home: Path, tmp_path: Path) -> None:
    told(cli, "charts", "import", str(chart_file(tmp_path)), home=own_home)

    assert told(cli, "title", KNOWN, home=own_home)["year"] == 2017


@pytest.mark.parametrize(
    ("arguments", "keys"),
    [
        (("charts", "known"), {"area", "first", "last", "weeks", "source"}),
        (("doctor",), {"what", "well", "says", "remedy"}),
    ],
)
def test_lists_have_the_keys_of_the_docs(cli: Cli, arguments: tuple[str, ...], keys: set[str]) -> None:
    rows = told(cli, *arguments)

    assert rows
    assert all(row.keys() == keys for row in rows)


def test_a_chart_is_told_row_by_row(cli: Cli) -> None:
    entries = told(cli, "charts", "show", "--category", "TV (Non-English)")["entries"]

    assert [entry["rank"] for entry in entries] == list(range(1, 11))
    assert {"week", "area", "show_title", "views", "weeks_on_chart", "previous_rank", "peak", "title_id"} <= entries[
        0
    ].keys()


def test_what_was_taken_in_before_a_file_failed_is_told(cli: Cli, own_home: Path, tmp_path: Path) -> None:
    (tmp_path / "empty.tsv").touch()

    done = cli("charts", "import", str(chart_file(tmp_path)), str(tmp_path / "empty.tsv"), home=own_home)

    assert done.status == 1
    assert "2 rows taken" in done.out
    assert "is empty" in done.err
