"""Drawn covers: the same every time, legible, and nothing but a drawing."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from nightcap.catalogue.title import Title
from nightcap.tone.axes import AXES, Tone
from nightcap.web import covers

TITLE = Title(id="orbit-1979", kind="film", name="Orbit", source="made-up", year=1979)
tones = st.builds(Tone, **{axis: st.floats(0, 1) for axis in AXES})
names = st.text(st.characters(exclude_categories=()), max_size=200)


def drawn(title: Title, tone: Tone | None = None) -> etree._Element:
    return etree.fromstring(covers.cover(title, tone).encode("utf-8"))


@given(names, tones, st.sampled_from(["film", "series"]))
def test_any_title_becomes_a_well_formed_drawing_and_nothing_else(name: str, tone: Tone, kind: str) -> None:
    picture = drawn(replace(TITLE, name=name, kind=kind), tone)  # type: ignore[arg-type]

    tags = {etree.QName(each).localname for each in picture.iter()}
    assert tags <= {
        "svg", "title", "defs", "linearGradient", "stop", "rect", "circle", "path", "polygon", "line", "text",
    }  # fmt: skip
    assert not [name for each in picture.iter() for name in each.attrib if name.startswith("on") or "href" in name]


@given(tones)
def test_the_same_title_is_drawn_the_same(tone: Tone) -> None:
    assert covers.cover(TITLE, tone) == covers.cover(TITLE, tone)
    assert covers.cover(TITLE, tone) != covers.cover(replace(TITLE, id="orbit-2016"), tone)


@given(tones, st.floats(0, 1))
def test_the_name_stands_out_from_its_field(tone: Tone, chance: float) -> None:
    colours = covers.palette(tone, chance)

    assert covers.contrast(colours.ink, colours.field) >= covers.LEAST_CONTRAST


@given(st.text(st.characters(codec="utf-8", categories=["L", "N", "P", "Zs"]), min_size=1, max_size=160))
def test_every_line_of_a_name_fits(name: str) -> None:
    name = " ".join(name.split())
    size, lines = covers.fitted(name, 256, 106)

    assert all(covers.width(line) * size <= 256 + 1e-6 for line in lines)
    assert len(lines) * size <= 106


@pytest.mark.parametrize(
    "name",
    ["The Shop Around the Corner", "Donaudampfschifffahrtselektrizitätenhauptbetriebswerk", "僕の妹は漢字が読める"],
)
def test_nothing_of_a_name_is_lost_that_fits(name: str) -> None:
    _, lines = covers.fitted(name, 256, 106)

    assert "".join("".join(lines).split()) == "".join(name.split())


def test_a_name_that_is_too_long_says_so() -> None:
    _, lines = covers.fitted("word " * 60, 256, 106)

    assert lines[-1].endswith("…")


def test_a_name_from_right_to_left_starts_at_the_right() -> None:
    lines = drawn(replace(TITLE, name="جدایی نادر از سیمین")).findall("{*}text")

    assert lines[0].get("direction") == "rtl"
    assert int(lines[0].get("x") or 0) > covers.WIDE / 2


def test_a_bleak_title_looks_other_than_an_uplifting_one() -> None:
    bleak, bright = (Tone(**{**dict.fromkeys(AXES, 0.5), "uplift": value}) for value in (0.05, 0.95))

    assert covers.palette(bleak, 0.5) != covers.palette(bright, 0.5)
