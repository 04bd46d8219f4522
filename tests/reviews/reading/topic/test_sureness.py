"""How plainly a headline names a title."""

from __future__ import annotations

import pytest

from nightcap.reviews.reading.topic import headline, sureness


@pytest.mark.parametrize(
    "title",
    [
        "Salt Road (15) ★★★ – a marriage goes down with the ferry",
        "Salt Road, 4/5: the ferry goes down",
        "Salt Road at the Regent: the ferry still goes down",
        "Is Salt Road OK for a six-year-old? (Mine had notes)",
        "Late night diary: Salt Road (all eight eps)",
        "Pick of the week: Salt Road",
        "The second look: Salt Road, or how to lose a ferry",
        "First impressions → full review: Salt Road",
        "Salt Road, year two: the ferry is late again",
        "Salt Road at 25: the ferry still floats",
        "Salt Road, first look: a ferry, unhurried",
        "Netflix's Salt Road, season 2",
        "[Review] Salt Road: a ferry and a half",
    ],
)
def test_the_title_is_what_is_left(title: str) -> None:
    assert headline.names(title)[0] == "Salt Road"
    assert sureness.is_sure(title)


@pytest.mark.parametrize("title", ["3, 2, 1: what the drummer heard", "Prime Video has one about pipes", "My week"])
def test_no_title_is_no_title(title: str) -> None:
    assert not sureness.is_sure(title)


def test_a_first_part_with_a_title_inside_goes_on_over_the_colon() -> None:
    assert headline.names("Kestrel Nine: Zero Hour – a crash in slow motion")[0] == "Kestrel Nine: Zero Hour"
