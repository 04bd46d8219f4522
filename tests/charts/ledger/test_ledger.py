"""A ledger gives what one run over all logs gives, however the logs came, and does no more than it must."""

from __future__ import annotations

import json
import os
import random
import signal
import subprocess
import sys
import time
from dataclasses import replace
from datetime import UTC, date, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nightcap.charts.ledger.manifest import Manifest
from nightcap.charts.ledger.revisions import revisions
from nightcap.charts.methodology import PRESETS, Methodology
from nightcap.charts.plays.play import Play
from nightcap.errors import BadFile, Failure, UnknownName, UsageError
from tests.charts.compute.worlds import AS_OF, MIDDLE, World, worlds
from tests.charts.ledger.logs import EXACT, charts, write_log

pytestmark = pytest.mark.slow

METHODOLOGIES = (
    EXACT,
    PRESETS["home"],
    PRESETS["home"].with_settings(time_zone="Europe/Berlin", week_starts="sunday"),
    PRESETS["netflix-2021"].with_settings(time_zone="America/New_York"),
)


def play(number: int, **changes: object) -> Play:
    """One of many plays, an hour apart from the Monday before MIDDLE on."""
    started = MIDDLE - timedelta(days=3, hours=12) + timedelta(hours=number)
    made = Play(play_id=f"p{number}", viewer=f"v{number % 3}", title=f"T{number % 4}", started_at=started, seconds=1800)
    return replace(made, area="DE" if number % 2 else "US", **changes)  # type: ignore[arg-type]


