"""The pauses between two requests to a host, on a clock of the test's own."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from typing import Any

import pytest

from nightcap.reviews.following.net import hosts
from nightcap.reviews.following.net.hosts import Hosts
from nightcap.reviews.following.net.problems import NotNow
from tests.reviews.following.site import QUICK

LIMITS = replace(QUICK, interval_seconds=2.0, most_delay_seconds=30.0)


@pytest.fixture
def slept(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """How long was slept, in seconds; the clock moves by sleeping only."""
    told: list[float] = []

    class Loop:
        def time(self) -> float:
            return 1000.0 + sum(told)

    class Clock:
        Lock = asyncio.Lock

        async def sleep(self, seconds: float) -> None:
            told.append(seconds)

        def get_running_loop(self) -> Any:
            return Loop()

    monkeypatch.setattr(hosts, "asyncio", Clock())
    return told


async def take_turns(known: Hosts, *names: str) -> None:
    for name in names:
        async with known.turn(name):
            pass


def test_a_host_has_its_pause_and_others_do_not_wait(slept: list[float]) -> None:
    asyncio.run(take_turns(Hosts(LIMITS), "a.example", "b.example", "a.example", "a.example"))

    assert slept == [0, 0, 2, 2]


@pytest.mark.parametrize(("asked", "kept"), [(1.0, 2.0), (7.5, 7.5), (999.0, 30.0)])
def test_the_pause_that_a_site_asks_for_is_kept_within_bounds(asked: float, kept: float, slept: list[float]) -> None:
    known = Hosts(LIMITS)
    known.slow_down("a.example", asked)

    asyncio.run(take_turns(known, "a.example", "a.example"))

    assert slept == [0, kept]


def test_a_host_that_asks_to_wait_gets_no_turn_until_then(slept: list[float]) -> None:
    known = Hosts(LIMITS)
    known.close("a.example", 60)

    with pytest.raises(NotNow) as raised:
        asyncio.run(take_turns(known, "a.example"))
    assert raised.value.wait_seconds == 60
    slept.append(61)
    asyncio.run(take_turns(known, "a.example"))


def test_no_more_hosts_are_remembered_than_the_bound(slept: list[float], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(hosts, "_MOST_HOSTS", 8)
    known = Hosts(replace(QUICK, interval_seconds=0))

    asyncio.run(take_turns(known, *(f"{number}.example" for number in range(50))))

    assert len(known._known) <= 8
