"""What is said where Spark cannot start, and how soon; and that a run from the command line makes no noise."""

from __future__ import annotations

import json
import socket
import subprocess
import sys
import time
from pathlib import Path

import duckdb
import pytest

from nightcap.charts.compute.spark_engine import Spark
from nightcap.charts.compute.spark_session import check_java, check_master
from nightcap.errors import Failure
from tests.charts.compute import sparks

NEEDS_SPARK = pytest.mark.skipif(bool(sparks.missing()), reason=sparks.missing())


def java(folder: Path, script: str) -> None:
    (folder / "bin").mkdir()
    (folder / "bin" / "java").write_text(f"#!/bin/sh\n{script}\n")
    (folder / "bin" / "java").chmod(0o755)


def test_without_java_it_says_what_to_install(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.delenv("JAVA_HOME", raising=False)
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(Failure, match=r"needs Java 17 or newer, and none is found\. Install a JDK"):
        check_java()
    monkeypatch.setenv("JAVA_HOME", str(tmp_path))
    with pytest.raises(Failure, match=r"bin/java does not run\. Install a JDK"):
        check_java()


@pytest.mark.parametrize(("line", "version"), [('openjdk version "11.0.2"', "11"), ('java version "1.8.0_292"', "8")])
def test_an_old_java_is_told(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, line: str, version: str) -> None:
    java(tmp_path, f"echo '{line} 2021-01-19' >&2")
    monkeypatch.setenv("JAVA_HOME", str(tmp_path))
    with pytest.raises(Failure, match=rf"is Java {version}\. Install a JDK"):
        check_java()


@pytest.mark.parametrize("line", ['openjdk version "17.0.15" 2025-04-15', 'openjdk version "21" 2023-09-19', "strange"])
def test_a_newer_java_and_one_of_unknown_version_will_do(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, line: str
) -> None:
    java(tmp_path, f"echo '{line}' >&2")
    monkeypatch.setenv("JAVA_HOME", str(tmp_path))
    check_java()


def test_without_pyspark_it_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pyspark", None)
    with pytest.raises(Failure, match=r"Spark is not installed\. Run it with: uv run --extra spark nightcap"):
        Spark()


@pytest.mark.parametrize(
    "place", ["spark://127.0.0.1:1", "spark://127.0.0.1:1,127.0.0.1:2", "k8s://https://127.0.0.1:1"]
)
def test_a_master_that_does_not_answer_is_told_at_once(place: str) -> None:
    begun = time.monotonic()
    with pytest.raises(Failure, match="No Spark master answers at"):
        check_master(place)
    assert time.monotonic() - begun < 15


def test_one_of_several_masters_is_enough() -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        check_master(f"spark://127.0.0.1:1,127.0.0.1:{server.getsockname()[1]}")


def test_an_address_without_a_port_is_told() -> None:
    with pytest.raises(Failure, match="Check --master"):
        check_master("spark://nowhere")


def command(folder: Path, master: str) -> subprocess.CompletedProcess[str]:
    plays = folder / "plays.parquet"
    row = "'u' AS viewer, 'Anna' AS title, TIMESTAMP '2025-03-03 20:00' AS started_at, 3600 AS seconds, 'DE' AS area"
    duckdb.sql(f"COPY (SELECT {row}) TO '{plays}' (FORMAT parquet)")
    line = ["charts", "compute", str(plays), "--out", str(folder / "out.json"), "--engine", "spark", "--json"]
    return subprocess.run(
        [sys.executable, "-c", "from nightcap.cli import main; main()", *line, "--master", master],
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
        env={**sparks.environment(folder)},
    )


@pytest.mark.slow
@NEEDS_SPARK
def test_a_run_says_nothing_but_its_result(tmp_path: Path) -> None:
    done = command(tmp_path, "local[1]")
    assert (done.returncode, done.stderr) == (0, "")
    assert json.loads(done.stdout)
    assert "Anna" in (tmp_path / "out.json").read_text("utf-8")


@pytest.mark.slow
@NEEDS_SPARK
def test_what_is_no_master_is_told(tmp_path: Path) -> None:
    done = command(tmp_path, "nowhere")
    assert done.returncode == 1
    assert "Spark does not start at nowhere" in done.stderr
    assert "Master must" in done.stderr
    assert "Traceback" not in done.stderr
