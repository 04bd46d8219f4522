"""The answers given so far, so that a later call can go on from one by its id."""

from __future__ import annotations

import secrets
from collections import OrderedDict
from dataclasses import dataclass
from datetime import datetime
from threading import Lock
from typing import Final

from nightcap.errors import UnknownName
from nightcap.request.model import Asked

#: answers that are remembered; the oldest goes
_MOST: Final = 500


@dataclass(frozen=True, slots=True, kw_only=True)
class Talk:
    """One answer: what was asked up to it, what it showed, and how it was asked.

    `parts` are the starts of what was understood, in the order told; `at` is the time it was asked for, None for now.
    """

    asked: Asked
    shown: tuple[str, ...]
    parts: tuple[int, ...]
    n: int
    at: datetime | None = None
    charting: bool = False
    include_seen: bool = False


class Talks:
    """Talks by id; may be used by several threads."""

    def __init__(self) -> None:
        self._kept: OrderedDict[str, Talk] = OrderedDict()
        self._lock = Lock()

    def keep(self, talk: Talk) -> str:
        """The new id of an answer."""
        id_ = secrets.token_hex(4)
        with self._lock:
            self._kept[id_] = talk
            while len(self._kept) > _MOST:
                self._kept.popitem(last=False)
        return id_

    def find(self, id_: str) -> Talk:
        """Raises UnknownName for an id that was never given, or too long ago."""
        with self._lock:
            talk = self._kept.get(id_.strip())
            if talk is not None:
                self._kept.move_to_end(id_.strip())
        if talk is None:
            raise UnknownName(
                "No answer is known by that ask_id; they are forgotten when the server starts anew. "
                "Call ask with the whole wish in one text, and go on from its ask_id."
            )
        return talk
