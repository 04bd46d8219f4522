"""What reaches a terminal, a pipe and a file."""

from __future__ import annotations

import json
import shlex
import subprocess
import unicodedata
from pathlib import Path

import pytest

from tests.cli.conftest import Cli
from tests.cli.running import PROGRAM, environment, ran

COMMAND = shlex.join(PROGRAM)
ASK = ("something", "calm", "about", "the", "sea")


@pytest.mark.parametrize("args", [ASK, ("title", "Paddington 2"), ("charts", "show"), ("doctor",)])
def test_a_pipe_gets_no_escape_codes(args: tuple[str, ...], shelf_home: Path) -> None:
    done = ran(*args, home=shelf_home)

    assert done.returncode == 0
    assert b"\x1b" not in done.stdout + done.stderr


def test_no_colour_where_none_is_wanted(shelf_home: Path) -> None:
    wanted = ran(*ASK, home=shelf_home, env={"FORCE_COLOR": "1"})
    unwanted = ran(*ASK, home=shelf_home, env={"FORCE_COLOR": "1", "NO_COLOR": "1"})

    assert b"\x1b[36m" in wanted.stdout
    assert b"\x1b[36m" not in unwanted.stdout


@pytest.mark.parametrize("columns", [20, 40, 80, 200])
@pytest.mark.parametrize("args", [ASK, ("title", "Spirited Away"), ("charts", "show")])
def test_no_line_is_wider_than_the_terminal(
    columns: int, args: tuple[str, ...], cli: Cli, monkeypatch: pytest.MonkeyPatch
) -> None:
    cli("--version")
    monkeypatch.setenv("COLUMNS", str(columns))
    done = cli(*args)

    assert done.status == 0
    widest = max(_width(line.rstrip()) for line in done.out.splitlines())
    assert widest <= columns


def _width(line: str) -> int:
    return sum(2 if unicodedata.east_asian_width(char) in "WF" else 1 for char in line)


@pytest.mark.parametrize("name", ["שמים אדומים", "می‌خواهم زنده بمانم", "月夜の猫と千の扉", "Noémie 🎬", "แม่นาก"])
def test_names_in_any_script_are_said_as_they_are_written(name: str, cli: Cli, own_home: Path, tmp_path: Path) -> None:
    (tmp_path / "movies-2000s.json").write_text(json.dumps([{"title": name, "year": 2003}]))
    assert cli("catalogue", "import", "movies-2000s.json", home=own_home).status == 0
    done = cli("title", name, home=own_home)

    assert done.status == 0
    assert name in done.out
    assert cli("seen", name, home=own_home).out == f"{name} (2003): seen\n"


def test_a_title_cannot_steer_the_terminal(cli: Cli, own_home: Path, tmp_path: Path) -> None:
    evil = "Red \x1b[31mRose\x07 \u202eesrever"
    (tmp_path / "movies-2000s.json").write_text(json.dumps([{"title": evil, "year": 2003, "extract": "\x1b]0;x\x07"}]))
    cli("catalogue", "import", "movies-2000s.json", home=own_home)
    done = cli("title", f"{evil} (2003)", home=own_home)

    assert done.status == 0
    assert "Rose" in done.out
    assert not {"\x1b", "\x07", "\u202e"} & set(done.out + done.err)


def test_markup_in_a_request_is_only_text(cli: Cli) -> None:
    done = cli("a calm film [bold]not bold[/bold] [/] [link=x]y")

    assert done.status == 0
    assert "Traceback" not in done.err


@pytest.mark.parametrize("args", ["calm -n 900", "calm -n 900 --json", "charts show", "--help"])
def test_a_reader_that_leaves_early_sees_no_traceback(args: str, shelf_home: Path) -> None:
    done = subprocess.run(
        ["bash", "-c", f"{COMMAND} {args} | head -1"],
        env=environment(shelf_home),
        capture_output=True,
        timeout=60,
        check=False,
    )

    assert len(done.stdout.splitlines()) == 1
    assert done.stderr == b""


def test_a_full_disk_behind_the_output_is_one_line(shelf_home: Path) -> None:
    if not Path("/dev/full").exists():
        pytest.skip("this system has no /dev/full")
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            [*PROGRAM, *ASK], env=environment(shelf_home), stdout=full, stderr=subprocess.PIPE, timeout=60, check=False
        )

    assert done.returncode == 1
    assert b"No space left" in done.stderr
    assert len(done.stderr.splitlines()) == 1


def test_a_terminal_of_few_characters_is_served(shelf_home: Path) -> None:
    done = ran("title", "Spirited Away", home=shelf_home, env={"PYTHONIOENCODING": "ascii"})

    assert done.returncode == 0
    assert b"Spirited Away" in done.stdout
    assert done.stdout.isascii()


def test_the_shell_can_complete_commands(shelf_home: Path) -> None:
    asked = {"_NIGHTCAP_COMPLETE": "complete_bash", "COMP_WORDS": "nightcap cha", "COMP_CWORD": "1"}
    assert ran(home=shelf_home, env=asked).stdout.split() == [b"charts"]

    script = subprocess.run(
        ["bash", "-c", f"{COMMAND} --show-completion; true"],
        env=environment(shelf_home),
        capture_output=True,
        timeout=60,
        check=False,
    )
    assert b"complete" in script.stdout
    assert b"nightcap" in script.stdout