@settings(max_examples=25, deadline=None)
@given(world=worlds(), methodology=st.sampled_from(METHODOLOGIES), parts=st.integers(2, 4), seed=st.integers())
def test_a_log_in_parts_in_any_order_gives_what_one_run_gives(
    world: World, methodology: Methodology, parts: int, seed: int
) -> None:
    drawn = random.Random(seed)
    pieces: list[list[Play]] = [[] for _ in range(parts)]
    for one in [*world.plays, *drawn.sample(world.plays, len(world.plays) // 3)]:
        pieces[drawn.randrange(parts)].append(one)
    with TemporaryDirectory() as name:
        folder = Path(name)
        logs = [write_log(folder / f"{n}.jsonl", piece) for n, piece in enumerate(pieces) if piece]
        if not logs:
            return
        whole = charts(
            logs, folder / "whole.tsv", state=None, releases=world.releases, methodology=methodology, days=28
        )
        for log in logs:
            kept = charts(
                [log],
                folder / "kept.tsv",
                state=folder / "ledger",
                releases=world.releases,
                methodology=methodology,
                days=28,
            )

    assert kept.charts.rows == whole.charts.rows
    assert kept.charts.popular == whole.charts.popular
    mine, other = kept.charts.provenance, whole.charts.provenance
    assert (mine.read, mine.used, mine.linked_seconds, mine.unlinked) == (
        other.read, other.used, other.linked_seconds, other.unlinked,
    )  # fmt: skip
    assert _seconds(mine.set_aside) == _seconds(other.set_aside)


def _seconds(set_aside: object) -> dict[str, int]:
    return {rule: tally.seconds for rule, tally in set_aside.items() if tally.records}  # type: ignore[attr-defined]


def test_the_same_log_twice_changes_nothing(tmp_path: Path) -> None:
    log = write_log(tmp_path / "log.jsonl", [play(n) for n in range(200)])
    charts([log], tmp_path / "one.tsv", state=tmp_path / "ledger")
    before = contents(tmp_path / "ledger")

    charts([log], tmp_path / "two.tsv", state=tmp_path / "ledger")

    assert contents(tmp_path / "ledger") == before
    assert (tmp_path / "one.tsv").read_bytes() == (tmp_path / "two.tsv").read_bytes()


def contents(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_a_late_play_touches_its_day_and_its_week_only(tmp_path: Path) -> None:
    ledger = tmp_path / "ledger"
    logs = [write_log(tmp_path / "log.jsonl", [play(n) for n in range(14 * 24)])]
    charts(logs, tmp_path / "one.tsv", state=ledger)
    before = contents(ledger)

    late = write_log(tmp_path / "late.jsonl", [replace(play(5), play_id="late")])
    charts([late], tmp_path / "two.tsv", state=ledger)

    changed = {name for name, was in before.items() if name != "manifest.json" and contents(ledger).get(name) != was}
    added = contents(ledger).keys() - before.keys()
    assert sorted(name.split("/")[0] for name in changed) == ["sums"]
    assert sorted(name.split("/")[0] for name in added) == ["plays", "sums", "weeks"]


def test_a_record_of_another_day_replaces_the_earlier_one(tmp_path: Path) -> None:
    first = play(3)
    corrected = replace(first, started_at=first.started_at + timedelta(days=2), seconds=600)
    ledger = tmp_path / "ledger"
    for name, record in (("b", corrected), ("a", first)):
        done = charts([write_log(tmp_path / f"{name}.jsonl", [record])], tmp_path / "c.tsv", state=ledger)

    assert next(iter(done.charts.rows)).seconds == 600
    assert done.charts.provenance.set_aside["re-sent"].seconds == 1800


def test_a_changed_week_keeps_its_versions_and_can_be_had_as_it_was_known(tmp_path: Path) -> None:
    ledger, now = tmp_path / "ledger", AS_OF.replace(tzinfo=UTC)
    log = write_log(tmp_path / "log.jsonl", [play(n) for n in range(24)])
    charts([log], tmp_path / "first.tsv", state=ledger)
    late = write_log(tmp_path / "late.jsonl", [replace(play(5), play_id="late", title="T9", seconds=50_000)])
    charts([late], tmp_path / "second.tsv", state=ledger, as_of=now + timedelta(days=2))

    then = charts(
        [log], tmp_path / "then.tsv", state=ledger, as_of=now + timedelta(days=3), known_on=now + timedelta(days=1)
    )

    assert (tmp_path / "then.tsv").read_bytes() == (tmp_path / "first.tsv").read_bytes()
    assert (tmp_path / "second.tsv").read_bytes() != (tmp_path / "first.tsv").read_bytes()
    assert next(iter(then.charts.rows)).show_title != "T9"
    [revision] = revisions(ledger)
    assert (revision.before, revision.after) == (now, now + timedelta(days=2))
    assert [(row.old, row.new.rank) for row in revision.diff.rows() if row.new and row.new.show_title == "T9"] == [
        (None, 1),
        (None, 1),
    ]  # in the world and in its area
    assert revisions(ledger, MIDDLE.date()) == [revision]
    with pytest.raises(UnknownName, match="no week with 2020-01-01"):
        revisions(ledger, date(2020, 1, 1))


def test_a_closed_week_changes_no_more(tmp_path: Path) -> None:
    ledger, closing = tmp_path / "ledger", replace(EXACT, late_days=3)
    log = write_log(tmp_path / "log.jsonl", [play(n) for n in range(24)])
    end = AS_OF.replace(tzinfo=UTC) - timedelta(days=2)
    charts([log], tmp_path / "first.tsv", state=ledger, methodology=closing, as_of=end)
    late = write_log(tmp_path / "late.jsonl", [replace(play(5), play_id="late", title="T9", seconds=50_000)])

    charts([late], tmp_path / "second.tsv", state=ledger, methodology=closing, as_of=end + timedelta(days=30))

    assert (tmp_path / "second.tsv").read_bytes() == (tmp_path / "first.tsv").read_bytes()


def test_the_command_keeps_a_ledger_and_tells_of_its_revisions(tmp_path: Path) -> None:
    def run(*arguments: str) -> subprocess.CompletedProcess[str]:
        program = "from nightcap.cli import main; main()"
        command = [sys.executable, "-c", program, "--home", str(tmp_path / "home"), "charts", *arguments]
        return subprocess.run(command, capture_output=True, text=True, check=True, cwd=tmp_path)

    write_log(tmp_path / "log.jsonl", [play(n) for n in range(24)])
    write_log(tmp_path / "late.jsonl", [replace(play(5), play_id="late", title="T9", seconds=50_000)])
    options = ("--rounding", "1", "--state", "kept", "--out", "charts.tsv")
    run("compute", "log.jsonl", *options, "--as-of", "2025-04-09")
    assert run("revisions", "kept").stdout == "No published week was revised.\n"

    run("compute", "late.jsonl", *options, "--as-of", "2025-06-01", "--late-days", "7")
    assert run("revisions", "kept").stdout == "No published week was revised.\n"
    run("compute", "late.jsonl", *options, "--as-of", "2025-06-02")

    told = run("revisions", "kept", "--week", "2025-03-27").stdout
    assert told.startswith("netflix-2023, week to 2025-03-30: as known 2025-04-09 00:00 and 2025-06-02 00:00 (UTC)")
    assert "T9" in told
    [revision] = json.loads(run("revisions", "kept", "--json").stdout)
    assert revision["known_before"] == "2025-04-09T00:00:00+00:00"
    assert (tmp_path / "charts.tsv").read_text().splitlines()[1].split("\t")[3] == "T9"


def test_other_settings_of_counting_need_another_ledger(tmp_path: Path) -> None:
    log = write_log(tmp_path / "log.jsonl", [play(1)])
    charts([log], tmp_path / "c.tsv", state=tmp_path / "ledger")

    with pytest.raises(UsageError, match="was begun with --time-zone UTC"):
        charts(
            [log],
            tmp_path / "c.tsv",
            state=tmp_path / "ledger",
            methodology=EXACT.with_settings(time_zone="Asia/Tokyo"),
        )
    shorter = charts([log], tmp_path / "c.tsv", state=tmp_path / "ledger", methodology=EXACT.with_settings(size=1))
    assert len([row for row in shorter.charts.rows if not row.area]) == 1


def test_what_is_no_ledger_is_left_alone(tmp_path: Path) -> None:
    log = write_log(tmp_path / "log.jsonl", [play(1)])
    (tmp_path / "other").mkdir()
    (tmp_path / "other" / "letter.txt").write_text("dear")

    with pytest.raises(UsageError, match="holds no ledger"):
        charts([log], tmp_path / "c.tsv", state=tmp_path / "other")
    (tmp_path / "broken").mkdir()
    (tmp_path / "broken" / "manifest.json").write_text("{")
    with pytest.raises(BadFile, match="damaged"):
        charts([log], tmp_path / "c.tsv", state=tmp_path / "broken")
    (tmp_path / "newer").mkdir()
    (tmp_path / "newer" / "manifest.json").write_text(json.dumps({"version": 99}))
    with pytest.raises(BadFile, match="version 99"):
        charts([log], tmp_path / "c.tsv", state=tmp_path / "newer")


def test_two_runs_at_once_do_not_mix(tmp_path: Path) -> None:
    import fcntl

    log = write_log(tmp_path / "log.jsonl", [play(1)])
    charts([log], tmp_path / "c.tsv", state=tmp_path / "ledger")
    with (tmp_path / "ledger" / ".lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)

        with pytest.raises(Failure, match="another run"):
            charts([log], tmp_path / "c.tsv", state=tmp_path / "ledger")


KILLED = """
import sys
from pathlib import Path
from nightcap.charts.ledger import keeping
keeping._BATCH_BYTES = 1
sys.path.insert(0, sys.argv[1])
from tests.charts.ledger.logs import charts
folder = Path(sys.argv[2])
charts(sorted(folder.glob("*.jsonl")), folder / "out.tsv", state=folder / "ledger")
"""


@pytest.mark.slow
def test_a_run_that_is_killed_resumes_and_ends_with_the_same_bytes(tmp_path: Path) -> None:
    for day in range(12):
        plays = [play(24 * day + hour, seconds=3000 + 7 * hour) for hour in range(24)]
        write_log(
            tmp_path / f"{day:02}.jsonl",
            [*plays, replace(plays[3], started_at=plays[3].started_at + timedelta(days=1))],
        )
    logs = sorted(tmp_path.glob("*.jsonl"))
    charts(logs, tmp_path / "expected.tsv", state=tmp_path / "undisturbed")

    root = Path(__file__).parents[3]
    drawn, kills = random.Random(7), 0
    for _ in range(40):
        run = subprocess.Popen([sys.executable, "-c", KILLED, str(root), str(tmp_path)], stderr=subprocess.DEVNULL)
        try:
            # longer each time, so that a busy machine ends too
            run.wait(timeout=0.9 + 1.2 * drawn.random() + 0.05 * kills)
        except subprocess.TimeoutExpired:
            os.kill(run.pid, signal.SIGKILL)
            run.wait()
            kills += 1
            time.sleep(0.01)
            continue
        assert run.returncode == 0
        break
    assert kills > 0, "the machine is too fast: no run was killed"
    assert run.returncode == 0

    assert (tmp_path / "out.tsv").read_bytes() == (tmp_path / "expected.tsv").read_bytes()
    one, other = Manifest.load(tmp_path / "ledger"), Manifest.load(tmp_path / "undisturbed")
    assert one is not None
    assert other is not None
    assert one.days.keys() == other.days.keys()
    for day in one.days:
        sums = [(folder / kept.days[day].file).read_bytes()
                for folder, kept in ((tmp_path / "ledger", one), (tmp_path / "undisturbed", other))]  # fmt: skip
        assert sums[0] == sums[1]
    assert not list((tmp_path / "ledger").glob("*.part"))
