"""Refusals, other people's wishes and harm as people say them. Each case in our own words."""

from __future__ import annotations

import pytest

from nightcap.request import GenreWish

from .asking import asked, limits, lost, topics


def genres(text: str) -> set[tuple[str, object]]:
    return {(op, value) for _, op, values in limits(text, "genre") for value in values}


def notes(text: str) -> set[object]:
    return {value for _, op, values in limits(text, "note") for value in values if op == "not_in"}


def said(text: str) -> dict[str, str]:
    """Words of each chip → what they were taken for."""
    return {text[each.start : each.end]: each.meaning for each in asked(text).understood}


@pytest.mark.parametrize(
    "text",
    [
        "Ravi won't do horror", "horror is the last thing I fancy", "the last thing we need tonight is a horror",
        "horror isn't what I'm after", "I've fallen out with horror", "could do with a break from horror",
        "horror is for another night", "my son is off horror at the moment", "horror drives me mad",
        "horror gives me nightmares", "my sister loves horror, so anything but that", "less keen on horror",
        "no comedy, Ana won't do horror", "not in the mood for love stories or horror",
    ],
)  # fmt: skip
def test_a_genre_is_refused_in_many_words(text: str) -> None:
    assert ("not_in", "horror") in genres(text)
    assert ("in", "horror") not in genres(text)


def test_each_genre_of_a_refused_list_is_refused() -> None:
    assert genres("not in the mood for love stories or crime") == {("not_in", "romance"), ("not_in", "crime")}


@pytest.mark.parametrize(
    ("text", "kept_out"),
    [
        ("nothing to do with war", {"war"}), ("nothing where anything gets eaten", {"animal_death"}),
        ("a nature film, not one of those where something is mauled", {"animal_death"}),
        ("no lions killing things", {"animal_death"}), ("nobody gets eaten", {"death"}),
        ("blood sets my mother off", {"gore"}), ("gore makes my wife queasy", {"gore"}),
    ],
)  # fmt: skip
def test_what_must_not_happen(text: str, kept_out: set[object]) -> None:
    assert notes(text) >= kept_out


@pytest.mark.parametrize(
    "text", ["not something dead good", "scare me properly", "please make me jump", "it scares the life out of me"]
)
def test_what_is_no_harm(text: str) -> None:
    assert notes(text) == set()


def test_what_upsets_somebody_is_refused_of_tones_too() -> None:
    """One list of verbs feeds both: what is seen, and how it feels."""
    for verb in ("upsets", "bores", "depresses", "unsettles"):
        assert topics(asked(f"juggling {verb} him"))["juggling"] < 0
        assert notes(f"gore {verb} him") == {"gore"}
        assert said(f"slow films {verb[:-1]} me").popitem()[1].startswith("not slow")


def test_an_order_to_scare_is_no_complaint() -> None:
    assert said("give me the creeps but no blood")["give me the creeps"].startswith("give me the creeps: towards")


def test_a_genre_that_one_asks_for_and_another_refuses_is_only_wished_for() -> None:
    request = asked("he wants a western, I hate westerns")
    assert request.limits == ()
    assert [wish.genre for wish in request.wishes if isinstance(wish, GenreWish)] == ["western"]


def test_who_hates_a_genre_may_be_shown_it() -> None:
    assert genres("a musical for people who hate musicals") == {("in", "musical")}
    assert genres("something for someone who hates horror") == {("not_in", "horror")}


def test_what_each_of_two_likes_is_either() -> None:
    assert genres("something my husband (war films) and I (westerns) can both stand") == {
        ("in", "war"),
        ("in", "western"),
    }


def test_a_year_of_the_past_is_no_year_of_a_film() -> None:
    assert limits("I fell out with musicals in 2012", "year") == []


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("somebody getting what's coming to them", "revenge and comeuppance"),
        ("lots of frocks", "period costume drama"),
        ("no scams", "con artists and swindles"), ("the little guy wins", "underdogs winning against the odds"),
    ],
)  # fmt: skip
def test_other_words_for_what_it_is_about(text: str, topic: str) -> None:
    found = topics(asked(text))
    assert found[topic] == (-1.0 if text.startswith("no ") else 1.0)


@pytest.mark.parametrize(
    ("text", "never"),
    [
        ("the kind of film that helps", "tender"), ("no rush tonight", "loud"), ("my boss swears by it", "swears"),
        ("a rainy bank holiday", "money"), ("Sunday, cat on my lap", "cat"), ("no gore and mum hates war", "mum"),
        ("tired but not sleepy", "nerve-racking"), ("nothing longer", "longer"),
    ],
)  # fmt: skip
def test_no_chip_for_what_was_not_said(text: str, never: str) -> None:
    assert not [meaning for meaning in said(text).values() if never in meaning and "told of" not in meaning]


def test_a_trouble_to_stay_with_says_that_it_counts() -> None:
    request = asked("miss my grandma a lot, I want a proper cry")
    (trouble,) = (each for each in request.understood if "trouble" in each.meaning)
    assert trouble.meaning == "the trouble, which you want to stay with: about it if possible"
    assert trouble.kind == "wish"
    assert set(trouble.wishes) <= set(request.wishes)


def test_who_played_in_it_is_told_as_not_understood() -> None:
    request = asked("nothing with that bloke from Fargo")
    assert request.limits == ()
    assert lost(request) == ["with that bloke from Fargo"]


@pytest.mark.parametrize(
    ("text", "never"),
    [
        ("gravy with everything", "heavy"), ("somthing with dogs", "at ease"), ("back at ten sharp", "attention"),
        ("no baddies no stress", "nerve-racking"), ("if it has subtitles I'll cry", "heavy"),
        ("I'm not married", "married"), ("first night in the flat, no curtains", "curtains"),
    ],
)  # fmt: skip
def test_no_chip_for_words_that_say_nothing_of_it(text: str, never: str) -> None:
    assert not [meaning for meaning in said(text).values() if never in meaning]


def test_a_double_refusal_asks_for_it() -> None:
    assert said("he snores through anything without explosions")["explosions"].endswith("fast and loud")
