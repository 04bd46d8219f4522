"""Words that say something but wish for nothing, denials turned round, and titles called by a part of their name."""

from __future__ import annotations

import pytest

from nightcap.request import GenreWish, LikeWish, Request, ToneWish

from .asking import asked, lost, topics, values


def likes(request: Request) -> dict[str, float]:
    return {wish.name: wish.weight for wish in request.wishes if isinstance(wish, LikeWish)}


@pytest.mark.parametrize(
    "text",
    [
        "I spilt soup on the carpet. A comedy please",
        "My brother dropped the cake, so a western",
        "Fourteen hours on the ward. A comedy",
        "Two weeks of invoices behind me, a comedy now",
        "Four friends over tonight, ranging from goths to my aunt. A comedy",
        "The baby screamed through supper. A comedy",
    ],
)
def test_the_story_of_the_day_is_not_called_lost(text: str) -> None:
    assert lost(asked(text)) == []


def test_where_nothing_was_understood_the_story_is_told_as_lost() -> None:
    assert "carpet" in " ".join(lost(asked("I spilt soup on the carpet")))


@pytest.mark.parametrize(
    "text",
    [
        "a comedy, no arguing about it",
        "a comedy, no excuses",
        "a comedy and no debate",
        "a comedy, nobody minds",
        "not horror, and tomorrow it is her turn to pick",
        "no horror, if I doze off halfway so be it",
        "I don't drive so a comedy",
        "a comedy, without fail",
        "the story wasn't structured. a comedy",
        "we never agree. a comedy",
    ],
)
def test_a_denial_before_mere_words_refuses_nothing(text: str) -> None:
    assert topics(asked(text)) == {}


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("no sirens", "sirens"),
        ("nothing with juggling", "juggling"),
        ("no zombies, sirens or clowns", "sirens"),
        ("I don't want any juggling", "juggling"),
        ("sick of juggling", "juggling"),
    ],
)
def test_a_thing_right_behind_a_denial_is_still_refused(text: str, topic: str) -> None:
    assert topics(asked(text))[topic] < 0


@pytest.mark.parametrize("text", ["provided no one breaks into song", "nobody bursting out singing please"])
def test_who_wants_no_song_wants_no_musical(text: str) -> None:
    assert values(asked(text), "genre", "not_in") == {"musical"}


@pytest.mark.parametrize(
    "text",
    [
        "my aunt rejects anything that isn't in English",
        "he won't watch anything that isn't in English",
        "I can't stand anything not in English",
        "nothing that isn't in English",
    ],
)
def test_two_denials_ask_for_it(text: str) -> None:
    assert values(asked(text), "language", "in") == {"en"}


@pytest.mark.parametrize("text", ["nothing without a happy ending", "it can't be sad", "it must not be sad"])
def test_what_may_not_be_sad_is_wished_to_be_light(text: str) -> None:
    targets = {wish.axis: wish.target for wish in asked(text).wishes if isinstance(wish, ToneWish)}
    assert targets["uplift"] > 0.5
    assert targets.get("weight", 0) < 0.5


def test_a_dislike_that_is_denied_is_no_limit() -> None:
    assert asked("it isn't that I hate romance").limits == ()


def test_a_need_behind_and_is_no_part_of_the_story() -> None:
    request = asked("halfway through a bottle of wine and need a good laugh")
    assert {wish.axis for wish in request.wishes if isinstance(wish, ToneWish)} == {"humour"}


@pytest.mark.parametrize("text", ["I loved Black Swan", "I saw Avatar", "something like Jennifer"])
def test_a_name_that_the_catalogue_lacks_stands_for_no_other(text: str) -> None:
    assert all(wish.title_id is None for wish in asked(text).wishes if isinstance(wish, LikeWish))


def test_a_refusal_of_several_things_reaches_the_last() -> None:
    request = asked("we do mind westerns, clowns and anything loud")
    assert values(request, "genre", "not_in") == {"western"}
    assert topics(request)["clowns"] < 0
    assert [wish.target < 0.5 for wish in request.wishes if isinstance(wish, ToneWish) and wish.axis == "energy"] == [
        True
    ]


@pytest.mark.parametrize(
    ("text", "genre"),
    [
        ("Musicals he calls infantile", "musical"),
        ("she finds westerns boring", "western"),
        ("westerns I find dull", "western"),
        ("not my bag, horror", "horror"),
        ("not my cup of tea, westerns", "western"),
        ("westerns bored him rigid", "western"),
        ("horror sends me to sleep", "horror"),
        ("he has outgrown animation", "animation"),
    ],
)
def test_what_is_belittled_is_refused(text: str, genre: str) -> None:
    assert values(asked(text), "genre", "not_in") == {genre}


@pytest.mark.parametrize(
    "text",
    [
        "I prefer comedies to westerns",
        "we prefer comedies over westerns",
        "I like comedies more than westerns",
    ],
)
def test_what_something_else_is_preferred_to_is_no_wish(text: str) -> None:
    weights = {wish.genre: wish.weight for wish in asked(text).wishes if isinstance(wish, GenreWish)}
    assert weights["comedy"] > 0 > weights["western"]


@pytest.mark.parametrize(
    "text",
    [
        "she has whistled it for two hours. A musical",
        "we queued two hours. A musical",
        "Eleven hours at the till. A musical",
        "my meeting ran two hours over. A musical",
    ],
)
def test_hours_of_a_story_limit_no_film(text: str) -> None:
    assert values(asked(text), "runtime_minutes", "max") == set()


@pytest.mark.parametrize("text", ["I've got two hours", "we have only two hours", "two hours in the bath"])
def test_hours_that_one_has_are_a_limit(text: str) -> None:
    assert values(asked(text), "runtime_minutes", "max") == {120.0}


@pytest.mark.parametrize("text", ["no romance, I mean it", "cold tea, a comedy", "dark out already, a comedy"])
def test_a_figure_of_speech_is_neither_understood_nor_lost(text: str) -> None:
    request = asked(text)
    said = [text[each.start : each.end] for each in request.understood]
    assert not {"mean", "cold", "dark"} & set(said)
    assert lost(request) == []


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        ("like Paddington, but we've seen both of them", {"paddington", "paddington-2"}),
        ("Like Paddington, only we've seen all of those", {"paddington", "paddington-2"}),
        ("we have seen all the Paddingtons", {"paddington", "paddington-2"}),
        ("I've watched every single Paddington", {"paddington", "paddington-2"}),
        ("like Fargo, only we've seen it", {"fargo"}),
        ("I've seen Bruges and Midsommar", {"in-bruges", "midsommar"}),
    ],
)
def test_who_has_seen_all_of_a_series_sees_none_of_it(text: str, seen: set[object]) -> None:
    assert values(asked(text), "title", "not_in") == seen


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("I loved Schitt", "Schitt's Creek"),
        ("something like Mad Max", "Mad Max: Fury Road"),
        ("I loved Sunrise", None),
    ],
)
def test_a_telling_part_of_a_name_means_the_title(text: str, name: str | None) -> None:
    found = {wish.name for wish in asked(text).wishes if isinstance(wish, LikeWish) and wish.title_id}
    assert found == ({name} if name else set())


def test_more_of_somebody_is_the_like_of_them() -> None:
    assert likes(asked("less football, more Bertie Wooster")) == {"Bertie Wooster": 1.0}
    assert likes(asked("more German films")) == {}
