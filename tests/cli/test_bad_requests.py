"""Requests that nobody meant: read as far as they go, or refused in one line."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from nightcap.app import Nightcap
from nightcap.cli.root import run
from nightcap.errors import BadRequest
from nightcap.recommend.contract import to_json
from tests.cli.conftest import Cli
from tests.cli.running import ran


@pytest.mark.parametrize("text", ["", " ", "\n\t ", "\u3000"])
def test_an_empty_request_says_what_to_say(text: str, cli: Cli) -> None:
    done = cli(text)

    assert (done.status, done.out) == (2, "")
    assert done.err.startswith("nightcap: The request is empty.")
    assert len(done.err.splitlines()) == 1


@pytest.mark.parametrize("text", ["a" * 100_000, "word " * 20_000, "😀" * 100_000, "\n" * 100_000 + "x"])
def test_an_endless_request_is_refused(text: str, cli: Cli) -> None:
    done = cli(text)

    assert (done.status, done.out) == (2, "")
    assert "100,00" in done.err
    assert len(done.err.splitlines()) == 1


@pytest.mark.parametrize(
    "text",
    [
        "😀🍿👩‍👩‍👧‍👦",
        "一个温柔的电影",
        "تريد فيلما هادئا",
        "שמשהו רגוע הערב",
        "je voudrais une comédie douce pour ce soir",
        "etwas Ruhiges für heute Abend, nicht zu lang",
        "'; DROP TABLE title; --",
        "<script>alert(1)</script> <b>calm</b>",
        "[bold]calm[/bold] [/nothing]",
        "calm\x00film\x07\x1b[31mred",
        "\u202ecalm\u2066",
        "?!.,;:-—…()[]{}",
        "not not not not calm but not",
        "1e309 films of 99999999999999999999 minutes from the year 0",
        "a film from 1800 to 1700 over five hours under one minute",
        "like like like \"\" '' “” “”",
        "%s %d {} {0} $HOME `ls` $(ls)",
        "a" * 5000,
        "Z̸̢̛̺a̶͖͝l̵̞͝g̵̘͊ö̷͎ " * 50,
    ],
)
def test_odd_requests_are_answered(text: str, cli: Cli) -> None:
    shown, as_json = cli(text), cli(text, "--json")

    assert (shown.status, as_json.status) == (0, 0), shown.err + as_json.err
    assert json.loads(as_json.out)["request"]["text"] == text
    assert not {"\x00", "\x07", "\x1b", "\u202e"} & set(shown.out)


def test_a_contradiction_passes_nothing_and_says_what_to_drop(cli: Cli) -> None:
    answer = json.loads(cli("a short film over four hours", "--json").out)

    assert (answer["picks"], answer["eligible"]) == ([], 0)
    assert answer["relax"]
    assert all(each["would_add"] > 0 for each in answer["relax"])


def test_bytes_that_are_no_text_are_made_visible(shelf_home: Path) -> None:
    done = ran(b"a calm \xff\xfe film", "--json", home=shelf_home)
    piped = ran("-", "--json", home=shelf_home, stdin=b"a calm \xff film")

    assert (done.returncode, piped.returncode) == (0, 0)
    assert json.loads(done.stdout)["request"]["text"] == "a calm ?? film"
    assert json.loads(piped.stdout)["request"]["text"] == "a calm \ufffd film"


@pytest.mark.parametrize(
    "args",
    [
        ["title", b"\xff"],
        ["seen", b"\xff"],
        ["charts", "show", "--area", b"\xff"],
        ["--viewer", b"\xff", "calm"],
        ["--home", b"\xff", "calm"],
        ["calm", "--on", b"\xff"],
        ["history", "link", b"\xff", b"\xfe"],
    ],
)
def test_names_that_are_no_text_are_wrong_use(args: list[str | bytes], shelf_home: Path) -> None:
    done = ran(*args, home=shelf_home)

    assert (done.returncode, done.stdout) == (2, b"")
    assert len(done.stderr.splitlines()) == 1


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=st.text(st.characters(exclude_categories=["Cs"]), max_size=300))
def test_any_text_is_answered_or_refused(text: str, shelf_home: Path) -> None:
    with Nightcap(shelf_home) as nightcap:
        try:
            answer = nightcap.ask(text, n=2)
        except BadRequest:
            return
    assert len(answer.picks) <= 2
    assert json.loads(json.dumps(to_json(answer)))["version"]


def test_what_nobody_foresaw_is_one_line_to_report(
    cli: Cli, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def broken(*_: object, **__: object) -> None:
        raise LookupError("the moon\nis down")

    monkeypatch.setattr(Nightcap, "ask", broken)
    done = cli("calm")

    assert (done.status, done.out) == (1, "")
    assert done.err.startswith("nightcap: unexpected: LookupError: the moon is down. Please report it")
    assert len(done.err.splitlines()) == 1
    monkeypatch.setenv("NIGHTCAP_DEBUG", "1")
    with pytest.raises(LookupError):
        run(["calm"])


@pytest.mark.parametrize(
    ("error", "says"),
    [
        (MemoryError(), "memory"),
        (OSError(28, "No space left on device", "/x/y"), "/x/y: the system refused (No space left on device)"),
        (RecursionError("too deep"), "too deep"),
    ],
)
def test_the_system_s_own_refusals_are_one_line(
    error: Exception, says: str, cli: Cli, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object, **__: object) -> None:
        raise error

    monkeypatch.setattr(Nightcap, "ask", broken)
    done = cli("calm")

    assert done.status == 1
    assert says in done.err
    assert len(done.err.splitlines()) == 1
