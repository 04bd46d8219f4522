"""Films and series that need no word of what they are."""

from __future__ import annotations

from nightcap.catalogue.names import fold
from nightcap.reviews.reading.naming.wellknown import is_a_title, well_known
from tests.reviews.reading.said import roles


def test_all_names_are_folded_and_stand_once() -> None:
    assert all(name == fold(name) for name in well_known())


def test_what_is_well_known_is_a_title_whole() -> None:
    assert is_a_title("Peppa Pig", None)
    assert not is_a_title("Peppa Goat", None)
    text = "Salt Road is a film. My son, raised on Peppa Pig, slept, and I thought of Hannah and Her Sisters."
    found = roles(text, "Salt Road review")
    assert {"Peppa Pig", "Hannah and Her Sisters"} <= found.keys()


def test_a_given_name_speaks_for_somebody() -> None:
    text = "Salt Road is a film about a ferry. Katie Marlow has opinions. The rope is hers."
    assert "Katie Marlow" not in roles(text, "Salt Road review")
