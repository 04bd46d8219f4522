"""What a part of a request can be changed into: what is said is read as what it promises."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import pytest

from nightcap.catalogue.index import CatalogueIndex
from nightcap.catalogue.title import Title
from nightcap.recommend.refine import Table, understand
from nightcap.recommend.rewording import FURTHER, Change, changes
from nightcap.request import LimitWish, Request, ToneShift, ToneWish, read
from nightcap.request.model import Asked, GenreWish, Understood
from nightcap.tone.axes import AXES
from tests.recommend import world

NOW = datetime(2026, 11, 20, 20)  # noqa: DTZ001  # the wall clock on the sofa
MADE = world.titles(40, seed=3)
BY_ID = {title.id: title for title in MADE}


@pytest.fixture(scope="module")
def index(tmp_path_factory: pytest.TempPathFactory) -> CatalogueIndex:
    return world.opened(Path(tmp_path_factory.mktemp("world")), MADE)


def understood(index: CatalogueIndex, asked: Asked) -> Request:
    def load(ids: object) -> dict[str, Title]:
        return {id_: BY_ID[id_] for id_ in ids}  # type: ignore[attr-defined]

    return understand(asked, Table(index=index, now=NOW, load=load, offer=lambda _: [MADE[0].id]))


def offered(index: CatalogueIndex, text: str, at: int = 0) -> tuple[Request, Understood, dict[str, Change]]:
    """The request, one of its parts, and its changes by their kind (the last of each)."""
    request = understood(index, Asked(text))
    chip = request.understood[at]
    found = changes(chip, request, lambda words: read(words, now=NOW, names=index))
    return request, chip, {change.kind: change for change in found}


def after(index: CatalogueIndex, text: str, kind: str, amount: int | None = None) -> Request:
    """The request with its first part changed so."""
    request, chip, found = offered(index, text)
    change = found[kind]
    words = change.words if amount is None else change.words.format(amount)
    asked = Asked(request.text)
    return understood(index, asked.refined(words) if change.is_beside else asked.changed(chip, words))


@pytest.mark.parametrize(
    "text",
    ["under 2 hours", "in French", "from Korea", "a film", "at most 6 episodes", "from 2010 on", "on the charts"],
)
def test_a_limit_becomes_a_wish_and_again_a_limit(index: CatalogueIndex, text: str) -> None:
    (limit,) = understood(index, Asked(text)).limits

    softened = after(index, text, "wish")
    assert softened.limits == ()
    (wish,) = softened.wishes
    assert isinstance(wish, LimitWish)
    assert (wish.limit.field, wish.limit.op, wish.limit.value) == (limit.field, limit.op, limit.value)

    hardened = after(index, f"preferably {text}", "limit")
    assert hardened.wishes == ()
    assert [(each.field, each.op, each.value) for each in hardened.limits] == [(limit.field, limit.op, limit.value)]


@pytest.mark.parametrize(("text", "weight"), [("a comedy", 1), ("no horror", -1)])
def test_a_genre_becomes_a_wish_and_again_a_limit(index: CatalogueIndex, text: str, weight: int) -> None:
    (limit,) = understood(index, Asked(text)).limits

    (wish,) = after(index, text, "wish").wishes
    assert isinstance(wish, GenreWish)
    assert wish.weight * weight > 0

    (again,) = after(index, f"preferably {text}", "limit").limits
    assert (again.field, again.op, again.value) == (limit.field, limit.op, limit.value)


@pytest.mark.parametrize(
    ("text", "unit", "now", "then", "value"),
    [
        ("under 2 hours", "minutes", 120, 90, 90),
        ("at least 90 minutes", "minutes", 90, 100, 100),
        ("at most 40 minutes an episode", "minutes an episode", 40, 30, 30),
        ("at most 6 episodes", "episodes", 6, 8, 8),
        ("from 2010 on", "year", 2010, 1995, 1995),
        ("before 2000", "year", 2000, 1980, 1979),
        ("with my 12 year old", "years of age", 12, 7, 7),
        ("in one evening", "evenings", 2, 3, 450),
    ],
)
def test_a_number_is_changed(  # noqa: PLR0917  # a table
    index: CatalogueIndex, text: str, unit: str, now: int, then: int, value: float
) -> None:
    amount = offered(index, text)[2]["amount"].amount
    assert amount is not None
    assert (amount.value, amount.unit) == (now, unit)

    fields = {limit.field: limit.value for limit in understood(index, Asked(text)).limits}
    changed = {limit.field: limit.value for limit in after(index, text, "amount", then).limits}
    assert changed.keys() == fields.keys()
    assert value in changed.values()


def test_a_wished_number_stays_a_wish(index: CatalogueIndex) -> None:
    changed = after(index, "ideally under 2 hours", "amount", 80)

    assert changed.limits == ()
    (wish,) = changed.wishes
    assert isinstance(wish, LimitWish)
    assert wish.limit.value == 80


def test_no_subtitles_becomes_a_wish_for_the_language_or_is_taken_back(index: CatalogueIndex) -> None:
    wished = after(index, "no subtitles", "wish")
    assert (wished.limits, wished.subtitles) == ((), None)
    assert wished.wishes

    allowed = after(index, "no subtitles", "allow")
    assert (allowed.limits, allowed.subtitles) == ((), "fine")


def test_what_hurts_is_never_softened(index: CatalogueIndex) -> None:
    assert offered(index, "nothing violent")[2] == {}


@pytest.mark.parametrize("axis", AXES)
def test_what_calls_for_more_or_less_of_an_axis_is_read_so(index: CatalogueIndex, axis: str) -> None:
    for words, sign in zip(FURTHER[axis], (-1, 1), strict=True):
        wishes = understood(index, Asked("a film").refined(words, (MADE[0].id,))).wishes

        deltas = [wish.delta for wish in wishes if isinstance(wish, ToneShift) and wish.axis == axis]
        assert deltas, words
        assert all(delta * sign > 0 for delta in deltas), words


def test_a_wish_for_a_tone_is_taken_further_in_its_own_axis(index: CatalogueIndex) -> None:
    request, chip, _ = offered(index, "something tense")
    found = changes(chip, request, lambda words: read(words, now=NOW, names=index))
    assert [change.words for change in found][:2] == ["less tense", "more tense"]

    request = understood(index, Asked(request.text).refined("less tense"))
    tension = [wish for wish in request.wishes if getattr(wish, "axis", None) == "tension"]
    assert tension
    assert not any(isinstance(wish, ToneWish) and wish.text == "tense" for wish in tension)


def test_a_mood_can_be_taken_further(index: CatalogueIndex) -> None:
    assert {"less", "more"} <= set(offered(index, "rough day")[2])


@pytest.mark.parametrize("text", ["like Paddington", "about trains", "subtitles are fine", "well regarded"])
def test_what_has_no_other_side_offers_none(index: CatalogueIndex, text: str) -> None:
    assert offered(index, text)[2] == {}
