"""Answers worked out in processes of their own."""

from __future__ import annotations

import asyncio
import os
import signal
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from nightcap.app import Nightcap
from nightcap.asking import Ask
from nightcap.errors import BadRequest, UnknownName
from nightcap.web.homes import Homes
from tests.web.conftest import Serve
from tests.web.pages.reading import tree


@dataclass(frozen=True)
class First:
    """The first pick for a text, and the process that found it."""

    text: str

    def __call__(self, nightcap: Nightcap) -> tuple[str, int]:
        return nightcap.ask(self.text, n=1).picks[0].title.id, os.getpid()


@dataclass(frozen=True)
class Named:
    name: str

    def __call__(self, nightcap: Nightcap) -> str:
        return nightcap.catalogue.title(self.name).id


@pytest.fixture
def homes(own_home: Path) -> Iterator[Homes]:
    made = Homes(lambda: Nightcap(own_home), threads=1, most_waiting=10, workers=1)
    yield made
    made.close()


def test_a_process_of_its_own_answers_as_this_one_does(homes: Homes) -> None:
    async def ask() -> tuple[tuple[str, int], tuple[str, int]]:
        work = First("something calm")
        return await homes.send(work), await homes.use(work)

    (there, process), (here, own) = asyncio.run(ask())

    assert there == here
    assert own == os.getpid() != process


def test_pages_too_are_worked_out_there(serve: Serve, own_home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def here(*_: object, **__: object) -> None:
        raise AssertionError("it was asked in the server's own process")

    for name in ("__call__", "why_not", "together"):
        monkeypatch.setattr(Ask, name, here)
    client = serve(own_home, workers=1)

    for address in ("/ask?q=a laugh", "/why-not?q=a laugh&title=Dark", "/together?who=anna&day=a laugh"):
        assert tree(client, address).xpath("//article"), address
    tree(client, "/why-not?q=a laugh&title=zzgrblx the movie", 422)


def test_what_is_wrong_is_told_from_there_too(homes: Homes) -> None:
    with pytest.raises(BadRequest, match="empty"):
        asyncio.run(homes.send(First(" ")))
    with pytest.raises(UnknownName, match="Check the spelling"):
        asyncio.run(homes.send(Named("xyzzy qwrtz")))


def test_a_mark_made_here_counts_there_at_once(homes: Homes, own_home: Path) -> None:
    before, _ = asyncio.run(homes.send(First("something calm")))
    with Nightcap(own_home) as other:
        other.history.mark(other.catalogue.title(before), "seen")

    assert asyncio.run(homes.send(First("something calm")))[0] != before


def test_a_process_that_dies_is_replaced(homes: Homes) -> None:
    pick, process = asyncio.run(homes.send(First("something calm")))
    os.kill(process, signal.SIGKILL)

    again, other = asyncio.run(homes.send(First("something calm")))

    assert again == pick
    assert other != process


def test_an_interruption_is_the_server_s_business(homes: Homes) -> None:
    _, process = asyncio.run(homes.send(First("something calm")))
    os.kill(process, signal.SIGINT)

    assert asyncio.run(homes.send(First("something calm")))[1] == process
