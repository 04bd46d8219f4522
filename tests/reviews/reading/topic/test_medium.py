"""What is no review has no titles: a paper's feed brings everything."""

from __future__ import annotations

import pytest

from nightcap.reviews.article import Article
from nightcap.reviews.reading import read

NEWS = """The town council of Harbour Bay voted on Tuesday to close the old lighthouse road, a decision that will cost
fishermen an hour a day. Mayor Ines Calder called it sad but needed. "Nobody was hurt, and nobody will be," she said.

Two men were arrested in June after a fire in the warehouse that killed a guard. Repairs will take six months, said
Peter Lunn of the Coast Authority, and the bridge at Low Tide will stay open. The slow, quiet winter gives the workers
time, he added, though the storms of last year were terrifying. A hearing is planned for the second week of March in the
old school, where the council will answer questions and hand out maps of the new way to the harbour."""


def subjects(text: str, title: str | None = None, language: str | None = "en") -> list[str]:
    reading = read(Article(text=text, title=title, language=language))
    assert reading.titles or not reading.claims
    return [title.name for title in reading.titles if title.role == "subject"]


def test_news_are_of_no_title() -> None:
    assert subjects(NEWS, "Council closes Lighthouse Road") == []


def test_one_word_does_not_make_a_long_text_a_review() -> None:
    assert subjects("\n\n".join([NEWS] * 12) + "\n\nA trailer blocked the road for an hour.", "Road closed") == []


@pytest.mark.parametrize(
    "text",
    [
        "Harbour Bay is a film in which nothing of this happens.",
        "Harbour Bay (2021) has nothing of this.",
        "Harbour Bay has none of this in its plot. The acting is fine.",
    ],
)
def test_few_words_or_a_year_are_enough(text: str) -> None:
    assert subjects(f"{text}\n\n{NEWS}", "Harbour Bay review") == ["Harbour Bay"]


def test_a_capsule_is_too_short_to_be_judged() -> None:
    assert subjects("Harbour Bay is slow and quiet, and its two brothers hardly speak.") == ["Harbour Bay"]


def test_what_is_not_english_is_not_judged_by_english_words() -> None:
    text = "„Hafenlicht“ ist langsam und still. Zwei Brüder streiten sich, und am Ende reden sie wieder."
    assert subjects(text, "„Hafenlicht“", "de") == ["Hafenlicht"]
