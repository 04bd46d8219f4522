"""A program whose log of plays can be read, and how such a file is told from all others."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from nightcap.charts.plays.play import Assumed, NoPlay, Play
from nightcap.charts.plays.sources.look import Look

#: a record of a log: a play, or why it is none
Record = Play | NoPlay


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """One program's log of plays.

    Args:
        name: a word for it ("jellyfin").
        reads: the program and its files, for people.
        recognises: whether a file is this log, by what is in it.
        read: every record of the file, one after the other. Raises BadFile where the file cannot be
            read (further); a record that cannot be read is a NoPlay and stops nothing.
    """

    name: str
    reads: str
    recognises: Callable[[Look], bool]
    read: Callable[[Path, Assumed], Iterator[Record]]
