"""A conversation as one request: stateless, and without a limit traded."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from nightcap.catalogue.index import CatalogueIndex
from nightcap.catalogue.title import Title
from nightcap.errors import BadRequest
from nightcap.recommend.refine import MOST_REFINEMENTS, Table, offered, understand
from nightcap.recommend.situation import Situation
from nightcap.request import LikeWish, Request, ToneShift, ToneWish, read
from nightcap.request.model import Asked, Then
from tests.recommend import world

NOW = datetime(2026, 11, 20, 20)  # noqa: DTZ001  # the wall clock on the sofa
SITUATION = Situation(on=world.ON)
MADE = world.titles(80, seed=11)
BY_ID = {title.id: title for title in MADE}
#: each stands for itself: nothing in one governs another
CHIPS = (
    "something calm",
    "under two hours",
    "no horror",
    "with my 12 year old",
    "in French",
    "rough day",
    "funny",
    "a film",
)
WORDS = (
    "lighter", "shorter", "less tense", "something else", "in French", "not with subtitles", "no, funnier", "longer",
    "two hours is fine", "not that one", "a series instead", "newer", "too slow", "no gore", "under an hour",
    "more like that",
)  # fmt: skip
FEW = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
TEXTS = st.lists(st.sampled_from(CHIPS), min_size=1, max_size=4, unique=True).map(", ".join)
CONVERSATIONS = st.builds(
    Asked, text=TEXTS, then=st.lists(st.builds(Then, words=st.sampled_from(WORDS)), max_size=4).map(tuple)
)


@pytest.fixture(scope="module")
def index(tmp_path_factory: pytest.TempPathFactory) -> CatalogueIndex:
    return world.opened(Path(tmp_path_factory.mktemp("world")), MADE)


def table(index: CatalogueIndex, n: int = 5) -> Table:
    def load(ids: object) -> dict[str, Title]:
        return {id_: BY_ID[id_] for id_ in ids}  # type: ignore[attr-defined]

    return Table(index=index, now=NOW, load=load, offer=lambda request: picks(request, index, n))


def picks(request: Request, index: CatalogueIndex, n: int = 5) -> list[str]:
    return offered(request, index, SITUATION, n)


@FEW
@given(asked=CONVERSATIONS, at=st.integers(0, 4), blank=st.sampled_from(["", " ", "\n"]))
def test_refining_by_nothing_changes_nothing(index: CatalogueIndex, asked: Asked, at: int, blank: str) -> None:
    then = (*asked.then[:at], Then(blank), *asked.then[at:])

    assert understand(Asked(asked.text, then), table(index)) == understand(asked, table(index))
    assert asked.refined(blank) == asked


@FEW
@given(text=TEXTS)
def test_a_conversation_of_one_request_is_that_request(index: CatalogueIndex, text: str) -> None:
    assert understand(Asked(text), table(index)) == read(text, now=NOW, names=index)


@FEW
@given(chips=st.lists(st.sampled_from(CHIPS), min_size=2, max_size=5, unique=True), data=st.data())
def test_dropping_a_chip_equals_asking_without_it(index: CatalogueIndex, chips: list[str], data: st.DataObject) -> None:
    dropped = data.draw(st.sampled_from(chips))
    asked = Asked(", ".join(chips))
    request = understand(asked, table(index))
    start = request.text.index(dropped)
    (chip,) = (each for each in request.understood if start <= each.start < start + len(dropped))

    without = understand(asked.without(chip), table(index))

    alone = read(", ".join(each for each in chips if each != dropped), now=NOW, names=index)
    assert without.limits == alone.limits
    assert set(without.wishes) == set(alone.wishes)
    assert (without.mode, without.company, without.about) == (alone.mode, alone.company, alone.about)
    assert picks(without, index) == picks(alone, index)


@FEW
@given(asked=CONVERSATIONS, data=st.data())
def test_dropping_a_refinement_equals_never_having_said_it(
    index: CatalogueIndex, asked: Asked, data: st.DataObject
) -> None:
    words = data.draw(st.sampled_from(["no gore", "in Japanese", "under an hour"]))
    request = understand(asked.refined(words), table(index))
    (chip,) = (each for each in request.understood if each.start > len(request.text) - len(words) - 1)

    without = understand(asked.refined(words).without(chip), table(index))

    before = understand(asked, table(index))
    assert (without.limits, without.wishes, without.mode) == (before.limits, before.wishes, before.mode)
    assert picks(without, index) == picks(before, index)


@FEW
@given(asked=CONVERSATIONS)
def test_no_limit_is_traded(index: CatalogueIndex, asked: Asked) -> None:
    request = understand(asked, table(index))

    for id_ in picks(request, index, 20):
        assert all(world.passes(BY_ID[id_], limit, SITUATION) for limit in request.limits)


@FEW
@given(asked=CONVERSATIONS)
def test_what_was_shown_may_be_told_instead_of_found_again(index: CatalogueIndex, asked: Asked) -> None:
    steps: list[Then] = []
    for then in asked.then:
        shown = picks(understand(Asked(asked.text, tuple(steps)), table(index)), index)
        steps.append(Then(then.words, tuple(shown)))

    assert understand(Asked(asked.text, tuple(steps)), table(index)) == understand(asked, table(index))


@FEW
@given(asked=CONVERSATIONS)
def test_something_else_shows_nothing_that_was_shown(index: CatalogueIndex, asked: Asked) -> None:
    shown: set[str] = set()
    for step in range(len(asked.then) + 1):
        shown |= set(picks(understand(Asked(asked.text, asked.then[:step]), table(index)), index))

    last = understand(asked.refined("something else"), table(index))

    assert not shown & set(picks(last, index, 80))


def test_each_comparative_speaks_of_what_was_shown_when_it_was_said(index: CatalogueIndex) -> None:
    asked = Asked("a film", (Then("lighter", ("t003", "t005")), Then("funnier", ("t009",))))

    shifts = {w.axis: w.title_id for w in understand(asked, table(index)).wishes if isinstance(w, ToneShift)}

    assert shifts["weight"] == "t003"
    assert shifts["humour"] == "t009"


def test_shorter_is_shorter_than_the_pick(index: CatalogueIndex) -> None:
    asked = Asked("a film under three hours")
    first = BY_ID[picks(understand(asked, table(index)), index)[0]]
    assert first.runtime_minutes

    found = picks(understand(asked.refined("shorter"), table(index)), index, 20)

    assert found
    for id_ in found:
        assert (BY_ID[id_].runtime_minutes or 1000) <= round(0.8 * first.runtime_minutes)


def test_a_changed_chip_is_replaced(index: CatalogueIndex) -> None:
    asked = Asked("a film, under two hours")
    (_, chip) = understand(asked, table(index)).understood

    changed = understand(asked.changed(chip, "from the 90s"), table(index))

    assert [(limit.field, limit.op, limit.value) for limit in changed.limits] == [
        ("kind", "in", ("film",)), ("year", "min", 1990), ("year", "max", 1999),
    ]  # fmt: skip


def test_a_mood_that_turns_leaves_nothing_of_the_old_one(index: CatalogueIndex) -> None:
    def tones(*then: str) -> dict[str, float]:
        request = understand(Asked("I want a good cry", tuple(map(Then, then))), table(index))
        return {wish.axis: wish.target for wish in request.wishes if isinstance(wish, ToneWish)}

    assert tones()["weight"] > 0.8
    assert "weight" not in tones("actually, cheer me up")
    stayed = understand(Asked("rough day at work", (Then("I want a good cry"),)), table(index))
    assert (stayed.mode, stayed.trouble) == ("companion", ())


def test_ids_that_are_not_there_any_more_are_passed_over(index: CatalogueIndex) -> None:
    request = understand(Asked("a film", (Then("more like that", ("gone", "t003")),)), table(index))
    lost = understand(Asked("a film", (Then("more like that", ("gone",)),)), table(index))

    assert [wish.title_id for wish in request.wishes if isinstance(wish, LikeWish)] == ["t003"]
    assert lost.wishes == ()


@pytest.mark.parametrize(
    "then",
    [[Then("lighter", ("t001",))] * (MOST_REFINEMENTS + 1), [Then("x" * 19_990, ("t001",)), Then("a longer word")]],
)
def test_more_than_can_be_read_together_is_refused(index: CatalogueIndex, then: Sequence[Then]) -> None:
    with pytest.raises(BadRequest, match="more than can be read together"):
        understand(Asked("a film", tuple(then)), table(index))


def test_a_proposal_is_no_topic(index: CatalogueIndex) -> None:
    request = understand(Asked("something calm", (Then("What about a documentary?"),)), table(index))

    assert [(limit.field, limit.value) for limit in request.limits] == [("genre", ("documentary",))]
    assert request.text.endswith("What about a documentary?")
