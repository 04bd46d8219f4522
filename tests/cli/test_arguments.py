"""Free words are a request; global options may stand anywhere."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from nightcap.cli.root import app, command_names, spelt_out
from nightcap.errors import UsageError
from tests.cli.conftest import Cli

COMMANDS = {"ask", "seen", "charts"}


@pytest.mark.parametrize(
    ("given", "meant"),
    [
        (["a", "calm", "film"], ["ask", "a", "calm", "film"]),
        (["a calm film"], ["ask", "a calm film"]),
        (["ask", "a calm film"], ["ask", "a calm film"]),
        (["-"], ["ask", "-"]),
        ([""], ["ask", ""]),
        ([], []),
        (["seen", "x"], ["seen", "x"]),
        (["seen the lot, now what"], ["ask", "seen the lot, now what"]),
        (["--", "seen", "it", "all"], ["ask", "--", "seen", "it", "all"]),
        (["--json", "calm"], ["ask", "--json", "calm"]),
        (["calm", "--json"], ["ask", "calm", "--json"]),
        (["-n", "3", "charts"], ["ask", "-n", "3", "charts"]),
        (["calm", "--home", "x"], ["--home", "x", "ask", "calm"]),
        (["calm", "--home=x", "film"], ["--home=x", "ask", "calm", "film"]),
        (["seen", "x", "--viewer", "ada"], ["--viewer", "ada", "seen", "x"]),
        (["--home", "charts", "charts"], ["--home", "charts", "charts"]),
        (["calm", "--", "--home", "x"], ["ask", "calm", "--", "--home", "x"]),
        (["--help"], ["--help"]),
        (["-h"], ["-h"]),
        (["--version"], ["--version"]),
        (["calm", "--help"], ["ask", "calm", "--help"]),
    ],
)
def test_the_command_line_is_spelt_out(given: list[str], meant: list[str]) -> None:
    assert spelt_out(given, COMMANDS) == meant


@pytest.mark.parametrize("option", ["--home", "--viewer"])
def test_a_global_option_without_its_value_is_wrong_use(option: str) -> None:
    with pytest.raises(UsageError, match=f"{option} needs a value"):
        spelt_out(["calm", option], COMMANDS)


def test_every_command_and_option_has_its_help() -> None:
    import typer.main

    from nightcap.cli import commands  # noqa: F401

    waiting = [("nightcap", typer.main.get_command(app))]
    seen = 0
    while waiting:
        name, command = waiting.pop()
        assert command.help, f"{name} says nothing of itself"
        for parameter in command.params:
            assert getattr(parameter, "help", None), f"{name}: {parameter.name} has no help"
        below = getattr(command, "commands", {})
        waiting += [(f"{name} {sub}", each) for sub, each in below.items()]
        seen += 1
    assert seen > 15
    assert {"ask", "charts", "title", "doctor", "seen", "not-tonight"} <= command_names()


@pytest.mark.parametrize("where", [0, 1, 2, 3])
def test_home_may_stand_anywhere(where: int, cli: Cli, shelf_home: Path, tmp_path: Path) -> None:
    args = ["calm", "film", "--json"]
    args[where:where] = ["--home", str(shelf_home)]

    done = cli(*args, home=tmp_path / "not this one")

    assert done.status == 0
    assert json.loads(done.out)["request"]["text"] == "calm film"
    assert not (tmp_path / "not this one").exists()


def test_the_version_and_the_help_need_no_home(cli: Cli, tmp_path: Path) -> None:
    home = tmp_path / "none"
    assert cli("--version", home=home).out.startswith("nightcap 0.")
    assert "Commands:" in cli("--help", home=home).out
    assert "--batch FILE" in cli("ask", "--help", home=home).out
    assert not home.exists()


@pytest.mark.parametrize("args", [["--home", "", "calm"], ["--viewer", " ", "calm"]])
def test_nameless_homes_and_viewers_are_refused(args: list[str], cli: Cli, tmp_path: Path) -> None:
    done = cli(*args)

    assert (done.status, done.out) == (2, "")
    assert done.err.startswith(f"nightcap: {args[0]} ")
    assert list(tmp_path.iterdir()) == []
