"""How the day went, how it should feel, and whose films: what is read of many ways to say it."""

from __future__ import annotations

import pytest

from nightcap.request import LimitWish, Request, ToneWish

from .asking import asked


def notes(request: Request) -> set[object]:
    return {value for limit in request.limits if limit.field == "note" for value in limit.values}


def people(request: Request, op: str = "in") -> set[object]:
    return {value for limit in request.limits if limit.field == "person" and limit.op == op for value in limit.values}


def tones(request: Request) -> dict[str, float]:
    return {wish.axis: wish.target for wish in reversed(request.wishes) if isinstance(wish, ToneWish)}


@pytest.mark.parametrize(
    "text",
    [
        "Let me be miserable for one evening.", "I'd like to be allowed to be sad about it.",
        "Please don't try to fix it.", "I do not want to feel better yet.", "no silver linings, thank you",
        "Something to howl at.", "I could do with a proper weep", "I want a film that will break me",
        "Don't tell me it gets better.", "I'm heartbroken and would like to stay heartbroken tonight, let me feel it",
        "I'm not ready to be cheered up", "just sit with me in it", "I want to be sad properly",
    ],
)  # fmt: skip
def test_who_wants_to_stay_with_the_feeling_gets_company(text: str) -> None:
    assert asked(text).mode == "companion"


@pytest.mark.parametrize(
    "text",
    [
        "My father died in spring and I want to be sad about it.",
        "We buried Mum on Friday. It can be sad, that's all right.",
        "Two years since Dad died. I don't want to be cheered up.",
    ],
)
def test_grief_that_is_to_be_kept_company_bars_none_of_its_notes(text: str) -> None:
    request = asked(text)
    assert request.mode == "companion"
    assert notes(request) == set()
    assert request.trouble == ()


def test_that_sadness_is_fine_asks_for_no_company_where_nobody_died() -> None:
    assert asked("A drama for tonight. It can be sad, I don't mind.").mode is None


@pytest.mark.parametrize(
    "text",
    [
        "get me out of my own head", "something to perk me up", "turn my day around",
        "I've had enough misery this year",
        "pull us out of this gloom", "I could use a lift", "anything to take my mind off things",
        "I live that every day, I don't need to see it", "make today go away", "help me switch off",
        "I don't want to think about it", "I want to smile again",
    ],
)  # fmt: skip
def test_who_wants_to_be_lifted_gets_the_opposite(text: str) -> None:
    assert asked(text).mode == "antidote"


def test_who_is_lonely_and_wants_no_film_about_it_is_lifted_and_spared_it() -> None:
    request = asked("I am the lonely person, so please not a film about one.")
    assert request.mode == "antidote"
    assert notes(request) == {"loneliness"}


@pytest.mark.parametrize(
    "text",
    [
        "We got the flat! Keep the good mood going.", "still buzzing after the match",
        "nothing to bring us down tonight",
        "she said yes and we want to ride the high", "keep us up here, we won",
    ],
)  # fmt: skip
def test_a_good_mood_that_is_to_last_is_matched(text: str) -> None:
    request = asked(text)
    assert request.mode == "companion"
    assert tones(request)["energy"] > 0.6
    assert tones(request)["uplift"] > 0.7


@pytest.mark.parametrize(
    ("text", "axis"),
    [
        ("my brain is porridge", "depth"), ("could sleep for a year", "energy"), ("running on caffeine", "energy"),
        ("everything is too loud today", "tension"), ("the wheels fell off this week", "uplift"),
        ("this week can get in the bin", "uplift"), ("one thing after another today", "tension"),
        ("boiler's packed up again", "tension"), ("flat tyre in the rain", "tension"),
        ("missed the last bus", "tension"), ("lost my keys", "uplift"), ("my application got rejected", "uplift"),
        ("first night in the new flat", "warmth"), ("I don't know a soul here", "warmth"),
        ("missing my village", "warmth"), ("butterflies in my stomach, interview tomorrow", "tension"),
        ("new baby, no sleep", "energy"), ("landed this morning from Tokyo", "energy"),
        ("bit lonely tonight", "warmth"), ("wide awake again", "energy"),
    ],
)  # fmt: skip
def test_a_bad_day_is_known_by_how_it_is_told(text: str, axis: str) -> None:
    request = asked(text)
    assert request.mode == "antidote"
    assert axis in tones(request)
    assert not request.limits


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("got told off in front of everyone", "work"), ("an email from HR this afternoon", "work"),
        ("my boss gave me an earful", "work"), ("they cut my hours", "work"),
        ("my manager wanted a quick chat with hr", "work"),
        ("wet break and then parents evening", "school"), ("bombed my finals", "school"),
        ("he ghosted me", "breakup"), ("saw my ex with her new bloke", "breakup"),
        ("my best friend moved to Canada", "goodbye"), ("our youngest left for uni on Sunday", "goodbye"),
        ("the kids have been feral all day", "children"), ("I had words with my sister", "siblings"),
        ("my landlord wants us out", "landlord"),
    ],
)  # fmt: skip
def test_what_happened_says_what_to_keep_away_from(text: str, topic: str) -> None:
    request = asked(text)
    assert request.mode == "antidote"
    assert topic in request.trouble


