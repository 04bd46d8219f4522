"""Asking on the command line."""

from __future__ import annotations

import io
import json
import sys
from pathlib import Path

import pytest

from tests.cli.conftest import Cli


def picks(out: str) -> list[str]:
    return [pick["title"]["id"] for pick in json.loads(out)["picks"]]


def test_words_need_no_quotes_and_options_may_stand_around_them(cli: Cli) -> None:
    wanted = picks(cli("--json", "-n", "4", "a calm film").out)

    assert len(wanted) == 4
    assert picks(cli("a", "calm", "film", "-n", "4", "--json").out) == wanted
    assert picks(cli("ask", "a", "--json", "calm", "-n", "4", "film").out) == wanted


def test_a_dash_reads_standard_input(cli: Cli, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO("a calm\nfilm\n"))
    done = cli("-", "--json")

    assert done.status == 0
    assert json.loads(done.out)["request"]["text"] == "a calm\nfilm\n"


def test_endless_input_is_refused(cli: Cli, monkeypatch: pytest.MonkeyPatch) -> None:
    class Endless(io.StringIO):
        def read(self, size: int | None = -1) -> str:
            assert size is not None
            assert 0 < size < 10_000_000
            return "y\n" * (size // 2)

    monkeypatch.setattr(sys, "stdin", Endless())
    done = cli("-")

    assert done.status == 2
    assert "characters" in done.err


def test_closed_input_is_wrong_use(cli: Cli, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", None)
    done = cli("-")

    assert (done.status, done.out) == (2, "")
    assert "closed" in done.err


@pytest.mark.parametrize("number", [1, 3, 40])
def test_n_picks_come(number: int, cli: Cli) -> None:
    assert len(picks(cli("calm", "-n", str(number), "--json").out)) == number


@pytest.mark.parametrize("number", ["0", "-1", "1001", "many", ""])
def test_other_numbers_are_wrong_use(number: str, cli: Cli) -> None:
    done = cli("calm", "-n", number)

    assert (done.status, done.out) == (2, "")
    assert "-n" in done.err


def test_a_day_means_its_evening_and_a_time_itself(cli: Cli) -> None:
    by_day = json.loads(cli("done in two hours", "--on", "2025-10-28", "--json").out)
    by_time = json.loads(cli("done in two hours", "--on", "2025-10-28T20:00", "--json").out)

    assert by_day == by_time


@pytest.mark.parametrize(
    "day", ["nonsense", "", "2025-13-01", "2025-10-28T25:00", "0001-01-01", "9999-12-31", "28/10/2025", "tomorrow"]
)
def test_what_is_no_day_is_wrong_use(day: str, cli: Cli) -> None:
    done = cli("calm", "--on", day)

    assert (done.status, done.out) == (2, "")
    assert done.err.startswith(f"nightcap: --on {day}")
    assert "2025-10-28" in done.err


def test_charting_picks_are_on_a_chart(cli: Cli) -> None:
    done = cli("something calm", "--charting", "--on", "2026-07-25", "--json", "-n", "3")

    answer = json.loads(done.out)
    assert answer["picks"]
    for pick in answer["picks"]:
        assert [r for r in pick["reasons"] if r["evidence"]["kind"] == "chart"], pick["title"]["id"]


def test_charting_without_a_chart_says_what_to_do(cli: Cli) -> None:
    done = cli("something calm", "--charting", "--on", "2020-01-01")

    assert (done.status, done.out) == (2, "")
    assert "nightcap charts update" in done.err
    assert "nightcap charts import FILE" in done.err


def test_what_was_seen_comes_only_when_wanted(cli: Cli, own_home: Path) -> None:
    first = picks(cli("calm", "--json", "-n", "1", home=own_home).out)[0]
    assert cli("seen", first, home=own_home).status == 0

    assert first not in picks(cli("calm", "--json", "-n", "20", home=own_home).out)
    assert first in picks(cli("calm", "--json", "-n", "20", "--include-seen", home=own_home).out)


def test_viewers_have_their_own_memories(cli: Cli, own_home: Path) -> None:
    first = picks(cli("calm", "--json", "-n", "1", home=own_home).out)[0]
    cli("seen", first, "--viewer", "ada", home=own_home)

    assert picks(cli("calm", "--json", "-n", "1", home=own_home).out) == [first]
    assert picks(cli("calm", "--json", "-n", "1", "--viewer", "ada", home=own_home).out) != [first]


def test_nothing_left_names_the_limit_that_helps(cli: Cli) -> None:
    done = cli("a short film over four hours")

    assert done.status == 0
    assert "Nothing passes every limit." in done.out
    assert "Only 0" not in done.out
    assert "more." in done.out


@pytest.mark.parametrize("words", ["asdf", "🙃🙃"])
def test_where_nothing_was_understood_that_is_said(words: str, cli: Cli) -> None:
    told = cli(words).out.partition("How you were understood")[2]

    assert "No limit and no wish was found" in " ".join(told.split())
    assert ("Not understood: “asdf”" in told) is (words == "asdf")


def test_the_same_question_has_the_same_answer(cli: Cli) -> None:
    one, two = (cli("a quiet film about the sea", "--on", "2026-07-25", "--json").out for _ in range(2))
    assert one == two


def test_a_batch_answers_each_line(cli: Cli, tmp_path: Path) -> None:
    asked = tmp_path / "asked.jsonl"
    asked.write_text('{"id": "1", "text": "calm"}\n\n{"id": "2", "text": " "}\n')
    done = cli("ask", "--batch", str(asked), "--out", "ranked.jsonl", "-n", "7")

    rows = [json.loads(line) for line in (tmp_path / "ranked.jsonl").read_text().splitlines()]
    assert (done.status, done.out) == (0, "")
    assert "2 requests" in done.err
    assert [len(row["ranked"]) for row in rows] == [7, 0]
    assert "empty" in rows[1]["error"]


@pytest.mark.parametrize(
    ("args", "says"),
    [
        (["--batch", "asked.jsonl"], "--out"),
        (["--out", "x"], "--batch"),
        (["--titles", "x"], "--batch"),
        (["--batch", "asked.jsonl", "--out", "asked.jsonl"], "overwrite"),
        (["--batch", "asked.jsonl", "--out", "ranked.jsonl", "calm"], "leave out words"),
        (["--batch", "asked.jsonl", "--out", "ranked.jsonl", "--charting"], "leave out words"),
    ],
)
def test_options_of_the_batch_that_do_not_go_together(args: list[str], says: str, cli: Cli, tmp_path: Path) -> None:
    (tmp_path / "asked.jsonl").write_text('{"id": "1", "text": "calm"}\n')
    done = cli("ask", *args)

    assert (done.status, done.out) == (2, "")
    assert says in done.err
    assert [path.name for path in tmp_path.iterdir()] == ["asked.jsonl"]
    assert "calm" in (tmp_path / "asked.jsonl").read_text()


@pytest.mark.parametrize("out", ["nowhere/ranked.jsonl", ".", "/", ""])
def test_an_output_that_cannot_be_written(out: str, cli: Cli, tmp_path: Path) -> None:
    (tmp_path / "asked.jsonl").write_text('{"id": "1", "text": "calm"}\n')
    done = cli("ask", "--batch", "asked.jsonl", "--out", out)

    assert (done.status, done.out) == (1, "")
    assert "written" in done.err
    assert len(done.err.splitlines()) == 1
