"""What stands around a name and tells of what it is: a table of rules, each with the points that it is worth."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Final

from nightcap.catalogue import countries, languages
from nightcap.catalogue.names import fold
from nightcap.reviews.reading.capitals import Run
from nightcap.reviews.reading.facts.platforms import TRIGGERS as PLATFORMS
from nightcap.reviews.reading.place import QUOTES, Place, year_behind
from nightcap.reviews.reading.tables import bag_of, ordinary
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
_ACTS_WORDS: Final = bag_of("names", "acts")
_CALLED_WORDS: Final = bag_of("names", "called")
_GOES_ON_WORDS: Final = bag_of("names", "goes on")
_LIKENED_WORDS: Final = bag_of("names", "likened")
_PERSONAL_WORDS: Final = bag_of("names", "personal")
_PLACED_WORDS: Final = bag_of("names", "placed")
_RUNS_WORDS: Final = bag_of("names", "runs")
_SEEN_WORDS: Final = bag_of("names", "seen")
_WORKS: Final = bag_of("nouns", "work")
_SMALL: Final = bag_of("nouns", "small")
_MADE_OF: Final = bag("trailer season finale pilot ending soundtrack creators makers poster")
_OUTDOING: Final = bag(
    "ahead beating beat beats overtaking overtook overtaken knocked knocking dethroned dethroning past topping"
)
#: how the lesser of two titles looks beside the other
_OUTSHONE: Final = bag(
    "like hasty rushed tame timid restrained quick slow fast subtle cheerful jolly sunny gloomy small dated quaint "
    "understated positively almost downright"
)
_ITSELF: Final = bag("it which that this film series show movie thing")
_PLAINLY: Final = bag("series film movie show sitcom")
_STANDS: Final = bag("stands sits comes lands arrives reigns is")
_CHARTS: Final = bag("chart charts list lists ranking top")
_ORDINALS: Final = bag("first second third fourth fifth sixth final last debut new")


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
    return not place.inside[0].gap.strip(QUOTES)


def _likened(place: Place) -> bool:
    """What the catalogue has may have an adjective before it: "like the German Fargo"."""
    reach = 4 if place.refs else 1
    near = place.words[max(0, place.run.first - reach) : place.run.first]
    return not _LIKENED_WORDS.isdisjoint(word.key for word in near)


def _begins(place: Place) -> bool:
    goes_on = place.behind is not None and bool(place.gap or place.behind.key in _GOES_ON_WORDS)
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


def is_one_work(run: Run, words: Sequence[Word]) -> bool:
    """Whether what follows a run of two names says that they are one title's."""
    place = Place(run, words, (), "")
    return _apposition(place) or _served(place) or year_behind(place) is not None or _its_season(place)


def _is_a(place: Place) -> bool:
    if place.gap:
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
    return len(place.inside) > 1 and not _its_season(place) and place.within(place.run.last + 1, _WORKS, 4)


def _acts(place: Place) -> bool:
    """What a title of the catalogue "meets" is another ("Dark meets Fleabag")."""
    word = place.behind
    return word is not None and not word.gap and not (place.refs and word.key == "meets")


def _runs(place: Place) -> bool:
    return not place.gap


def _placed(place: Place) -> bool:
    """ "in Bray"; of a long name that the catalogue has the word before says nothing ("owes much to Slow Horses")."""
    long_known = bool(place.refs) and len(place.inside) > 1
    return place.run.first > 1 and not long_known


def _announced(place: Place) -> bool:
    """ "At number three among films: Depth Charge, in which …"."""
    opened = place.run.first > 0 and place.inside[0].gap.strip(QUOTES).startswith(":")
    return opened and (place.gap.startswith((",", "(", ".")) or place.behind is None) and not _cast(place)


def _in_which(place: Place) -> bool:
    """ "Depth Charge, in which a submarine sinks"."""
    return place.gap == "," and place.next == "which"


def _outdone(place: Place) -> bool:
    """ "ahead of Dark", "knocked Dark off"."""
    near = {word.key for word in place.words[max(0, place.run.first - 3) : place.run.first]}
    return not near.isdisjoint(_OUTDOING)


def _measured(place: Place) -> bool:
    """ "the Broadchurch comparison", "it makes Hereditary look hasty", "called the German Fargo"."""
    if place.behind is not None and place.behind.key in ("comparison", "comparisons") and not place.gap:
        return True
    before = [word.key for word in place.words[max(0, place.run.first - 2) : place.run.first]]
    looks = place.behind is not None and not place.gap and place.behind.key in ("look", "seem", "feel", "sound")
    if (
        looks
        and place.next in _OUTSHONE
        and len(before) == 2
        and before[0] in _ITSELF
        and before[1] in ("makes", "made", "make")
    ):
        return True
    nation = len(before) == 2 and before[0] in ("the", "a") and before[1] in countries.ADJECTIVES
    return nation and bool(place.refs)


