"""A home kept open by many threads, whose index follows what others change."""

from __future__ import annotations

import logging
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from threading import Lock
from time import monotonic
from typing import Final, TypeVar

from nightcap.app import Nightcap

T = TypeVar("T")

#: another process's changes are looked for this often
_LOOK_SECONDS: Final = 0.5


class Following:
    """One open home.

    Args:
        make: gives a Nightcap of the home, which is opened at the first use.
    """

    def __init__(self, make: Callable[[], Nightcap]) -> None:
        self._make = make
        self._pool = ThreadPoolExecutor(1, thread_name_prefix="refresh")
        self._beginning, self._opening = Lock(), Lock()
        self._begun: Nightcap | None = None
        self._open: Nightcap | None = None
        self._looked_at = 0.0

    def do(self, work: Callable[[Nightcap], T], viewer: str | None = None) -> T:
        """What the work gives, done with the home open for a viewer (None: the home's own)."""
        home = self._home()
        return work(home.of(viewer or home.viewer))

    def viewers(self) -> list[str]:
        """Who may be asking; this does not wait for the index."""
        return self._database().viewers()

    def _database(self) -> Nightcap:
        with self._beginning:
            if self._begun is None:
                begun = self._make()
                _ = begun.database
                self._begun = begun
            return self._begun

    def _home(self) -> Nightcap:
        if (home := self._open) is None:
            with self._opening:
                if self._open is None:
                    opened = self._database()
                    opened.follow()
                    _ = opened.index  # built now where it must be, so that no two do it at once
                    self._open = opened
                return self._open
        now = monotonic()
        if now - self._looked_at > _LOOK_SECONDS:
            self._looked_at = now
            self._pool.submit(self._follow, home)
        return home

    def _follow(self, home: Nightcap) -> None:
        try:
            home.follow()
        except Exception:  # whatever it was, the next look tries again and the old index serves
            logging.getLogger(__name__).exception("the index could not follow the catalogue")

    def refresh(self) -> None:
        """Take up what has changed, now; what is asked meanwhile is answered as before."""
        if self._open is not None:
            self._open.refresh()

    def close(self) -> None:
        self._pool.shutdown(cancel_futures=True)
        if self._begun is not None:
            self._begun.close()
            self._begun = self._open = None
