"""`nightcap plan` and `nightcap title --radar`."""

from __future__ import annotations

import json
from pathlib import Path

import icalendar
import pytest

from tests.cli.conftest import Cli
from tests.cli.test_json_shapes import check
from tests.publish.lists import seen

SERIES = "Romantics Anonymous (2025)"
BERLIN = ("--zone", "Europe/Berlin", "--start", "2099-11-23")


def test_a_plan_is_told_sitting_by_sitting(cli: Cli) -> None:
    done = cli("plan", SERIES, "--by", "sunday", "--evenings", "21:00-23:00", "--weekend", "14:00-23:00", *BERLIN)

    assert (done.status, done.err) == (0, "")
    lines = done.out.splitlines()
    assert lines[0] == "Romantics Anonymous (2025): 8 episodes, 6 h 21 min in all, by Sun 29 Nov"
    assert lines[1] == "Evenings 21:00–23:00, weekend 14:00–23:00."
    assert lines[3] == "  Mon 23 Nov  21:00–22:36  episodes 1–2  1 h 36 min"
    assert "Done on Thu 26 Nov, in 4 sittings." in lines
    assert "An episode takes about 48 min; single ones may differ." in lines


def test_hours_that_were_not_said_are_shown_as_assumed(cli: Cli) -> None:
    done = cli("plan", SERIES, *BERLIN)

    assert "Evenings 21:00–23:30, weekend 18:30–23:30 (assumed; --evenings and --weekend say yours)." in done.out


def test_what_cannot_be_done_in_time_is_told_with_a_way_out(cli: Cli) -> None:
    done = cli("plan", SERIES, "--by", "2099-11-24", "--evenings", "21-23", *BERLIN)

    assert done.status == 0
    assert "It cannot all be seen by Tue 24 Nov: episodes 5–8 (3 h 12 min) do not fit." in done.out
    assert "With these hours it is done by Thu 26 Nov." in done.out
    assert "With 1 h 12 min more each day it is done by Tue 24 Nov." in done.out


def test_as_json(cli: Cli) -> None:
    done = cli("plan", SERIES, "--by", "sunday", "--json", "--beside", "something soothing", *BERLIN)

    told = json.loads(done.out)
    check("plan", told)
    assert (told["title_id"], told["by"], told["fits"]) == ("romantics-anonymous-2025", "2099-11-29", True)
    assert sum(len(sitting["parts"]) for sitting in told["sittings"]) == 8
    assert told["sittings"][0]["start"].endswith("+01:00")
    assert any("tender" in line for line in told["why"])


@pytest.mark.parametrize(
    "args",
    [
        [SERIES, "--by", "2099-11-24", "--evenings", "21-23"],
        ["Paddington 2", "--by", "2099-11-24", "--evenings", "21-22"],
        ["Paddington 2", "--by", "2099-11-23", "--evenings", "21-22"],
        ["Dark", "--season", "2"],
    ],
)
def test_any_plan_has_the_shape_that_is_described(args: list[str], cli: Cli) -> None:
    check("plan", json.loads(cli("plan", *args, "--json", *BERLIN).out))


def test_the_calendar_again_is_the_same_and_moves_when_the_plan_does(cli: Cli, own_home: Path) -> None:
    common = ("plan", SERIES, "--by", "sunday", "--ics", "plan.ics", *BERLIN)

    done = cli(*common, "--evenings", "21-23", home=own_home)
    first = Path("plan.ics").read_bytes()
    cli(*common, "--evenings", "21-23", home=own_home)
    assert Path("plan.ics").read_bytes() == first
    cli(*common, "--evenings", "20-22", "--remind", "30", home=own_home)

    before, after = (list(icalendar.Calendar.from_ical(content).walk("VEVENT"))
                     for content in (first, Path("plan.ics").read_bytes()))  # fmt: skip
    assert done.err == "written for your calendar: plan.ics\n"
    assert [event["UID"] for event in before] == [event["UID"] for event in after]
    assert [(event["SEQUENCE"], len(event.walk("VALARM"))) for event in before] == [(0, 0)] * 4
    assert [(event["SEQUENCE"], len(event.walk("VALARM"))) for event in after] == [(1, 1)] * 4
    assert sorted(path.name for path in Path().iterdir() if path.is_file()) == ["plan.ics"]


