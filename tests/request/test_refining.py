"""What is said of an answer: read against what was shown, and only then."""

from __future__ import annotations

from datetime import datetime

import pytest

from nightcap.catalogue.title import Title
from nightcap.request import LikeWish, Limit, Request, ToneShift, read
from nightcap.request.lexicon import respell
from nightcap.request.lexicon.phrases import rows
from nightcap.request.model import Shown
from nightcap.request.words import keys
from tests.request.conftest import SmallGazetteer

FILM = Title(id="heat", kind="film", name="Heat", source="made-up", year=1995, runtime_minutes=170)
SERIES = Title(
    id="dark", kind="series", name="Dark", source="made-up", year=2017, runtime_minutes=50, episodes=26,
)  # fmt: skip
BARE = Title(id="lost", kind="series", name="Lost", source="made-up")


def said_of(words: str, pick: Title, names: SmallGazetteer, now: datetime, *others: str) -> Request:
    return read(words, now=now, names=names, shown=Shown(pick, (pick.id, *others)))


def plain(limits: tuple[Limit, ...]) -> list[tuple[object, ...]]:
    return [(limit.field, limit.op, limit.value) for limit in limits]


@pytest.mark.parametrize(
    ("words", "pick", "wanted"),
    [
        ("shorter", FILM, [("runtime_minutes", "max", 136.0)]),
        ("a bit shorter", FILM, [("runtime_minutes", "max", 153.0)]),
        ("much shorter please", FILM, [("runtime_minutes", "max", 102.0)]),
        ("too long", FILM, [("runtime_minutes", "max", 136.0)]),
        ("Longer!", FILM, [("runtime_minutes", "min", 204.0)]),
        ("shorter", SERIES, [("total_minutes", "max", 1040.0)]),
        ("shorter episodes", SERIES, [("runtime_minutes", "max", 40.0)]),
        ("fewer episodes", SERIES, [("episodes", "max", 21.0)]),
        ("shorter", BARE, [("runtime_minutes", "max", 100.0)]),
        ("newer", FILM, [("year", "min", 1996)]),
        ("something older", FILM, [("year", "max", 1994)]),
        ("not that one", FILM, [("title", "not_in", ("heat",))]),
        ("I've seen it", FILM, [("title", "not_in", ("heat",))]),
        ("something else", FILM, [("title", "not_in", ("heat", "up", "big"))]),
        ("another one", FILM, [("title", "not_in", ("heat", "up", "big"))]),
        (
            "something else, in French",
            FILM,
            [("title", "not_in", ("heat", "up", "big")), ("language", "in", ("fr",))],
        ),
        ("something I haven't seen", FILM, [("seen", "not_in", (True,))]),
        ("not with subtitles", FILM, [("language", "in", ("en",))]),
        ("any length", FILM, []),
        ("longer is fine", FILM, []),
        ("I already saw that", FILM, [("title", "not_in", ("heat",))]),
        ("we've seen all of these", FILM, [("title", "not_in", ("heat", "up", "big"))]),
        ("something completely different", FILM, [("title", "not_in", ("heat", "up", "big"))]),
    ],
)
def test_limits_are_reckoned_from_the_pick(
    words: str, pick: Title, wanted: list[object], names: SmallGazetteer, now: datetime
) -> None:
    request = said_of(words, pick, names, now, "up", "big")

    assert plain(request.limits) == wanted
    assert not request.not_understood
    assert request.understood


@pytest.mark.parametrize(
    ("words", "axis", "sign"),
    [
        ("lighter", "weight", -1),
        ("no, funnier", "humour", 1),
        ("less tense", "tension", -1),
        ("more thoughtful", "depth", 1),
        ("too slow", "energy", 1),
        ("it's too scary", "tension", -1),
    ],
)
def test_comparatives_step_away_from_the_pick(
    words: str, axis: str, sign: int, names: SmallGazetteer, now: datetime
) -> None:
    shifts = [wish for wish in said_of(words, FILM, names, now).wishes if isinstance(wish, ToneShift)]

    assert (shifts[0].axis, shifts[0].title_id) == (axis, "heat")
    assert shifts[0].delta * sign > 0


def test_a_title_named_in_the_words_comes_before_the_pick(names: SmallGazetteer, now: datetime) -> None:
    (shift, *_) = (
        wish for wish in said_of("lighter than Fargo", FILM, names, now).wishes if isinstance(wish, ToneShift)
    )

    assert shift.title_id == "fargo"


def test_more_like_that_means_the_pick(names: SmallGazetteer, now: datetime) -> None:
    assert said_of("more like that", FILM, names, now).wishes == (
        LikeWish(name="Heat", title_id="heat", text="more like that"),
    )


@pytest.mark.parametrize("words", ["something else", "shorter", "seen it", "more like that"])
def test_in_a_first_request_they_refer_to_nothing(words: str, names: SmallGazetteer, now: datetime) -> None:
    request = read(words, now=now, names=names)

    assert not request.limits
    assert not any(isinstance(wish, LikeWish) for wish in request.wishes)


def test_no_word_of_the_table_is_taken_for_a_misspelling() -> None:
    words = {word for phrase, _ in rows("refining") for word in keys(phrase)}

    assert {word for word in words if respell(word) != word} == set()


def test_a_dropped_part_is_left_out_and_stays_accounted_for(names: SmallGazetteer, now: datetime) -> None:
    text = "something calm, under 90 minutes, no horror"
    (chip,) = (each for each in read(text, now=now, names=names).understood if "90" in each.meaning)

    request = read(text, now=now, names=names, dropped={chip.start})

    assert plain(request.limits) == [("genre", "not_in", ("horror",))]
    assert not request.not_understood
    assert not request.about
    (left,) = (each for each in request.understood if not each.stands)
    assert (left.start, left.meaning) == (chip.start, "under 90 minutes (left out)")


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("something calm, under 90 minutes", ["wish", "limit"]),
        ("rough day", ["wish"]),
        ("subtitles are fine", ["told"]),
        ("with my 8 year old", ["limit"]),
    ],
)
def test_each_part_says_how_it_acts(text: str, kinds: list[str], names: SmallGazetteer, now: datetime) -> None:
    assert [each.kind for each in read(text, now=now, names=names).understood] == kinds


@pytest.mark.parametrize(
    ("words", "pick", "meaning"),
    [
        ("shorter", FILM, "shorter (Heat has 2 h 50 min): at most 2 h 16 min"),
        ("shorter", SERIES, "shorter (Dark has 21 h 40 min): at most 17 h 20 min in all"),
        ("fewer episodes", SERIES, "fewer episodes (Dark has 26 episodes): at most 21 episodes"),
        ("shorter", BARE, "shorter (how long Lost is, is not known): at most 100 minutes"),
        ("not so old", FILM, "not so old (Heat is from 1995): from 1996 on"),
        ("lighter", FILM, "lighter than Heat"),
        ("too slow", FILM, "too slow: towards fast and loud from Heat"),
        ("something else", FILM, "something else than the title shown"),
    ],
)
def test_what_the_words_were_taken_for_is_said_with_the_picks_own_fact(
    words: str, pick: Title, meaning: str, names: SmallGazetteer, now: datetime
) -> None:
    assert [each.meaning for each in said_of(words, pick, names, now).understood] == [meaning]