@pytest.mark.parametrize(
    ("text", "wound"),
    [
        ("Dad's been diagnosed today", "illness"), ("she had her scan this morning", "illness"),
        ("my gran is in a hospice", "illness"), ("my mum isn't here any more", "parent_death"),
        ("it's a year since dad went", "parent_death"), ("our first Christmas without him", "grief"),
        ("it would have been her birthday", "grief"), ("we had to put the dog to sleep", "animal_death"),
        ("my cat won't make it", "animal_death"), ("my nan didn't recognise me today", "dementia"),
    ],
)  # fmt: skip
def test_a_wound_is_kept_out(text: str, wound: str) -> None:
    assert wound in notes(asked(text))


@pytest.mark.parametrize(
    "text",
    [
        "a film about a man whose wife left him", "something with a hospital in it", "my daughter passed her exams!",
        "my mum passed me the remote", "my wife is gone for the weekend", "good evening, a comedy please",
        "my best friend is coming over", "hospital dramas please", "I'm happy with anything",
        "a film where the boiler packed up", "my son moved the sofa", "I'm not tired", "we're good for time",
    ],
)  # fmt: skip
def test_what_is_no_bad_day_asks_for_no_antidote(text: str) -> None:
    request = asked(text)
    assert request.mode is None
    assert request.trouble == ()
    assert not notes(request)


@pytest.mark.parametrize("text", ["I'm happy with anything", "good evening", "we're good for time"])
def test_manners_are_no_good_mood(text: str) -> None:
    assert tones(asked(text)) == {}


@pytest.mark.parametrize(
    ("text", "axis", "high"),
    [
        ("something friendly", "warmth", True), ("a bit of heart", "warmth", True), ("some laughs", "humour", True),
        ("don't make me laugh", "humour", False), ("make us laugh", "humour", True), ("jokes, please", "humour", True),
        ("nothing taxing", "depth", False), ("something with teeth", "depth", True), ("bonkers", "energy", True),
        ("keep us on the edge of our seats", "tension", True), ("nobody raises their voice", "tension", False),
        ("no baddies", "tension", False), ("nothing that will upset my gran", "weight", False),
        ("with feelings in it", "weight", True), ("something sad", "weight", True), ("not sad", "weight", False),
        ("soapy", "depth", False), ("hide behind the sofa stuff", "tension", True),
        ("it must hold my attention", "depth", True), ("people being friendly with each other", "warmth", True),
    ],
)  # fmt: skip
def test_words_of_feel_lie_on_their_axis(text: str, axis: str, high: bool) -> None:
    assert (tones(asked(text))[axis] > 0.5) is high


def test_who_scares_easily_is_frightened_in_measure() -> None:
    request = asked("Something spooky, but I scare easily.")
    assert notes(request) == {"gore", "jump_scares", "torture"}
    assert tones(request)["tension"] < 0.5 < tones(asked("Something spooky."))["tension"]


def test_sad_is_moving_and_a_bit_weighs_less() -> None:
    assert tones(asked("something sad"))["warmth"] > 0.5
    weights = [w.weight for text in ("a bit sad", "sad") for w in asked(text).wishes if isinstance(w, ToneWish)]
    assert weights[0] < weights[len(weights) // 2]


def test_makers_are_known_by_what_they_made() -> None:
    request = asked("Something else by whoever made Spirited Away?")
    assert people(request) == {"Hayao Miyazaki"}
    assert [limit.value for limit in request.limits if limit.field == "title"] == [("spirited-away",)]
    assert people(asked("from the director of Fargo")) == {"Joel Coen", "Ethan Coen"}
    assert people(asked("another from the Fargo directors")) == {"Joel Coen", "Ethan Coen"}
    assert people(asked("the bloke who wrote Notting Hill")) == {"Richard Curtis"}
    assert people(asked("not by the director of Fargo"), "not_in") == {"Joel Coen", "Ethan Coen"}


@pytest.mark.parametrize("text", ["whoever made it did well", "the woman who made us laugh", "whoever made Chef"])
def test_makers_of_what_is_no_title_or_has_no_credits_are_nobody(text: str) -> None:
    assert people(asked(text)) == set()


@pytest.mark.parametrize(
    ("text", "person"),
    [
        ("Is there a Meryl Streep in there?", "Meryl Streep"), ("a Tilda Swinton please", "Tilda Swinton"),
        ("a Varda tonight", "Agnès Varda"), ("the Miyazaki ones", "Hayao Miyazaki"),
        ("I adore Olivia Colman. Anything with her in", "Olivia Colman"),
    ],
)  # fmt: skip
def test_a_name_with_an_article_is_asked_for(text: str, person: str) -> None:
    assert people(asked(text)) == {person}


def test_a_lookalike_is_nobody() -> None:
    request = asked("a Tom Hanks lookalike")
    assert people(request) == set()
    assert all(wish.weight < 1 for wish in request.wishes if isinstance(wish, LimitWish))
