from __future__ import annotations

import pytest

from nightcap.catalogue.countries import ADJECTIVES, COUNTRIES, NOUNS, REGIONS, country_name
from nightcap.catalogue.languages import CODES, LANGUAGES, language_name
from nightcap.catalogue.names import fold


def test_codes_have_the_form_of_iso_639_and_iso_3166() -> None:
    assert all(len(code) in (2, 3) and code.islower() for code in LANGUAGES)
    assert all(len(code) == 2 and code.isupper() for code in COUNTRIES)


@pytest.mark.parametrize("table", [ADJECTIVES, NOUNS, REGIONS])
def test_every_country_that_a_name_points_to_is_in_the_table(table: dict[str, tuple[str, ...]]) -> None:
    assert {code for codes in table.values() for code in codes} <= set(COUNTRIES)
    assert all(codes and len(set(codes)) == len(codes) for codes in table.values())


def test_every_language_that_a_name_points_to_is_in_the_table() -> None:
    assert set(CODES.values()) <= set(LANGUAGES)


@pytest.mark.parametrize("table", [ADJECTIVES, NOUNS, REGIONS, CODES])
def test_names_are_written_folded(table: dict[str, object]) -> None:
    assert [name for name in table if fold(name) != name] == []


def test_names_are_enough_for_the_field() -> None:
    assert len(LANGUAGES) >= 60
    assert len(COUNTRIES) >= 110


@pytest.mark.parametrize(("code", "name"), [("JP", "Japan"), ("GB", "United Kingdom"), ("XX", "XX")])
def test_a_country_is_named_or_left_as_its_code(code: str, name: str) -> None:
    assert name == country_name(code)


@pytest.mark.parametrize(("code", "name"), [("ko", "Korean"), ("yue", "Cantonese"), ("qq", "qq")])
def test_a_language_is_named_or_left_as_its_code(code: str, name: str) -> None:
    assert name == language_name(code)


def test_one_adjective_tells_a_country_and_another_a_language() -> None:
    assert ADJECTIVES["japanese"] == ("JP",)
    assert CODES["japanese"] == "ja"
    assert "hindi" not in ADJECTIVES
    assert "brazilian" not in CODES
