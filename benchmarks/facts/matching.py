"""Which title of the shelf a source's row is about: a name alone never decides."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from functools import lru_cache

from benchmarks.facts.model import TitleKey
from benchmarks.facts.text import folded, language
from nightcap.catalogue.names import fold
from nightcap.catalogue.title import Title


class Matcher:
    """Finds the title a TitleKey is about; remakes and namesakes are kept apart."""

    def __init__(self, titles: Iterable[Title]) -> None:
        self._by_name: dict[str, list[Title]] = defaultdict(list)
        for title in titles:
            for name in {fold(name) for name in title.names}:
                self._by_name[name].append(title)
        self.match = lru_cache(maxsize=None)(self._match)

    def namesakes(self, key: TitleKey) -> list[Title]:
        """Every title that shares a name with the row."""
        found = {title.id: title for name in key.names for title in self._by_name.get(fold(name), ())}
        return list(found.values())

    def _match(self, key: TitleKey) -> Title | None:
        good = [title for title in self.namesakes(key) if is_same(title, key)]
        return max(good, key=lambda title: (shared_people(title, key), near(title, key)), default=None)


def is_same(title: Title, key: TitleKey) -> bool:
    """Whether a title that shares a name with the row is the same work, by kind, year, people, language and country."""
    shared = shared_people(title, key)
    if key.kind and key.kind != title.kind:
        return shared >= 2 and near(title, key)
    if shared >= 2:
        return True
    if not near(title, key):
        return shared_names(title, key) >= 2 and key.year is None
    return shared == 1 or not is_foreign(title, key)


def is_foreign(title: Title, key: TitleKey) -> bool:
    """Whether everything known of language and country speaks against it (one alone may be an error, to be shown)."""
    known = [(ours, theirs) for ours, theirs in _origins(title, key) if ours and theirs]
    return bool(known) and all(apart(ours, theirs) for ours, theirs in known)


def _origins(title: Title, key: TitleKey) -> tuple[tuple[tuple[str, ...], frozenset[str]], ...]:
    return (title.languages, key.languages), (title.countries, key.countries)


def shared_people(title: Title, key: TitleKey) -> int:
    """How many of the title's people the row names."""
    return len(folded(title.people()) & key.people)


def shared_names(title: Title, key: TitleKey) -> int:
    """How many different names they share."""
    return len({fold(name) for name in title.names} & {fold(name) for name in key.names})


def near(title: Title, key: TitleKey) -> bool:
    """Whether the years agree, within one."""
    if key.year is None or title.year is None:
        return False
    if key.year_is == "newest" and title.kind == "series":
        return title.year <= key.year <= (title.end_year or key.edition) + 1
    start = title.year
    if key.season and key.season > 1:
        start = _season_start(title, key.season, key.year)
    if key.year_is == "seen":
        return key.year - 1 <= start <= key.year
    return abs(key.year - start) <= 1


def _season_start(title: Title, number: int, seen: int) -> int:
    """The season's year; one that the shelf does not list counts as new if it follows the last."""
    years = {season.number: season.year for season in title.seasons if season.year}
    last = max(years, default=0)
    follows = last and number == last + 1 and (years[last] or 0) <= seen
    return years.get(number) or (seen if follows else title.year or 0)


def apart(ours: tuple[str, ...], theirs: frozenset[str]) -> bool:
    """Whether they have no code in common."""
    return not ({language(code) for code in ours} & {language(code) for code in theirs})
