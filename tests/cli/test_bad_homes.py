"""Homes that cannot serve: one line, the right status, and nothing lost."""

from __future__ import annotations

import json
import resource
import shutil
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest

from tests.charts.netflix_files import GLOBAL_COLUMNS, cells
from tests.cli.conftest import Cli, Ran
from tests.cli.running import PROGRAM, WITHOUT_RIGHTS, environment, ran

pytestmark = pytest.mark.slow

KNOWN = "Paddington 2"


def failed(done: subprocess.CompletedProcess[bytes] | Ran) -> str:
    """What was said, in one line, by a command that ended with 1."""
    status, said = (done.status, done.err) if isinstance(done, Ran) else (done.returncode, done.stderr.decode())
    assert status == 1, said
    assert len(said.splitlines()) == 1, said
    assert said.startswith("nightcap: ")
    return said


@pytest.fixture
def locked_home(own_home: Path) -> Iterator[Path]:
    """A home that its owner may read, not write."""
    if shutil.which("setpriv") is None:
        pytest.skip("setpriv is not here to take the rights of root away")
    every = [own_home, *own_home.rglob("*")]
    for path in every:
        path.chmod(0o555 if path.is_dir() else 0o444)
    yield own_home
    for path in every:
        path.chmod(0o755)


@pytest.mark.parametrize(
    "args", [("a film about the sea",), ("title", KNOWN), ("charts", "show"), ("seen",), ("doctor",)]
)
def test_a_home_that_cannot_be_written_is_read(args: tuple[str, ...], locked_home: Path) -> None:
    done = ran(*args, home=locked_home, before=WITHOUT_RIGHTS)

    assert done.returncode == 0, done.stderr
    assert done.stdout


def test_a_home_that_cannot_be_written_is_not_changed(locked_home: Path, tmp_path: Path) -> None:
    films = tmp_path / "films.json"
    films.write_text(json.dumps([{"title": "A", "year": 1999}]))

    for args in (("seen", KNOWN), ("catalogue", "import", str(films))):
        assert "cannot be written" in failed(ran(*args, home=locked_home, before=WITHOUT_RIGHTS))


def test_an_empty_home_that_cannot_be_written_says_what_to_do(tmp_path: Path) -> None:
    if shutil.which("setpriv") is None:
        pytest.skip("setpriv is not here to take the rights of root away")
    home = tmp_path / "home"
    home.mkdir(mode=0o555)

    assert "--home" in failed(ran("calm", home=home, before=WITHOUT_RIGHTS))
    assert "--home" in failed(ran("calm", home=home / "below", before=WITHOUT_RIGHTS))


@pytest.mark.parametrize("kilobytes", [0, 64, 400, 1200])
def test_a_disk_that_fills_up_on_the_first_run_loses_nothing(kilobytes: int, tmp_path: Path) -> None:
    def small() -> None:
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (kilobytes * 1024, kilobytes * 1024))

    home = tmp_path / "home"
    done = subprocess.run(
        [*PROGRAM, "calm"], env=environment(home), capture_output=True, preexec_fn=small, timeout=60, check=False
    )
    if done.returncode:
        failed(done)

    assert ran("calm", home=home).returncode == 0
    assert ran("doctor", home=home).returncode == 0


def test_a_disk_that_fills_up_during_an_import_changes_nothing(own_home: Path, tmp_path: Path) -> None:
    films = tmp_path / "films.json"
    films.write_text(json.dumps([{"title": f"Film {n}", "year": 1999, "extract": "x " * 2000} for n in range(2000)]))
    before = ran("doctor", home=own_home).stdout

    def small() -> None:
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (4 * 2**20, 4 * 2**20))

    command = [*PROGRAM, "catalogue", "import", str(films)]
    done = subprocess.run(
        command, env=environment(own_home), capture_output=True, preexec_fn=small, timeout=60, check=False
    )

    assert "nothing was changed" in failed(done)
    assert ran("doctor", home=own_home).stdout == before


