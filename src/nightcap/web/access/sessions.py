"""Sessions: opaque random names in a cookie; what they mean is known to the server alone, and ends."""

from __future__ import annotations

import hashlib
import hmac
import secrets
from collections import OrderedDict
from collections.abc import Callable
from threading import Lock
from time import monotonic
from typing import Final

_MOST: Final = 1000
_BITS: Final = 256


class Sessions:
    """Who is signed in, by the digest of their cookie; the oldest goes when there are too many.

    Args:
        idle_seconds: a session ends so long after its last use,
        most_seconds: and so long after it began.
        clock: seconds, for tests.
    """

    def __init__(self, *, idle_seconds: float, most_seconds: float, clock: Callable[[], float] = monotonic) -> None:
        self._idle, self._most, self._clock = idle_seconds, most_seconds, clock
        self._known: OrderedDict[str, tuple[float, float]] = OrderedDict()
        self._lock = Lock()
        self._key = secrets.token_bytes(32)

    @staticmethod
    def new_id() -> str:
        return secrets.token_urlsafe(_BITS // 8)

    def begin(self) -> str:
        """A new session's id, signed in."""
        id_, now = self.new_id(), self._clock()
        with self._lock:
            self._known[_digest(id_)] = (now, now)
            while len(self._known) > _MOST:
                self._known.popitem(last=False)
        return id_

    def is_signed_in(self, id_: str) -> bool:
        """Whether this session is known and has not ended; using it puts its end off."""
        key, now = _digest(id_), self._clock()
        with self._lock:
            began, used = self._known.get(key, (None, 0.0))
            if began is None:
                return False
            if now - used > self._idle or now - began > self._most:
                del self._known[key]
                return False
            self._known[key] = (began, now)
            return True

    def end(self, id_: str) -> None:
        with self._lock:
            self._known.pop(_digest(id_), None)

    def token(self, id_: str) -> str:
        """What a form of this session proves itself with; nobody can work it out from outside."""
        return hmac.new(self._key, id_.encode("utf-8", "replace"), hashlib.sha256).hexdigest()

    def is_token(self, id_: str, token: str) -> bool:
        return hmac.compare_digest(self.token(id_).encode(), token.encode("utf-8", "replace"))


def _digest(id_: str) -> str:
    return hashlib.sha256(id_.encode("utf-8", "replace")).hexdigest()
