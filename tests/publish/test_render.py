"""Plots as files."""

from __future__ import annotations

import struct
import subprocess
import sys
from pathlib import Path

import pytest

from nightcap.errors import BadFile, UsageError
from nightcap.publish.plots import render
from nightcap.publish.plots.bump import bump
from tests.publish.lists import entry

PLOT = [entry("A", 1), entry("A", 2, weeks_ago=1)]


def test_the_ending_says_the_format(tmp_path: Path) -> None:
    for name in ("a.svg", "b.PNG"):
        render.write(bump(PLOT), tmp_path / name)

    svg, png = (tmp_path / "a.svg").read_text("utf-8"), (tmp_path / "b.PNG").read_bytes()
    assert svg.startswith("<svg")
    assert png.startswith(b"\x89PNG\r\n\x1a\n")
    width, height = struct.unpack(">II", png[16:24])
    assert (width, height) == pytest.approx([2 * float(svg.split('"')[at]) for at in (9, 11)], abs=2)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.svg", "b.PNG"]


@pytest.mark.parametrize("name", ["a.pdf", "a", "svg", ".svg", "a.svg.gz"])
def test_any_other_ending_is_refused(name: str, tmp_path: Path) -> None:
    with pytest.raises(UsageError, match=r"\.svg or \.png"):
        render.write(bump(PLOT), tmp_path / name)
    assert not list(tmp_path.iterdir())


def test_a_file_that_cannot_be_written_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(BadFile, match="cannot be written"):
        render.write(bump(PLOT), tmp_path / "no such folder" / "a.svg")


def test_nothing_is_fetched_and_nothing_loaded_before_a_plot() -> None:
    assert b"http://www.w3.org" in render.render(bump(PLOT), "svg")  # names of the format
    assert render.render(bump(PLOT), "svg").count(b"http") == 2
    program = (
        "import sys; import nightcap.cli.commands, nightcap.publish.plots.draw; "
        "sys.exit(bool({'altair', 'vl_convert'} & set(sys.modules)))"
    )
    assert subprocess.run([sys.executable, "-c", program], check=False).returncode == 0
