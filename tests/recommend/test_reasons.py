"""No reason without evidence: what is said stands in the title's facts, the chart's row or the viewer's list."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from nightcap.catalogue.index import CatalogueIndex
from nightcap.catalogue.title import Title
from nightcap.charts.model import Entry, Standing
from nightcap.recommend import phrases
from nightcap.recommend.contract import to_json
from nightcap.recommend.model import Answer
from nightcap.recommend.reasons import chart_reason
from nightcap.recommend.recommend import recommend
from nightcap.recommend.situation import Situation
from nightcap.request import LikeWish, Limit, Request, ToneWish
from tests.recommend import world

MADE = world.titles(40, seed=3)
BY_ID = {title.id: title for title in MADE}
STANDING = Standing(
    entry=Entry(
        source="netflix-top10",
        area="",
        category="TV (Non-English)",
        week=date(2026, 11, 15),
        rank=3,
        show_title="Tram 5",
        views=2_600_000,
        weeks_on_chart=2,
        title_id="t005",
    ),
    previous_rank=6,
    peak=3,
    is_new=False,
    is_return=False,
)


@pytest.fixture(scope="module")
def index(tmp_path_factory: pytest.TempPathFactory) -> CatalogueIndex:
    return world.opened(Path(tmp_path_factory.mktemp("world")), MADE)


def load(ids: object) -> dict[str, Title]:
    return {id_: BY_ID[id_] for id_ in ids}  # type: ignore[attr-defined]


def answered(index: CatalogueIndex, request: Request) -> Answer:
    situation = Situation(on=world.ON, standings={"t005": STANDING}, saved=frozenset({"t005"}))
    return recommend(request, index, situation, load, n=40)


def test_a_chart_reason_says_what_the_row_says() -> None:
    assert chart_reason(STANDING).text == (
        "It is third in TV (Non-English) worldwide in the week to 15 November 2026, in its second week, "
        "up from sixth, with 2.6 million views."
    )


@pytest.mark.parametrize(
    ("changes", "text"),
    [
        ({}, "in TV (Non-English) in this home's own chart in the week to 15 November 2026"),
        ({"category": "All"}, "It is third in this home's own chart in the week"),
        ({"area": "DE"}, "in this home's own chart in Germany in the week"),
        ({"views": 10}, "up from sixth, with 10 views."),
        # whole numbers stand for what was counted exactly: few of them say too little
        ({"views": 9}, "in its second week, up from sixth."),
        ({"views": None, "hours_viewed": 250}, "with 250 hours viewed."),
    ],
)
def test_an_own_chart_is_told_as_this_homes_own(changes: dict[str, object], text: str) -> None:
    entry = replace(STANDING.entry, source="plays:home", **changes)  # type: ignore[arg-type]

    reason = chart_reason(replace(STANDING, entry=entry))

    assert text in reason.text
    assert (reason.evidence.kind, reason.evidence.source) == ("chart", "plays:home")


def test_every_reason_is_borne_out_by_what_is_known(index: CatalogueIndex) -> None:
    request = Request(
        text="…",
        wishes=(ToneWish(axis="tension", target=0.1), LikeWish(name="x", title_id="t002")),
        limits=(Limit(field="total_minutes", op="max", value=600, text="by Sunday"),),
    )

    answer = answered(index, request)

    assert answer.picks
    for pick in answer.picks:
        for reason in (*pick.reasons, *pick.advice):
            data, kind = reason.evidence.data, reason.evidence.kind
            if kind == "chart":
                assert pick.title.id == "t005"
                assert (data["rank"], data["views"]) == (3, 2_600_000)
            elif kind == "history":
                assert pick.title.id == "t005"
            elif kind == "tone":
                assert pick.title.tone is not None
                told = pick.title.tone.as_dict()
                assert all(abs(told[axis] - value) < 1e-3 for axis, value in data.items())
            else:
                for field in ("runtime_minutes", "episodes", "total_minutes", "acclaim"):
                    if field in data:
                        assert data[field] == getattr(pick.title, field)
                if data.get("notes"):
                    assert set(data["notes"]) <= (pick.title.content_notes or set())
        assert pick.title.id != "t002"


def test_contributions_add_up_to_the_score(index: CatalogueIndex) -> None:
    for pick in answered(index, Request(text="…", wishes=(ToneWish(axis="humour", target=0.8),))).picks:
        assert pick.score == pytest.approx(sum(pick.contributions.values()))


def test_the_json_keeps_the_names_of_the_contract(index: CatalogueIndex) -> None:
    told = to_json(answered(index, Request(text="…", wishes=(ToneWish(axis="humour", target=0.8),))))

    assert {"request", "picks", "relax", "version"} <= told.keys()
    pick = told["picks"][0]
    assert {"rank", "score", "title", "reasons", "advice"} <= pick.keys()
    assert {
        "id", "name", "original_name", "year", "kind", "countries", "languages", "runtime_minutes", "episodes",
        "total_minutes", "genres", "credits", "based_on", "tone", "content_notes",
    } <= pick["title"].keys()  # fmt: skip
    assert [each["rank"] for each in told["picks"]] == list(range(1, len(told["picks"]) + 1))


@pytest.mark.parametrize(
    ("said", "told"),
    [
        (phrases.duration(381), "6 h 21 min"),
        (phrases.duration(120), "2 h"),
        (phrases.duration(45), "45 min"),
        (phrases.amount(2_600_000), "2.6 million"),
        (phrases.amount(940_000), "940,000"),
        (phrases.ordinal(3), "third"),
        (phrases.ordinal(12), "12th"),
        (phrases.ordinal(57), "57th"),
        (phrases.ordinal(21), "21st"),
        (phrases.listed(("a", "b", "c")), "a, b and c"),
        (phrases.passing(1), "1 title passes"),
        (phrases.passing(1_200), "1,200 titles pass"),
    ],
)
def test_figures_in_plain_english(said: str, told: str) -> None:
    assert said == told
