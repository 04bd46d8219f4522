"""Rules of what stands around a name, looked up by the words beside it, so that few of many are asked of a place."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Final, Literal, NamedTuple

from nightcap.reviews.reading.spans.place import Place

#: stands for a bracket that opens behind the name, among the words of a rule
BRACKET: Final = "("
#: stands for the start of the sentence
START: Final = frozenset(("",))


class Rule(NamedTuple):
    """A reason that may speak for or against a title; titlehood.py and standing.py have what it is worth.

    Asked only where the word before the name is one of `before` or that behind it one of `behind`, for which `holds`
    need not look then; where both are empty, anywhere, but only of names of one word or of several if `words` says so.
    """

    reason: str
    holds: Callable[[Place], bool]
    before: frozenset[str] = frozenset()
    behind: frozenset[str] = frozenset()
    words: Literal["one", "several"] | None = None


def always(_: Place) -> bool:
    """For a rule that needs its word and no more."""
    return True


class Rules:
    """A table of rules."""

    __slots__ = ("_before", "_behind", "_of_one", "_of_several")

    def __init__(self, *rules: Rule) -> None:
        anywhere = [rule for rule in rules if not (rule.before or rule.behind)]
        self._of_one = tuple(rule for rule in anywhere if rule.words != "several")
        self._of_several = tuple(rule for rule in anywhere if rule.words != "one")
        self._before = _by_word([(rule.before, rule) for rule in rules])
        self._behind = _by_word([(rule.behind, rule) for rule in rules])

    def of(self, place: Place) -> tuple[Rule, ...]:
        """The rules that may hold of a name in its sentence; one may come twice."""
        anywhere = self._of_one if len(place.inside) == 1 else self._of_several
        found = (*anywhere, *self._before.get(place.before, ()))
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
