"""A title that its headline names and its text never does, and the other way round."""

from __future__ import annotations

import pytest

from tests.reviews.reading.said import roles

TEXT = "Ann Lee had made “Iron Moon” before, and Milo Reyes is a captain. Nothing in it hurries. The Harbour is full."


@pytest.mark.parametrize(
    "title",
    ["Salt Road review: the ferry is late", "Pick of the week: Salt Road", "Salt Road (12A) ★★★: a ferry is late"],
)
def test_what_the_headline_tells_outright_is_the_subject(title: str) -> None:
    assert roles(TEXT, title)["Salt Road"] == "subject"


def test_a_pun_before_a_colon_is_not_where_the_text_names_its_title() -> None:
    text = "I watched all ten episodes of The Ferryman's Wife. The Ferryman's Wife is a series about a harbour."
    assert roles(text, "Sea Legs: a landlubber's apology")["The Ferryman's Wife"] == "subject"


def test_a_service_is_no_title() -> None:
    text = "Prime Video then put its money elsewhere. The film Salt Road is about a ferry, and it is very slow."
    assert roles(text, "Prime Video has a masterpiece about ferries")["Salt Road"] == "subject"
