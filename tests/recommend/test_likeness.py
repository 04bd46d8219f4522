"""Like a title, unlike a title, and no near-copies in what is shown."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from nightcap.catalogue.index import CatalogueIndex
from nightcap.recommend.likeness import like_one, likeness
from nightcap.recommend.ranking import Ranking, diverse, rank, unspoken
from nightcap.recommend.situation import Situation
from nightcap.request import LikeWish, Limit, Request, ToneShift
from tests.recommend import world

MADE = world.titles(30, seed=11)


@pytest.fixture(scope="module")
def index(tmp_path_factory: pytest.TempPathFactory) -> CatalogueIndex:
    """Thirty titles, the first of them four times over: rows 0, 30, 31 and 32."""
    copies = [replace(MADE[0], id=f"copy{number}") for number in range(3)]
    return world.opened(Path(tmp_path_factory.mktemp("likes")), [*MADE, *copies])


def test_a_title_is_most_like_itself_and_likeness_is_mutual(index: CatalogueIndex) -> None:
    like = np.array([like_one(row, index) for row in range(index.count)])

    assert np.allclose(like, like.T, atol=1e-5)
    assert (like >= -1e-6).all()
    assert (like <= 1 + 1e-5).all()
    assert (like.argmax(axis=1)[1:30] == np.arange(1, 30)).all()
    assert np.allclose(like[0, 30:], like[0, 0])


def test_likeness_among_some_is_that_of_all(index: CatalogueIndex) -> None:
    rows = np.array([5, 2, 9])

    assert np.allclose(like_one(4, index, among=rows), like_one(4, index)[rows])


def test_the_liked_count_by_weight_and_the_disliked_against(index: CatalogueIndex) -> None:
    one, two = like_one(1, index), like_one(2, index)
    liked = [LikeWish(name="x", title_id="t001", weight=1.0), LikeWish(name="y", title_id="t002", weight=0.5)]
    against = LikeWish(name="z", title_id="t002", weight=-1.0)

    both, less = likeness(liked, index), likeness([liked[0], against], index)

    assert both is not None
    assert less is not None
    assert np.allclose(both, (one + 0.5 * two) / 1.5, atol=1e-5)
    assert np.allclose(less, one - two, atol=1e-5)


@pytest.mark.parametrize("title_id", [None, "of another catalogue"])
def test_titles_that_nobody_knows_say_nothing(index: CatalogueIndex, title_id: str | None) -> None:
    assert likeness([LikeWish(name="x", title_id=title_id)], index) is None
    assert likeness([], index) is None


def test_of_near_copies_only_one_is_shown(index: CatalogueIndex) -> None:
    ids = index.strings("id").all()
    score = np.linspace(0.96, 0.0, index.count).astype(np.float32)
    score[[0, 30, 31, 32]] = 1.0, 0.97, 0.968, 0.966
    ranking = Ranking(parts={}, score=score, passed=np.ones(index.count, np.bool_), limits=())

    shown = [ids[row] for row in diverse(ranking, index, 3)]

    assert shown[0] == "t000"
    assert not {"copy0", "copy1", "copy2"} & set(shown)
    assert len(set(shown)) == 3


@pytest.mark.parametrize("n", [1, 2, 32, 33, 50])
def test_diversity_never_shortens_the_list(index: CatalogueIndex, n: int) -> None:
    ranking = rank(Request(text="…"), index, Situation(on=world.ON))
    shown = diverse(ranking, index, n)

    assert len(shown) == len(set(shown)) == min(n, index.count)
    assert shown[0] == ranking.best(1)[0]


def test_what_goes_without_saying() -> None:
    request = Request(
        text="…",
        wishes=(LikeWish(name="x", title_id="b"), ToneShift(axis="weight", delta=-0.2, name="y", title_id="a")),
    )
    situation = Situation(on=world.ON, seen=frozenset({"s"}), not_tonight=frozenset({"c"}))
    seen, away = unspoken(request, situation)

    assert (seen.field, seen.op) == ("seen", "not_in")
    assert away.value == ("a", "b", "c")
    assert unspoken(Request(text="…"), Situation(on=world.ON)) == ()
    own = Limit(field="seen", op="not_in", value=(True,), text="new to me")
    assert [limit.field for limit in unspoken(replace(request, limits=(own,)), situation)] == ["title"]
