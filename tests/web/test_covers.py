"""Drawn covers: the same every time, legible, and nothing but a drawing."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from nightcap.catalogue.title import Title
from nightcap.tone.axes import AXES, Tone
from nightcap.web import covers

TITLE = Title(id="orbit-1979", kind="film", name="Orbit", source="made-up", year=1979)
tones = st.builds(Tone, **{axis: st.floats(0, 1) for axis in AXES})
#: what the smallest text needs against what is behind it (WCAG 2.2, 1.4.6)
LEAST_CONTRAST = 7.0
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

    assert contrast(colours.ink, colours.field) >= LEAST_CONTRAST


def contrast(one: str, other: str) -> float:
    """The contrast of two colours, 1 to 21 (WCAG 2.2, "contrast ratio")."""
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    channels = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (each / 12.92 if each <= 0.04045 else ((each + 0.055) / 1.055) ** 2.4 for each in channels)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def test_a_name_from_right_to_left_starts_at_the_right() -> None:
    lines = drawn(replace(TITLE, name="جدایی نادر از سیمین")).findall("{*}text")

    assert lines[0].get("direction") == "rtl"
    assert int(lines[0].get("x") or 0) > covers.WIDE / 2


def test_a_bleak_title_looks_other_than_an_uplifting_one() -> None:
    bleak, bright = (Tone(**{**dict.fromkeys(AXES, 0.5), "uplift": value}) for value in (0.05, 0.95))

    assert covers.palette(bleak, 0.5) != covers.palette(bright, 0.5)
