"""How the axes are told."""

from __future__ import annotations

import pytest

from nightcap.tone.axes import pole


@pytest.mark.parametrize(("value", "said"), [(0.1, "at ease"), (0.5, None), (0.64, None), (0.66, "nerve-racking")])
def test_a_pole_is_named_only_away_from_the_middle(value: float, said: str | None) -> None:
    assert pole("tension", value) == said
