"""The one open home of the server: its work is done in a few threads, off the event loop."""

from __future__ import annotations

import logging
from collections.abc import Callable
from threading import Lock, Thread
from time import monotonic
from typing import Final, TypeVar

import anyio
import anyio.to_thread

from nightcap.app import Nightcap
from nightcap.errors import Failure, NightcapError

T = TypeVar("T")

#: done at a time; the interpreter's lock lets more of them only wait
_THREADS: Final = 4
_MOST_WAITING: Final = 100
#: another process's changes are looked for this often
_LOOK_SECONDS: Final = 1.0


class OpenHome:
    """A home whose index is opened once, then follows what other processes change."""

    def __init__(self, nightcap: Nightcap) -> None:
        self._nightcap = nightcap
        self._opening = Lock()
        self._is_open = False
        self._looked_at = 0.0
        self._limiter: anyio.CapacityLimiter | None = None
        self._at_work = 0
        self._warming: Thread | None = None

    @property
    def folder(self) -> str:
        return str(self._nightcap.home.folder)

    def warm(self) -> None:
        """Begin to open it, so that the first question need not wait for all of that."""
        self._warming = Thread(target=self._warm, name="warm")
        self._warming.start()

    async def use(self, work: Callable[[Nightcap], T]) -> T:
        """What the work gives, done in a thread. Raises Failure where too much is asked at once."""
        if self._at_work >= _THREADS + _MOST_WAITING:
            raise Failure("Too much is asked at once. Try again in a moment, with fewer calls side by side.")
        if self._limiter is None:
            self._limiter = anyio.CapacityLimiter(_THREADS)
        self._at_work += 1
        try:
            return await anyio.to_thread.run_sync(lambda: work(self._ready()), limiter=self._limiter)
        finally:
            self._at_work -= 1

    def close(self) -> None:
        """To be called when nothing is at work any more; whoever made the Nightcap closes that."""
        if self._warming is not None:
            self._warming.join()

    def _warm(self) -> None:
        try:
            self._ready()
        except NightcapError:
            pass  # whoever asks is told
        except Exception:
            logging.getLogger(__name__).exception("the home could not be opened")

    def _ready(self) -> Nightcap:
        if not self._is_open:
            with self._opening:
                if not self._is_open:
                    self._nightcap.refresh()
                    self._is_open = True
        elif monotonic() - self._looked_at > _LOOK_SECONDS and self._opening.acquire(blocking=False):
            try:  # who comes meanwhile is answered from the old index
                self._looked_at = monotonic()
                self._nightcap.follow()
            finally:
                self._opening.release()
        return self._nightcap
