"""`nightcap column` on the command line."""

from __future__ import annotations

from pathlib import Path

import pytest

from nightcap.cli import main


def run(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, *arguments: str) -> tuple[int, str, str]:
    monkeypatch.setattr("sys.argv", ["nightcap", *arguments])
    with pytest.raises(SystemExit) as ended:
        main()
    told = capsys.readouterr()
    return int(ended.value.code or 0), told.out, told.err


def test_a_new_home_writes_the_week_that_it_comes_with(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    words = ("--home", str(tmp_path / "home"), "column", "--out", str(tmp_path / "site"), "--mood", "rough-day")

    status, out, err = run(capsys, monkeypatch, *words, "--mood", "need-a-laugh")
    again = run(capsys, monkeypatch, *words, "--mood", "need-a-laugh")

    assert status == again[0] == 0
    assert "the column of the week to 2026-07-19" in out
    assert "--base-url" in err
    assert "nothing has changed" in again[1]
    assert (tmp_path / "site" / "2026-07-19" / "index.html").is_file()


def test_a_week_without_a_chart_is_wrong_use_and_says_what_to_do(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    words = ("--home", str(tmp_path / "home"), "column", "--out", str(tmp_path / "site"), "--week", "1999-01-03")

    status, _, err = run(capsys, monkeypatch, *words)

    assert status == 2
    assert "The nearest are those to 2026-07-19" in err
    assert "nightcap charts known" in err
    assert not (tmp_path / "site").exists()
