"""The one open home of a server: its work is done in a bounded pool of threads, off the event loop."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from concurrent.futures import ThreadPoolExecutor
from contextvars import copy_context
from functools import partial
from typing import Annotated, TypeVar

from fastapi import Depends, Request

from nightcap.app import Nightcap
from nightcap.web.following import Following
from nightcap.web.problems import Busy
from nightcap.web.workers import Sent, Workers

T = TypeVar("T")


class Homes:
    """A home, opened once and shared by all viewers and threads.

    Args:
        make: gives a Nightcap of the home; one is opened for what is asked, and one for each piece of long work.
        threads: how much is done at a time.
        most_waiting: how much more may wait; what comes on top is refused with Busy.
        workers: processes that answer beside this one.
    """

    def __init__(self, make: Callable[[], Nightcap], *, threads: int, most_waiting: int, workers: int = 0) -> None:
        self._make = make
        one = make()
        #: where it lies, which no answer tells, and whose it is where nobody says who asks
        self.folder, self.viewer = str(one.home.folder), one.viewer
        self._following = Following(make)
        self._pool = ThreadPoolExecutor(threads, thread_name_prefix="answer")
        self._workers = Workers(one.home.folder, one.viewer, workers) if workers else None
        self._most = threads + most_waiting
        self._at_work = 0

    async def use(self, work: Callable[[Nightcap], T], *, viewer: str | None = None) -> T:
        """What the work gives, done with the home open for a viewer (None: the home's own). Raises Busy."""
        return await self.use_thread(lambda: self._following.do(work, viewer))

    async def viewers(self) -> list[str]:
        """Who may be asking. Raises Busy."""
        return await self.use_thread(self._following.viewers)

    async def use_thread(self, work: Callable[[], T]) -> T:
        """What the work gives, done in the pool without a home. Raises Busy."""
        spoken = partial(copy_context().run, work)  # in the language of who asks
        return await self._counted(asyncio.get_running_loop().run_in_executor, self._pool, spoken)

    async def send(self, work: Sent[T], *, viewer: str | None = None) -> T:
        """As `use`, in a process of its own where there are workers: the work and what it gives are pickled."""
        if self._workers is None:
            return await self.use(work, viewer=viewer)
        return await self._counted(self._workers.do, work, viewer)

    async def _counted(self, do: Callable[..., Awaitable[T]], *args: object) -> T:
        if self._at_work >= self._most:
            raise Busy("Too many are asking at once. Try again in a moment.")
        self._at_work += 1
        try:
            return await do(*args)
        finally:
            self._at_work -= 1

    def apart(self) -> Nightcap:
        """The home opened once more, for long work; the caller closes it."""
        return self._make()

    def refresh(self) -> None:
        """Take up what long work has changed; what is asked meanwhile is answered as before."""
        self._following.refresh()

    def close(self) -> None:
        """Wait for what is at work, then close the home."""
        if self._workers is not None:
            self._workers.close()
        self._pool.shutdown(cancel_futures=True)
        self._following.close()


def homes_of(request: Request) -> Homes:
    homes: Homes = request.app.state.homes
    return homes


HomesOf = Annotated[Homes, Depends(homes_of)]
