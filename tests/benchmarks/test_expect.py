"""The expectations of benchmarks/asks: their checks can fail and can hold, and both files are in order."""

from __future__ import annotations

import json
import sys
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parents[2]
ASKS = ROOT / "benchmarks" / "asks"
sys.path.insert(0, str(ROOT))  # the benchmarks are no part of what is installed

from benchmarks.asks.expect import CHECKS, PREDICATES, check, load, problems, violated  # noqa: E402
from benchmarks.asks.measure import PARTS  # noqa: E402
from nightcap.catalogue.shelf import read_shelf  # noqa: E402
from nightcap.catalogue.title import Credit, Title  # noqa: E402
from nightcap.recommend.model import Answer, Evidence, Pick, Reason, Relaxation  # noqa: E402
from nightcap.request.model import Limit, Request  # noqa: E402
from nightcap.tone.axes import AXES, Tone  # noqa: E402

TITLE = Title(
    id="quiet-house-2019",
    kind="series",
    name="Quiet House",
    source="test",
    year=2019,
    countries=("FR", "BE"),
    languages=("fr", "en"),
    runtime_minutes=30,
    episodes=8,
    genres=("comedy", "drama"),
    credits=(Credit("Ada Moss", "actor", "Lou"),),
    content_notes=frozenset({"grief"}),
    ages_from=10,
)
BLANK = Title(id="unknown", kind="film", name="Unknown", source="test")


def tone(**axes: float) -> Tone:
    return Tone.from_mapping({**dict.fromkeys(AXES, 0.5), **axes})


def pick(title: Title, said: str = "", advice: str = "", **axes: float) -> Pick:
    evidence = Evidence(kind="fact", source="test")
    return Pick(
        rank=1,
        title=title,
        score=0.0,
        contributions={},
        tone=tone(**axes),
        tone_confidence=1.0,
        reasons=(Reason(said, evidence),),
        advice=(Reason(advice, evidence),),
    )


def answer(*picks: Pick, mode: Any = None, relax: bool = False) -> Answer:
    limit = Limit(field="kind", op="in", value=("film",))
    return Answer(
        request=Request(text="anything", mode=mode),
        picks=picks,
        relax=(Relaxation(limit, 3),) if relax else (),
        eligible=len(picks),
        asked_for=10,
    )


def named(*ids: str) -> Answer:
    return answer(*(pick(replace(TITLE, id=id_)) for id_ in ids))


HOLDS_AND_FAILS: Mapping[str, tuple[Any, Answer, Answer]] = {
    "first_in": (["a", "b"], named("b", "z"), named("z", "a")),
    "top5_any": (["f"], named("a", "b", "c", "d", "f"), named("a", "b", "c", "d", "e", "f")),
    "top5_none": (["f"], named("a", "b", "c", "d", "e", "f"), named("a", "b", "c", "d", "f")),
    "every": ({"kind": "series"}, named("a"), answer(pick(TITLE), pick(BLANK))),
    "mean_top5": (
        {"tension": {"max": 0.4}, "uplift": {"min": 0.5}},
        answer(pick(TITLE, tension=0.2), pick(TITLE, tension=0.6)),
        answer(pick(TITLE, tension=0.4), pick(TITLE, tension=0.6)),
    ),
    "mode": ("antidote", answer(mode="antidote"), answer(mode="companion")),
    "min_picks": (2, named("a", "b"), named("a")),
    "relax": (True, answer(relax=True), answer()),
    "says": (
        [["third", "no. 3"], ["grief"]],
        answer(pick(TITLE, said="Third this week", advice="Some Grief.")),
        answer(pick(TITLE, said="Third this week")),
    ),
}

PASSING_AND_FAILING: Mapping[str, tuple[Any, Any]] = {
    "kind": ("series", "film"),
    "languages_in": (["fr"], ["en"]),
    "languages_not_in": (["en"], ["fr"]),
    "countries_any": (["BE", "US"], ["US"]),
    "genres_all": (["comedy", "drama"], ["comedy", "horror"]),
    "genres_any": (["horror", "drama"], ["horror"]),
    "genres_none": (["horror"], ["drama"]),
    "notes_none": (["gore"], ["death"]),
    "year_min": (2019, 2020),
    "year_max": (2019, 2018),
    "runtime_min": (30, 31),
    "runtime_max": (30, 29),
    "total_max": (240, 239),
    "ages_max": (10, 9),
    "person": ("Ada Moss", "Bo Moss"),
    "not_ids": (["other"], ["quiet-house-2019"]),
}


@pytest.mark.parametrize("kind", CHECKS)
def test_every_check_can_hold_and_can_fail(kind: str) -> None:
    expected, right, wrong = HOLDS_AND_FAILS[kind]
    assert CHECKS[kind](right, expected) is None
    assert CHECKS[kind](wrong, expected)


@pytest.mark.parametrize("name", PREDICATES)
def test_every_predicate_can_pass_and_can_fail(name: str) -> None:
    passing, failing = PASSING_AND_FAILING[name]
    assert violated(TITLE, {name: passing}) == []
    assert violated(TITLE, {name: failing}) == [name]


