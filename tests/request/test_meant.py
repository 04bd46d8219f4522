"""How words are meant in their sentence: told of the day or wished for, refused or welcome, a title or mere words."""

from __future__ import annotations

import pytest

from nightcap.request import GenreWish, LikeWish, Request, ToneWish

from .asking import asked, topics


def likes(request: Request) -> dict[str, float]:
    return {wish.name: wish.weight for wish in request.wishes if isinstance(wish, LikeWish)}


def refused(request: Request, field: str) -> set[object]:
    """The values of a field that no pick may have."""
    limits = (limit for limit in request.limits if limit.field == field and limit.op == "not_in")
    return {value for limit in limits for value in limit.values}


@pytest.mark.parametrize(
    "text",
    [
        "Our school play was cancelled",
        "I'm on the train back from a wedding",
        "I teach maths at a high school in Lagos",
        "The dog was sick on the rug twice",
        "we drove home through the snow",
        "been in the library since eight",
        "Just got back from the beach",
        "On the train with no signal",
        "He works nights at a bakery",
        "My flatmate has locked himself in the shed with the cat",
        "There's a cat on my lap",
        "there was a fire at the restaurant",
        "It's pouring and the garden is flooded",
        "Me and the lads played football in the mud",
        "she had the horse put down",
        "I dreamt about wolves",
        "they cancelled my train",
        "my phone died on the beach",
        "Grandma was a ballet dancer",
        "I grew up on a farm",
        "I'm marking essays on the Cold War",
        "My husband is watching the football",
        "it's just me and the cat tonight",
        "we lost the cup final last summer",
        "I don't have a dog any more",
        "I couldn't get the dog to sleep",
    ],
)
def test_what_is_told_of_the_day_is_no_topic(text: str) -> None:
    request = asked(text)
    assert topics(request) == {}
    assert [limit for limit in request.limits if limit.field in ("genre", "country", "year")] == []


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("The dog was sick all day, so something with horses", "horses"),
        ("I work in a library and I need pirates", "pirates"),
        ("We moved to Paris last week. Show me Tokyo", "tokyo"),
        ("something about a dog who was lost at sea", "dog"),
        ("a film where the teacher is a witch", "witch"),
        ("a spy who came back from the dead", "spy"),
        ("The dog has to survive", "dog"),
        ("there should be a wolf in it", "wolf"),
        ("My daughter likes horses", "horses"),
        ("My girl is obsessed with horses", "horses"),
        ("My boy is mad about trains", "trains"),
        ("We grew up with kung fu", "kung fu"),
        ("She is seven and loves penguins", "penguins"),
        ("I'm after pirates", "pirates"),
        ("I'm in the mood for samurai", "samurai"),
        ("We're planning a trip to Japan", "japan"),
        ("the setting is Paris", "paris"),
        ("can't get enough of dogs", "dogs"),
        ("my wife wants dancing", "dancing"),
    ],
)
def test_what_is_wished_for_is_a_topic_whoever_tells_it(text: str, topic: str) -> None:
    assert topics(asked(text))[topic] > 0


def test_what_is_only_told_is_left_out_of_the_search() -> None:
    request = asked("I ate noodles in the bathroom. Something with lanterns")
    assert "noodles" not in request.about
    assert "lanterns" in request.about


def test_a_story_alone_still_has_its_mood() -> None:
    assert asked("I got dumped at a wedding").mode == "antidote"


def test_time_that_one_has_is_a_limit_though_it_is_told() -> None:
    assert [limit.value for limit in asked("I have 45 minutes").limits] == [45.0]


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("I can't abide clowns", "clowns"),
        ("I do mind clowns", "clowns"),
        ("could do without vampires", "vampires"),
        ("less football, more ballet", "football"),
        ("enough weddings for one year", "weddings"),
        ("if I see one more zombie I'll scream", "zombie"),
        ("if it has clowns in I'm out", "clowns"),
        ("clowns are where I draw the line", "clowns"),
        ("spiders give her nightmares", "spiders"),
        ("spiders frighten my gran", "spiders"),
        ("Clowns? Over my dead body.", "clowns"),
        ("give vampires a miss", "vampires"),
        ("please leave vampires out of it", "vampires"),
        ("as few spiders as possible", "spiders"),
        ("I'm done with vampires", "vampires"),
        ("no interest in football", "football"),
        ("we can't be having with zombies", "zombies"),
        ("anything as long as it isn't about football", "football"),
        ("he isn't mad about horses", "horses"),
        ("too many weddings lately", "weddings"),
        ("dogs yes, clowns no", "clowns"),
        ("clowns: no", "clowns"),
        ("clowns I don't like", "clowns"),
        ("Clowns. Can't stand them.", "clowns"),
        ("nay clowns, yay dogs", "clowns"),
    ],
)
def test_a_refusal_is_understood_however_it_is_said(text: str, topic: str) -> None:
    assert topics(asked(text))[topic] < 0


