"""A call is answered or its error told, whatever happens in between."""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import anyio
import pytest
from mcp import Client, types

from nightcap.app import Nightcap
from nightcap.mcp import server as serving
from nightcap.mcp.home import OpenHome
from nightcap.mcp.tools import TOOLS
from tests.mcp.servers import text


def called(home: OpenHome, times: int = 1) -> list[types.CallToolResult]:
    """The answers to so many calls of `title` at once."""

    async def talk() -> list[types.CallToolResult]:
        results: list[types.CallToolResult] = []

        async with Client(serving.make_server(home)) as client, anyio.create_task_group() as group:

            async def one() -> None:
                results.append(await client.call_tool("title", {"title": "Paddington 2"}))

            for _ in range(times):
                group.start_soon(one)
        return results

    return anyio.run(talk)


@pytest.fixture
def swapped(monkeypatch: pytest.MonkeyPatch) -> Callable[[Callable[..., Any]], None]:
    """Puts another function in the place of what the tool `title` does."""

    def put(use: Callable[..., Any]) -> None:
        monkeypatch.setattr(serving, "TOOLS", [replace(tool, use=use) for tool in TOOLS if tool.name == "title"])

    return put


def test_what_nobody_foresaw_is_logged_and_not_told(
    made_home: Path, swapped: Callable[..., None], caplog: pytest.LogCaptureFixture
) -> None:
    def fail(*_: object) -> None:
        raise KeyError("/somewhere/private")

    swapped(fail)
    with Nightcap(made_home) as nightcap, caplog.at_level(logging.ERROR):
        (result,) = called(OpenHome(nightcap))

    assert result.is_error
    assert "nobody foresaw" in text(result)
    assert "private" not in text(result)
    assert "KeyError" in caplog.text


def test_work_goes_on_beside_the_loop_and_no_more_than_a_few_at_once(
    made_home: Path, swapped: Callable[..., None], monkeypatch: pytest.MonkeyPatch
) -> None:
    from threading import Barrier

    from nightcap.mcp import home as homes

    met = Barrier(4, timeout=20)
    show = next(tool.use for tool in TOOLS if tool.name == "title")

    def wait(*given: Any) -> Any:
        met.wait()  # four must be at work at a time, or this fails
        return show(*given)

    swapped(wait)
    with Nightcap(made_home) as nightcap:
        assert not any(result.is_error for result in called(OpenHome(nightcap), 8))
        monkeypatch.setattr(homes, "_MOST_WAITING", 0)
        results = called(OpenHome(nightcap), 9)

    refused = [text(result) for result in results if result.is_error]
    assert len(refused) == 5
    assert all("Too much is asked at once" in told for told in refused)


def test_a_home_is_opened_before_anyone_asks(made_home: Path) -> None:
    with Nightcap(made_home) as nightcap:
        home = OpenHome(nightcap)
        home.warm()
        home.close()

        assert "index" in nightcap.__dict__