@pytest.mark.parametrize("name", sorted(set(PREDICATES) - {"kind", "not_ids"}))
def test_a_fact_that_is_not_known_fails(name: str) -> None:
    assert violated(BLANK, {name: PASSING_AND_FAILING[name][0]}) == [name]


@pytest.mark.parametrize("kind", ["first_in", "top5_any", "mean_top5", "says"])
def test_an_answer_without_picks_meets_nothing_that_speaks_of_picks(kind: str) -> None:
    assert CHECKS[kind](answer(), HOLDS_AND_FAILS[kind][0])


def test_a_mode_of_null_means_no_mode() -> None:
    assert check(answer(mode=None), {"mode": None, "relax": True})["mode"] is None
    assert check(answer(mode="antidote"), {"mode": None, "relax": True})["mode"]


def test_one_pick_is_expected_unless_a_relaxation_is() -> None:
    assert check(answer(), {"mode": None}) == {"mode": None, "min_picks": "0 picks, at least 1 wanted"}
    assert check(answer(relax=True), {"relax": True}) == {"relax": None}


def row(**changes: Any) -> dict[str, Any]:
    whole = {"id": "x", "text": "t", "on": "2024-02-29", "charting": False, "why": "w", "expect": {"mode": None}}
    return {**whole, **changes}


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        (row(on="2023-02-29"), "no date"),
        (row(charting="yes"), "charting"),
        (row(text=" "), "must not be empty"),
        (row(mood="x"), "unknown ['mood']"),
        (row(expect={}), "expects nothing"),
        (row(expect={"first": ["a"]}), "unknown keys ['first']"),
        (row(expect={"first_in": []}), "first_in is empty"),
        (row(expect={"first_in": [f"t{n}" for n in range(16)]}), "more than 15"),
        (row(expect={"top5_none": ["nowhere-1900"]}), "not on the shelf: ['nowhere-1900']"),
        (row(expect={"every": {"not_ids": ["nowhere-1900"]}}), "not on the shelf"),
        (row(expect={"every": {}}), "cannot fail"),
        (row(expect={"every": {"length": 3}}), "unknown predicates ['length']"),
        (row(expect={"every": {"notes_none": ["blood"]}}), "unknown notes ['blood']"),
        (row(expect={"every": {"genres_none": ["romcom"]}}), "unknown genres ['romcom']"),
        (row(expect={"every": {"kind": "show"}}), "unknown kind show"),
        (row(expect={"mean_top5": {"joy": {"min": 0.5}}}), "mean_top5 of joy"),
        (row(expect={"mean_top5": {"uplift": {}}}), "mean_top5 of uplift"),
        (row(expect={"mode": "happy"}), "unknown mode happy"),
        (row(expect={"relax": False}), "relax can only be true"),
        (row(expect={"says": [["Third"]]}), "lower-case"),
        (row(expect={"says": [[]]}), "lower-case"),
    ],
)
def test_the_validator_finds(wrong: dict[str, Any], said: str) -> None:
    assert any(said in problem for problem in problems([wrong], {"a"}))


def test_the_validator_finds_an_id_given_twice_and_passes_what_is_right() -> None:
    assert list(problems([row()], set())) == []
    assert list(problems([row(), row()], set())) == ["x: given twice"]


def test_a_file_with_a_wrong_line_is_not_loaded(tmp_path: Path) -> None:
    path = tmp_path / "asks.jsonl"
    path.write_text(json.dumps(row(on="soon")), "utf-8")
    with pytest.raises(ValueError, match="'soon' is no date"):
        load(path)


@pytest.mark.parametrize("part", PARTS)
def test_all_parts_are_in_order(part: str) -> None:
    path = ASKS / f"{part}.jsonl"
    rows = [json.loads(line) for line in path.read_text("utf-8").splitlines()]
    titles = {title.id: title for title in read_shelf()}
    assert list(problems(rows, titles)) == []
    asks = load(path)
    assert len(asks) == 40
    if part in ("dev", "held_out"):
        assert sum(ask.charting for ask in asks) >= 14
        assert {ask.on.year for ask in asks} == set(range(2021, 2027))


@pytest.mark.parametrize("part", PARTS)
@pytest.mark.parametrize("kind", ["first_in", "top5_any"])
def test_what_is_wanted_can_be_had_within_the_limits_of_its_own_request(part: str, kind: str) -> None:
    titles = {title.id: title for title in read_shelf()}
    for ask in load(ASKS / f"{part}.jsonl"):
        fitting = [id_ for id_ in ask.expect.get(kind, ()) if not violated(titles[id_], ask.expect.get("every", {}))]
        assert fitting or kind not in ask.expect, f"{ask.id}: no title of {kind} keeps every limit"
        assert set(fitting).isdisjoint(ask.expect.get("top5_none", ())), ask.id


def test_no_request_is_in_two_parts() -> None:
    texts = [ask.text.casefold() for part in PARTS for ask in load(ASKS / f"{part}.jsonl")]
    assert len(texts) == len(set(texts))
