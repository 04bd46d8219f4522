"""Limits as people say them: languages and countries, notes, ages, time. Each case in our own words."""

from __future__ import annotations

import pytest

from nightcap.catalogue.countries import NOUNS
from nightcap.request import ToneWish, TopicWish

from .asking import asked, limits, places, wished


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("something in Telugu", ("te",)), ("Gujarati please", ("gu",)), ("a Sesotho series", ("st",)),
        ("anything Igbo or Hausa?", ("ig", "ha")), ("Cantonese or English", ("yue", "en")),
        ("Papa wants Marathi, or Hindi at a pinch", ("mr", "hi")), ("Catalan, failing that Spanish", ("ca", "es")),
        ("French or Wolof", ("fr", "wo")), ("a Kollywood comedy", ("ta",)),
        ("only English please", ("en",)), ("my nan only speaks Polish", ("pl",)),
        ("she speaks no English so it must be in Polish", ("pl",)),
    ],
)  # fmt: skip
def test_a_language_is_asked_for_by_its_name(text: str, codes: tuple[str, ...]) -> None:
    assert places(text) == [("language", "in", codes)]


@pytest.mark.parametrize(
    "text",
    [
        "I'm learning Welsh and I'm shattered", "my Spanish is rusty", "English is my second language",
        "he teaches Portuguese", "a Tamil wedding on Saturday, cheer me up", "we are Gujarati, show us a comedy",
        "I'm Brazilian and homesick", "my wife is Danish", "we're having an Indian, comedy please",
        "my flatmate moved here from Ghana", "like Pirates of the Caribbean", "the English upset me",
    ],
)  # fmt: skip
def test_a_language_or_country_of_people_limits_no_title(text: str) -> None:
    assert places(text) == []


def test_a_language_that_is_learnt_is_wished_for_unless_it_is_spoken_at_home() -> None:
    assert [(each.op, each.value) for each in wished("something to practise my Italian with")] == [("in", ("it",))]
    assert wished("I am learning English") == []


@pytest.mark.parametrize(
    ("text", "op", "codes"),
    [
        ("something from Latin America", "in", NOUNS["latin america"]), ("from the Gulf", "in", NOUNS["gulf"]),
        ("a West African drama", "in", NOUNS["west africa"]), ("made anywhere but America", "not_in", ("US",)),
        ("from outside Hollywood", "not_in", ("US",)), ("a film not from Japan", "not_in", ("JP",)),
        ("a Czech film or a Polish one", "in", ("CZ", "PL")), ("a Maltese comedy", "in", ("MT",)),
    ],
)  # fmt: skip
def test_countries_and_parts_of_the_world(text: str, op: str, codes: tuple[str, ...]) -> None:
    assert places(text)[0] == ("country", op, codes)
    assert len(set(places(text))) == 1


def test_home_is_where_the_people_come_from() -> None:
    assert places("I'm Ghanaian, in Leeds. Something from back home.") == [("country", "in", ("GH",))]
    assert places("something from home") == []


def test_what_is_only_for_want_of_the_first_widens_the_limit_and_the_first_is_preferred() -> None:
    text = "Something Kenyan, or at least from somewhere in Africa"
    (field, op, codes), *rest = places(text)
    assert (field, op, rest) == ("country", "in", [])
    assert set(NOUNS["africa"]) == set(codes)
    assert [each.value for each in wished(text)] == [("KE",)]
    assert asked(text).understood[0].meaning == "from Kenya, or else from Africa"


@pytest.mark.parametrize(
    "text", ["something foreign", "world cinema", "not in English", "a foreign one, with feelings"]
)
def test_foreign_is_any_language_but_the_one_of_the_home(text: str) -> None:
    assert places(text) == [("language", "not_in", ("en",))]


@pytest.mark.parametrize("text", ["foreign is fine", "in any language", "from anywhere in the world"])
def test_content_with_any_language_limits_none(text: str) -> None:
    assert places(text) == []


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("his eyes can't manage subtitles", "no"), ("I've sat on my glasses", "no"), ("he can't read yet", "no"),
        ("subtitles no bother", "fine"), ("you win, I'll read", "fine"), ("not English dubbed", "wanted"),
        ("I said no reading. All right, it's her birthday, I'll read.", "fine"), ("or I'll read a book", None),
    ],
)  # fmt: skip
def test_subtitles_are_refused_accepted_and_wanted(text: str, said: str | None) -> None:
    assert asked(text).subtitles == said
    assert (places(text) == [("language", "in", ("en",))]) == (said == "no")


