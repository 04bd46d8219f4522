"""A wish near an end of an axis is met by going further; one in the middle is missed on both sides."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from nightcap.catalogue.index import CatalogueIndex
from nightcap.recommend.tonefit import tone_aim, tone_fit
from nightcap.request import LikeWish, Limit, Request, ToneShift, ToneWish
from nightcap.tone.axes import AXES
from tests.recommend import world

HUMOUR = AXES.index("humour")
WEIGHT = AXES.index("weight")


@pytest.fixture(scope="module")
def index(tmp_path_factory: pytest.TempPathFactory) -> CatalogueIndex:
    return world.opened(Path(tmp_path_factory.mktemp("world")), world.titles(40, seed=5))


def test_funnier_than_funny_is_no_miss(index: CatalogueIndex) -> None:
    aim = tone_aim(Request(text="…", mode="companion", wishes=(ToneWish(axis="humour", target=0.8),)), index)

    fit, humour = tone_fit(aim, index), index.column("tone")[:, HUMOUR]

    assert np.allclose(fit[humour >= 0.8], 1.0)
    assert (fit[humour < 0.8] < 1.0).all()


def test_a_hedged_wish_matters_half_as_much(index: CatalogueIndex) -> None:
    asked = Request(text="…", mode="companion", wishes=(ToneWish(axis="humour", target=0.8, weight=0.5),))

    assert tone_aim(asked, index).strength == 0.5


def test_a_shift_starts_from_the_title_that_was_named(index: CatalogueIndex) -> None:
    row = index.row("t003")
    assert row is not None
    own = float(index.column("tone")[row, WEIGHT])
    shift = ToneShift(axis="weight", delta=-0.3, name="x", title_id="t003")

    aim = tone_aim(Request(text="…", wishes=(shift, LikeWish(name="x", title_id="t003"))), index)

    assert aim.target[WEIGHT] == pytest.approx(max(0.0, own - 0.3))
    assert aim.side[WEIGHT] == -1.0


def test_who_wants_a_good_cry_is_not_cheered_up(index: CatalogueIndex) -> None:
    assert not tone_aim(Request(text="…", mode="companion"), index).weight.any()
    assert tone_aim(Request(text="…"), index).target[AXES.index("uplift")] > 0.5


def test_a_child_in_the_room_asks_for_little_tension(index: CatalogueIndex) -> None:
    limit = Limit(field="audience_age", op="max", value=7)

    aim = tone_aim(Request(text="…", limits=(limit,)), index)

    assert aim.side[AXES.index("tension")] == -1.0
    assert not aim.asked.any()
