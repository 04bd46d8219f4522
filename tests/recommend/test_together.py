"""Several people, one answer: nobody's limit is broken, and nobody's place at the table counts."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from nightcap.catalogue.index import CatalogueIndex
from nightcap.catalogue.title import Title
from nightcap.recommend.model import Together
from nightcap.recommend.recommend import recommend
from nightcap.recommend.situation import Situation
from nightcap.recommend.together import Guest, together
from nightcap.request import LikeWish, Limit, Request, ToneWish
from nightcap.tone.axes import AXES
from tests.recommend import world
from tests.recommend.test_limits import LIMITS

MADE = world.titles(60, seed=7)
BY_ID = {title.id: title for title in MADE}
UNSEEN = Limit(field="seen", op="not_in", value=(True,))
REQUESTS = st.builds(
    Request,
    text=st.just("…"),
    limits=st.lists(LIMITS.filter(lambda limit: limit.field != "seen"), max_size=2, unique=True).map(tuple),
    wishes=st.lists(
        st.one_of(
            st.builds(ToneWish, axis=st.sampled_from(AXES), target=st.floats(0, 1)),
            st.builds(LikeWish, name=st.just("x"), title_id=st.sampled_from(["t003", "t004"])),
        ),
        max_size=2,
    ).map(tuple),
)
SITUATIONS = st.builds(
    Situation,
    on=st.just(world.ON),
    seen=st.frozensets(st.sampled_from(sorted(BY_ID)), max_size=4),
    not_tonight=st.frozensets(st.sampled_from(sorted(BY_ID)), max_size=2),
    saved=st.frozensets(st.sampled_from(sorted(BY_ID)), max_size=2),
)
GUESTS = st.lists(st.tuples(REQUESTS, SITUATIONS), min_size=1, max_size=4).map(
    lambda drawn: [
        Guest(name=name, request=request, situation=situation)
        for name, (request, situation) in zip(("anna", "ben", "cleo", "dai"), drawn, strict=False)
    ]
)
MANY = settings(max_examples=120, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


@pytest.fixture(scope="module")
def index(tmp_path_factory: pytest.TempPathFactory) -> CatalogueIndex:
    return world.opened(Path(tmp_path_factory.mktemp("world")), MADE)


def load(ids: object) -> dict[str, Title]:
    return {id_: BY_ID[id_] for id_ in ids}  # type: ignore[attr-defined]


def answered(index: CatalogueIndex, guests: list[Guest], n: int = 5) -> Together:
    return together(guests, index, load, n=n)


def guest(name: str, *limits: Limit, humour: float = 0.8, seen: frozenset[str] = frozenset()) -> Guest:
    wishes = (ToneWish(axis="humour", target=humour),)
    return Guest(
        name=name, request=Request(text="…", limits=limits, wishes=wishes), situation=Situation(on=world.ON, seen=seen)
    )


@MANY
@given(guests=GUESTS, n=st.integers(1, 8))
def test_nobodys_limit_is_broken_and_nothing_is_withheld(index: CatalogueIndex, guests: list[Guest], n: int) -> None:
    allowed = {
        title.id
        for title in MADE
        if all(
            world.passes(title, limit, each.situation)
            for each in guests
            for limit in (*each.request.limits, UNSEEN)
        )
        and not any(title.id in each.situation.not_tonight for each in guests)
        and not any(
            isinstance(wish, LikeWish) and wish.title_id == title.id for each in guests for wish in each.request.wishes
        )
    }  # fmt: skip

    answer = answered(index, guests, n)

    picked = [pick.title.id for pick in answer.picks]
    assert set(picked) <= allowed
    assert len(set(picked)) == len(picked) == min(n, len(allowed))
    assert answer.eligible == len(allowed)


@MANY
@given(guests=GUESTS, data=st.data())
def test_the_order_of_the_people_changes_nothing(
    index: CatalogueIndex, guests: list[Guest], data: st.DataObject
) -> None:
    other = answered(index, data.draw(st.permutations(guests)))
    answer = answered(index, guests)

    assert [pick.title.id for pick in other.picks] == [pick.title.id for pick in answer.picks]
    assert other.relax == answer.relax
    for one, two in zip(other.picks, answer.picks, strict=True):
        assert set(one.least_served) == set(two.least_served)
        assert sorted(one.served, key=lambda each: each.name) == sorted(two.served, key=lambda each: each.name)
        assert one.advice == two.advice


@MANY
@given(request=REQUESTS, situation=SITUATIONS, n=st.integers(1, 8))
def test_one_person_alone_gets_what_asking_gives(
    index: CatalogueIndex, request: Request, situation: Situation, n: int
) -> None:
    answer = answered(index, [Guest(name="anna", request=request, situation=situation)], n)
    asked = recommend(request, index, situation, load, n=n)

    assert [pick.title for pick in answer.picks] == [pick.title for pick in asked.picks]
    assert [pick.advice for pick in answer.picks] == [pick.advice for pick in asked.picks]
    assert [pick.served[0].reasons for pick in answer.picks] == [pick.reasons for pick in asked.picks]
    assert answer.eligible == asked.eligible
    together = [(sorted(each.limits, key=str), each.would_add) for each in answer.relax]
    alone = [(sorted((each.limit, *each.also), key=str), each.would_add) for each in asked.relax]
    assert sorted(together, key=str) == sorted(alone, key=str)
    if answer.picks:
        assert answer.people[0].alone == answer.picks[0].title
        assert answer.picks[0].served[0].share == pytest.approx(1.0)


@MANY
@given(guests=GUESTS)
def test_the_first_serves_the_least_served_best(index: CatalogueIndex, guests: list[Guest]) -> None:
    answer = answered(index, guests, 60)
    if len(guests) == 1 or not answer.picks:
        return
    least = [round(min(each.share for each in pick.served), 2) for pick in answer.picks]

    assert least[0] == max(least)
    for pick in answer.picks:
        lowest = round(min(each.share for each in pick.served), 2)
        assert set(pick.least_served) == {each.name for each in pick.served if round(each.share, 2) == lowest}
        assert all(each.place >= 1 for each in pick.served)


@MANY
@given(guests=GUESTS)
def test_a_relaxation_adds_just_what_it_says(index: CatalogueIndex, guests: list[Guest]) -> None:
    answer = answered(index, guests, 60)

    for each in answer.relax:
        dropped = {(limit.field, limit.op, limit.value) for limit in each.limits}
        freed = [
            replace(one, request=replace(one.request, limits=tuple(
                limit for limit in one.request.limits if (limit.field, limit.op, limit.value) not in dropped
            )))
            for one in guests
        ]  # fmt: skip
        assert each.would_add == answered(index, freed).eligible - answer.eligible > 0
        holders = {
            one.name for one in guests for limit in one.request.limits
            if (limit.field, limit.op, limit.value) in dropped
        }  # fmt: skip
        assert set(each.names) == holders


def test_what_one_has_seen_is_not_shown(index: CatalogueIndex) -> None:
    first = answered(index, [guest("anna"), guest("ben")]).picks[0].title.id

    again = answered(index, [guest("anna"), guest("ben", seen=frozenset({first}))], 60)

    assert first not in [pick.title.id for pick in again.picks]


def test_a_limit_that_two_set_is_dropped_by_both(index: CatalogueIndex) -> None:
    short = Limit(field="runtime_minutes", op="max", value=12, text="short")
    answer = answered(index, [guest("anna", short), guest("ben", replace(short, text="under 12 minutes"))], 60)

    (relaxed,) = answer.relax

    assert relaxed.names == ("anna", "ben")
    assert answer.eligible + relaxed.would_add == 60


def test_pairs_are_tried_where_no_single_limit_helps(index: CatalogueIndex) -> None:
    film = Limit(field="kind", op="in", value=("film",), text="a film")
    series = Limit(field="kind", op="in", value=("series",), text="a series")
    none = Limit(field="title", op="in", value=("t003",), text="that one")
    blocked = Limit(field="title", op="not_in", value=("t003",), text="not that one")

    answer = answered(index, [guest("anna", film, none), guest("ben", series, blocked)], 5)

    assert answer.picks == ()
    assert answer.relax
    assert all(len(each.limits) == 2 for each in answer.relax)
    assert answer.relax[0].would_add == max(each.would_add for each in answer.relax)


def test_opposite_wishes_meet_in_the_middle(index: CatalogueIndex) -> None:
    answer = answered(index, [guest("anna", humour=1.0), guest("ben", humour=0.0)], 3)

    for pick in answer.picks:
        assert 0.15 < pick.tone.humour < 0.85
    assert {person.alone.id for person in answer.people if person.alone} != {answer.picks[0].title.id}
