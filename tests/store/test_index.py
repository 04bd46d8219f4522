"""The index on disk: whole or not at all, whatever happens while it is built."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from nightcap.errors import HomeError
from nightcap.store import index
from nightcap.store.index import Generation, current, replace

BUILDER = """
import sys, time
from pathlib import Path
import numpy as np
from nightcap.store import index

with index.replace(Path(sys.argv[1])) as draft:
    draft.array("numbers", np.arange(1000))
    if sys.argv[2] == "finished":
        draft.finish(edition=2)
    print("ready", flush=True)
    time.sleep(60)
"""


def build(folder: Path, number: int) -> None:
    with replace(folder) as draft:
        draft.array("numbers", np.full(10, number))
        draft.strings("names", [f"name {number}", ""])
        draft.finish(edition=number)


def number_in(generation: Generation | None) -> int:
    assert generation is not None
    return int(generation.array("numbers")[0])


def generations(folder: Path) -> int:
    return len(list(folder.glob("g-*")))


def test_what_is_written_is_read(tmp_path: Path) -> None:
    build(tmp_path, 1)

    generation = current(tmp_path)
    assert number_in(generation) == 1
    assert generation is not None
    assert generation.manifest == {"format": index.FORMAT, "edition": 1}
    assert list(generation.strings("names")) == generation.strings("names").all() == ["name 1", ""]


def test_there_is_none_at_first(tmp_path: Path) -> None:
    assert current(tmp_path) is None
    assert current(tmp_path / "missing") is None


def test_a_new_one_takes_the_place_of_the_old(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(index, "FRESH_SECONDS", -1)
    for number in range(5):
        build(tmp_path, number)
        assert number_in(current(tmp_path)) == number

    assert generations(tmp_path) == 2  # the current one, and the one before for those who are reading it


def test_a_reader_of_the_old_one_keeps_working(tmp_path: Path) -> None:
    build(tmp_path, 1)
    reader = current(tmp_path)
    assert reader is not None
    opened = reader.array("numbers")
    build(tmp_path, 2)

    assert opened[0] == 1
    assert reader.strings("names")[0] == "name 1"  # opened only after the swap
    build(tmp_path, 3)
    assert opened[0] == 1


def test_a_failed_build_leaves_no_trace(tmp_path: Path) -> None:
    build(tmp_path, 1)
    before = sorted(tmp_path.rglob("*"))

    with pytest.raises(AttributeError), replace(tmp_path) as draft:
        draft.strings("names", ["a", 1])  # type: ignore[list-item]

    assert sorted(tmp_path.rglob("*")) == before
    assert number_in(current(tmp_path)) == 1


@pytest.mark.parametrize("state", ["unfinished", "finished"])
def test_a_killed_build_leaves_the_old_one(state: str, tmp_path: Path) -> None:
    build(tmp_path, 1)
    with subprocess.Popen(
        [sys.executable, "-c", BUILDER, str(tmp_path), state], stdout=subprocess.PIPE, text=True
    ) as builder:
        assert builder.stdout is not None
        assert builder.stdout.readline() == "ready\n"
        builder.send_signal(signal.SIGKILL)

    assert generations(tmp_path) == 2
    assert number_in(current(tmp_path)) == 1
    build(tmp_path, 3)
    assert number_in(current(tmp_path)) == 3


def test_stray_drafts_are_swept_when_they_are_old(tmp_path: Path) -> None:
    young, old, pointer = tmp_path / "g-young", tmp_path / "g-old", tmp_path / "CURRENT.g-old"
    for draft in (young, old):
        (draft / "lexical").mkdir(parents=True)
    pointer.write_text("g-old", "utf-8")
    yesterday = time.time() - index.STRAY_SECONDS - 60
    for stray in (old, pointer):
        os.utime(stray, (yesterday, yesterday))

    build(tmp_path, 1)

    assert young.exists()
    assert not old.exists()
    assert not pointer.exists()


@pytest.mark.parametrize("manifest", ["", "not JSON", json.dumps({"format": -1}), "[]"])
def test_an_index_of_another_format_is_built_anew(manifest: str, tmp_path: Path) -> None:
    build(tmp_path, 1)
    generation = current(tmp_path)
    assert generation is not None
    (generation.folder / "manifest.json").write_text(manifest, "utf-8")

    assert current(tmp_path) is None


@pytest.mark.parametrize("pointer", ["", "g-gone", "../..", "\0"])
def test_a_wrong_pointer_is_no_index(pointer: str, tmp_path: Path) -> None:
    build(tmp_path, 1)
    (tmp_path / "CURRENT").write_text(pointer, "utf-8")

    assert current(tmp_path) is None


def test_a_folder_that_cannot_be_written_says_so(tmp_path: Path) -> None:
    (tmp_path / "index").write_text("a file in the way", "utf-8")

    with pytest.raises(HomeError, match="the old one stands"), replace(tmp_path / "index"):
        pytest.fail("built into a file")


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(strings=st.lists(st.text(st.characters(exclude_categories=["Cs"]))))
def test_any_strings_come_back(strings: list[str], tmp_path: Path) -> None:
    with replace(tmp_path) as draft:
        draft.strings("any", strings)
        draft.finish()

    generation = current(tmp_path)
    assert generation is not None
    table = generation.strings("any")
    assert table.all() == strings
    assert [table[row] for row in range(len(table))] == table[:] == strings