@pytest.mark.parametrize(
    ("text", "genre"),
    [
        ("not a huge fan of musicals", "musical"),
        ("definitely not horror", "horror"),
        ("Horror? God no.", "horror"),
        ("Horror? No. Comedy? Yes.", "horror"),
        ("hard no on animation", "animation"),
        ("not too keen on westerns", "western"),
        ("the last thing I need is a western", "western"),
        ("no to horror, yes to ghosts", "horror"),
        ("horror's not really my bag", "horror"),
        ("horror I can't stand", "horror"),
        ("westerns, my husband can't abide them", "western"),
        ("I'd sooner eat my hat than watch a western", "western"),
        ("I'd take anything over a western", "western"),
    ],
)
def test_a_refused_genre_is_a_limit(text: str, genre: str) -> None:
    assert refused(asked(text), "genre") == {genre}


@pytest.mark.parametrize(
    "text",
    [
        "I don't hate westerns",
        "not that I don't like westerns",
        "nothing wrong with westerns",
        "less western, more comedy",
        "keep the western to a minimum",
        "as little western as possible",
        "Westerns. No, really.",
        "a western my wife won't hate",
        "I wouldn't say no to a western",
        "I've not had a western for years",
    ],
)
def test_what_is_not_refused_outright_is_no_limit(text: str) -> None:
    assert refused(asked(text), "genre") == set()


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("not zombies, not spies, people who adore horses", "horses"),
        ("no vampires and plenty of dogs", "dogs"),
        ("no to zombies, yes to ghosts", "ghosts"),
        ("less football more ballet", "ballet"),
    ],
)
def test_a_denial_ends_where_something_new_begins(text: str, kept: str) -> None:
    assert topics(asked(text))[kept] > 0


def test_two_denials_side_by_side_both_refuse() -> None:
    request = asked("not horror not gore, a village")
    assert refused(request, "genre") == {"horror"}
    assert refused(request, "note") == {"gore"}
    assert topics(request) == {"village": 1.0}


def test_to_death_is_meant_where_somebody_dies() -> None:
    assert "death" in refused(asked("nobody stabbed to death please"), "note")


def test_who_wants_no_space_wants_hardly_any_science_fiction() -> None:
    genres = [(w.genre, w.weight) for w in asked("no outer space").wishes if isinstance(w, GenreWish)]
    assert genres == [("science fiction", -1.0)]


def test_where_something_is_refused_is_not_refused_itself() -> None:
    assert topics(asked("no gore at breakfast")) == {}


def test_except_before_a_clause_is_a_but() -> None:
    assert topics(asked("creepy, except I live with spiders")).get("spiders", 0) >= 0
    assert topics(asked("anything except spiders"))["spiders"] < 0


def test_a_ghost_story_that_scares_somebody_is_wished_for() -> None:
    tension = [w.target for w in asked("a ghost story that scares us all").wishes if isinstance(w, ToneWish)]
    assert max(tension) > 0.5


@pytest.mark.parametrize(
    "text",
    [
        "I'd rather watch paint dry",
        "we have watched it to death",
        "I am bored to death",
        "no eye on the clock",
        "my phone is on do not disturb",
        "this traffic is killing me",
        "not that I'm fussy",
        "nobody ate the dinner I cooked",
    ],
)
def test_a_figure_of_speech_asks_for_nothing(text: str) -> None:
    request = asked(text)
    assert topics(request) == likes(request) == {}
    assert refused(request, "note") == refused(request, "title") == set()
