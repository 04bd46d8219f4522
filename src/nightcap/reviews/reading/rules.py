"""Rules of what stands around a name, looked up by the words beside it, so that few of many are asked of a place."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Final, NamedTuple

from nightcap.reviews.reading.place import Place

#: stands for a bracket that opens behind the name, among the words of a rule
BRACKET: Final = "("


class Rule(NamedTuple):
    """A reason, and the points that it is worth: above 0 for a title, below for a person.

    Asked only where the word before the name is one of `before` or that behind it one of `behind`, for which `holds`
    need not look then; where both are empty, anywhere.
    """

    reason: str
    points: float
    holds: Callable[[Place], bool]
    before: frozenset[str] = frozenset()
    behind: frozenset[str] = frozenset()


def always(_: Place) -> bool:
    """For a rule that needs its word and no more."""
    return True


class Rules:
    """A table of rules."""

    __slots__ = ("_anywhere", "_before", "_behind")

    def __init__(self, *rules: Rule) -> None:
        self._anywhere = tuple(rule for rule in rules if not (rule.before or rule.behind))
        self._before = _by_word([(rule.before, rule) for rule in rules])
        self._behind = _by_word([(rule.behind, rule) for rule in rules])

    def of(self, place: Place) -> tuple[Rule, ...]:
        """The rules that may hold of a name in its sentence; one may come twice."""
        found = (*self._anywhere, *self._before.get(place.before, ()))
        if place.behind is None:
            return found
        bracketed = self._behind.get(BRACKET, ()) if place.behind.gap.endswith(BRACKET) else ()
        return (*found, *self._behind.get(place.behind.key, ()), *bracketed)


def _by_word(rows: Sequence[tuple[frozenset[str], Rule]]) -> Mapping[str, tuple[Rule, ...]]:
    found: dict[str, tuple[Rule, ...]] = {}
    for words, rule in rows:
        for word in words:
            found[word] = (*found.get(word, ()), rule)
    return found
