"""Hard limits as people type them: counts without their noun, idioms that are none, years told by a title or an age."""

from __future__ import annotations

import pytest

from nightcap.request import Request, TopicWish

from .asking import asked, bound, values


def away(request: Request) -> set[str]:
    return {wish.topic.lower() for wish in request.wishes if isinstance(wish, TopicWish) and wish.weight < 0}


def test_counts_of_what_was_named_before() -> None:
    request = asked("short episodes, and there must be at least 40 of them")
    assert bound(request, "episodes", "min") == [40]
    assert bound(asked("a series, episodes under an hour, fewer than 10 of them"), "episodes", "max") == [9]


@pytest.mark.parametrize(
    ("text", "minutes"),
    [("something daft, under 90", 90), ("a comedy, max 110 please", 110), ("under 100, and funny", 100)],
)
def test_a_bare_number_at_the_end_of_a_clause_is_minutes(text: str, minutes: float) -> None:
    assert bound(asked(text), "runtime_minutes", "max") == [minutes]


@pytest.mark.parametrize("text", ["a comedy for ages under 90", "under 90 people saw it", "rated under 70", "over 100"])
def test_other_bare_numbers_are_no_minutes(text: str) -> None:
    assert not bound(asked(text), "runtime_minutes", "max")


@pytest.mark.parametrize(
    "text",
    [
        "no kissing or I'd die of embarrassment",
        "my phone is dying, a comedy",
        "he nearly died laughing, more of that",
        "five hours left and a dying battery",
    ],
)
def test_dying_of_something_is_no_death(text: str) -> None:
    assert "death" not in values(asked(text), "note", "not_in")


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("nothing after Inception", None, 2010),
        ("made before Heat", 1994, 1994),
        ("nothing older than Amélie", 2001, None),
        ("not older than our marriage (2012)", 2012, None),
        ("older than my gran and she is 86", None, 1939),
    ],
)
def test_years_told_by_a_title_or_by_somebody(text: str, low: int | None, high: int | None) -> None:
    request = asked(text)
    if text.startswith("made"):
        assert bound(request, "year", "max") == [high]
        return
    assert bound(request, "year", "min") == ([] if low is None else [low])
    assert bound(request, "year", "max") == ([] if high is None else [high])


def test_after_a_series_that_was_watched_is_no_year() -> None:
    assert not [limit for limit in asked("something after Succession").limits if limit.field == "year"]


@pytest.mark.parametrize(
    "text", ["a romcom with over-50s in it", "people in it should get old, a drama", "I'm too old for it"]
)
def test_ages_of_people_are_no_years_of_titles(text: str) -> None:
    assert not [limit for limit in asked(text).limits if limit.field == "year"]


def test_a_country_refused_behind_a_language_and_a_region_alone() -> None:
    request = asked("Spanish-language, NOT Spain though - Latin America, a thriller")
    assert values(request, "country", "not_in") == {"ES"}
    assert "MX" in values(request, "country", "in")
    assert "US" not in values(request, "country", "in")


@pytest.mark.parametrize(
    ("text", "notes"),
    [
        ("no murdered women", {"murder"}),
        ("it must have dogs that live", {"animal_death"}),
        ("no hunting", {"animal_cruelty"}),
        ("nothing sudden", {"jump_scares"}),
        ("a comedy without vulgar jokes", {"sexual_content", "strong_language"}),
    ],
)
def test_notes_of_things_said_in_other_words(text: str, notes: set[str]) -> None:
    assert values(asked(text), "note", "not_in") == notes


@pytest.mark.parametrize(("text", "topic"), [("a comedy, nothing with laugh tracks", "laugh track")])
def test_laugh_tracks_are_refused_rather_than_laughs(text: str, topic: str) -> None:
    request = asked(text)
    assert topic in away(request)
    assert not [wish for wish in request.wishes if getattr(wish, "axis", "") == "humour"]


def test_a_sentence_behind_a_refusal_is_no_part_of_it() -> None:
    assert away(asked("no crude stuff, mummy is sitting here")) == set()
    assert values(asked("no guns, the deal is a war film"), "genre", "in") == {"war"}


def test_series_are_fine_on_a_condition() -> None:
    request = asked("series ok if it's under six episodes")
    assert not values(request, "kind", "in")
    assert bound(request, "episodes", "max") == [5]


def test_words_of_other_languages_for_or_hours_and_less() -> None:
    request = asked("Hindi ya Punjabi comedy, 2 ghante se kam")
    assert values(request, "language", "in") == {"hi", "pa"}
    assert bound(request, "runtime_minutes", "max") == [120]


def test_what_a_k_drama_is_taken_for_is_told() -> None:
    assert all(each.meaning for each in asked("a K-drama that ends well").understood)


