"""Servers as processes of their own, and the SDK's own client to talk to them from a test that is not async."""

from __future__ import annotations

import os
import re
import socket
import subprocess
import sys
from collections.abc import AsyncIterator, Iterator, Sequence
from contextlib import asynccontextmanager, contextmanager
from pathlib import Path
from typing import Any

import anyio
import httpx2
from anyio.from_thread import BlockingPortal, start_blocking_portal
from mcp import Client, StdioServerParameters, types
from mcp.client.streamable_http import streamable_http_client

#: `nightcap`, which first writes down what it does with sockets where a file for it is named
PROGRAM = """
import os, sys
if told := os.environ.get("TEST_SOCKETS"):
    kept = open(told, "a", buffering=1)
    watched = ("connect", "bind", "sendto", "sendmsg", "getaddrinfo", "gethostbyname", "gethostbyaddr", "getnameinfo")
    def look(event, args):
        if event.removeprefix("socket.") in watched:
            print(event, *args[1:], file=kept)
    sys.addaudithook(look)
from nightcap.cli import main
main()
"""


def environment(home: Path, sockets: Path | None = None) -> dict[str, str]:
    kept = {key: value for key, value in os.environ.items() if not key.startswith("NIGHTCAP_")}
    return {**kept, "NIGHTCAP_HOME": str(home)} | ({"TEST_SOCKETS": str(sockets)} if sockets else {})


def command(*args: str) -> list[str]:
    return [sys.executable, "-c", PROGRAM, "mcp", *args]


class Session:
    """A client that is connected, for a test's own thread; `sockets` is where its server writes of those."""

    def __init__(self, client: Client, portal: BlockingPortal, sockets: Path | None = None) -> None:
        self._client, self._portal, self.sockets = client, portal, sockets

    @property
    def instructions(self) -> str:
        return self._client.instructions or ""

    def tools(self) -> list[types.Tool]:
        return self._portal.call(self._client.list_tools).tools

    def call(self, name: str, /, **arguments: Any) -> types.CallToolResult:
        result: types.CallToolResult = self._portal.call(self._client.call_tool, name, arguments)
        return result

    def together(self, calls: Sequence[tuple[str, dict[str, Any]]]) -> list[types.CallToolResult]:
        """All of them at once; the results in their order."""

        async def all_of_them() -> list[types.CallToolResult]:
            results: dict[int, types.CallToolResult] = {}

            async def one(number: int, name: str, arguments: dict[str, Any]) -> None:
                results[number] = await self._client.call_tool(name, arguments)

            async with anyio.create_task_group() as group:
                for number, (name, arguments) in enumerate(calls):
                    group.start_soon(one, number, name, arguments)
            return [results[number] for number in range(len(calls))]

        return self._portal.call(all_of_them)

    def said(self, name: str, /, **arguments: Any) -> str:
        """The text of what must be no error."""
        result = self.call(name, **arguments)
        assert not result.is_error, text(result)
        return text(result)

    def given(self, name: str, /, **arguments: Any) -> Any:
        """The structured answer of what must be no error."""
        result = self.call(name, **arguments)
        assert not result.is_error, text(result)
        return result.structured_content

    def refused(self, name: str, /, **arguments: Any) -> str:
        """The text of what must be an error."""
        result = self.call(name, **arguments)
        assert result.is_error
        assert result.structured_content is None
        return text(result)


def text(result: types.CallToolResult) -> str:
    (content,) = result.content
    assert isinstance(content, types.TextContent)
    return content.text


@contextmanager
def session(
    where: Path | str, *, token: str | None = None, sockets: Path | None = None, mode: str = "auto"
) -> Iterator[Session]:
    """A session with a new server on the home in a folder, or with the one at an address."""
    with (
        start_blocking_portal() as portal,
        portal.wrap_async_context_manager(_connected(where, token, sockets, mode)) as client,
    ):
        yield Session(client, portal, sockets)


@asynccontextmanager
async def _connected(where: Path | str, token: str | None, sockets: Path | None, mode: str) -> AsyncIterator[Client]:
    if isinstance(where, Path):
        program, *args = command()
        env = environment(where, sockets)
        async with Client(StdioServerParameters(command=program, args=args, env=env), mode=mode) as client:
            yield client
        return
    headers = {"Authorization": f"Bearer {token}"} if token else {}
    async with (
        httpx2.AsyncClient(headers=headers, timeout=60) as sending,
        Client(streamable_http_client(where, http_client=sending), mode=mode) as client,
    ):
        yield client


def free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        return int(taken.getsockname()[1])


@contextmanager
def http_server(home: Path, *args: str, sockets: Path | None = None, seconds: float = 30) -> Iterator[str]:
    """The address of a server over HTTP, which is interrupted at the end and must then end well."""
    started = subprocess.Popen(
        command("--http", "--port", str(free_port()), *args),
        env=environment(home, sockets),
        stderr=subprocess.PIPE,
        text=True,
    )
    assert started.stderr is not None
    try:
        line = started.stderr.readline()
        address = re.search(r"http://\S+", line)
        assert address, line + started.stderr.read()
        yield address[0]
        started.send_signal(2)
        assert started.wait(seconds) == 130
        assert "Traceback" not in started.stderr.read()
    finally:
        started.kill()
        started.wait()
        started.stderr.close()
