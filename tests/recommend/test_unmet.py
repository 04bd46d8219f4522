"""What was asked for that no pick is about: it is said, with the limit that keeps such titles out."""

from __future__ import annotations

import pytest

from nightcap.catalogue.index import CatalogueIndex
from nightcap.catalogue.title import Title
from nightcap.recommend.model import Answer
from nightcap.recommend.recommend import recommend
from nightcap.recommend.situation import Situation
from nightcap.request import Limit, Request, TopicWish
from tests.recommend.world import ON, opened

SHELF = [
    Title(id="a", kind="film", name="The Long Rest", source="made-up", year=1990, synopsis="A pianist waits for rain."),
    Title(id="b", kind="film", name="Two Doors", source="made-up", year=1991, synopsis="A widow opens a shop."),
    Title(id="c", kind="film", name="Endgame", source="made-up", year=2019, synopsis="A chess prodigy."),
]
BEFORE_2000 = Limit(field="year", op="max", value=1999, text="before 2000")


@pytest.fixture(scope="module")
def index(tmp_path_factory: pytest.TempPathFactory) -> CatalogueIndex:
    return opened(tmp_path_factory.mktemp("unmet"), SHELF)


def ask(index: CatalogueIndex, *wishes: TopicWish, limits: tuple[Limit, ...] = (), n: int = 2) -> Answer:
    known = {title.id: title for title in SHELF}
    request = Request(text="", limits=limits, wishes=wishes)
    return recommend(request, index, Situation(on=ON), lambda ids: {id_: known[id_] for id_ in ids}, n=n)


def test_a_topic_that_only_a_limit_keeps_out_is_told_with_that_limit(index: CatalogueIndex) -> None:
    answer = ask(index, TopicWish(topic="chess"), limits=(BEFORE_2000,))

    assert answer.unmet == ("chess",)
    assert [(each.limit, each.would_add) for each in answer.relax] == [(BEFORE_2000, 1)]


def test_a_topic_that_is_met_is_not_told(index: CatalogueIndex) -> None:
    answer = ask(index, TopicWish(topic="chess"))

    assert answer.picks[0].title.id == "c"
    assert (answer.unmet, answer.relax) == ((), ())


@pytest.mark.parametrize("weight", [0.5, -1.0])
def test_what_is_only_hinted_at_or_not_wanted_is_not_missed(index: CatalogueIndex, weight: float) -> None:
    assert ask(index, TopicWish(topic="chess", weight=weight), limits=(BEFORE_2000,)).unmet == ()


def test_where_nothing_passes_that_is_said_and_no_more(index: CatalogueIndex) -> None:
    nothing = Limit(field="year", op="max", value=1900, text="before 1901")

    assert ask(index, TopicWish(topic="chess"), limits=(nothing,)).unmet == ()