def test_ages_of_a_company_that_is_listed() -> None:
    assert bound(asked("three of us (nan 74, me 41, Ines 9)"), "audience_age", "max") == [9]
    assert bound(asked("me 34, him 36 and Sam 7 want a film"), "audience_age", "max") == [7]
    assert not bound(asked("Rocky 2, Rocky 3 and Rocky 4"), "audience_age", "max")


@pytest.mark.parametrize(("text", "low", "high"), [("12-13 eps", 12, 13), ("between six and ten episodes", 6, 10)])
def test_spans_of_episodes(text: str, low: int, high: int) -> None:
    request = asked(f"a series, {text}")
    assert bound(request, "episodes", "min") == [low]
    assert bound(request, "episodes", "max") == [high]


def test_so_many_episodes_a_night_limit_nothing() -> None:
    assert not bound(asked("a series, 1-2 episodes a night"), "episodes", "max")


def test_spans_of_lengths_with_a_unit_each() -> None:
    request = asked("something romantic, 1h30 to 2h")
    assert bound(request, "runtime_minutes", "min") == [90]
    assert bound(request, "runtime_minutes", "max") == [120]


def test_years_before_one_or_after_another() -> None:
    years = values(asked("a film from before 1965 or after 2015"), "year", "not_in")
    assert {1965, 2015} <= years
    assert not {1964, 2016} & years


def test_what_is_ok_is_not_asked_for() -> None:
    request = asked("animated ok but for grown-ups, horror ok")
    assert not values(request, "genre", "in")


@pytest.mark.parametrize("text", ["no more than two people die, a mystery", "finished, not cancelled"])
def test_sayings_that_are_no_topics(text: str) -> None:
    assert not [wish for wish in asked(text).wishes if isinstance(wish, TopicWish)]


@pytest.mark.parametrize(
    ("text", "minutes"),
    [
        ("it must end before the news at ten", 120),
        ("must fit before the last tram at 22:40", 160),
        ("bedtime is non-negotiable 21:15", 75),
        ("not over 1:45", 105),
        ("under 2:10 please", 130),
    ],
)
def test_hours_before_what_happens_and_lengths_as_on_a_clock(text: str, minutes: float) -> None:
    assert bound(asked(text), "runtime_minutes", "max") == [minutes]


def test_decades_of_people_are_ages() -> None:
    assert not [limit for limit in asked("eight women, 60s and 70s, want a musical").limits if limit.field == "year"]


def test_a_refusal_goes_on_in_a_sentence_that_begins_with_or() -> None:
    assert away(asked("Nothing with a dog in it. Or a cat.")) >= {"cat"}
    assert values(asked("No eyes!! or blood."), "note", "not_in") == {"gore"}
    assert "zombies" not in away(asked("You never know what happens. Or the one with zombies."))


@pytest.mark.parametrize(("text", "topic"), [("no happy couples", "happy couples"), ("no loud kids", "loud kids")])
def test_people_of_a_kind_are_refused_and_not_how_it_feels(text: str, topic: str) -> None:
    assert away(asked(text)) == {topic}


@pytest.mark.parametrize("text", ["any country except ours (UK)", "anywhere but here, Ireland"])
def test_a_country_of_ones_own_that_is_left_out(text: str) -> None:
    request = asked(text)
    assert values(request, "country", "not_in") in ({"GB"}, {"IE"})
    assert not values(request, "country", "in")


def test_murders_that_are_to_stop() -> None:
    assert values(asked("my doctor says stop with the murders"), "note", "not_in") == {"murder"}
    assert not asked("I need a break from work").limits


def test_parts_are_episodes() -> None:
    assert bound(asked("a true disaster, max 5 parts"), "episodes", "max") == [5]


@pytest.mark.parametrize(("text", "age"), [("dragons please, she's five", 5), ("he's 9 and bored", 9)])
def test_somebody_so_young_is_a_child(text: str, age: int) -> None:
    assert bound(asked(text), "audience_age", "max") == [age]


def test_what_others_have_seen_is_told() -> None:
    assert not values(asked("They've seen every Pixar. Ninety mins"), "genre", "in")


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("nothing from this year", 2025),
        ("nothing made in this decade", 2019),
        ("nothing from the last five years", 2020),
    ],
)
def test_recent_years_that_are_refused(text: str, year: int) -> None:
    request = asked(text)
    assert bound(request, "year", "max") == [year]
    assert not bound(request, "year", "min")


def test_this_year_may_tell_when_something_is_done() -> None:
    assert not [limit for limit in asked("a series we won't finish this year").limits if limit.field == "year"]
    assert bound(asked("films from this year"), "year", "min") == [2026]


def test_black_and_white_after_colour_came() -> None:
    request = asked("one film. black and white. after 1990.")
    assert bound(request, "year", "min") == [1991]
    assert not bound(request, "year", "max")


