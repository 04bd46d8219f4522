"""The radar of a tone beside a request: what is drawn, and what is said."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from nightcap.catalogue.title import Title
from nightcap.errors import UsageError
from nightcap.publish.beside import Beside, Range
from nightcap.publish.plots.draw_radar import draw_radar
from nightcap.publish.plots.radar import radar
from nightcap.publish.plots.render import render
from nightcap.publish.plots.style import PALETTE
from nightcap.tone.axes import AXES, POLES, Tone
from tests.publish.lists import marks, seen

TONE = Tone(uplift=0.7, energy=0.2, tension=0.2, humour=0.4, warmth=0.9, depth=0.5, weight=0.5)
TITLE = Title(id="harbour-2020", kind="film", name="Harbour", source="made-up", year=2020)


def dots(svg: bytes) -> dict[str, str]:
    """Axis → what its dot is announced as."""
    told = [mark.get("aria-label") or "" for mark in marks(svg, "circle")]
    return {label.partition(":")[0]: label for label in told}


def test_each_axis_has_its_name_its_ends_and_a_dot() -> None:
    svg = render(radar("Harbour", TONE), "svg")

    assert {"Harbour", *AXES} < set(seen(svg))
    for low, high in POLES.values():
        assert {f"{low} →", high} < set(seen(svg))
    assert dots(svg) == {axis: f"{axis}: {value:.2f}" for axis, value in TONE.as_dict().items()}


def test_a_dot_lies_so_far_out_as_its_axis_says() -> None:
    flat = dict.fromkeys(AXES, 0.5)
    far = {}
    for value in (0.0, 0.5, 1.0):
        svg = render(radar("A", Tone(**flat | {"warmth": value})), "svg")
        places = [re.findall(r"[-\d.]+", mark.get("transform") or "") for mark in marks(svg, "circle")]
        x, y = (float(part) for part in places[AXES.index("warmth")])
        others = [(float(a), float(b)) for a, b in places[:1]]
        far[value] = ((x - others[0][0]) ** 2 + (y - others[0][1] - 95) ** 2) ** 0.5

    assert far[0.0] == pytest.approx(0, abs=1)
    assert far[0.5] == pytest.approx(95, abs=1)
    assert far[1.0] == pytest.approx(190, abs=1)


def test_wishes_are_bands_and_points_in_their_own_colour() -> None:
    wished = {"tension": Range(0, 0.2), "warmth": Range(0.7, 1), "humour": Range(0.5, 0.5)}
    svg = render(radar("A", TONE, asked="something soothing", wished=wished), "svg")
    told = [mark.get("aria-label") for kind in ("rule mark", "point") for mark in marks(svg, kind)]

    assert "Orange: what “something soothing” wishes for" in seen(svg)
    assert {"tension: 0.00 to 0.20 wished for", "humour: 0.50 to 0.50 wished for"} < set(told)
    assert svg.decode().count(PALETTE[1]) >= 3
    assert PALETTE[1] not in render(radar("A", TONE), "svg").decode()


def test_a_request_without_a_word_on_tone_is_said_to_be_so() -> None:
    assert "“a film” says nothing of how it should feel" in seen(render(radar("A", TONE, asked="a film"), "svg"))


def test_an_estimate_is_dashed_and_said_to_be_one() -> None:
    guess, judged = (render(radar("A", TONE, confidence=sure), "svg") for sure in (0.4, 1.0))

    assert any("estimated from its description" in text for text in seen(guess))
    assert b"stroke-dasharray" in guess
    assert b"stroke-dasharray" not in judged


@pytest.mark.parametrize(
    "name", ["W" * 300, "a long name " * 30, "日本語" * 100, "שלום " * 60, "</svg><script>", "a\nb"]
)
def test_a_long_or_strange_name_stays_in_the_picture(name: str) -> None:
    svg = render(radar(name, TONE, asked=name * 3, wished={"warmth": Range(0.7, 1)}), "svg")
    width = float(svg.decode().split('"')[9])

    assert width < 1000
    assert b"<script" not in svg


def test_a_title_of_which_nothing_is_known_is_not_drawn(tmp_path: Path) -> None:
    unknown = Beside(title=TITLE, tone=TONE, tone_confidence=0.0, wished={}, reasons=(), advice=())

    with pytest.raises(UsageError, match=r"Harbour \(2020\): nobody has judged its tone"):
        draw_radar(unknown, None, tmp_path / "a.svg")
    assert not list(tmp_path.iterdir())
