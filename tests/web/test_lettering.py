"""A name is set as large as it fits in, and nothing of it is lost that fits."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nightcap.web.lettering import fitted, width


@given(st.text(st.characters(codec="utf-8", categories=["L", "N", "P", "Zs"]), min_size=1, max_size=160))
def test_every_line_of_a_name_fits(name: str) -> None:
    name = " ".join(name.split())
    size, lines = fitted(name, 256, 106)

    assert all(width(line) * size <= 256 + 1e-6 for line in lines)
    assert len(lines) * size <= 106


@pytest.mark.parametrize(
    "name",
    ["The Shop Around the Corner", "Donaudampfschifffahrtselektrizitätenhauptbetriebswerk", "僕の妹は漢字が読める"],
)
def test_nothing_of_a_name_is_lost_that_fits(name: str) -> None:
    _, lines = fitted(name, 256, 106)

    assert "".join("".join(lines).split()) == "".join(name.split())


def test_a_name_that_is_too_long_says_so() -> None:
    _, lines = fitted("word " * 60, 256, 106)

    assert lines[-1].endswith("…")
