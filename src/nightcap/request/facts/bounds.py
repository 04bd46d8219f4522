"""Words that make a number a bound: "under", "at least", "around", "... or less"."""

from __future__ import annotations

from typing import Final, Literal

from nightcap.request.lexicon import bag, table
from nightcap.request.words import HARD, Word

Bound = Literal["max", "min", "about"]

_BOUNDS: Final[dict[str, Bound]] = {"max": "max", "min": "min", "about": "about"}

#: words of a bound, at most
_LONGEST: Final = 5
#: only these say "not including the number itself" of whole things ("fewer than ten episodes")
_STRICT: Final = bag("under less below fewer shorter")


def before(words: list[Word], at: int) -> tuple[Bound, int] | None:
    """The bound whose words start at `at`, and the word after them."""
    hit = table("bounds_before").at(words, at)
    apart = hit is not None and hit[1] < len(words) and words[hit[1]].gap == HARD  # "I'm done in. 30 minutes"
    return None if apart else _bound(hit)


def after(words: list[Word], at: int) -> tuple[Bound, int] | None:
    """The bound whose words follow a number and start at `at`, and the word after them."""
    if at >= len(words) or words[at].gap == 2:
        return None
    return _bound(table("bounds_after").at(words, at))


def _bound(hit: tuple[str, int] | None) -> tuple[Bound, int] | None:
    return (_BOUNDS[hit[0]], hit[1]) if hit else None


def strict(words: list[Word], first: int, last: int) -> bool:
    """Whether the words of the bound leave out the number itself."""
    return any(word.key in _STRICT for word in words[first:last])


def ends_at(words: list[Word], at: int) -> bool:
    """Whether the words of a bound stand right before word `at`."""
    hits = (before(words, first) for first in range(max(0, at - _LONGEST), at))
    return any(hit is not None and hit[1] == at for hit in hits)
