"""Covers drawn here: one for each title, from its tone, kind and name, the same every time."""

from __future__ import annotations

import colorsys
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from hashlib import blake2b
from itertools import pairwise
from math import cos, pi, sin
from typing import Final
from xml.sax.saxutils import escape

from nightcap.catalogue.title import Title
from nightcap.tone.axes import AXES, Tone
from nightcap.web.lettering import LEADING, fitted, is_leftward

WIDE: Final = 300
HIGH: Final = 450
#: the title's own field at the foot
_FIELD: Final = 286
_EDGE: Final = 22
_MIDDLE: Final = Tone(**dict.fromkeys(AXES, 0.5))
_MOST_NAME: Final = 160
_FONT: Final = "Georgia, 'Noto Serif', 'DejaVu Serif', serif"


@dataclass(frozen=True, slots=True)
class Palette:
    """Colours as #rrggbb: sky above and below, two of the picture, the field of the name and the ink on it."""

    top: str
    bottom: str
    near: str
    light: str
    field: str
    ink: str


class _Dice:
    """Numbers from 0 to 1 that follow from a title's id."""

    def __init__(self, seed: str) -> None:
        self._seed, self._thrown = seed.encode("utf-8", "replace"), 0

    def __call__(self, low: float = 0.0, high: float = 1.0) -> float:
        self._thrown += 1
        digest = blake2b(self._seed + self._thrown.to_bytes(4, "big"), digest_size=4).digest()
        return low + (high - low) * int.from_bytes(digest, "big") / 2**32


def cover(title: Title, tone: Tone | None = None) -> str:
    """The cover as an SVG of 300 by 450; `tone` where the title's own is not known."""
    felt, dice = title.tone or tone or _MIDDLE, _Dice(title.id)
    colours = palette(felt, dice())
    name = " ".join(title.name.split())[:_MOST_NAME]
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDE} {HIGH}" width="{WIDE}" height="{HIGH}">',
        f"<title>{_text(name)}</title>",
        f'<defs><linearGradient id="sky" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="{colours.top}"/>'
        f'<stop offset="1" stop-color="{colours.bottom}"/></linearGradient></defs>',
        f'<rect width="{WIDE}" height="{HIGH}" fill="url(#sky)"/>',
        *_picture(felt, title.kind == "series", colours, dice),
        f'<rect y="{_FIELD}" width="{WIDE}" height="{HIGH - _FIELD}" fill="{colours.field}"/>',
        f'<rect y="{_FIELD}" width="{WIDE}" height="3" fill="{colours.light}"/>',
        *_written(name, _foot(title), colours),
        "</svg>",
    ]
    return "".join(parts)


def palette(tone: Tone, chance: float) -> Palette:
    """Reds to yellows where it is warm, blues where it is bleak, violet to crimson where it is tense.

    It is the brighter the more it uplifts; `chance`, 0 to 1, keeps titles of one tone apart.
    """
    if tone.tension > 0.62:
        hue = 0.88 + 0.16 * chance
    elif tone.warmth + tone.humour / 2 > 0.9 and tone.uplift > 0.5:
        hue = 0.98 + 0.16 * chance
    elif tone.warmth < 0.4 or tone.uplift < 0.4:
        hue = 0.52 + 0.16 * chance
    else:
        hue = chance  # nothing stands out: anywhere on the wheel
    rich = 0.24 + 0.30 * tone.energy + 0.12 * tone.humour
    bright = 0.32 + 0.30 * tone.uplift
    sun = 0.12 if tone.warmth >= 0.45 else 0.56
    return Palette(
        top=_hls(hue, bright, rich),
        bottom=_hls(hue + (0.12 if chance < 0.5 else -0.12), min(0.84, bright + 0.26), rich + 0.1),
        near=_hls(hue, 0.18 + 0.12 * tone.uplift, rich),
        light=_hls(sun, 0.86, 0.85 if tone.warmth >= 0.45 else 0.35),
        field=_hls(hue, 0.13, min(0.45, rich)),
        ink="#ffffff",
    )


def _hls(hue: float, lightness: float, saturation: float) -> str:
    red, green, blue = colorsys.hls_to_rgb(hue % 1.0, lightness, min(1.0, saturation))
    return f"#{round(red * 255):02x}{round(green * 255):02x}{round(blue * 255):02x}"


def _picture(tone: Tone, is_series: bool, colours: Palette, dice: _Dice) -> Iterator[str]:  # noqa: FBT001
    """Sun or moon, then what the strongest of its tone draws, then the land in front."""
    yield _sun(tone, colours, dice)
    strongest = max(
        (tone.tension, _shards), (tone.humour, _confetti), (1 - tone.uplift, _rain), (tone.depth * 0.95, _rings),
        key=lambda each: each[0],
    )  # fmt: skip
    if strongest[0] > 0.55:
        yield from strongest[1](colours, dice)
    layers = 4 if is_series else 2
    for layer in range(layers):
        yield _land(layer / layers, tone, colours, dice)