@pytest.mark.parametrize(
    ("text", "notes"),
    [
        ("no dead mums or dads", ("parent_death",)), ("nothing about the loss of a child", ("child_death",)),
        ("nothing where a baby dies", ("child_death", "pregnancy_loss")), ("nobody poorly in it", ("illness",)),
        ("no one gets cancer", ("illness",)), ("nothing bad happens to the cat", ("animal_cruelty", "animal_death")),
        ("funny but without the language", ("strong_language",)), ("no bad words", ("strong_language",)),
        ("keep their clothes on", ("nudity", "sexual_content")), ("no bedroom scenes", ("sexual_content",)),
        ("no needles please", ("drug_use", "illness")), ("not about a lonely person", ("loneliness",)),
        ("no cheating husbands", ("infidelity",)), ("fighting upsets her", ("violence",)),
        ("blood makes me faint", ("gore",)), ("she is squeamish about blood", ("gore",)),
        ("less murder, more baking", ("murder",)), ("nobody hard up", ("poverty",)),
        ("nobody is to be murdered", ("murder",)), ("nobody widowed", ("grief",)),
        ("nothing that makes me jump", ("jump_scares",)),
        ("the in-laws are easily shocked", ("sexual_content", "nudity", "strong_language")),
        ("I hate it when animals are hurt", ("animal_cruelty", "animal_death")),
    ],
)  # fmt: skip
def test_what_must_not_be_in_it_is_said_in_many_ways(text: str, notes: tuple[str, ...]) -> None:
    assert limits(text, "note") == [("note", "not_in", notes)]


@pytest.mark.parametrize(
    "text",
    ["I'm not ill, only tired", "lonely tonight", "a bit of swearing is fine", "a murder, please",
     "an effing good laugh", "nothing happens to people in it"],
)  # fmt: skip
def test_what_is_said_of_oneself_or_welcome_is_not_kept_out(text: str) -> None:
    assert limits(text, "note") == []


def test_of_violence_less_is_not_none() -> None:
    assert limits("less violence", "note") == [("note", "not_in", ("gore", "torture", "sexual_violence"))]


@pytest.mark.parametrize(
    ("text", "age"),
    [
        ("Girls are 5 and 8", 5), ("Ravi's 11 and bored", 11), ("my two (4 and 7) are up", 4),
        ("our boy just turned 9", 9), ("she's nearly 7 and loves dogs", 6),
        ("a class of year 3s", 7), ("for my fourth graders", 9),
        ("under-sixes round for tea", 5), ("kids under 10", 9), ("the under 12s", 11), ("teenagers in the room", 13),
        ("something I can watch in front of the kids", 8), ("a bunch of eleven year olds", 11),
        ("Mia (3) and Jack (6) are here", 3),
    ],
)  # fmt: skip
def test_the_youngest_child_sets_the_age(text: str, age: int) -> None:
    assert ("audience_age", "max", age) in limits(text, "audience_age")
    assert min(value for _, _, value in limits(text, "audience_age")) == age


@pytest.mark.parametrize(
    "text",
    ["Gran is 83", "I'm 45", "my wife is 34", "the kids are in bed", "with the children asleep",
     "I taught year 9 all day", "we're 10 minutes late", "under 90 minutes", "a film about a 9 year old",
     "she is in her eighties", "Heat is one of my favourites"],
)  # fmt: skip
def test_adults_and_absent_children_set_no_age(text: str) -> None:
    assert limits(text, "audience_age") == []


def test_the_dog_that_must_live_is_wanted_in_it() -> None:
    request = asked("the dog has to survive")
    assert [(each.field, each.value) for each in request.limits] == [("note", ("animal_death",))]
    assert [wish.topic for wish in request.wishes if isinstance(wish, TopicWish)] == ["dog"]


def test_what_would_do_widens_what_is_asked_for() -> None:
    assert places("French, but Belgian would do") == [("country", "in", ("FR", "BE"))]
    assert places("Irish if there is any, otherwise Scottish")[0] == ("country", "in", ("IE", "GB"))


@pytest.mark.parametrize(
    ("text", "company", "age"),
    [
        ("a sunny film for a family of six", "family", None),
        ("creepy, not bloody, for a night with teenagers", "children", 13),
        ("a film with children in it", None, None),
    ],
)
def test_who_watches_is_told_from_what_it_is_about(text: str, company: str | None, age: int | None) -> None:
    request = asked(text)

    assert request.company == company
    assert [value for _, _, value in limits(text, "audience_age", "genre")] == ([] if age is None else [age])


@pytest.mark.parametrize(
    "text", ["I cannot follow anything complicated", "I can't concentrate on anything complicated"]
)
def test_what_one_is_not_up_to_is_refused(text: str) -> None:
    wishes = [wish for wish in asked(text).wishes if isinstance(wish, ToneWish)]

    assert [wish.target < 0.5 for wish in wishes if wish.axis == "depth"] == [True]


def test_what_is_new_on_the_service_is_new_on_the_charts() -> None:
    assert limits("whatever is new on Netflix", "new_on_chart", "year") == [("new_on_chart", "in", (True,))]
