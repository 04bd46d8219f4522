"""Who published a piece, and where it was read."""

from __future__ import annotations

import pytest

from nightcap.reviews.pages.provenance import Provenance, provenance

URL = "https://www.portal.example/a/1"


def test_a_site_publishes_its_own_pages() -> None:
    assert provenance(url=URL, site="Portal", publisher="Portal") == Provenance("Portal")


def test_a_host_stands_for_a_site_without_a_name() -> None:
    assert provenance(url=URL, site=None) == Provenance("portal.example")


def test_a_credit_to_the_site_itself_is_none() -> None:
    assert provenance(url=URL, site="Portal", origins=["Portal"]) == Provenance("Portal")


def test_a_credit_to_another_is_the_publication() -> None:
    found = provenance(url=URL, site="Portal", origins=["The Gazette"])

    assert found == Provenance("The Gazette", "Portal", "The Gazette")


def test_the_publisher_in_the_data_names_the_origin_of_a_canonical_address() -> None:
    found = provenance(url=URL, site="Portal", publisher="The Gazette", canonical="https://gazette.example/1")

    assert found == Provenance("The Gazette", "Portal", "https://gazette.example/1")


@pytest.mark.parametrize(
    "canonical", ["https://portal.example/b", "https://m.portal.example/b", "https://amp.portal.example/b", None]
)
def test_a_canonical_address_of_the_same_house_moves_nothing(canonical: str | None) -> None:
    assert provenance(url=URL, site="Portal", canonical=canonical) == Provenance("Portal")


@pytest.mark.parametrize(
    ("site", "publisher"),
    [("Portal", "Blogger"), ("Portal", "Portal Media Group"), ("Portal", "The Portal")],
)
def test_software_and_the_sites_own_house_are_no_other_publication(site: str, publisher: str) -> None:
    found = provenance(url=URL, site=site, publisher=publisher)

    assert (found.publication, found.seen_on) == (site, None)


def test_a_post_beside_the_writers_name_is_no_publication() -> None:
    assert provenance(url=None, site=None, writes_for="Staff Writer") == Provenance()
    assert provenance(url=None, site=None, writes_for="The Gazette") == Provenance("The Gazette")


def test_a_paper_that_calls_itself_by_its_last_word_has_its_whole_name() -> None:
    found = provenance(url=None, site="Portal", origins=["Gazette"], writes_for="Harbour Gazette")

    assert found == Provenance("Harbour Gazette", "Portal", "Harbour Gazette")


def test_a_copy_that_does_not_say_whose_is_seen_on_an_aggregator() -> None:
    assert provenance(url=None, site=None, copied=True) == Provenance(None, "an aggregator")


@pytest.mark.parametrize("url", ["http://[", "nonsense", "", "https://"])
def test_no_address_is_too_broken(url: str) -> None:
    assert provenance(url=url, site=None, canonical=url) == Provenance()
