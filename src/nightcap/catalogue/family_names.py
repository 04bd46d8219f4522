"""Who is meant by a last name alone: "a Kurosawa", "something by Varda", "the Coens"."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Final

from nightcap.catalogue.names import fold
from nightcap.catalogue.title import Title

#: ends the key of a last name that counts only where it is written with a capital
ALONE: Final = " alone"
#: letters of the shortest last name of a maker, borne by nobody else, that counts in small letters as well
_SAFE: Final = 5
#: titles that an actor must be in, and how many times those of any namesake, to be meant by the last name
_WELL_KNOWN: Final = 3
_PARTICLES: Final = frozenset(("al", "da", "de", "del", "della", "der", "di", "du", "la", "le", "ter", "van", "von"))
_MAKING: Final = ("director", "creator")

#: last name → folded full name → ids of titles
_Bearers = dict[str, dict[str, set[str]]]


def family_names(titles: Iterable[Title]) -> list[tuple[str, str]]:
    """(key, folded full name) of who is meant by a last name; several where they made their titles together.

    A key that ends with `ALONE` holds for names in capitals only: such last names may be ordinary words. None of
    those is a first name or begins a title as well, since "with James" is company for the evening.
    """
    credited: _Bearers = {}
    made: _Bearers = {}
    otherwise: set[str] = set()
    for title in titles:
        starts = [name.split(" ", 1)[0] for name in map(fold, title.names)]
        otherwise.update(starts, (start.removesuffix("s") for start in starts))  # "Kiki's" is folded to "kikis"
        for credit in title.credits:
            full = fold(credit.person)
            last = _last(full)
            otherwise.add(full.partition(" ")[0])
            if last == full:
                continue
            credited.setdefault(last, {}).setdefault(full, set()).add(title.id)
            if credit.role in _MAKING:
                made.setdefault(last, {}).setdefault(full, set()).add(title.id)
    found: list[tuple[str, str]] = []
    for last, bearers in credited.items():
        makers = made.get(last, {})
        safe = len(makers) == len(bearers) == 1 and len(last) >= _SAFE
        if safe:
            found += [(last, full) for full in makers]
        elif last not in otherwise and (makers or len(last) >= _SAFE):
            found += [(f"{last}{ALONE}", full) for full in _meant(makers, bearers)]
    return found


def _last(full: str) -> str:
    """The last word of a name with the particles before it: "de niro"."""
    words = full.split()
    start = len(words) - 1
    while start > 1 and words[start - 1] in _PARTICLES:
        start -= 1
    return " ".join(words[start:])


def _meant(makers: Mapping[str, set[str]], bearers: Mapping[str, set[str]]) -> list[str]:
    """The one maker, or those who work together, unless another is known as well; else the one well-known actor."""
    if not makers:
        first = max(bearers, key=lambda full: len(bearers[full]))
        others = [len(titles) for full, titles in bearers.items() if full != first]
        much = len(bearers[first])
        return [first] if much >= _WELL_KNOWN and much >= _WELL_KNOWN * max(others, default=0) else []
    first = max(makers, key=lambda full: len(makers[full]))
    own = makers[first]
    together = [full for full, titles in makers.items() if 2 * len(titles & own) >= len(own)]
    rivals = [
        _WELL_KNOWN * len(makers[full]) if full in makers else len(titles)
        for full, titles in bearers.items()
        if full not in together
    ]
    return sorted(together) if max(rivals, default=0) <= len(bearers[first]) else []