def test_countries_in_a_row_are_a_list_of_them() -> None:
    assert values(asked("Japan, Korea, Taiwan, I don't mind. Something quiet"), "country", "in") == {"JP", "KR", "TW"}


def test_who_walks_out_at_something_refuses_it() -> None:
    assert values(asked("my mother walks out at the first swear word"), "note", "not_in") == {"strong_language"}
    assert values(asked("my brother walks out at the first subtitle"), "language", "in") == {"en"}


def test_a_genre_or_not_is_no_limit() -> None:
    assert not asked("something with trains. Documentary or not").limits


def test_when_we_start_is_reckoned_from() -> None:
    request = asked("we start at quarter past eight and the dog needs her walk at ten")
    assert bound(request, "runtime_minutes", "max") == [105]


def test_they_are_of_several_ages() -> None:
    assert bound(asked("They're 5, 8 and 11 and bored"), "audience_age", "max") == [5]


@pytest.mark.parametrize("text", ["a film set in the 80s", "a series about the sixties", "a drama set in 1940"])
def test_years_in_which_a_story_plays_are_not_those_it_was_made_in(text: str) -> None:
    request = asked(text)
    assert not [limit for limit in request.limits if limit.field == "year"]
    assert [wish for wish in request.wishes if isinstance(wish, TopicWish) and wish.topic.startswith("set in")]


def test_years_of_making_and_of_setting_side_by_side() -> None:
    request = asked("films made in the 80s about the 50s")
    assert bound(request, "year", "min") == [1980]
    assert bound(asked("a film from about 1968"), "year", "max") == [1968]


def test_a_refusal_of_something_else_reaches_no_language_or_country() -> None:
    assert values(asked("no songs, not too long, Tamil or Malayalam"), "language", "in") == {"ta", "ml"}
    assert values(asked("no songs, French or Italian"), "country", "in") == {"FR", "IT"}
    assert values(asked("nothing American, British or Irish"), "country", "not_in") == {"US", "GB", "IE"}


def test_old_or_new_says_nothing() -> None:
    assert not asked("the best you know, old or new").limits


def test_whose_titles_were_all_seen_is_not_asked_for_again() -> None:
    request = asked("I've watched everything by Miyazaki and Agnès Varda. Who else?")
    assert values(request, "person", "not_in") == {"Hayao Miyazaki", "Agnès Varda"}
    assert not values(request, "person", "in")
    assert values(asked("everything by Miyazaki, please"), "person", "in") == {"Hayao Miyazaki"}


def test_a_time_of_day_before_what_it_is() -> None:
    assert bound(asked("something spooky, 10pm bedtime"), "runtime_minutes", "max") == [120]


@pytest.mark.parametrize("text", ["our au pair (Colombian, 19) is here", "mother tongue Portuguese, a comedy"])
def test_where_people_come_from_is_no_country_of_titles(text: str) -> None:
    assert not values(asked(text), "country", "in")


def test_today_it_is_a_country() -> None:
    assert values(asked("We go by country. Tonight it's Chile."), "country", "in") == {"CL"}


def test_made_for_tv_is_a_film_and_tiny_children_are_no_length() -> None:
    assert values(asked("something made for tv, 70s"), "kind", "in") == {"film"}
    assert not bound(asked("films, not for tiny children"), "runtime_minutes", "max")


def test_who_watches_too_is_no_topic() -> None:
    topics = [wish.topic for wish in asked("the cat and I want birds").wishes if isinstance(wish, TopicWish)]
    assert topics == ["birds"]


@pytest.mark.parametrize(
    ("text", "minutes"), [("I can't sit longer than 70 minutes", 70), ("can't stay awake for more than an hour", 60)]
)
def test_who_cannot_sit_longer_bounds_from_above(text: str, minutes: float) -> None:
    request = asked(text)
    assert bound(request, "runtime_minutes", "max") == [minutes]
    assert not bound(request, "runtime_minutes", "min")


def test_words_behind_a_refusal_of_something_else() -> None:
    assert away(asked("no haggis jokes")) == {"haggis jokes"}
    assert values(asked("no dying mums - for my daughter, 9"), "note", "not_in") == {"parent_death"}
    assert away(asked("thriller, not set in the US")) == {"us"}


def test_english_alone_is_a_language_and_before_a_genre_a_country() -> None:
    assert values(asked("Under two hours. English."), "language", "in") == {"en"}
    assert values(asked("an English comedy"), "country", "in") == {"GB"}


def test_what_nobody_will_find_boring() -> None:
    tones = [
        wish for wish in asked("something my son won't find boring").wishes if getattr(wish, "axis", "") == "energy"
    ]
    assert tones
    assert all(getattr(wish, "target", 0) > 0.5 for wish in tones)
