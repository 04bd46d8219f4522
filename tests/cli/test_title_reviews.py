"""What articles say reaches the answers, and is shown of a title."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import datetime
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from rich.console import Console

from nightcap.app import Nightcap
from nightcap.cli.render import render_answer
from nightcap.reviews import opinions
from tests.cli.conftest import Cli
from tests.cli.test_json_shapes import check
from tests.reviews.articles import Spoken, note, tone, write

#: a calm title of the shelf whose tone is judged
TITLE = "paddington-2-2017"
ASK = ("something calm and tender with a bear", "--on", "2026-07-25", "-n", "40")
CLAIMS = (
    tone("warmth", 0.9, "tender all through"),
    tone("tension", 0.1, "gentle calm", before="full of a "),
    note("grief"),
    Spoken(kind="fact", field="year", value=2016),
    Spoken(kind="watch", field="sitting", value="evening"),
    Spoken(kind="contrast", field="trailer", value="a chase"),
    Spoken(kind="comparison", field="humour", value="Amélie"),
    Spoken(kind="fact", field="based_on", value={"name": None, "kind": "book", "year": None, "makers": "Michael Bond"}),
)
UNKNOWN = {"name": "Nobody's Orchard", "title_id": None, "role": "subject", "year": 2026, "kind": "series"}


@pytest.fixture
def read_home(own_home: Path) -> Path:
    """A home with two articles in it: on a title of the catalogue, and on one that only they know."""
    with Nightcap(own_home) as nightcap, nightcap.database.write() as connection:
        paddington = {"name": "Paddington 2", "title_id": TITLE, "role": "subject"}
        write(connection, "a", CLAIMS, titles=[paddington], author="Jane Doe", weight=2.0, title="A Bear")
        write(connection, "b", [tone("humour", 0.8), Spoken(kind="fact", field="episodes", value=6)], titles=[UNKNOWN],
              url=None)  # fmt: skip
        opinions.refresh(connection, [TITLE])
    return own_home


def pick(cli: Cli, home: Path, title_id: str = TITLE) -> dict[str, Any]:
    answer = json.loads(cli(*ASK, "--json", home=home).out)
    check("answer", answer)
    return next(each for each in answer["picks"] if each["title"]["id"] == title_id)


def test_an_answer_cites_the_article(cli: Cli, read_home: Path) -> None:
    found = pick(cli, read_home)

    review = next(reason for reason in found["reasons"] if reason["evidence"]["kind"] == "review")
    assert review["text"] in ("“tender all through”, says The Evening Post (Jane Doe).",
                              "“a gentle calm”, says The Evening Post (Jane Doe).")  # fmt: skip
    assert review["evidence"]["url"] == "https://post.example/a"
    assert review["evidence"]["weight"] == 2.0
    advice = [each["text"] for each in found["advice"]]
    assert "Grief is part of it, says The Evening Post (Jane Doe)." in advice
    assert "The trailer sells “a chase”; it is not that, says The Evening Post (Jane Doe)." in advice
    assert found["title"]["tone_heard"]["warmth"] == {"value": 0.9, "articles": 1, "agreement": 1.0}


def test_a_judged_tone_stays(cli: Cli, shelf_home: Path, read_home: Path) -> None:
    before, after = pick(cli, shelf_home), pick(cli, read_home)

    assert after["title"]["tone"] == before["title"]["tone"]
    assert after["contributions"] == before["contributions"]


def test_a_limit_keeps_out_what_only_an_article_notes(cli: Cli, shelf_home: Path, read_home: Path) -> None:
    asked = (*ASK[:-1], "900", "nothing with grief", "--json")

    def ids(home: Path) -> set[str]:
        return {each["title"]["id"] for each in json.loads(cli(*asked, home=home).out)["picks"]}

    assert ids(shelf_home) - ids(read_home) == {TITLE}


def test_an_answer_without_articles_is_as_it_was_before_there_were_any(
    cli: Cli, shelf_home: Path, read_home: Path
) -> None:
    before = cli(*ASK, "--json", home=shelf_home).out
    assert cli(*ASK, "--json", home=read_home).out != before
    with Nightcap(read_home) as nightcap, nightcap.database.write() as connection:
        for id_ in ("a", "b"):
            connection.exec_driver_sql("DELETE FROM article WHERE id = ?", (id_,))
        opinions.refresh(connection, [TITLE])

    assert cli(*ASK, "--json", home=read_home).out == before
    for word in ("tone_heard", '"review"'):
        assert word not in before


def test_link_and_weight_are_shown_where_they_act(read_home: Path) -> None:
    with Nightcap(read_home) as nightcap:
        answer = nightcap.ask(ASK[0], now=datetime.fromisoformat("2026-07-25T20:00"), n=40)
    shown = StringIO()
    picks = tuple(pick for pick in answer.picks if pick.title.id == TITLE)
    render_answer(replace(answer, picks=picks), Console(file=shown, width=200))

    assert "says The Evening Post (Jane Doe).  [https://post.example/a, weight 2]" in shown.getvalue()


def test_a_title_shows_what_reviews_say(cli: Cli, read_home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    cli("--version")
    monkeypatch.setenv("COLUMNS", "200")
    out = cli("title", TITLE, home=read_home).out

    assert "What reviews say (1 article)" in out
    assert "warmth 0.90, tender (1 article)" in out
    assert "grief (1 article)" in out
    assert "The Evening Post says the year 2016; the catalogue has the year 2017" in out
    assert "“tender all through”, The Evening Post (Jane Doe), 1 January 2026 [https://post.example/a, weight 2]" in out


def test_the_json_of_a_title_has_what_reviews_say(cli: Cli, shelf_home: Path, read_home: Path) -> None:
    plain = json.loads(cli("title", TITLE, "--json", home=shelf_home).out)
    told = json.loads(cli("title", TITLE, "--json", home=read_home).out)

    check("title", told)
    reviews = told.pop("reviews")
    assert told == plain
    assert reviews["articles"] == 1
    assert reviews["notes"] == [{"note": "grief", "yes": 1, "no": 0}]
    assert [f["catalogue"] for f in reviews["facts"] if f["standing"] == "conflicts"] == [2017]
    kinds = ("watch", "comparisons", "contrasts", "lineage")
    assert [claim["field"] for kind in kinds for claim in reviews[kind]] == ["sitting", "humour", "trailer", "based_on"]
    assert {claim["author"] for claim in reviews["quotes"]} == {"Jane Doe"}


def test_a_name_that_only_articles_know_is_shown_as_such(cli: Cli, read_home: Path) -> None:
    done = cli("title", "nobodys orchard", home=read_home)

    assert done.status == 0
    assert "not in the catalogue" in done.out
    assert "The Evening Post says 6 episodes" in done.out
    told = json.loads(cli("title", "Nobody's Orchard (2026)", "--json", home=read_home).out)
    check("stub", told)
    assert (told["id"], told["year"], told["kind"]) == (None, 2026, "series")
    assert cli("title", "Somebody's Orchard", home=read_home).status == 2


def test_what_an_article_says_cannot_steer_the_terminal(cli: Cli, own_home: Path) -> None:
    evil = "\x1b[31mred\x07\u202e"
    claims = [Spoken(kind="contrast", field="trailer", value=evil, quote=evil), tone("warmth", 0.9, f"{evil} tender")]
    paddington = {"name": evil, "title_id": TITLE, "role": "subject"}
    with Nightcap(own_home) as nightcap, nightcap.database.write() as connection:
        write(connection, "a", claims, titles=[paddington], author=evil, publication=evil, title=evil,
              url=f"https://x.example/{evil}")  # fmt: skip

    for args in (("title", TITLE), ("something calm and tender with a bear", "--on", "2026-07-25")):
        done = cli(*args, home=own_home)
        assert done.status == 0
        assert not {"\x1b", "\x07", "\u202e"} & set(done.out + done.err)
    check("title", json.loads(cli("title", TITLE, "--json", home=own_home).out))
