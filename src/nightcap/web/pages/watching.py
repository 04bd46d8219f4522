"""Where a title can be watched, as far as the home knows, and whence it knows that; nothing is looked up for it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from nightcap.catalogue.countries import country_name
from nightcap.charts.sources import service
from nightcap.charts.spread import Spread
from nightcap.reviews.said import Said
from nightcap.reviews.verdict import Verdict
from nightcap.web.pages.texts import _, several

#: countries that are named, the others are counted
_NAMED = 3


@dataclass(frozen=True, slots=True)
class Place:
    """Where it is or was, with what says so: a review's words, or weeks on the lists of a service."""

    name: str
    said: tuple[Said, ...] = ()
    charted: tuple[Spread, ...] = ()

    @property
    def where(self) -> str:
        """In words on which of its lists it was."""
        countries = [country_name(each.area) for each in self.charted if each.area]
        named = countries[:_NAMED]
        parts = [_("world-wide")] if any(not each.area for each in self.charted) else []
        parts += named
        if more := len(countries) - len(named):
            parts.append(several("%(n)s more country", "%(n)s more countries", more) % {"n": more})
        return ", ".join(parts)

    @property
    def last(self) -> Spread:
        """Where it was listed last."""
        return max(self.charted, key=lambda each: each.last)


def places(verdict: Verdict | None, spread: Sequence[Spread]) -> list[Place]:
    """The services that reviews name or whose lists it was on; those that both know of first."""
    named: dict[str, tuple[Said, ...]] = {}
    for fact in verdict.facts if verdict else ():
        if fact.field == "platform":
            once = {(said.article_id, said.quote): said for said in reversed(fact.said)}
            named[str(fact.value)] = tuple(reversed(once.values()))
    charted: dict[str, tuple[Spread, ...]] = {}
    for each in spread:
        name = service(each.source)
        charted[name] = (*charted.get(name, ()), each)
    every = [Place(name, named.get(name, ()), charted.get(name, ())) for name in dict.fromkeys([*charted, *named])]
    return sorted(every, key=lambda place: -(bool(place.said) + bool(place.charted)))