def test_a_home_of_a_newer_version_is_left_alone(cli: Cli, own_home: Path) -> None:
    with sqlite3.connect(own_home / "nightcap.db") as connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
    connection.close()

    for args in (["calm"], ["seen", KNOWN], ["charts", "known"]):
        assert "newer Nightcap" in failed(cli(*args, home=own_home))
    assert cli("doctor", home=own_home).status == 1


def test_a_home_in_use_is_read_but_not_written(own_home: Path) -> None:
    other = sqlite3.connect(own_home / "nightcap.db", isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    try:
        assert ran("calm", home=own_home).returncode == 0
        assert "in use by another" in failed(ran("seen", KNOWN, home=own_home))
    finally:
        other.close()

    assert ran("seen", KNOWN, home=own_home).returncode == 0


@pytest.mark.parametrize("damage", [b"", b"not a database, but words " * 400, b"SQLite format 3\0" + b"\xff" * 9000])
def test_a_damaged_database_is_named(damage: bytes, cli: Cli, own_home: Path) -> None:
    for beside in own_home.glob("nightcap.db-*"):
        beside.unlink()
    (own_home / "nightcap.db").write_bytes(damage)
    done = cli("calm", home=own_home)

    if damage:
        assert "nightcap.db" in failed(done)
        assert (own_home / "nightcap.db").read_bytes() == damage
    else:
        assert done.status == 0  # an empty file is a database that is still to be filled


@pytest.mark.parametrize("home", ["file", "/dev/null", "/proc/nothing"])
def test_what_is_no_folder_is_no_home(home: str, cli: Cli, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("mine")

    assert "--home" in failed(cli("calm", "--home", home))
    assert (tmp_path / "file").read_text() == "mine"


def test_an_interrupted_import_leaves_the_home_as_it_was_or_done(own_home: Path, tmp_path: Path) -> None:
    rows = [
        cells(week=f"{date(2018, 1, 7) + timedelta(weeks=week)}", weekly_rank=f"{rank}", show_title=f"{week} of {rank}")
        for week in range(400)
        for rank in range(1, 11)
    ]
    file = tmp_path / "all-weeks-global.tsv"
    lines = ["\t".join(GLOBAL_COLUMNS), *("\t".join(row[column] for column in GLOBAL_COLUMNS) for row in rows)]
    file.write_text("\n".join(lines))
    before = _entries(own_home)
    command = [*PROGRAM, "charts", "import", str(file)]
    statuses = []
    for wait in (0.3, 0.8, 1.4):
        process = subprocess.Popen(command, env=environment(own_home), stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        time.sleep(wait)
        process.send_signal(signal.SIGINT)
        _, said = process.communicate(timeout=60)
        statuses.append(process.returncode)
        assert b"Traceback" not in said, said.decode()
        assert ran("doctor", home=own_home).returncode == 0
        assert _entries(own_home) in (before, before + len(rows)), "a part of the file was taken"

    assert set(statuses) <= {0, 130, -signal.SIGINT}, (statuses, said)
    assert ran("calm", home=own_home).returncode == 0


def _entries(home: Path) -> int:
    connection = sqlite3.connect(home / "nightcap.db")
    (count,) = connection.execute("SELECT count(*) FROM chart_entry").fetchone()
    connection.close()
    return int(count)


def test_interruption_ends_with_130(shelf_home: Path) -> None:
    code = (
        "import os, signal, sys\n"
        "from nightcap.app import Nightcap\n"
        "from nightcap.cli import main\n"
        "Nightcap.ask = lambda *a, **k: os.kill(os.getpid(), signal.SIGINT)\n"
        "sys.argv = ['nightcap', 'calm']\n"
        "main()\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], env=environment(shelf_home), capture_output=True, timeout=60, check=False
    )

    assert done.returncode == 130
    assert b"Traceback" not in done.stderr


def test_two_first_runs_at_once_both_answer(tmp_path: Path) -> None:
    home = tmp_path / "home"
    both = [
        subprocess.Popen([*PROGRAM, "calm"], env=environment(home), stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        for _ in range(2)
    ]
    for process in both:
        out, err = process.communicate(timeout=120)
        assert process.returncode == 0, err.decode()
        assert out

    assert ran("doctor", home=home).returncode == 0
