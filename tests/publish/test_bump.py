"""The bump chart: names, gaps, colours, what it refuses, and its bytes."""

from __future__ import annotations

from itertools import combinations
from typing import get_args

import pytest

from nightcap.publish.plots import style
from nightcap.publish.plots.bump import bump
from nightcap.publish.plots.render import Format, render
from nightcap.publish.plots.weeks import spells
from tests.publish.lists import entry, marks, seen

STEADY = [entry("Steady", 1, weeks_ago=ago) for ago in range(5)]


def test_titles_of_the_last_week_are_named_with_their_ranks() -> None:
    svg = render(bump([*STEADY, entry("Newcomer", 2), entry("Gone", 3, weeks_ago=2)]), "svg")

    texts = seen(svg)
    assert {"Steady", "Newcomer"} < set(texts)
    assert "Gone" not in texts
    assert {"Films (English)", "Rank by week, worldwide, 5 weeks to 26 Oct 2025", "Source: Netflix Top 10"} < set(texts)
    assert texts.count("2") == 2  # at the left and on the newcomer's disc


def test_a_week_off_the_list_breaks_the_line() -> None:
    whole = [entry("A", 2, weeks_ago=ago) for ago in range(5)]
    broken = [each for each in whole if each != whole[2]]

    unbroken, parted = (
        {(line.get("stroke"), line.get("d")) for line in marks(render(bump([*STEADY, *rows]), "svg"), "line mark")}
        for rows in (whole, broken)
    )
    colour = style.PALETTE[1]
    assert len([d for stroke, d in unbroken if stroke == colour]) == 1
    assert len([d for stroke, d in parted if stroke == colour]) == 2
    assert [len(part) for part in spells(broken)] == [2, 2]


def test_the_first_rank_is_on_top() -> None:
    svg = render(bump([entry("A", rank, weeks_ago=rank) for rank in (1, 2, 3)]), "svg")

    heights = [float(dot.get("transform", "").partition(",")[2][:-1]) for dot in marks(svg, "circle")][:3]
    assert len(set(heights)) == 3
    assert sorted(heights) == [18, 54, 90]


def test_no_more_than_so_many_are_coloured() -> None:
    rows = [entry(f"T{rank}", rank, weeks_ago=ago) for rank in range(1, 31) for ago in range(3)]
    for most, coloured in ((30, len(style.PALETTE)), (3, 3), (0, 0)):
        lines = marks(render(bump(rows, emphasised=most), "svg"), "line mark")
        assert len({line.get("stroke") for line in lines} - {style.FAINT, style.PAPER}) == coloured


def test_a_point_is_not_coloured_for_nothing() -> None:
    lines = marks(render(bump([*STEADY, entry("Once", 2)]), "svg"), "line mark")

    assert {line.get("stroke") for line in lines} == {style.FAINT, style.PAPER, style.PALETTE[0]}


def test_former_leaders_are_named() -> None:
    later = [entry("Later", 1, weeks_ago=ago) for ago in range(3)]
    texts = seen(render(bump([*later, entry("Once on Top", 1, weeks_ago=4), entry("Never", 2, weeks_ago=4)]), "svg"))

    assert "Once on Top" in texts
    assert "Never" not in texts


def test_seasons_have_lines_of_their_own() -> None:
    rows = [
        entry("Show", number, weeks_ago=ago, season_title=f"Show: Season {number}")
        for number in (1, 2)
        for ago in (0, 1)
    ]
    svg = render(bump(rows), "svg")

    assert {"Show: Season 1", "Show: Season 2"} < set(seen(svg))
    assert len({line.get("stroke") for line in marks(svg, "line mark")} - {style.PAPER}) == 2


@pytest.mark.parametrize(
    "name",
    [
        '<b>&amp; "it\'s"</b>',
        "{datum.x} $1 \\n %s",
        "مدرسة الروابي للبنات",
        "두근두근 우타코이",
        "鬼滅の刃 無限城編",
        "👩‍🍳",
    ],
)
def test_a_name_is_shown_as_it_is(name: str) -> None:
    assert name in seen(render(bump([entry(name, 1), entry(name, 1, weeks_ago=1)]), "svg"))


def test_endless_names_leave_the_picture_its_size() -> None:
    def width(name: str) -> float:
        svg = render(bump([entry(name * 200, 1), entry("Short", 2, weeks_ago=3)]), "svg").decode()
        return float(svg.partition('width="')[2].partition('"')[0])

    assert all(width(char) < 900 for char in ("W", "鬼", "i", "👩‍🍳", "ss "))


def test_the_same_list_gives_the_same_bytes() -> None:
    rows = [*STEADY, entry("B", 2), entry("B", 2, weeks_ago=2)]

    for form in get_args(Format):
        first = render(bump(rows), form)
        assert render(bump(list(reversed(rows))), form) == first


@pytest.mark.parametrize(
    "rows", [[], [entry("A", 1), entry("B", 1, area="JP")], [entry("A", 1), entry("B", 1, category="TV")]]
)
def test_it_is_of_one_list(rows: list[object]) -> None:
    with pytest.raises(ValueError, match="of one list"):
        bump(rows)  # type: ignore[arg-type]


def _light(colour: str) -> tuple[float, float, float]:
    red, green, blue = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    return tuple(c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in (red, green, blue))  # type: ignore[return-value]


def _contrast(colour: str) -> float:
    red, green, blue = _light(colour)
    return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05)


def test_colours_can_be_read_on_white() -> None:
    assert all(_contrast(colour) >= 3 for colour in style.PALETTE)
    assert all(_contrast(colour) >= 4.5 for colour in (style.INK, style.SOFT, style.WARM))


@pytest.mark.parametrize(
    "sight",  # the colours as they are, and as they are seen without red or green cones (Machado et al. 2009)
    [
        ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
        ((0.152286, 1.052583, -0.204868), (0.114503, 0.786281, 0.099216), (-0.003882, -0.048116, 1.051998)),
        ((0.367322, 0.860646, -0.227968), (0.280085, 0.672501, 0.047413), (-0.011820, 0.042940, 0.968881)),
    ],
)
def test_colours_can_be_told_apart(sight: tuple[tuple[float, ...], ...]) -> None:
    looked = [
        [max(0.0, sum(a * b for a, b in zip(row, _light(colour), strict=True))) ** (1 / 2.4) for row in sight]
        for colour in style.PALETTE
    ]
    for one, other in combinations(looked, 2):
        assert sum((a - b) ** 2 for a, b in zip(one, other, strict=True)) ** 0.5 > 0.1
