"""`nightcap charts compute` where it cannot write, has too little room, or is ended: nothing is half done."""

from __future__ import annotations

import os
import signal
import subprocess
import time
from pathlib import Path

import pytest

from nightcap.charts import perform
from tests.charts.compute.logs import film, play, write_csv, write_parquet
from tests.cli.charts_computing import AS_OF
from tests.cli.conftest import Cli, Ran
from tests.cli.running import PROGRAM, WITHOUT_RIGHTS, environment, ran

pytestmark = pytest.mark.slow

PLAYS = [play(viewer=f"viewer {number}") for number in range(20)]


@pytest.fixture
def logs(tmp_path: Path) -> Path:
    """A folder with one log, and a table of releases beside it."""
    (tmp_path / "logs").mkdir()
    write_csv(tmp_path / "releases.csv", [film()])
    return write_parquet(tmp_path / "logs" / "plays.parquet", PLAYS)


@pytest.fixture
def nothing_is_computed(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_args: object, **_named: object) -> None:
        pytest.fail("it computed first")

    monkeypatch.setattr(perform, "compute", fail)


def compute(cli: Cli, *options: str) -> Ran:
    return cli("charts", "compute", "logs", "--releases", "releases.csv", *AS_OF, *options)


def everything(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@pytest.mark.usefixtures("logs", "nothing_is_computed")
@pytest.mark.parametrize(
    ("options", "status", "said"),
    [
        (("--out", "charts.csv"), 2, "must be .tsv, .xlsx, .parquet, .json"),
        (("--out", "charts"), 2, "must be .tsv"),
        (("--out", "nowhere/charts.tsv"), 1, "there is no folder nowhere. Make it first."),
        (("--out", "releases.csv/charts.tsv"), 1, "there is no folder releases.csv"),
        (("--out", "folder.tsv"), 1, "folder.tsv: is a folder"),
        (("--out", "logs/charts.parquet"), 2, "lies among the logs"),
        (("--out", "logs/plays.parquet"), 2, "is read; written over, it would be lost"),
        (("--out", "charts.tsv", "--set-aside", "releases.csv"), 2, "is read; written over, it would be lost"),
        (("--out", "charts.tsv", "--set-aside", "link"), 2, "is read; written over, it would be lost"),
        (("--out", "charts.json", "--set-aside", "charts.provenance.json"), 2, "named for two things"),
        (("--out", "charts.tsv", "--set-aside", "nowhere/aside.jsonl"), 1, "there is no folder nowhere"),
        (("--out", "charts.tsv", "--spill", "nowhere"), 2, "--spill nowhere: there is no such folder"),
        (("--out", "charts.tsv", "--memory", "abc"), 2, '--memory "abc": give an amount such as 2GB'),
        (("--out", "charts.tsv", "--memory", "1KB"), 2, "--memory 1KB: the least is 100MB"),
        (("--out", "charts.tsv", "--memory", "-1GB"), 2, "give an amount"),
        (("--out", "charts.tsv", "--as-of", "0001-01-01T00:00+05:00"), 2, "--as-of"),
        (("--out", "charts.tsv", "--areas", "Germany"), 2, "no code of a country"),
        (("--out", "charts.tsv", "--methodology", "netflix"), 2, "There are netflix-2021, netflix-2023, home."),
        (("--out", "charts.tsv", "--size", "0"), 2, "--size 0: must be 1 or more"),
        (("--out", "charts.tsv", "--time-zone", "Mars"), 2, 'no such zone'),
        (("--out", "charts.tsv", "--master", "local"), 2, "--master is for --engine spark"),
    ],
)  # fmt: skip
def test_what_cannot_be_written_is_told_before_anything_is_computed(
    options: tuple[str, ...], status: int, said: str, cli: Cli, tmp_path: Path
) -> None:
    (tmp_path / "folder.tsv").mkdir()
    (tmp_path / "link").symlink_to("logs/plays.parquet")
    before = everything(tmp_path)
    done = compute(cli, *options)

    assert (done.status, done.out, len(done.err.splitlines())) == (status, "", 1), done
    assert said in done.err
    assert everything(tmp_path) == before


@pytest.mark.parametrize("option", ["--out", "--set-aside", "--spill"])
def test_folders_that_may_not_be_written_to_are_told_of(
    option: str, logs: Path, shelf_home: Path, tmp_path: Path
) -> None:
    closed = tmp_path / "closed"
    closed.mkdir(mode=0o500)
    value = closed if option == "--spill" else closed / "file.tsv"
    more = () if option == "--out" else ("--out", str(tmp_path / "charts.tsv"))
    try:
        done = ran("charts", "compute", str(logs), option, str(value), *more, home=shelf_home, before=WITHOUT_RIGHTS)
    except FileNotFoundError:
        pytest.skip("setpriv is not here to take the rights of root away")

    assert done.returncode in (1, 2)
    assert b"Permission denied" in done.stderr
    assert len(done.stderr.splitlines()) == 1
    assert not (tmp_path / "charts.tsv").exists()


def test_a_file_of_an_earlier_run_is_written_anew(logs: Path, cli: Cli, tmp_path: Path) -> None:
    assert compute(cli, "--out", "charts.tsv", "--days", "28").status == 0
    write_csv(tmp_path / "releases.csv", [film(released_at="2025-03-20")])
    assert compute(cli, "--out", "charts.tsv", "--days", "28").status == 0
    assert (tmp_path / "charts-most-popular.tsv").exists()
    done = compute(cli, "--out", "charts.tsv", "--areas", "none", "--methodology", "home")

    assert done.status == 0
    left = {path.name for path in tmp_path.iterdir() if path.name.startswith("charts")}
    assert left == {"charts.tsv", "charts.provenance.json"}  # nothing of the runs before stands beside the new lists
    assert '"name": "home"' in (tmp_path / "charts.provenance.json").read_text()


def test_files_that_only_look_like_those_of_an_earlier_run_stay(logs: Path, cli: Cli, tmp_path: Path) -> None:
    (tmp_path / "charts-countries.tsv").write_text("my own")
    assert compute(cli, "--out", "charts.tsv", "--areas", "none").status == 0

    assert (tmp_path / "charts-countries.tsv").read_text() == "my own"


@pytest.mark.parametrize("ending", ["tsv", "parquet"])
def test_a_full_disk_leaves_what_was_there(ending: str, logs: Path, cli: Cli, shelf_home: Path, tmp_path: Path) -> None:
    assert compute(cli, "--out", f"charts.{ending}", "--set-aside", "aside.jsonl").status == 0
    write_csv(tmp_path / "plays.csv", [play(f"Title {number}", viewer=str(number)) for number in range(3_000)])
    before = everything(tmp_path)
    # no file may grow beyond 100 KB, as on a disk with no more room
    limited = ("sh", "-c", 'ulimit -f 200; exec "$@"', "sh")
    options = (
        "--size",
        "300",
        "--out",
        str(tmp_path / f"charts.{ending}"),
        "--set-aside",
        str(tmp_path / "aside.jsonl"),
    )
    done = ran("charts", "compute", str(tmp_path / "plays.csv"), *options, *AS_OF, home=shelf_home, before=limited)

    assert done.returncode == 1
    assert len(done.stderr.splitlines()) == 1, done.stderr
    assert b"Check the folder and its space." in done.stderr or b"free" in done.stderr
    assert everything(tmp_path) == before


def test_too_little_room_to_spill_is_told_with_what_to_do(logs: Path, shelf_home: Path, tmp_path: Path) -> None:
    import duckdb

    query = "SELECT 'v' || i AS viewer, 'T' || i AS title, TIMESTAMP '2025-03-20' AS started_at, 60 AS seconds"
    with duckdb.connect() as connection:
        connection.execute(
            f"COPY (SELECT * FROM ({query} FROM range(2_000_000) AS t(i))) TO '{tmp_path / 'much.parquet'}'"
        )
    options = ("--memory", "100MB", "--spill", str(tmp_path), "--out", str(tmp_path / "charts.tsv"))
    limited = ("sh", "-c", 'ulimit -f 64; exec "$@"', "sh")
    done = ran("charts", "compute", str(tmp_path / "much.parquet"), *options, *AS_OF, home=shelf_home, before=limited)

    assert done.returncode == 1
    assert len(done.stderr.splitlines()) == 1, done.stderr
    assert any(word in done.stderr for word in (b"--memory", b"--spill", b"free space"))
    assert not (tmp_path / "charts.tsv").exists()
    assert [path.name for path in tmp_path.iterdir() if path.name.startswith("nightcap-")] == []


@pytest.mark.parametrize("ending", [signal.SIGINT, signal.SIGKILL])
def test_an_interrupted_run_leaves_no_half_written_file(
    ending: signal.Signals, shelf_home: Path, tmp_path: Path
) -> None:
    spill = tmp_path / "spill"
    spill.mkdir()
    plays = tmp_path / "plays.csv"
    plays.write_text(
        "viewer,title,started_at,seconds\n" + "".join(f"v{n},T{n},2025-03-20T20:00:00Z,60\n" for n in range(900_000))
    )
    command = [*PROGRAM, "charts", "compute", str(plays), "--spill", str(spill), "--out", str(tmp_path / "charts.tsv")]
    process = subprocess.Popen(command, env=environment(shelf_home), stderr=subprocess.PIPE)
    until = time.monotonic() + 30
    while not any(spill.iterdir()) and time.monotonic() < until:
        time.sleep(0.01)
    time.sleep(0.3)
    os.kill(process.pid, ending)
    _, said = process.communicate(timeout=60)

    assert process.returncode != 0
    assert b"Traceback" not in said
    assert {path.name for path in tmp_path.iterdir()} == {"spill", "plays.csv"}
    if ending == signal.SIGINT:
        assert list(spill.iterdir()) == []


@pytest.mark.parametrize("ways", [{"PATH": "/nowhere", "JAVA_HOME": ""}, {"JAVA_HOME": "/nowhere"}], ids=str)
def test_without_java_spark_says_what_to_install(
    ways: dict[str, str], logs: Path, shelf_home: Path, tmp_path: Path
) -> None:
    pytest.importorskip("pyspark")
    options = ("--engine", "spark", "--out", str(tmp_path / "charts.tsv"))
    done = ran("charts", "compute", str(logs), *options, home=shelf_home, env=ways)

    assert done.returncode == 1
    assert len(done.stderr.splitlines()) == 1, done.stderr
    assert b"Java 17" in done.stderr
    assert b"openjdk" in done.stderr


def test_without_pyspark_it_says_how_to_add_it(
    logs: Path, cli: Cli, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    import sys

    for name in ("pyspark", "pyspark.sql"):
        monkeypatch.setitem(sys.modules, name, None)
    done = compute(cli, "--engine", "spark", "--out", "charts.tsv")

    assert (done.status, len(done.err.splitlines())) == (1, 1)
    assert "--extra spark" in done.err
    assert not (tmp_path / "charts.tsv").exists()
