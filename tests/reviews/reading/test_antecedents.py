"""Whom a "him" or a "her" means."""

from __future__ import annotations

import pytest

from nightcap.reviews.reading.antecedents import antecedent
from tests.reviews.reading.facts.marked import passages


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("It opens on [p:Ruth].", "Ruth"),
        ("[p:Jane Doe]'s film is about [p:Ruth].", "Ruth"),
        ("[p:Ruth] meets [p:Dan].", ""),
        ("[p:Ruth] lives in [p:Sicily] with [p:Jane Doe].", "Ruth"),
        ("On the case is [o:Gesicht].", "Gesicht"),
        ("Nobody speaks.", "before"),
    ],
)
def test_the_one_who_is_named(text: str, meant: str) -> None:
    (passage,) = passages(text)
    assert antecedent(passage.sentence, passage.names, "before") == meant
