"""What stands around a name and tells of what it is: a table of rules, each with the points that it is worth."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

from nightcap.catalogue import countries, languages
from nightcap.catalogue.names import TitleRef, fold
from nightcap.reviews.reading.capitals import Run
from nightcap.reviews.reading.facts.platforms import TRIGGERS as PLATFORMS
from nightcap.reviews.reading.tables import bag_of
from nightcap.reviews.reading.words import Word, bag

#: names of places, languages, peoples and companies: no titles unless much speaks for it
KNOWN_OTHERS: Final = frozenset(
    fold(name)
    for name in (
        *countries.COUNTRIES.values(),
        *countries.NOUNS,
        *countries.ADJECTIVES,
        *countries.REGIONS,
        *languages.LANGUAGES.values(),
        *languages.OTHER_NAMES,
    )
) | bag_of("names", "other")
#: marks that may stand between a name and what belongs to it
_QUOTES: Final = "'\"‘’“”*_"
_WORKS: Final = bag_of("nouns", "work")
_SMALL: Final = bag_of("nouns", "small")


@dataclass(frozen=True, slots=True)
class Place:
    """A name in its sentence. `refs`: the catalogue's titles of that name; `count`: its words."""

    run: Run
    words: Sequence[Word]
    refs: Sequence[TitleRef]
    folded: str

    @property
    def inside(self) -> Sequence[Word]:
        return self.words[self.run.first : self.run.last]

    @property
    def before(self) -> str:
        return self.words[self.run.first - 1].key if self.run.first else ""

    @property
    def behind(self) -> Word | None:
        return self.words[self.run.last] if self.run.last < len(self.words) else None

    @property
    def gap(self) -> str:
        """The marks behind the name, quotation marks aside."""
        return self.behind.gap.strip(_QUOTES) if self.behind else ""

    @property
    def next(self) -> str:
        """The word behind the one behind."""
        return self.words[self.run.last + 1].key if self.run.last + 1 < len(self.words) else ""

    def within(self, at: int, wanted: frozenset[str], most: int) -> bool:
        """Whether one of the wanted words follows word `at` before a mark or a word that begins something else."""
        for word in self.words[at : at + most]:
            begins = word is not self.words[at]
            if begins and word.gap.strip("-" + _QUOTES):
                return False
            if word.key in wanted:
                return True
            if begins and word.key in _BEGINS:
                return False
        return False


_BEGINS: Final = bag("of in from who whose that which with for by to")
_MADE_OF: Final = bag("trailer season finale pilot ending soundtrack creators makers poster")
_ORDINALS: Final = bag("first second third fourth fifth sixth final last debut new")


def year_behind(place: Place) -> int | None:
    """The year of "Alien (1979)"."""
    word = place.behind
    return int(word.text) if word and word.gap.endswith("(") and len(word.text) == 4 and word.text.isdigit() else None


def _joined(place: Place) -> bool:
    """ "Lord of the Rings"."""
    inside = place.inside
    return len(inside) > 2 and any(word.key in ("of", "the", "and") and not word.capital for word in inside)


def _written(place: Place) -> bool:
    """A small word in capitals inside, as only titles have it: "No One Saw Us Leave"."""
    return any(word.key in _SMALL for word in place.inside[1:] if word.capital)


def _article(place: Place) -> bool:
    return place.run.first > 0 and place.inside[0].text == "The" and not _joined(place) and not _written(place)


def _shouted(place: Place) -> bool:
    set_off = place.behind is None or place.gap.startswith(("(", ":", "–", "—"))
    return all(w.text.isupper() and len(w.text) > 1 for w in place.inside) and (len(place.inside) > 1 or set_off)


def _called(place: Place) -> bool:
    return place.before in bag_of("names", "called") and not place.inside[0].gap.strip(_QUOTES)


def _likened(place: Place) -> bool:
    """What the catalogue has may have an adjective before it: "like the German Fargo"."""
    reach = 4 if place.refs else 1
    near = place.words[max(0, place.run.first - reach) : place.run.first]
    return not bag_of("names", "likened").isdisjoint(word.key for word in near)


