"""What articles say, laid over the index: estimates take it in, judged tones stay, limits see the notes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from nightcap.catalogue import building
from nightcap.catalogue import index as indexing
from nightcap.catalogue.index import CatalogueIndex
from nightcap.recommend.heard import blend, lay_over
from nightcap.recommend.limits import eligible
from nightcap.recommend.recommend import recommend
from nightcap.recommend.situation import Situation
from nightcap.request import Limit, Request, ToneWish
from nightcap.reviews.opinions import AxisHeard, Heard
from nightcap.reviews.said import Said
from nightcap.tone.axes import AXES
from tests.recommend import world

SITUATION = Situation(on=world.ON)
JUDGED, ESTIMATED, UNLOOKED = world.titles(3, seed=1)
TITLES = [
    replace(JUDGED, id="judged", content_notes=frozenset({"gore"})),
    replace(ESTIMATED, id="estimated", tone=None, content_notes=frozenset()),
    replace(UNLOOKED, id="unlooked", tone=None, content_notes=None),
]
NO_GRIEF = Limit(field="note", op="not_in", value=("grief",))
NO_DEATH = Limit(field="note", op="not_in", value=("death",))
NO_WAR = Limit(field="note", op="not_in", value=("war",))
WITH_GRIEF = Limit(field="note", op="in", value=("grief",))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    building.build(tmp_path, TITLES, edition=1)
    return tmp_path


def opened(folder: Path, heard: Mapping[str, Heard]) -> CatalogueIndex:
    found = indexing.open_current(folder)
    assert found is not None
    lay_over(found, heard)
    return found


def calm(articles: int = 1, agreement: float = 1.0, value: float = 0.0) -> Heard:
    return Heard(articles, {"tension": AxisHeard(value, articles, agreement)})


def passed(index: CatalogueIndex, *limits: Limit) -> set[str]:
    return {index.strings("id")[row] for row in np.flatnonzero(eligible(limits, index, SITUATION))}


def tension(index: CatalogueIndex, title_id: str) -> tuple[float, float]:
    """(tone on the axis, confidence)."""
    row = index.row(title_id)
    assert row is not None
    return float(index.column("tone")[row, AXES.index("tension")]), float(index.column("tone_confidence")[row])


@pytest.mark.parametrize("heard", [{}, {"nobody": calm()}, {"judged": calm()}])
def test_nothing_changes_where_no_estimate_was_heard_of(folder: Path, heard: Mapping[str, Heard]) -> None:
    plain, laid = opened(folder, {}), opened(folder, heard)

    for name in ("tone", "tone_confidence", "note", "notes_known"):
        assert np.array_equal(plain.column(name), laid.column(name))


def test_an_estimate_moves_towards_what_is_heard_the_more_articles_agree(folder: Path) -> None:
    before = tension(opened(folder, {}), "estimated")
    one = tension(opened(folder, {"estimated": calm(1)}), "estimated")
    four = tension(opened(folder, {"estimated": calm(4)}), "estimated")
    quarrel = tension(opened(folder, {"estimated": calm(4, agreement=0.1)}), "estimated")

    assert before[0] > one[0] > four[0] > 0.0
    assert before[1] < one[1] < four[1] < 1.0
    assert quarrel[0] > one[0]
    assert tension(opened(folder, {"estimated": calm(4, agreement=0.0)}), "estimated") == pytest.approx(before)


def test_the_files_of_the_index_stay(folder: Path) -> None:
    before = opened(folder, {}).column("tone").copy()
    opened(folder, {"estimated": replace(calm(), notes={"grief": (1, 0)})})

    again = opened(folder, {})
    assert np.array_equal(again.column("tone"), before)
    assert not again.labelled("note", "grief").any()


def test_limits_see_the_notes_that_are_heard(folder: Path) -> None:
    heard = {id_: Heard(1, {}, {"grief": (1, 0)}) for id_ in ("judged", "unlooked")}

    assert passed(opened(folder, {}), NO_GRIEF) == {"judged", "estimated"}
    assert passed(opened(folder, heard), NO_GRIEF) == {"estimated"}
    assert passed(opened(folder, heard), NO_DEATH) == {"estimated"}  # which grief entails
    assert passed(opened(folder, heard), WITH_GRIEF) == {"judged", "unlooked"}


def test_one_note_heard_does_not_vouch_for_the_others(folder: Path) -> None:
    assert passed(opened(folder, {"unlooked": Heard(1, {}, {"grief": (1, 0)})}), NO_WAR) == {"judged", "estimated"}


def test_a_denial_takes_no_note_away(folder: Path) -> None:
    index = opened(folder, {"judged": Heard(9, {}, {"gore": (0, 9)}), "estimated": Heard(2, {}, {"grief": (1, 1)})})

    assert passed(index, Limit(field="note", op="in", value=("gore",))) == {"judged"}
    assert passed(index, NO_GRIEF) == {"judged", "estimated"}


def test_where_nobody_has_looked_at_anything_what_is_heard_is_enforced(tmp_path: Path) -> None:
    building.build(tmp_path, [replace(title, content_notes=None) for title in TITLES], edition=1)

    assert passed(opened(tmp_path, {}), NO_GRIEF) == {"judged", "estimated", "unlooked"}
    assert passed(opened(tmp_path, {"judged": Heard(1, {}, {"grief": (1, 0)})}), NO_GRIEF) == {"estimated", "unlooked"}


def one(estimate: float, confidence: float, heard: float, pull: float) -> tuple[float, float]:
    """Blend on a single axis; (tone there, confidence)."""
    row = np.zeros((1, len(AXES)), np.float32)
    told, strength, own = row.copy(), row.copy(), row + np.float32(estimate)
    told[0, 0], strength[0, 0] = heard, pull
    tone, sure = blend(own, np.array([confidence], np.float32), told, strength)
    return float(tone[0, 0]), float(sure[0])


def test_an_estimate_that_explains_half_is_worth_half_an_article() -> None:
    assert one(0.9, 0.5, 0.3, 1.0)[0] == pytest.approx((0.5 * 0.9 + 0.3) / 1.5)
    assert one(0.9, 0.0, 0.3, 1.0)[0] == pytest.approx(0.3)
    assert one(0.9, 0.5, 0.3, 0.0) == pytest.approx((0.9, 0.5))


# no article pulls by less than a thousandth: what is left of 1e-45 in 32 bits says nothing
@given(st.floats(0, 1), st.floats(0, 0.95), st.floats(0, 1), st.just(0.0) | st.floats(1e-3, 100))
def test_a_blend_lies_between_and_is_surer(estimate: float, confidence: float, heard: float, pull: float) -> None:
    tone, sure = one(estimate, confidence, heard, pull)

    assert min(estimate, heard) - 1e-5 <= tone <= max(estimate, heard) + 1e-5
    assert confidence - 1e-5 <= sure < 1.0


def test_a_reason_says_what_an_estimate_was_made_from(folder: Path) -> None:
    claim = Said(
        kind="tone", field="tension", value=0.0, quote="so calm", publication="A", author=None, url=None,
        published_at=None, weight=1.0, article_id="a", voice="a", articles=3, agreeing=3, agreement=1.0,
    )  # fmt: skip
    index = opened(folder, {"estimated": calm(3)})
    request = Request(text="calm", wishes=(ToneWish(axis="tension", target=0.1),))
    by_id = {title.id: title for title in TITLES}

    answer = recommend(request, index, SITUATION, lambda _: by_id, n=3, said=lambda _: {"estimated": (claim,)})

    first = answer.picks[0]
    assert first.title.id == "estimated"
    assert [reason.text for reason in first.reasons[:2]] == [
        "By its description and its reviews it should be calm.",
        "“so calm”, says A; 3 of 3 articles agree.",
    ]
    assert first.reasons[0].evidence.source == "estimated from the synopsis and 1 article"
    assert first.tone_confidence < 1.0
