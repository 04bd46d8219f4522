"""What was read or reckoned, kept in memory for as long as nobody has changed what it came from."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Hashable, Iterable, Mapping
from threading import Lock
from typing import Any, Final, TypeVar

Key = TypeVar("Key", bound=Hashable)
T = TypeVar("T")

#: what is kept at most of a database, titles for the most part, of a few kilobytes each
_MOST: Final = 4096


class Remembered:
    """Answers by what was asked; may be used by several threads, which must not change what they get.

    Args:
        version: changes with every change of what is read from; None where that cannot be told, and then nothing
            is kept. It is asked before something is read, so that what is kept is never older than its version.
        most: how many answers are kept, those that were wanted last.
    """

    def __init__(self, version: Callable[[], int | None], *, most: int = _MOST) -> None:
        self._ask_version = version
        self._most = most
        self._version: int | None = None
        self._kept: OrderedDict[Hashable, Any] = OrderedDict()
        self._lock = Lock()

    def one(self, what: Hashable, read: Callable[[], T]) -> T:
        """What `read` gives, read once for each version."""
        return self.many("", [what], lambda _: {what: read()})[what]

    def many(self, kind: str, keys: Iterable[Key], read: Callable[[list[Key]], Mapping[Key, T]]) -> dict[Key, T]:
        """What `read` gives for keys of a kind; it is called once for those not known yet. Keys it lacks are absent."""
        version = self._ask_version()
        wanted = list(dict.fromkeys(keys))
        with self._lock:
            if version is None or version != self._version:
                self._kept.clear()
                self._version = version
            found = {key: self._kept[kind, key] for key in wanted if (kind, key) in self._kept}
            for key in found:
                self._kept.move_to_end((kind, key))
        if missing := [key for key in wanted if key not in found]:
            came = read(missing)
            found |= came
            self._keep(kind, came, version)
        return {key: found[key] for key in wanted if key in found}

    def _keep(self, kind: str, came: Mapping[Key, T], version: int | None) -> None:
        with self._lock:
            if version is None or version != self._version:
                return  # somebody has changed something meanwhile
            for key, value in came.items():
                self._kept[kind, key] = value
            while len(self._kept) > self._most:
                self._kept.popitem(last=False)
