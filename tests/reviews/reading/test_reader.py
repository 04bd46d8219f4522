"""A whole article: what is read from it keeps the contract."""

from __future__ import annotations

from nightcap.reviews.article import Article
from nightcap.reviews.reading import read
from tests.reviews.reading.said import Shelf, reading, roles

REVIEW = (
    "Salt Road (2024) is a Danish series that is never scary, though its trailer sells a ghost story.\n\n"
    "Marta Linde plays the elder captain, Ruth, who has lost her mother. Like Iron Moon, it wants your full attention. "
    "There are jokes, but they are not the point."
)


def test_an_article_gives_its_titles_and_claims_in_the_order_of_the_text() -> None:
    found = reading(REVIEW)
    assert {(each.name, each.role) for each in found.titles} == {("Salt Road", "subject"), ("Iron Moon", "compared")}
    said = {(claim.kind, claim.field) for claim in found.claims}
    assert {
        ("fact", "year"),
        ("fact", "country"),
        ("tone", "tension"),
        ("contrast", "trailer"),
        ("note", "parent_death"),
        ("comparison", "depth"),
        ("tone", "humour"),
        ("fact", "credit"),
    } <= said
    assert [claim.start for claim in found.claims] == sorted(claim.start for claim in found.claims)


def test_without_a_catalogue_every_title_is_a_stub() -> None:
    found = read(Article(text=REVIEW.replace("Iron Moon", "“Iron Moon”"), title="Salt Road review"))
    assert {each.name: each.id for each in found.titles} == {"Salt Road": None, "Iron Moon": None}


def test_the_headline_alone_may_name_the_subject() -> None:
    assert roles("It is slow.", "“Salt Road”: a slow one") == {"Salt Road": "subject"}


def test_an_article_that_names_nothing_claims_nothing() -> None:
    assert (
        reading("It is slow and sad and funny.", "Some thoughts on a rainy evening in the month of March").claims == ()
    )


def test_what_is_not_english_gives_titles_at_most() -> None:
    french = "“Salt Road” est un grand film lent. A fast and funny sad dark comedy. On y pleure."
    found = reading(french, language="fr")
    assert found.claims == ()
    assert [each.name for each in found.titles] == ["Salt Road"]


def test_a_language_that_is_not_told_is_seen_from_the_words() -> None:
    german = "Der Film ist kalt, warm, still und tender, und Humor hat er auch, Gore und Slasher inklusive. " * 8
    assert reading(german, language=None).claims == ()


def test_an_empty_article_is_empty() -> None:
    found = read(Article(text=""), Shelf())
    assert (found.titles, found.claims) == ((), ())


def test_a_question_is_read_with_its_answer_and_not_without() -> None:
    assert {c.value for c in reading("Is it scary? Never.").claims if c.kind == "tone"} == {0.1}
    assert not [c for c in reading("Is it scary? We shall see.").claims if c.kind == "tone"]
    assert not [c for c in reading("Is it scary?").claims if c.kind == "tone"]
