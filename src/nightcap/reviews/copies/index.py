"""Finding what an article shares words with, among a hundred thousand, without comparing all."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from typing import Final

import numpy as np
from numpy.typing import NDArray

from nightcap.reviews.copies.signature import bands

#: so many finds are looked at, those by the rarest keys first: a stock phrase or a site's footer is in thousands
_MOST_FINDS: Final = 4_000
#: A key counts for one over the number of articles that have it. Worth comparing is who comes to this much (one key
#: that only twenty have), or who shares such a part of all keys (a copy that everybody carries).
_ENOUGH: Final = 0.05
_ENOUGH_OF_ALL: Final = 0.1
#: articles added one by one before they are sorted in among the others
_MOST_NEW: Final = 2_000

_Keys = NDArray[np.uint32]
_Owners = NDArray[np.int32]


class Copies:
    """An index of signatures, built from the rows of the store: (article's id, its signature).

    `add` makes an article findable at once, so that the articles of one refresh find each other.

    Raises:
        ValueError: a signature was made by another version.
    """

    def __init__(self, rows: Iterable[tuple[str, bytes]] = ()) -> None:
        self._ids: list[str] = []
        self._new: defaultdict[int, list[int]] = defaultdict(list)
        keys: list[_Keys] = []
        for identity, signature in rows:
            self._ids.append(identity)
            keys.append(_keys(signature))
        sizes = [len(each) for each in keys]
        self._keys: _Keys = np.concatenate([np.zeros(0, np.uint32), *keys])
        self._owners: _Owners = np.repeat(np.arange(len(keys), dtype=np.int32), sizes)
        self._unsettled = 0
        self._sort()

    def add(self, identity: str, signature: bytes) -> None:
        """Take in one more article."""
        for key in _keys(signature).tolist():
            self._new[key].append(len(self._ids))
        self._ids.append(identity)
        self._unsettled += 1
        if self._unsettled >= _MOST_NEW:
            self._settle()

    def near(self, signature: bytes) -> list[str]:
        """The ids of the articles worth comparing with this one, those that share most with it first.

        Itself is among them where it was added. Translations are not: they share no words.
        """
        keys = _keys(signature)
        counts: Counter[int] = Counter()
        weights: defaultdict[int, float] = defaultdict(float)
        for owners in self._owners_of(keys):
            counts.update(owners)
            for owner in owners:
                weights[owner] += 1 / len(owners)
        worth = [owner for owner in counts if weights[owner] >= _ENOUGH or counts[owner] >= _ENOUGH_OF_ALL * len(keys)]
        return [self._ids[owner] for owner in sorted(worth, key=lambda owner: (-counts[owner], owner))]

    def _owners_of(self, keys: _Keys) -> Iterator[list[int]]:
        """For each key who has it, the rarest first, until that is enough."""
        starts = np.searchsorted(self._keys, keys, "left")
        ends = np.searchsorted(self._keys, keys, "right")
        found: list[list[int]] = []
        for key, start, end in zip(keys.tolist(), starts.tolist(), ends.tolist(), strict=True):
            owners = self._owners[start:end].tolist() if end > start else []
            if key in self._new:
                owners += self._new[key]
            if owners:
                found.append(owners)
        finds = 0
        for owners in sorted(found, key=len):
            finds += len(owners)
            if finds > _MOST_FINDS and finds > len(owners):
                return
            yield owners

    def _settle(self) -> None:
        sizes = [len(owners) for owners in self._new.values()]
        self._keys = np.concatenate([self._keys, np.repeat(np.array([*self._new], np.uint32), sizes)])
        owners = np.array([owner for owners in self._new.values() for owner in owners], np.int32)
        self._owners = np.concatenate([self._owners, owners])
        self._new.clear()
        self._unsettled = 0
        self._sort()

    def _sort(self) -> None:
        order = np.argsort(self._keys, kind="stable")
        self._keys, self._owners = self._keys[order], self._owners[order]


def _keys(signature: bytes) -> _Keys:
    return np.unique(bands(signature).astype(np.uint32))
