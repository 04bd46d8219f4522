"""Facts of a title as prose tells them, rather than a line of labels."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from tests.reviews.reading.said import reading


def told(text: str, field: str) -> list[object]:
    claims = reading(f"Salt Road is a drama. {text}").claims
    return [claim.value for claim in claims if claim.field == field and claim.title == "Salt Road"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Netflix put up all six episodes on Friday.", "Netflix"),
        ("Netflix paid for two seasons.", "Netflix"),
        ("There is a fourth that Netflix, where you can find the lot, made later.", "Netflix"),
        ("tvN broadcast it.", "tvN"),
        ("It's on Max this month.", "Max"),
        ("Lena Brandt has shot all eight episodes for Netflix.", "Netflix"),
        ("Lumo+ has the lot.", "Lumo+"),
        ("LumoTV has it, and it ends well.", "LumoTV"),
        ("It begins tonight on ITV2.", "ITV2"),
    ],
)
def test_a_service_shows_it(text: str, name: str) -> None:
    assert told(text, "platform") == [name]


def test_a_service_in_brackets_behind_a_title_needs_no_list() -> None:
    assert told("By the look of Salt Road (Lumo One, Monday) somebody tried.", "platform") == ["Lumo One"]


@pytest.mark.parametrize("text", ["Ruth has it all.", "It is on the Criterion disc.", "Otto ran it aground."])
def test_who_has_it_may_be_no_service(text: str) -> None:
    assert told(text, "platform") == []


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Six parts, one a week.", 6),
        ("From there the eight parts go about their business.", 8),
        ("It takes six parts over the flood.", 6),
        ("It drops all eight of its episodes on Friday.", 8),
        ("Three hundred and thirty-five half-hours, and I saw them all.", 335),
        ("All four episodes are up already.", 4),
    ],
)
def test_how_many_episodes(text: str, count: int) -> None:
    assert told(text, "episodes") == [count]


@pytest.mark.parametrize(
    "text",
    [
        "Two episodes are up, and seven are to come.",
        "It comes in an odd release of three episodes every Tuesday.",
        "It does not cut in any of the other three instalments.",
        "The three instalments that follow are all mud.",
    ],
)
def test_some_of_the_episodes_are_not_all(text: str) -> None:
    assert told(text, "episodes") == []


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("It came out in December of 2021.", 2021),
        ("It arrived in the spring of 1974.", 1974),
        ("On its release in 1974, nobody went.", 1974),
        ("It was a show that went out in 1998.", 1998),
        ("It was a monster hit in Korea in 2016.", 2016),
    ],
)
def test_when_it_came_out(text: str, year: int) -> None:
    assert told(text, "year") == [year]


def test_another_title_has_its_own_year() -> None:
    claims = reading("Salt Road is a drama. Those who love the 1999 film of “Iron Moon” should be warned.").claims
    assert [(claim.title, claim.value) for claim in claims if claim.field == "year"] == [("Iron Moon", 1999)]


def test_something_else_went_out() -> None:
    assert told("I can tell you when the ice went out in the spring of 1987.", "year") == []


def test_a_line_that_begins_with_languages() -> None:
    assert told("French and Arabic, with new subtitles.", "language") == ["fr", "ar"]
    assert told("Yoruba, pidgin and English, the way God intended.", "language") == ["yo", "en"]
    assert told("French and Danish neighbours quarrel.", "language") == []


@pytest.mark.parametrize(
    ("text", "work"),
    [
        ("She developed it out of Otto Krone's 2014 novel.", ("book", 2014, "Otto Krone")),
        ("Lena Brandt has adapted Otto Krone's 1955 novel by herself.", ("book", 1955, "Otto Krone")),
        ("It came out of a paperback by Otto Krone.", ("book", None, "Otto Krone")),
        ("All of it true, all of it in the papers.", ("true story", None, None)),
        ("It all really happened.", ("true story", None, None)),
    ],
)
def test_what_it_comes_from(text: str, work: tuple[str, int | None, str | None]) -> None:
    (value,) = told(text, "based_on")
    assert isinstance(value, Mapping)
    assert (value["kind"], value["year"], value["makers"]) == work


def test_what_did_not_happen_is_no_true_story() -> None:
    assert told("None of it really happened.", "based_on") == []


def test_a_length_in_quarters() -> None:
    assert told("At two and a quarter hours it can afford to.", "runtime_minutes") == [135]


def test_months_are_no_actors() -> None:
    assert told("It was shown between October 1999 and May 2001.", "credit") == []


def test_what_it_is_called_is_its_genre() -> None:
    assert told("You might also call it a comedy.", "genre") == ["drama", "comedy"]
    assert told("What follows is a comedy in the way a magpie is a bird.", "genre") == ["drama", "comedy"]
