"""Limits are enforced: whatever is asked, every pick keeps every limit, judged from its facts alone."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from nightcap.catalogue.index import CatalogueIndex
from nightcap.catalogue.title import GENRES, Title
from nightcap.recommend.limits import mask
from nightcap.recommend.ranking import diverse, rank, relaxations
from nightcap.recommend.recommend import recommend
from nightcap.recommend.situation import Situation
from nightcap.request import Blend, Limit, Request, ToneWish
from nightcap.tone.axes import AXES
from tests.recommend import world

SITUATION = Situation(on=world.ON, seen=frozenset({"t001", "t007"}))
MADE = world.titles(60, seed=7)
BY_ID = {title.id: title for title in MADE}


def _labels(field: str, values: tuple[str, ...]) -> st.SearchStrategy[Limit]:
    chosen = st.lists(st.sampled_from(values), min_size=1, max_size=2, unique=True).map(tuple)
    return st.builds(Limit, field=st.just(field), op=st.sampled_from(["in", "not_in"]), value=chosen)


def _numbers(field: str, most: int) -> st.SearchStrategy[Limit]:
    return st.builds(Limit, field=st.just(field), op=st.sampled_from(["min", "max"]), value=st.integers(0, most))


BLENDS = st.builds(
    Blend,
    genres=st.lists(st.sampled_from(GENRES[:8]), max_size=2, unique=True).map(tuple),
    at_least=st.lists(st.tuples(st.sampled_from(AXES), st.sampled_from([0.25, 0.55])), max_size=1).map(tuple),
    at_most=st.lists(st.tuples(st.sampled_from(AXES), st.sampled_from([0.45, 0.75])), max_size=1).map(tuple),
)
LIMITS = st.one_of(
    _labels("kind", ("film", "series")),
    _labels("language", ("en", "fr", "ja", "xx")),
    _labels("country", ("FR", "JP", "US")),
    _labels("genre", GENRES[:8]),
    _labels("note", world.NOTES),
    _labels("person", world.PEOPLE),
    _labels("title", tuple(BY_ID)),
    _numbers("runtime_minutes", 250),
    _numbers("total_minutes", 3000),
    _numbers("episodes", 60),
    _numbers("year", 2030),
    st.builds(Limit, field=st.just("audience_age"), op=st.just("max"), value=st.integers(0, 18)),
    st.builds(Limit, field=st.just("seen"), op=st.just("not_in"), value=st.just((True,))),
    st.builds(Limit, field=st.just("blend"), op=st.sampled_from(["in", "not_in"]), value=st.tuples(BLENDS)),
)
MANY = settings(max_examples=200, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


@pytest.fixture(scope="module")
def index(tmp_path_factory: pytest.TempPathFactory) -> CatalogueIndex:
    return world.opened(Path(tmp_path_factory.mktemp("world")), MADE)


def load(ids: object) -> dict[str, Title]:
    return {id_: BY_ID[id_] for id_ in ids}  # type: ignore[attr-defined]


@MANY
@given(limit=LIMITS)
def test_a_limit_lets_through_what_its_facts_say(index: CatalogueIndex, limit: Limit) -> None:
    let_through = mask(limit, index, SITUATION)

    assert [BY_ID[id_].id for id_ in BY_ID if let_through[index.row(id_) or 0]] == [
        title.id for title in MADE if world.passes(title, limit, SITUATION)
    ]


@MANY
@given(limits=st.lists(LIMITS, max_size=3), n=st.integers(1, 12), target=st.floats(0, 1), seed=st.sampled_from(AXES))
def test_every_pick_keeps_every_limit_and_the_list_is_never_shortened(
    index: CatalogueIndex, limits: list[Limit], n: int, target: float, seed: str
) -> None:
    request = Request(text="…", limits=tuple(limits), wishes=(ToneWish(axis=seed, target=target),))

    answer = recommend(request, index, SITUATION, load, n=n)

    unseen = Limit(field="seen", op="not_in", value=(True,))
    allowed = [t for t in MADE if all(world.passes(t, limit, SITUATION) for limit in [*limits, unseen])]
    picked = [pick.title for pick in answer.picks]
    assert {title.id for title in picked} <= {title.id for title in allowed}
    assert len(picked) == min(n, len(allowed))
    assert len({title.id for title in picked}) == len(picked)
    assert answer.eligible == len(allowed)


@MANY
@given(limits=st.lists(LIMITS.filter(lambda limit: limit.field != "seen"), min_size=1, max_size=3, unique=True))
def test_a_relaxation_adds_just_what_it_says(index: CatalogueIndex, limits: list[Limit]) -> None:
    request = Request(text="…", limits=tuple(limits))
    ranking = rank(request, index, SITUATION)
    unseen = Limit(field="seen", op="not_in", value=(True,))

    def count(kept: list[Limit]) -> int:
        return sum(all(world.passes(t, limit, SITUATION) for limit in [*kept, unseen]) for t in MADE)

    helped = relaxations(ranking, request, index, SITUATION)
    for dropped, gained in helped:
        assert gained == count([other for other in limits if other not in dropped]) - count(limits)
        assert gained > 0
    alone = [count([other for other in limits if other is not limit]) - count(limits) for limit in limits]
    assert all(len(dropped) == (1 if any(alone) else 2) for dropped, _ in helped)


def test_the_best_is_shown_first_and_the_same_question_has_the_same_answer(index: CatalogueIndex) -> None:
    request = Request(text="…", wishes=(ToneWish(axis="humour", target=0.9),))
    ranking = rank(request, index, SITUATION)

    shown = diverse(ranking, index, 10)

    assert shown[0] == ranking.best(1)[0]
    assert shown == diverse(rank(request, index, SITUATION), index, 10)