def _sun(tone: Tone, colours: Palette, dice: _Dice) -> str:
    radius = 30 + 46 * tone.warmth
    across, down = dice(80, 220), 210 - 130 * tone.uplift
    return f'<circle cx="{across:.0f}" cy="{down:.0f}" r="{radius:.0f}" fill="{colours.light}" fill-opacity="0.92"/>'


def _land(far: float, tone: Tone, colours: Palette, dice: _Dice) -> str:
    """A range of hills: smooth where it is calm, jagged where it is tense."""
    level, swing = 190 + 80 * far, 12 + 46 * (tone.tension + tone.energy) / 2
    shift, waves = dice(0, 2 * pi), 1.2 + 2.2 * tone.energy
    step = 30 if tone.tension < 0.6 else 18
    points = []
    for place, across in enumerate(range(-step, WIDE + 2 * step, step)):
        down = level + swing * sin(shift + waves * across / 60)
        if tone.tension >= 0.6:
            down += (-1) ** place * swing * dice(0.1, 0.5)
        points.append((across, down))
    outline = f"{_line(points, smooth=tone.tension < 0.6)}V{HIGH}H{-step}Z"
    return f'<path d="{outline}" fill="{colours.near}" fill-opacity="{0.45 + 0.5 * far:.2f}"/>'


def _line(points: Sequence[tuple[float, float]], *, smooth: bool) -> str:
    start = f"M{points[0][0]:.0f} {points[0][1]:.0f}"
    if not smooth:
        return start + "".join(f"L{across:.0f} {down:.0f}" for across, down in points[1:])
    rest = ""
    for (one, high), (two, low) in pairwise(points):
        middle = (one + two) / 2
        rest += f"C{middle:.0f} {high:.0f} {middle:.0f} {low:.0f} {two:.0f} {low:.0f}"
    return start + rest


def _shards(colours: Palette, dice: _Dice) -> Iterator[str]:
    across, down = dice(60, 240), dice(40, 160)
    for _ in range(9):
        angle, length = dice(0, 2 * pi), dice(120, 320)
        ends = [(across + length * cos(angle + off), down + length * sin(angle + off)) for off in (0, 0.09)]
        points = " ".join(f"{x:.0f},{y:.0f}" for x, y in [(across, down), *ends])
        yield f'<polygon points="{points}" fill="{colours.light}" fill-opacity="{dice(0.12, 0.34):.2f}"/>'


def _confetti(colours: Palette, dice: _Dice) -> Iterator[str]:
    for _ in range(26):
        across, down, size = dice(0, WIDE), dice(0, _FIELD), dice(3, 9)
        turn, colour = dice(0, 90), colours.light if dice() > 0.4 else colours.near
        yield (
            f'<rect x="{across:.0f}" y="{down:.0f}" width="{size:.0f}" height="{size * 0.55:.0f}" rx="1" '
            f'fill="{colour}" fill-opacity="0.75" transform="rotate({turn:.0f} {across:.0f} {down:.0f})"/>'
        )


def _rain(colours: Palette, dice: _Dice) -> Iterator[str]:
    for _ in range(34):
        across, down, length = dice(-20, WIDE + 20), dice(-30, 230), dice(18, 60)
        yield (
            f'<line x1="{across:.0f}" y1="{down:.0f}" x2="{across - length / 5:.0f}" y2="{down + length:.0f}" '
            f'stroke="{colours.light}" stroke-opacity="{dice(0.18, 0.45):.2f}" stroke-width="1.5"/>'
        )


def _rings(colours: Palette, dice: _Dice) -> Iterator[str]:
    across, down = dice(70, 230), dice(80, 150)
    for ring in range(1, 7):
        yield (
            f'<circle cx="{across:.0f}" cy="{down:.0f}" r="{ring * 26 + dice(-3, 3):.0f}" fill="none" '
            f'stroke="{colours.light}" stroke-opacity="{0.55 - ring * 0.06:.2f}" stroke-width="2"/>'
        )


def _foot(title: Title) -> str:
    return " · ".join(part for part in (str(title.year or ""), title.kind) if part)


def _written(name: str, foot: str, colours: Palette) -> Iterator[str]:
    """The name in as large a type as it fits in, from its own side, and below it the year and kind."""
    size, lines = fitted(name, WIDE - 2 * _EDGE, HIGH - _FIELD - 58)
    leftward = is_leftward(name)
    across = WIDE - _EDGE if leftward else _EDGE
    direction = ' direction="rtl"' if leftward else ""
    for place, line in enumerate(lines):
        down = _FIELD + 20 + size + place * size * LEADING
        yield (
            f'<text x="{across}" y="{down:.0f}"{direction} font-family="{_FONT}" font-size="{size}" font-weight="700" '
            f'fill="{colours.ink}">{_text(line)}</text>'
        )
    yield (
        f'<text x="{_EDGE}" y="{HIGH - 18}" font-family="{_FONT}" font-size="15" fill="{colours.ink}" '
        f'fill-opacity="0.9">{_text(foot)}</text>'
    )


def _text(text: str) -> str:
    """Fit for XML: escaped, without what no XML may hold."""
    return escape("".join(char for char in text if char in "\t " or unicodedata.category(char)[0] != "C"))
