"""One subject throughout, or a list of them; and which titles stand beside."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from nightcap.reviews.article import Article
from nightcap.reviews.reading import read
from tests.reviews.reading.said import Shelf, mention, reading, roles


@pytest.mark.parametrize(
    ("headline", "text", "subjects"),
    [
        ("Salt Road review", "It is slow.", ["Salt Road"]),
        ("'Salt Road' is a triumph", "Salt Road is slow.", ["Salt Road"]),
        ("Salt Road", "A slow one.", ["Salt Road"]),
        ("One for the weekend", "“Salt Road” is a slow series about ice.", ["Salt Road"]),
        ("Rain, rain", "Iron Moon (2019) is slow. Unlike Green Harbour, it has jokes.", ["Iron Moon"]),
        ("A quiet week", "Two brothers wait. Nothing happens. It has been set beside Iron Moon.", []),
        ("salt road (2021)", "salt road (2021) is so slow lol", ["salt road"]),
        (
            "Two for the weekend",
            "SALT ROAD (Netflix, six episodes). Slow.\n\nGREY WATER (MUBI). Fast.",
            ["SALT ROAD", "GREY WATER"],
        ),
        (
            "Three to see",
            "Salt Road (2023): slow and sad.\n\nGrey Water (2021): fast.\n\nQuarry (2015): funny.",
            ["Salt Road", "Grey Water", "Quarry"],
        ),
        (
            "The charts",
            "Iron Moon is still on the list.\n\nNew: Grey Water (Netflix, 8 episodes), a drama.\n\n"
            "At number three among films: Deep Sleep, in which a ship sinks.",
            ["Grey Water", "Deep Sleep"],
        ),
    ],
)
def test_the_subjects_are_those_the_article_is_about(headline: str, text: str, subjects: list[str]) -> None:
    assert [name for name, role in roles(text, headline).items() if role == "subject"] == subjects


def test_each_part_of_a_list_speaks_of_its_own_title() -> None:
    found = reading("SALT ROAD (Netflix). Slow and sad.\n\nGREY WATER (MUBI). Never slow.", "Two for the weekend")
    energy = {claim.title: claim.value for claim in found.claims if claim.field == "energy"}
    assert energy == {"SALT ROAD": 0.25, "GREY WATER": 0.75}


@pytest.mark.parametrize(
    ("text", "name", "role"),
    [
        ("It is like Iron Moon.", "Iron Moon", "compared"),
        ("It is funnier than Iron Moon.", "Iron Moon", "compared"),
        ("Unlike Iron Moon, it is slow.", "Iron Moon", "compared"),
        ("It knocked Iron Moon off the top of the charts.", "Iron Moon", "rival"),
        ("Iron Moon is still trending.", "Iron Moon", "rival"),
        ("Ahead of Iron Moon, it is at number one on the list.", "Iron Moon", "rival"),
        ("It is based on the 2010 film The Long Thaw.", "The Long Thaw", "source"),
    ],
)
def test_another_title_has_the_part_that_it_plays(text: str, name: str, role: str) -> None:
    assert roles(text)[name] == role


def test_somebodys_earlier_work_is_left_out() -> None:
    assert "Iron Moon" not in roles("The creator of Iron Moon wrote it.")


def test_a_rival_before_the_first_part_of_a_list_is_named() -> None:
    text = "Iron Moon is still on the list.\n\nSALT ROAD (Netflix). Slow.\n\nGREY WATER (MUBI). Fast."
    assert roles(text, "The charts")["Iron Moon"] == "rival"


@pytest.mark.parametrize(
    ("headline", "text", "ref", "kind", "year"),
    [
        ("The Long Thaw review", "The series has eight episodes.", "the-long-thaw-2023", "series", 2023),
        ("The Long Thaw review", "A film of ice; the film is slow.", "the-long-thaw-2010", "film", 2010),
        ("The Long Thaw review", "It is slow.", "the-long-thaw-2023", "series", 2023),
        ("The Long Thaw (2010) review", "The Long Thaw (2010) is slow.", "the-long-thaw-2010", "film", 2010),
        ("Iron Moon review", "Iron Moon (1987) is a film. The film is slow.", None, "film", 1987),
        ("Bread & Ashes review", "The film is slow.", "bread-and-ashes-1998", "film", 1998),
        ("Grey Water review", "The series is slow.", None, "series", None),
    ],
)
def test_a_subject_is_linked_by_kind_and_year_or_is_a_stub(
    headline: str, text: str, ref: str | None, kind: str, year: int | None
) -> None:
    (subject,) = (each for each in reading(text, headline).titles if each.role == "subject")
    assert (subject.id, subject.kind, subject.year) == (ref, kind, year)


def test_an_article_is_not_about_what_came_after_it() -> None:
    old = Article(text="It is slow.", title="The Long Thaw review", published_at=datetime(2011, 5, 1, tzinfo=UTC))
    assert read(old, Shelf()).titles[0].id == "the-long-thaw-2010"


def test_a_source_of_the_same_name_is_a_title_of_its_own() -> None:
    text = "The series is based on a 2010 French film by Jean Roux. It has eight episodes."
    subject, source = reading(text, "The Long Thaw review").titles
    assert (subject.role, subject.id) == ("subject", "the-long-thaw-2023")
    assert (source.role, source.id, source.name) == ("source", "the-long-thaw-2010", "The Long Thaw")


def test_a_source_that_the_catalogue_lacks_is_a_stub() -> None:
    source = mention("It is based on the 1967 film The Grey Mile.", "The Grey Mile")
    assert (source.role, source.id, source.kind, source.year) == ("source", None, "film", 1967)