def _early(place: Place) -> bool:
    known = bool(place.refs) and len(place.inside) == 1 and place.folded not in KNOWN_OTHERS
    return known and place.run.sentence < 2


#: the points of a name that the article begins with
BEGINS: Final = 2.0


def _ordinary(place: Place) -> bool:
    """Words in capitals that are no names by themselves: "Low Tide", but not "Ines Calder"."""
    large = [word for word in place.inside if word.capital]
    plain = ordinary()
    return len(large) > 1 and all(word.key in plain or word.key in _SMALL for word in large)


def _word(place: Place) -> bool:
    """One ordinary word in a capital within a sentence: "nothing in Kestrel happens quickly"."""
    alone = len(place.inside) == 1 and place.inside[0].key in ordinary()
    return alone and place.run.first > 0 and not place.inside[0].text.isupper()


def _inside(place: Place) -> bool:
    """ "In Home, a woman comes back"."""
    return place.run.first == 1 and place.words[0].key == "in" and place.gap == ","


def _charted(place: Place) -> bool:
    """ "At the top of the chart stands Fuego Lento"."""
    return any(word.key in _CHARTS for word in place.words[: place.run.first])


def _is_about(place: Place) -> bool:
    """ "Cynefin is about three sisters"."""
    return not place.gap and place.next == "about"


#: reason, points (above 0 for a title, below for a person), the rule
Rule = tuple[str, float, Callable[[Place], bool]]

_ANYWHERE: Final[tuple[Rule, ...]] = (
    ("quoted", 3.0, lambda place: place.run.quoted),
    ("written", 2.5, _written),
    ("joined", 1.5, lambda place: _joined(place) and not _written(place)),
    ("article", 1.5, _article),
    ("shouted", 1.5, _shouted),
    ("ordinary", 2.0, _ordinary),
    ("word", 1.5, _word),
    ("inside", 1.5, _inside),
    ("likened", 2.0, _likened),
    ("numbered", 3.0, lambda place: place.run.first == 1 and place.words[0].text.isdigit()),
    ("early", 2.0, _early),
    ("announced", 1.5, _announced),
    ("measured", 2.5, _measured),
    ("outdone", 1.0, _outdone),
    ("begins", BEGINS, lambda place: place.run.sentence == 0 and _begins(place)),
    ("opens", 0.5, lambda place: place.run.sentence > 0 and _begins(place)),
)
#: asked only where brackets open behind the name
_BRACKETED: Final[tuple[Rule, ...]] = (
    ("dated", 3.5, lambda place: year_behind(place) is not None),
    ("served", 3.0, _served),
    ("cast", -1.5, _cast),
)


def _by_word(*rows: tuple[frozenset[str], Rule]) -> Mapping[str, tuple[Rule, ...]]:
    """The rules by the words that they need, so that few are asked of a place; a rule need not look for its word."""
    found: dict[str, tuple[Rule, ...]] = {}
    for words, rule in rows:
        for word in words:
            found[word] = (*found.get(word, ()), rule)
    return found


_IS: Final = bag("is s was")
#: word before the name → the rules that it may fulfil
_BEFORE: Final = _by_word(
    (_STANDS, ("charted", 2.5, _charted)),
    (_CALLED_WORDS, ("called", 2.0, _called)),
    (_PLAINLY, ("plainly", 0.5, _called)),
    (_SEEN_WORDS, ("seen", 2.0, lambda _: True)),
    (_PERSONAL_WORDS, ("personal", -2.5, lambda _: True)),
    (_PLACED_WORDS, ("placed", -0.5, _placed)),
)
#: word behind the name → the rules that it may fulfil
_BEHIND: Final = _by_word(
    (bag("in"), ("in which", 2.5, _in_which)),
    (bag("a an the"), ("apposition", 2.5, _apposition)),
    (_IS, ("is a", 2.5, _is_a)),
    (_IS, ("is about", 2.5, _is_about)),
    (bag("s"), ("its season", 2.5, _its_season)),
    (bag("s"), ("their work", -2.5, _their_work)),
    (_ACTS_WORDS, ("acts", -2.5, _acts)),
    (_RUNS_WORDS, ("runs", 0.5, _runs)),
    (bag("on"), ("on", 2.0, lambda place: place.next in PLATFORMS)),
)


def rules(place: Place) -> tuple[Rule, ...]:
    """The rules that may hold of a name in its sentence, each reason once."""
    found = (*_ANYWHERE, *_BEFORE.get(place.before, ()))
    if place.behind is None:
        return found
    bracketed = _BRACKETED if place.behind.gap.endswith("(") else ()
    return (*found, *_BEHIND.get(place.behind.key, ()), *bracketed)
