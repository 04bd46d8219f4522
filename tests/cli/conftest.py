"""A home with the starter shelf in it, and the command run inside the test's own process."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from nightcap.app import Nightcap
from nightcap.cli.root import run


@dataclass(frozen=True, slots=True)
class Ran:
    """What a command left behind."""

    status: int
    out: str
    err: str


Cli = Callable[..., Ran]


@pytest.fixture(scope="session")
def shelf_home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A home as it is after the first run; for tests that change nothing in it."""
    folder = tmp_path_factory.mktemp("shelf") / "home"
    with Nightcap(folder) as nightcap:
        nightcap.refresh()
    return folder


@pytest.fixture
def own_home(shelf_home: Path, tmp_path: Path) -> Path:
    """A copy of that home, to be changed."""
    return Path(shutil.copytree(shelf_home, tmp_path / "own home"))


@pytest.fixture
def cli(shelf_home: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Cli:
    """cli(*args, home=shelf_home): run one command line in a folder of its own."""
    for name in ("NIGHTCAP_HOME", "NIGHTCAP_VIEWER", "NO_COLOR", "COLUMNS"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.chdir(tmp_path)

    def command(*args: str, home: Path | None = None) -> Ran:
        monkeypatch.setenv("NIGHTCAP_HOME", str(home or shelf_home))
        capsys.readouterr()
        status = run(args)
        said = capsys.readouterr()
        return Ran(status, said.out, said.err)

    return command
