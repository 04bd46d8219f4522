"""Each feature by itself: silent where the request says nothing, and highest where it should be."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import numpy as np
import pytest

from nightcap.catalogue.facets import Array
from nightcap.catalogue.index import CatalogueIndex
from nightcap.catalogue.title import Title
from nightcap.charts.model import Entry, Standing
from nightcap.recommend.features import WEIGHTS, Question, contributions, relevance
from nightcap.recommend.situation import Situation
from nightcap.request import AcclaimWish, GenreWish, LikeWish, Limit, LimitWish, Request, ToneWish, TopicWish
from tests.recommend import world

PLAIN = {
    title.id: title
    for title in (
        Title(
            id="bakery",
            kind="film",
            name="Bread and Salt",
            source="x",
            genres=("comedy",),
            languages=("en",),
            keywords=("bakery", "village"),
            synopsis="A baker and a salt merchant share a shop.",
            runtime_minutes=90,
            acclaim=0.9,
        ),
        Title(
            id="office",
            kind="series",
            name="The Ninth Floor",
            source="x",
            genres=("drama",),
            languages=("fr",),
            keywords=("office", "boss", "row"),
            synopsis="A row with the boss grows over ten weeks at the office.",
            runtime_minutes=40,
            episodes=10,
            acclaim=0.2,
        ),
        Title(
            id="glacier",
            kind="film",
            name="White",
            source="x",
            genres=("family",),
            languages=("ja",),
            keywords=("glacier",),
            synopsis="A child and a fox cross a glacier.",
            runtime_minutes=140,
        ),
    )
}
QUIET = Situation(on=world.ON)


@pytest.fixture(scope="module")
def index(tmp_path_factory: pytest.TempPathFactory) -> CatalogueIndex:
    return world.opened(Path(tmp_path_factory.mktemp("plain")), list(PLAIN.values()))


def parts(index: CatalogueIndex, request: Request, situation: Situation = QUIET) -> Mapping[str, Array]:
    return contributions(Question(request, index, situation))


def by_id(index: CatalogueIndex, values: Array) -> dict[str, float]:
    return {id_: float(values[row]) for row, id_ in enumerate(index.strings("id").all())}


def standing(title_id: str, rank: int, week: date, previous: int | None = None) -> Standing:
    entry = Entry(source="x", area="", category="TV", week=week, rank=rank, show_title="x", title_id=title_id)
    return Standing(entry=entry, previous_rank=previous, peak=1, is_new=previous is None, is_return=False)


def test_a_silent_request_has_only_what_goes_without_saying(index: CatalogueIndex) -> None:
    assert parts(index, Request(text="…", mode="companion")).keys() == {"acclaim", "language"}
    assert parts(index, Request(text="…")).keys() == {"tone", "acclaim", "language"}


def test_every_feature_is_weighed_and_has_a_value_for_each_title(index: CatalogueIndex) -> None:
    wishes = (
        ToneWish(axis="humour", target=0.9),
        TopicWish(topic="bakery"),
        LikeWish(name="x", title_id="glacier"),
        GenreWish(genre="comedy"),
        LimitWish(limit=Limit(field="kind", op="in", value=("film",))),
    )
    request = Request(text="…", wishes=wishes, about="salt", trouble=("office",))
    situation = Situation(
        on=world.ON, saved=frozenset({"bakery"}), standings={"bakery": standing("bakery", 1, world.ON)}
    )
    found = parts(index, request, situation)

    assert found.keys() == WEIGHTS.keys() - {"age"}
    assert all(values.shape == (3,) and values.dtype == np.float32 for values in found.values())


@pytest.mark.parametrize(
    ("feature", "request_", "best"),
    [
        ("topics", Request(text="…", wishes=(TopicWish(topic="a bakery"),)), "bakery"),
        ("text", Request(text="…", about="a fox on a glacier"), "glacier"),
        ("genres", Request(text="…", wishes=(GenreWish(genre="comedy"),)), "bakery"),
        ("genres", Request(text="…", limits=(Limit(field="audience_age", op="max", value=6),)), "glacier"),
        ("acclaim", Request(text="…"), "bakery"),
        ("likes", Request(text="…", wishes=(LikeWish(name="x", title_id="office"),)), "office"),
        ("language", Request(text="…"), "bakery"),
    ],
)
def test_a_feature_is_highest_where_it_should_be(
    index: CatalogueIndex, feature: str, request_: Request, best: str
) -> None:
    values = by_id(index, parts(index, request_)[feature])

    assert max(values, key=lambda id_: values[id_]) == best


@pytest.mark.parametrize(
    "request_",
    [
        Request(text="…", mode="antidote", trouble=("a row with the boss at the office",)),
        Request(text="…", wishes=(TopicWish(topic="office", weight=-1.0),)),
        Request(text="…", wishes=(GenreWish(genre="drama", weight=-1.0),)),
    ],
)
def test_what_is_to_be_kept_away_from_comes_last(index: CatalogueIndex, request_: Request) -> None:
    found = parts(index, request_)
    values = by_id(index, found.get("trouble", found.get("genres", np.zeros(3))))

    assert min(values, key=lambda id_: values[id_]) == "office"
    assert values["office"] < 0


def test_who_stays_with_the_feeling_is_not_kept_from_its_topic(index: CatalogueIndex) -> None:
    assert "trouble" not in parts(index, Request(text="…", mode="companion", trouble=("office",)))


def test_acclaim_counts_threefold_where_it_is_asked_for(index: CatalogueIndex) -> None:
    plain = parts(index, Request(text="…"))["acclaim"]
    asked = parts(index, Request(text="…", wishes=(AcclaimWish(),)))["acclaim"]

    assert np.allclose(asked, 3 * plain)
    assert by_id(index, plain)["bakery"] == pytest.approx(WEIGHTS["acclaim"] * 0.9)
    assert by_id(index, plain)["office"] < by_id(index, plain)["glacier"], "unknown acclaim is taken for middling"


def test_limits_that_are_only_wished_for_are_shared_out(index: CatalogueIndex) -> None:
    short = LimitWish(limit=Limit(field="runtime_minutes", op="max", value=100), weight=0.75)
    film = LimitWish(limit=Limit(field="kind", op="in", value=("film",)), weight=0.25)
    values = by_id(index, parts(index, Request(text="…", wishes=(short, film)))["leaning"] / WEIGHTS["leaning"])

    assert values == pytest.approx({"bakery": 1.0, "office": 0.75, "glacier": 0.25})


def test_momentum_counts_rank_and_climbing_while_the_list_is_current(index: CatalogueIndex) -> None:
    week = world.ON - timedelta(days=5)
    places = {"bakery": standing("bakery", 1, week, previous=4), "office": standing("office", 9, week, previous=2)}
    situation = Situation(on=world.ON, standings=places)
    values = by_id(index, parts(index, Request(text="…"), situation)["momentum"] / WEIGHTS["momentum"])

    assert values == pytest.approx({"bakery": 0.5 + 0.3 + 0.2, "office": 0.5 + 0.06, "glacier": 0.0})
    late = replace(situation, on=week + timedelta(days=22))
    assert "momentum" not in parts(index, Request(text="…"), late)
    # of two sources one may have stopped long ago
    places["office"] = standing("office", 1, week - timedelta(days=60), previous=2)
    values = by_id(index, parts(index, Request(text="…"), replace(situation, standings=places))["momentum"])
    assert values == pytest.approx({"bakery": WEIGHTS["momentum"], "office": 0.0, "glacier": 0.0})


CARTOON = Title(
    id="ducks", kind="series", name="Ducks", source="x", genres=("animation", "family"), runtime_minutes=7, episodes=40
)


@pytest.mark.parametrize(
    "of_children",
    [
        Request(text="…", company="children"),
        Request(text="…", wishes=(GenreWish(genre="family"),)),
        Request(text="…", limits=(Limit(field="audience_age", op="max", value=4),)),
        Request(text="…", wishes=(LikeWish(name="x", title_id="ducks"),)),
    ],
)
def test_cartoons_of_the_very_small_come_later_unless_children_are_spoken_of(
    of_children: Request, tmp_path: Path
) -> None:
    longer = replace(CARTOON, id="geese", runtime_minutes=24)
    opened = world.opened(tmp_path, [CARTOON, longer])

    assert by_id(opened, parts(opened, Request(text="…"))["age"]) == {
        "ducks": -np.float32(WEIGHTS["age"]),
        "geese": 0.0,
    }
    assert "age" not in parts(opened, of_children)


def test_what_was_saved_comes_sooner(index: CatalogueIndex) -> None:
    situation = Situation(on=world.ON, saved=frozenset({"office", "of another catalogue"}))
    values = by_id(index, parts(index, Request(text="…"), situation)["saved"])

    assert values == pytest.approx({"bakery": 0.0, "office": WEIGHTS["saved"], "glacier": 0.0})


@pytest.mark.parametrize(
    "request_",
    [
        Request(text="…", subtitles="fine"),
        Request(text="…", limits=(Limit(field="language", op="in", value=("ja",)),)),
        Request(text="…", limits=(Limit(field="country", op="in", value=("JP",)),)),
    ],
)
def test_who_speaks_of_languages_is_not_steered_home(index: CatalogueIndex, request_: Request) -> None:
    assert "language" not in parts(index, request_)


@pytest.mark.parametrize("words", ["bakery", "xyzzy qwrtz", "the", "", "a row with the boss at the office"])
def test_relevance_lies_between_nothing_and_all(index: CatalogueIndex, words: str) -> None:
    values = relevance(words, index)

    assert values.shape == (3,)
    assert (values >= 0).all()
    assert (values <= 1).all()


def test_words_that_fit_nothing_stay_small(index: CatalogueIndex) -> None:
    assert relevance("xyzzy qwrtz", index).max() < relevance("bakery", index).max() / 2
