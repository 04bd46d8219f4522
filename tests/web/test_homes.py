"""One open home for all threads, which follows what other processes change."""

from __future__ import annotations

import asyncio
import json
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from nightcap.app import Nightcap
from nightcap.web import following as module
from nightcap.web.homes import Homes
from nightcap.web.problems import Busy

NAME = "The Keeper of Nine Lamps"


@pytest.fixture
def homes(own_home: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Homes]:
    monkeypatch.setattr(module, "_LOOK_SECONDS", 0.0)
    made = Homes(lambda: Nightcap(own_home), threads=4, most_waiting=4)
    yield made
    made.close()


def test_the_home_is_opened_once_however_many_ask_first(own_home: Path) -> None:
    opened: list[Nightcap] = []

    def make() -> Nightcap:
        opened.append(Nightcap(own_home))
        return opened[-1]

    homes = Homes(make, threads=4, most_waiting=10)

    async def ask() -> set[int]:
        return set(await asyncio.gather(*(homes.use(lambda nightcap: id(nightcap.index)) for _ in range(12))))

    assert len(asyncio.run(ask())) == 1
    assert sum("database" in vars(each) for each in opened) == 1
    homes.close()


def test_more_than_can_wait_are_refused_and_the_others_answered(homes: Homes) -> None:
    go = threading.Event()

    async def ask() -> list[object]:
        asked = [asyncio.ensure_future(homes.use(lambda _: go.wait(10))) for _ in range(9)]
        await asyncio.sleep(0)
        go.set()
        return list(await asyncio.gather(*asked, return_exceptions=True))

    answers = asyncio.run(ask())

    assert answers.count(True) == 8
    assert [type(each) for each in answers if each is not True] == [Busy]
    assert asyncio.run(homes.use(lambda _: "again")) == "again"


def test_what_another_process_takes_in_is_found_soon(homes: Homes, own_home: Path, tmp_path: Path) -> None:
    def found() -> list[str]:
        return asyncio.run(homes.use(lambda nightcap: [ref.name for ref in nightcap.catalogue.search("nine lamps")]))

    assert found() == []
    path = tmp_path / "movies-1950s.json"
    path.write_text(json.dumps([{"title": NAME, "year": 1951, "extract": f"{NAME} is a film about a lighthouse."}]))
    with Nightcap(own_home) as other:
        other.catalogue.take_in([path])
        other.refresh()

    for _ in range(1000):
        if found():
            break
        threading.Event().wait(0.01)
    assert found() == [NAME]


def test_a_mark_of_another_process_counts_at_once(homes: Homes, own_home: Path) -> None:
    def first() -> str:
        return asyncio.run(homes.use(lambda nightcap: nightcap.ask("something calm", n=1).picks[0].title.id))

    before = first()
    with Nightcap(own_home) as other:
        other.history.mark(other.catalogue.title(before), "seen")

    assert first() != before


def test_each_viewer_s_home_is_the_same_home(homes: Homes) -> None:
    def look(nightcap: Nightcap) -> tuple[str, int, int]:
        return nightcap.viewer, id(nightcap.database), id(nightcap.index)

    (me, *mine), (ana, *hers) = (asyncio.run(homes.use(look, viewer=viewer)) for viewer in (None, "ana"))

    assert (me, ana) == ("me", "ana")
    assert mine == hers


def test_an_index_that_cannot_follow_leaves_the_old_one_serving(
    homes: Homes, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    asyncio.run(homes.use(lambda nightcap: nightcap.viewer))

    def broken(_: Nightcap) -> bool:
        raise OSError("the disk is full")

    monkeypatch.setattr(Nightcap, "follow", broken)
    for _ in range(3):
        assert asyncio.run(homes.use(lambda nightcap: nightcap.ask("calm", n=1).picks))
    homes.close()

    assert "could not follow" in caplog.text
