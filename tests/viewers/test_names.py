"""Whose evenings a home knows of."""

from __future__ import annotations

from pathlib import Path

from nightcap.app import Nightcap


def test_a_new_home_knows_nobody_but_who_opened_it(tmp_path: Path) -> None:
    with Nightcap(tmp_path / "home", viewer="ben") as nightcap:
        assert nightcap.viewers() == ["ben"]


def test_who_said_something_is_known_for_as_long_as_it_stands(tmp_path: Path) -> None:
    with Nightcap(tmp_path / "home") as nightcap:
        title = nightcap.catalogue.title("paddington-2-2017")
        nightcap.of("Ärmel").history.mark(title, "saved")
        nightcap.of("anna").history.mark(title, "seen")
        assert nightcap.viewers() == ["anna", "me", "Ärmel"]

        nightcap.of("anna").history.mark(title, "seen", take_back=True)
        assert nightcap.viewers() == ["me", "Ärmel"]


def test_whose_history_was_brought_in_is_known(tmp_path: Path) -> None:
    file = tmp_path / "NetflixViewingHistory.csv"
    file.write_text('Title,Date\n"Dark: Season 1: Secrets","3/14/26"\n', "utf-8")
    with Nightcap(tmp_path / "home", viewer="anna") as nightcap:
        nightcap.history.take_in(file)
        assert nightcap.of("me").viewers() == ["anna", "me"]
