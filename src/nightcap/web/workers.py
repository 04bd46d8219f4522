"""Processes that work out answers beside the server's own: the interpreter's lock lets one process use one core."""

from __future__ import annotations

import asyncio
import os
import signal
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from multiprocessing import get_context, parent_process
from pathlib import Path
from threading import Thread
from typing import Any, Final, TypeVar

from nightcap.app import Nightcap
from nightcap.web.following import Following

T = TypeVar("T")
#: what is sent to a process: it must be picklable, and so must what it gives
Sent = Callable[[Nightcap], T]

_OPEN: Final[list[Following]] = []


class Workers:
    """So many processes, each with the home open; one that dies is replaced at the next question.

    Args:
        folder: the home's folder.
        viewer: the home's own viewer.
        number: how many.
    """

    def __init__(self, folder: Path, viewer: str, number: int) -> None:
        self._folder, self._viewer, self._number = folder, viewer, number
        self._pool = self._started()

    def _started(self) -> ProcessPoolExecutor:
        # spawned: a forked one would have the server's threads' locks as they happened to be
        return ProcessPoolExecutor(
            self._number, get_context("spawn"), initializer=_begin, initargs=(self._folder, self._viewer)
        )

    async def do(self, work: Sent[T], viewer: str | None) -> T:
        """What the work gives, worked out by whichever process is free."""
        pool, loop = self._pool, asyncio.get_running_loop()
        try:
            return await loop.run_in_executor(pool, _do, work, viewer)
        except BrokenProcessPool:
            if self._pool is pool:  # of all who wait, the first replaces it
                self._pool = self._started()
            return await loop.run_in_executor(self._pool, _do, work, viewer)

    def close(self) -> None:
        self._pool.shutdown(cancel_futures=True)


def _begin(folder: Path, viewer: str) -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the server's business, who then ends its processes
    Thread(target=_end_with_the_server, daemon=True).start()
    _OPEN.append(Following(lambda: Nightcap(folder, viewer=viewer)))


def _end_with_the_server() -> None:
    if (server := parent_process()) is not None:
        server.join()
        os._exit(0)


def _do(work: Sent[Any], viewer: str | None) -> Any:
    return _OPEN[0].do(work, viewer)
