"""What articles state as facts, held against the catalogue; nothing here is written into it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final, Literal

from nightcap.catalogue.names import fold
from nightcap.catalogue.title import Title, Work
from nightcap.reviews.claim import Value
from nightcap.reviews.said import Said, same

#: "agrees" with the catalogue, "conflicts" with it, or is "new" to it
Standing = Literal["agrees", "conflicts", "new"]
#: critics round a length ("about an hour"): within this share, or two minutes, it is the same
_ROUNDED: Final = 0.1
_TWO_MINUTES: Final = 2
#: kinds of works in the catalogue → as articles' claims call them
_WORKS: Final[Mapping[str, str]] = {
    **dict.fromkeys(("novel", "memoir", "non-fiction", "short story", "biography"), "book"),
    **dict.fromkeys(("manga", "webtoon", "graphic novel"), "comic"),
}


@dataclass(frozen=True, slots=True)
class FactHeard:
    """One fact as articles state it; `known` is what the catalogue has in its place, as JSON; `said` who states it."""

    field: str
    value: Value
    standing: Standing
    known: Any
    said: tuple[Said, ...]


def facts(title: Title | None, said: Sequence[Said]) -> tuple[FactHeard, ...]:
    """Each fact that articles state of a title, beside what the catalogue has; conflicts first, then what is new.

    To a title that the catalogue does not have (None) all is new.
    """
    stated: dict[tuple[str, str], list[Said]] = {}
    for claim in said:
        if claim.kind == "fact":
            stated.setdefault((claim.field, same(claim.value)), []).append(claim)
    found = []
    for claims in stated.values():
        first = claims[0]
        test = _TESTS.get(first.field)
        # of platforms and places on a chart the catalogue has nothing
        standing: Standing
        standing, known = test(title, first.value) if title and test else ("new", None)
        found.append(FactHeard(first.field, first.value, standing, known, tuple(claims)))
    order = ("conflicts", "new", "agrees")
    return tuple(sorted(found, key=lambda fact: (order.index(fact.standing), fact.field)))


def _against(known: Any, *, fits: bool) -> tuple[Standing, Any]:
    if known is None or known == []:
        return "new", None
    return "agrees" if fits else "conflicts", known


def _episodes(title: Title, value: Any) -> tuple[Standing, Any]:
    """Of the whole, or of one of its seasons."""
    own = {title.episodes, *(season.episodes for season in title.seasons)}
    return _against(title.episodes, fits=value in own)


def _seasons(title: Title, value: Any) -> tuple[Standing, Any]:
    return _against(len(title.seasons) or None, fits=value == len(title.seasons))


def _runtime(title: Title, value: Any) -> tuple[Standing, Any]:
    """Of an episode, or of the whole."""
    lengths = [length for length in (title.runtime_minutes, title.total_minutes) if length]
    fits = any(abs(value - length) <= max(_TWO_MINUTES, _ROUNDED * length) for length in lengths)
    return _against(title.runtime_minutes, fits=fits)


def _year(title: Title, value: Any) -> tuple[Standing, Any]:
    """Any year from its first to its last."""
    years = [year for year in (title.year, title.end_year, *(s.year for s in title.seasons)) if year is not None]
    return _against(title.year, fits=bool(years) and min(years) <= value <= max(years))


def _among(of: Callable[[Title], Iterable[str]]) -> Callable[[Title, Any], tuple[Standing, Any]]:
    def test(title: Title, value: Any) -> tuple[Standing, Any]:
        known = list(of(title))
        return _against(known, fits=value in known)

    return test


def _genre(title: Title, value: Any) -> tuple[Standing, Any]:
    """A list of genres is never complete: another one is no conflict."""
    return ("agrees", list(title.genres)) if value in title.genres else ("new", None)


def _credit(title: Title, value: Any) -> tuple[Standing, Any]:
    """A conflict is another player of the same character, another character, or another director of a film."""
    person, role, character = value.get("person"), value.get("role"), value.get("character")
    of_role = [credit for credit in title.credits if credit.role == role]
    own = [credit for credit in of_role if _alike(credit.person, person)]
    if own:
        others = [credit.character for credit in own if credit.character]
        fits = not (character and others) or any(_alike(other, character) for other in others)
        return _against(_listed(own), fits=fits)
    rivals = [c for c in of_role if character and c.character and _alike(c.character, character)]
    if role == "director" and title.kind == "film":
        rivals = of_role
    return _against(_listed(rivals), fits=False)


def _listed(credits: Sequence[Any]) -> list[dict[str, str | None]]:
    return [{"person": each.person, "role": each.role, "character": each.character} for each in credits]


def _based_on(title: Title, value: Any) -> tuple[Standing, Any]:
    work = title.based_on
    if work is None:
        return "new", None
    known = {"name": work.name, "kind": work.kind, "year": work.year, "makers": ", ".join(work.makers) or None}
    return _against(known, fits=_same_work(work, value))


def _same_work(work: Work, value: Any) -> bool:
    """Whether nothing that the claim tells speaks against its being this work."""
    names = [name for name in (work.name, work.original_name) if name]
    makers = [name for name in (value.get("makers") or "").split(", ") if name]
    kinds = {_WORKS.get(kind, kind) for kind in (work.kind, value.get("kind")) if kind}
    return (
        # "a true story" is told of an adapted book as well
        (len(kinds) <= 1 or value.get("kind") == "true story")
        and (not value.get("year") or not work.year or value["year"] == work.year)
        and (not value.get("name") or any(_alike(name, value["name"]) for name in names))
        and (not makers or not work.makers or any(_alike(a, b) for a in work.makers for b in makers))
    )


def _alike(one: str, other: str | None) -> bool:
    """Whether all words of the shorter name are in the longer: family names may stand first, or alone."""
    mine, theirs = set(fold(one).split()), set(fold(other or "").split())
    return bool(mine and theirs) and (mine <= theirs or theirs <= mine)


_TESTS: Final[Mapping[str, Callable[[Title, Any], tuple[Standing, Any]]]] = {
    "episodes": _episodes,
    "seasons": _seasons,
    "runtime_minutes": _runtime,
    "year": _year,
    "language": _among(lambda title: title.languages),
    "country": _among(lambda title: title.countries),
    "genre": _genre,
    "credit": _credit,
    "based_on": _based_on,
}
