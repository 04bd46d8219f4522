"""The country a title comes from."""

from __future__ import annotations

import pytest

from tests.reviews.reading.facts.marked import claims, values


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("This is the Japanese romantic drama [t:Two Boats].", ["JP"]),
        ("A Polish thriller about a strike.", ["PL"]),
        ("It is American, eleven years in the making.", ["US"]),
        ("Australian, angry and over in an hour.", ["AU"]),
        ("Japanese to its chopsticks, it follows a cook.", ["JP"]),
        ("The Belgian series returns with its hat on.", ["BE"]),
        ("Hardly anyone speaks in this Canadian cartoon about bees.", ["CA"]),
        ("For a Chinese drama, it is startlingly chilly.", ["CN"]),
        ("It is sixteen episodes of a Korean romance.", ["KR"]),
        ("This thriller from Denmark is quiet.", ["DK"]),
        ("It was made in Senegal.", ["SN"]),
        ("It is a French-Belgian co-production.", ["FR", "BE"]),
        ("This Franco-Belgian drama is quiet.", ["FR", "BE"]),
        ("It's a South Korean series about bread.", ["KR"]),
        ("This K-drama is a warm bath.", ["KR"]),
        ("[t:Two Boats] (Denmark, 2019) is a gem.", ["DK"]),
        ("It is one of the best Danish dramas of the year.", ["DK"]),
        ("The [o:New Zealand] documentary is a delight.", ["NZ"]),
        ("Based on a novel, this tense, dark Danish drama is slow.", ["DK"]),
    ],
)
def test_the_country_it_comes_from(text: str, codes: list[str]) -> None:
    assert values(text, "country") == codes


@pytest.mark.parametrize(
    "text",
    [
        "A Japanese chef opens a shop.",
        "It is set in Japan.",
        "They meet in a French restaurant.",
        "It is based on a French film.",
        "It is a remake of a Danish series.",
        "The trailer sells a Danish thriller.",
        "It is not a Danish thriller.",
        "It feels like a Danish thriller.",
        "Fans of the Danish thriller will be bored.",
        "Is it a Danish thriller?",
        "He loves Danish thrillers.",
        "[p:Ruth] comes from Denmark.",
        "A French film critic falls in love.",
        "Like the German series [t:Dark], it asks for patience.",
        "The Norwegian series A Storm for Christmas is still there.",
    ],
)
def test_what_is_in_it_or_beside_it_is_no_country(text: str) -> None:
    assert values(text, "country") == []


def test_the_country_of_another_title_is_that_titles() -> None:
    [claim] = claims("Like the German series [t:Dark], it asks for patience.", "country")
    assert (claim.title, claim.value) == ("Dark", "DE")