def test_what_was_watched_is_left_out(cli: Cli, own_home: Path) -> None:
    Path("seen.csv").write_text(
        "Title,Date\n" + "".join(f'"Romantics Anonymous: Season 1: Episode {n}","5/{n}/26"\n' for n in (1, 2, 3))
    )
    assert cli("history", "import", "seen.csv", "--month-first", home=own_home).status == 0

    done = cli("plan", SERIES, *BERLIN, home=own_home)
    assert "Left out as watched: episodes 1–3 (--include-seen takes them in)." in done.out
    assert done.out.startswith("Romantics Anonymous (2025): 5 episodes")
    assert "episodes 4–5" in done.out
    assert "8 episodes" in cli("plan", SERIES, "--include-seen", *BERLIN, home=own_home).out


@pytest.mark.parametrize(
    ("args", "says"),
    [
        (["No Such Title At All"], "No title is called"),
        ([SERIES, "--by", "whenever"], "no day that can be read. Write it as sunday"),
        ([SERIES, "--by", "2001-01-01"], "is over"),
        ([SERIES, "--evenings", "late"], "no hours such as 21:00-23:00"),
        ([SERIES, "--on", "someday"], "no day of the week"),
        ([SERIES, "--zone", "Mars/Olympus"], "no such zone"),
        ([SERIES, "--start", "soon"], "--start soon: not a date"),
        ([SERIES, "--season", "9"], "season 9 is not known"),
        ([SERIES, "--minutes", "0"], "must lie between"),
        (["Paddington 2", "--season", "1"], "is a film"),
        ([SERIES, "--remind", "5"], "--remind goes with --ics FILE"),
        ([SERIES, "--evenings", "21:00-21:15"], "An episode takes 48 minutes; these hours have 15 at most"),
        ([SERIES, "--beside", " "], "The request is empty"),
    ],
)
def test_what_cannot_be_planned_is_told(args: list[str], says: str, cli: Cli) -> None:
    done = cli("plan", *args, "--json")

    assert (done.status, done.out) == (2, "")
    assert says in done.err
    assert len(done.err.splitlines()) == 1


def test_a_plan_that_has_no_sitting_writes_no_file(cli: Cli) -> None:
    done = cli("plan", SERIES, "--by", "2099-11-24", "--on", "fri", "--ics", "plan.ics", *BERLIN)

    assert done.status == 2
    assert "nothing to put into a calendar" in done.err
    assert not Path("plan.ics").exists()


def test_a_calendar_that_cannot_be_written_is_told(cli: Cli, own_home: Path) -> None:
    done = cli("plan", SERIES, "--ics", "nowhere/plan.ics", *BERLIN, home=own_home)

    assert (done.status, done.out) == (1, "")
    assert "cannot be written" in done.err


def test_the_tone_of_a_title_is_drawn_beside_a_request(cli: Cli) -> None:
    done = cli("title", SERIES, "--radar", "tone.svg", "--beside", "something soothing")

    assert (done.status, done.err) == (0, "drawn into tone.svg\n")
    assert {SERIES, "warmth", "Orange: what “something soothing” wishes for"} < set(seen(Path("tone.svg").read_bytes()))


@pytest.mark.parametrize(
    ("args", "status", "says"),
    [
        (["--radar", "tone.pdf"], 2, ".svg or .png"),
        (["--beside", "something soothing"], 2, "--beside goes with --radar FILE"),
        (["--radar", "nowhere/tone.svg"], 1, "cannot be written"),
    ],
)
def test_a_tone_that_cannot_be_drawn_is_told(args: list[str], status: int, says: str, cli: Cli) -> None:
    done = cli("title", SERIES, *args)

    assert (done.status, done.out) == (status, "")
    assert says in done.err
