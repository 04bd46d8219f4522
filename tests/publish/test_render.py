"""Plots as files."""

from __future__ import annotations

import re
import struct
import subprocess
import sys
from pathlib import Path

import pytest

from nightcap.errors import BadFile, UsageError
from nightcap.publish.plots import render
from nightcap.publish.plots.bump import bump
from nightcap.publish.plots.style import DARK, INK, PALETTE, PAPER, SOFT, WARM
from tests.publish.lists import entry, seen

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


def test_a_dark_plot_has_other_colours_and_the_same_words() -> None:
    plot = bump([entry("#ffffff", 1), entry("#ffffff", 2, weeks_ago=1), entry("B", 2)])
    light, dark = render.render(plot, "svg"), render.render(plot, "svg", dark=True)

    assert seen(light) == seen(dark)
    assert "#ffffff" in seen(dark)
    colours = set(re.findall(r'(?:fill|stroke)="(#[0-9a-f]{6})"', dark.decode()))
    assert colours
    assert not colours & set(DARK)


@pytest.mark.parametrize("colour", [*PALETTE, INK, SOFT, WARM])
def test_colours_stand_out_from_their_ground(colour: str) -> None:
    """WCAG 2.2: 3 : 1 for what is drawn, 4.5 : 1 for what is written."""
    least = 3.0 if colour in PALETTE else 4.5

    assert contrast(colour, PAPER) >= least
    assert contrast(DARK[colour], DARK[PAPER]) >= max(least, 4.5)


def contrast(one: str, other: str) -> float:
    bright, dim = sorted(map(_luminance, (one, other)), reverse=True)
    return (bright + 0.05) / (dim + 0.05)


def _luminance(colour: str) -> float:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
