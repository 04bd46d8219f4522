"""Standard input, line by line, in a way that an interruption need not wait for its end."""

from __future__ import annotations

import asyncio
import os
from threading import Semaphore, Thread
from typing import Final, Self

#: bytes of one message; what comes on top is dropped, so that it cannot be read as one
_MOST: Final = 4 * 2**20
_BLOCK: Final = 2**16
#: lines that are read ahead of what is at work
_AHEAD: Final = 16


class Lines:
    """The lines of a descriptor, decoded, to be looped over once within a running event loop.

    A thread reads the descriptor itself: one that waits within `sys.stdin` would hold its lock when Python ends.
    """

    def __init__(self, descriptor: int) -> None:
        self._descriptor = descriptor
        self._lines: asyncio.Queue[str | None] = asyncio.Queue()
        self._room = Semaphore(_AHEAD)
        self._loop = asyncio.get_running_loop()
        Thread(target=self._read, name="stdin", daemon=True).start()

    def __aiter__(self) -> Self:
        return self

    async def __anext__(self) -> str:
        line = await self._lines.get()
        if line is None:
            raise StopAsyncIteration
        self._room.release()
        return line

    def _read(self) -> None:
        waiting = bytearray()
        try:
            while block := self._block():
                *whole, rest = (waiting + block).split(b"\n")
                for line in whole:
                    self._hand_over(line[:_MOST])
                waiting = rest[:_MOST]
            self._hand_over(waiting)
            self._loop.call_soon_threadsafe(self._lines.put_nowait, None)
        except RuntimeError:
            return  # the loop has ended before the input has

    def _block(self) -> bytes:
        try:
            return os.read(self._descriptor, _BLOCK)
        except OSError:  # closed, or a terminal that is gone
            return b""

    def _hand_over(self, line: bytearray) -> None:
        if line.strip():
            self._room.acquire()
            self._loop.call_soon_threadsafe(self._lines.put_nowait, line.decode("utf-8", "replace"))
