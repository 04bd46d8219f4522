"""The examples of the README run, and say what they are shown to say; the docs name what there is."""

from __future__ import annotations

import os
import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

from nightcap.cli import commands  # noqa: F401  # registers every command
from nightcap.cli.root import command_names

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text("utf-8")
#: (command line, output shown) of each example in a block marked console
EXAMPLES = [
    (example.partition("\n")[0], example.partition("\n")[2])
    for block in re.findall(r"```console\n(.*?)```", README, re.DOTALL)
    for example in block.split("$ ")[1:]
]
PROGRAM = "from nightcap.cli import main; main()"


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("home")


@pytest.mark.parametrize(("line", "shown"), EXAMPLES, ids=[line for line, _ in EXAMPLES])
def test_an_example_of_the_readme_says_what_it_is_shown_to_say(line: str, shown: str, home: Path) -> None:
    program, *arguments = shlex.split(line)
    assert program == "nightcap"

    ended = subprocess.run(
        [sys.executable, "-c", PROGRAM, *arguments],
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "NIGHTCAP_HOME": str(home), "COLUMNS": "80", "NO_COLOR": "1"},
    )

    assert ended.returncode == 0, ended.stderr
    said = "\n".join(text.rstrip() for text in ended.stdout.strip().splitlines())
    pattern = ".*?".join(re.escape(part) for part in shown.strip().split("…"))
    assert re.match(pattern, said, re.DOTALL), said


def test_there_are_examples() -> None:
    assert len(EXAMPLES) >= 8


def test_every_command_is_in_the_reference() -> None:
    reference = (ROOT / "docs" / "cli.md").read_text("utf-8")

    assert {name for name in command_names() if f"## nightcap {name}" not in reference} == set()


def test_the_reference_is_what_the_code_says() -> None:
    written = subprocess.run(
        [sys.executable, ROOT / "scripts" / "cli-reference"], capture_output=True, text=True, check=True
    )

    assert (ROOT / "docs" / "cli.md").read_text("utf-8") == written.stdout, "run scripts/cli-reference > docs/cli.md"


@pytest.mark.parametrize("page", sorted({*re.findall(r"\]\(([\w/.]+)\)", README)}))
def test_what_the_readme_links_to_is_there(page: str) -> None:
    assert (ROOT / page).is_file()


def test_the_readme_names_the_scripts() -> None:
    assert "scripts/test" in README
    assert "scripts/check" in README