def _begins(place: Place) -> bool:
    goes_on = place.behind is not None and bool(place.gap or place.behind.key in bag_of("names", "goes on"))
    return place.run.first == 0 and not place.inside[0].text.isupper() and goes_on


def _served(place: Place) -> bool:
    """ "(Netflix, 2023)", "(Bolivia, 87 minutes)"."""
    word = place.behind
    if word is None or not word.gap.endswith("(") or year_behind(place):
        return False
    return word.key in PLATFORMS or word.key in KNOWN_OTHERS or word.text[0].isdigit()


def _cast(place: Place) -> bool:
    """A capital in brackets that is no service: a character with its actor."""
    word = place.behind
    return word is not None and word.gap.endswith("(") and word.capital and not _served(place)


def _apposition(place: Place) -> bool:
    word = place.behind
    return word is not None and place.gap == "," and word.key in ("a", "an", "the") and place.within(
        place.run.last, _WORKS, 6
    )  # fmt: skip


def _is_a(place: Place) -> bool:
    word = place.behind
    if word is None or word.key not in ("is", "s", "was") or place.gap:
        return False
    return place.next in {"a", "an", "the", "not", *_WORKS} and place.within(place.run.last + 1, _WORKS, 8)


def _its_season(place: Place) -> bool:
    if place.behind is None or place.behind.key != "s":
        return False
    return place.next in _MADE_OF or (
        place.next in _ORDINALS and place.within(place.run.last + 1, bag("season series"), 2)
    )


def _their_work(place: Place) -> bool:
    """ "Jane Doe's first feature"."""
    owns = place.behind is not None and place.behind.key == "s" and len(place.inside) > 1
    return owns and not _its_season(place) and place.within(place.run.last + 1, _WORKS, 4)


def _acts(place: Place) -> bool:
    return place.behind is not None and not place.behind.gap and place.behind.key in bag_of("names", "acts")


def _runs(place: Place) -> bool:
    return place.behind is not None and not place.gap and place.behind.key in bag_of("names", "runs")


def _early(place: Place) -> bool:
    known = bool(place.refs) and len(place.inside) == 1 and place.folded not in KNOWN_OTHERS
    return known and place.run.sentence < 2


#: reason, points (above 0 for a title, below for a person), the rule
RULES: Final[tuple[tuple[str, float, Callable[[Place], bool]], ...]] = (
    ("quoted", 3.0, lambda place: place.run.quoted),
    ("written", 2.5, _written),
    ("joined", 1.5, lambda place: _joined(place) and not _written(place)),
    ("article", 1.5, _article),
    ("shouted", 1.5, _shouted),
    ("called", 2.0, _called),
    ("seen", 2.0, lambda place: place.before in bag_of("names", "seen")),
    ("personal", -2.5, lambda place: place.before in bag_of("names", "personal")),
    ("likened", 2.0, _likened),
    ("numbered", 3.0, lambda place: place.run.first == 1 and place.words[0].text.isdigit()),
    ("placed", -0.5, lambda place: place.run.first > 1 and place.before in bag_of("names", "placed")),
    ("early", 2.0, _early),
    ("begins", 2.0, lambda place: place.run.sentence == 0 and _begins(place)),
    ("opens", 0.5, lambda place: place.run.sentence > 0 and _begins(place)),
    ("dated", 3.5, lambda place: year_behind(place) is not None),
    ("served", 3.0, _served),
    ("cast", -1.5, _cast),
    ("apposition", 2.5, _apposition),
    ("is a", 2.5, _is_a),
    ("its season", 2.5, _its_season),
    ("their work", -2.5, _their_work),
    ("acts", -2.5, _acts),
    ("runs", 0.5, _runs),
    ("on", 2.0, lambda place: place.behind is not None and place.behind.key == "on" and place.next in PLATFORMS),
)
