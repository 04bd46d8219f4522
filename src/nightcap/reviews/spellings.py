"""What is made of each spelling of a word, kept: every word of every article is asked for it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final, TypeVar

from nightcap.catalogue.names import fold

T = TypeVar("T")

#: spellings that are kept, the whole vocabulary of many critics; then all are let go
_MOST: Final = 2**15
#: characters of a spelling that comes again; what is longer is no word
_LONGEST: Final = 40


class Spellings(dict[str, T]):
    """Spelling → what `make` makes of it, made when it is first asked for; several threads may ask."""

    __slots__ = ("_make",)

    def __init__(self, make: Callable[[str], T]) -> None:
        super().__init__()
        self._make = make

    def __missing__(self, spelling: str) -> T:
        made = self._make(spelling)
        if len(spelling) <= _LONGEST:
            if len(self) >= _MOST:
                self.clear()
            self[spelling] = made
        return made


#: a name as catalogue.names folds it, for the few that an article comes back to again and again
folded: Final[Callable[[str], str]] = Spellings(fold).__getitem__
