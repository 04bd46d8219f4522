"""Where the home folder lies, and what happens when it cannot."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from nightcap.errors import HomeError
from nightcap.store.home import Home, default_home


def test_the_platforms_folder_is_the_default(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr("sys.platform", "linux")
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    assert default_home() == tmp_path / "nightcap"

    monkeypatch.delenv("XDG_DATA_HOME")
    assert default_home() == Path.home() / ".local" / "share" / "nightcap"

    monkeypatch.setattr("sys.platform", "darwin")
    assert default_home() == Path.home() / "Library" / "Application Support" / "nightcap"


def test_a_home_is_made_with_its_parents(tmp_path: Path) -> None:
    home = Home(tmp_path / "a" / "b")
    home.make()
    home.make()

    assert home.writable
    assert {home.database.parent, home.index.parent} == {home.folder}


def test_a_file_in_the_way_says_so(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", "utf-8")

    with pytest.raises(HomeError, match="Name another with --home or NIGHTCAP_HOME"):
        Home(tmp_path / "file" / "home").make()


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
def test_a_folder_without_leave_is_not_writable(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)

    assert not Home(tmp_path).writable
    with pytest.raises(HomeError, match="Permission denied"):
        Home(tmp_path / "home").make()
