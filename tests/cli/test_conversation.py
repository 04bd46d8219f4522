"""Refining an answer, asking why not, and asking together, on the command line."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import Cli
from tests.cli.test_json_shapes import check

DAY = ("--on", "2026-07-24")


def told(cli: Cli, *args: str, home: Path | None = None) -> Any:
    done = cli(*args, *DAY, "--json", home=home)
    assert done.status == 0, done.err
    return json.loads(done.out)


def names(answer: Any) -> list[str]:
    return [pick["title"]["id"] for pick in answer["picks"]]


def test_each_then_refines_the_answer_before(cli: Cli) -> None:
    first = told(cli, "something calm, under 90 minutes")
    lighter = told(cli, "something calm, under 90 minutes", "--then", "lighter")
    other = told(cli, "something calm, under 90 minutes", "--then", "lighter", "--then", "something else")

    check("answer", other)
    assert names(first)[0] not in names(lighter)
    assert not {*names(first), *names(lighter)} & set(names(other))
    assert other["request"]["text"] == "something calm, under 90 minutes\nlighter\nsomething else"


def test_a_later_word_overrides_and_that_is_shown(cli: Cli) -> None:
    done = cli("a film under 90 minutes", "--then", "two hours is fine", *DAY)

    assert "under 90 minutes (until “two hours is fine”)" in " ".join(done.out.split())
    (kind, _, limit) = told(cli, "a film under 90 minutes", "--then", "two hours is fine")["request"]["understood"]
    assert (kind["kind"], kind["stands"]) == ("limit", True)
    assert limit["stands"] is True


def test_refining_by_nothing_gives_the_same(cli: Cli) -> None:
    assert told(cli, "a calm film", "--then", " ") == told(cli, "a calm film")


def test_refinements_do_not_go_with_a_batch(cli: Cli, tmp_path: Path) -> None:
    (tmp_path / "asked.jsonl").write_text('{"id": "1", "text": "calm"}\n')

    done = cli("ask", "--batch", "asked.jsonl", "--out", "ranked.jsonl", "--then", "lighter")

    assert (done.status, done.out) == (2, "")


def test_a_broken_limit_is_told_with_the_titles_own_fact(cli: Cli) -> None:
    done = cli("why-not", "Paddington 2", "something", "calm,", "under", "90", "minutes")
    why = told(cli, "why-not", "Paddington 2", "something calm, under 90 minutes")

    assert done.status == 0
    assert "It runs 1 h 44 min; you asked for at most 1 h 29 min (“under 90 minutes”)." in " ".join(done.out.split())
    check("why_not", why)
    assert (why["rank"], why["place"], why["against"]) == (None, None, None)
    assert [each["limit"]["field"] for each in why["barriers"]] == ["runtime_minutes"]


def test_a_title_that_passes_is_told_what_kept_it_down(cli: Cli) -> None:
    why = told(cli, "why-not", "Dark", "something calm")

    check("why_not", why)
    assert why["place"] > 5
    assert why["barriers"] == []
    assert why["shortfalls"][0]["feature"] == "tone"
    assert "its tension is" in why["shortfalls"][0]["reason"]["text"]
    assert sum(why["gaps"].values()) == pytest.approx(why["behind"], abs=1e-3)
    assert "What kept it down" in cli("why-not", "Dark", "something calm", *DAY).out


def test_a_pick_is_told_its_rank(cli: Cli) -> None:
    second = told(cli, "something calm")["picks"][1]["title"]["id"]

    why = told(cli, "why-not", second, "something calm")

    check("why_not", why)
    assert (why["rank"], why["shown"]) == (2, 5)
    assert "number 2 of 5" in cli("why-not", second, "something calm", *DAY).out


def test_why_not_knows_of_refinements_charts_and_what_was_seen(cli: Cli, own_home: Path) -> None:
    assert cli("seen", "Dark", home=own_home).status == 0
    barriers = told(cli, "why-not", "Dark", "anything", "--charting", "--then", "a film", home=own_home)["barriers"]

    assert [each["limit"]["field"] for each in barriers] == ["kind", "charting", "seen"]
    assert told(cli, "why-not", "Dark", "anything", "--include-seen", home=own_home)["barriers"] == []


@pytest.mark.parametrize(
    ("args", "says"),
    [
        (("why-not", "No Such Film At All", "calm"), "No title is called"),
        (("why-not", "Dark"), "The request is empty"),
        (("together", "just some words"), "say who asks"),
        (("together", ": calm"), "say who asks"),
        (("together", "anna: calm", "anna: a laugh"), "each once"),
        (("together", "anna: calm", "ben:"), "ben: The request is empty"),
        (("together",), "people"),
    ],
)
def test_wrong_use_says_what_to_do(args: tuple[str, ...], says: str, cli: Cli) -> None:
    done = cli(*args)

    assert (done.status, done.out) == (2, "")
    assert says in done.err


def test_together_nobodys_limit_is_broken_and_each_is_told_their_reasons(cli: Cli) -> None:
    asked = ("together", "anna: rough day, something soothing", "ben: need a laugh, under two hours")
    answer = told(cli, *asked, "-n", "3")

    check("together", answer)
    assert [person["name"] for person in answer["people"]] == ["anna", "ben"]
    for pick in answer["picks"]:
        assert pick["title"]["runtime_minutes"] <= 120
        assert [each["name"] for each in pick["served"]] == ["anna", "ben"]
        assert all(each["reasons"] for each in pick["served"])
    shown = cli(*asked, *DAY).out
    assert "least served" in shown
    assert "anna (" in shown


def test_together_counts_what_each_viewer_has_seen(cli: Cli, own_home: Path) -> None:
    asked = ("together", "anna: something calm", "ben: something funny")
    first = names(told(cli, *asked, home=own_home))[0]
    assert cli("seen", first, "--viewer", "ben", home=own_home).status == 0

    assert first not in names(told(cli, *asked, "-n", "40", home=own_home))
    assert first in names(told(cli, *asked, "-n", "40", "--include-seen", home=own_home))


def test_one_alone_gets_what_asking_gives(cli: Cli) -> None:
    assert names(told(cli, "together", "anna: something calm")) == names(told(cli, "something calm"))


def test_too_little_for_all_says_whose_limit_to_relax(cli: Cli) -> None:
    asked = ("together", "anna: a French film", "ben: under 80 minutes")
    answer = told(cli, *asked, "-n", "40")

    check("together", answer)
    assert answer["relax"][0]["names"] == ["ben"]
    assert "Without “under 80 minutes” (ben):" in cli(*asked, "-n", "40", *DAY).out
