"""How an entry of a list is called in running text: as the catalogue spells it, with its season where that matters."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from markupsafe import Markup

from nightcap.catalogue.names import fold
from nightcap.catalogue.title import Title
from nightcap.charts.model import Entry
from nightcap.publish.column.markup import cite
from nightcap.publish.plots import words

#: seasons that go without saying as long as the show stands there with no other
_PLAIN: Final = frozenset({"Season 1", "Limited Series"})


@dataclass(frozen=True, slots=True)
class Names:
    """Names entries; `titles` are the catalogue's by id, `several` the shows with more than one season there."""

    titles: Mapping[str, Title]
    several: frozenset[tuple[str, str]]

    @classmethod
    def of(cls, entries: Iterable[Entry], titles: Mapping[str, Title]) -> Names:
        """For the entries of a week and of the week before."""
        seasons = {(each.category, each.show_title, each.season_title) for each in entries}
        counts = Counter(each[:2] for each in seasons)
        return cls(titles, frozenset(show for show, count in counts.items() if count > 1))

    def plain(self, entry: Entry) -> str:
        """Its name: "Dark", "Nobody Wants This: Season 2"."""
        whole, show = words.name(entry), self._show(entry)
        if not whole.startswith(entry.show_title):
            return whole
        rest = whole.removeprefix(entry.show_title)
        if rest.removeprefix(":").strip() in _PLAIN and (entry.category, entry.show_title) not in self.several:
            return show
        return show + rest

    def told(self, entry: Entry) -> Markup:
        """The same as markup."""
        return cite(self.plain(entry))

    def season(self, entry: Entry) -> str:
        """Its season where the name of the show alone would leave that open, else empty."""
        whole = self.plain(entry)
        return "" if whole == self._show(entry) else words.season(entry)

    def _show(self, entry: Entry) -> str:
        title = self.titles.get(entry.title_id or "")
        same = title is not None and fold(title.name) == fold(entry.show_title)
        return title.name if title is not None and same else entry.show_title
