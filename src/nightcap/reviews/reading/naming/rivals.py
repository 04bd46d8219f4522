"""What holds a name against another title: a likeness, a rivalry, a comparison that one of them loses."""

from __future__ import annotations

from typing import Final

from nightcap.catalogue import countries
from nightcap.reviews.reading.naming import charted
from nightcap.reviews.reading.naming.rules import Rule
from nightcap.reviews.reading.spans.place import QUOTES, Place
from nightcap.reviews.reading.spans.plain import KNOWN_OTHERS
from nightcap.reviews.reading.spans.shapes import is_all_ordinary
from nightcap.reviews.reading.tables import bag_of, rows, table
from nightcap.reviews.reading.words import bag, keys

_LIKENING: Final = table("likening")
_ENDS_LIKENING: Final = frozenset(keys(phrase)[-1] for phrase, _ in rows("likening"))
_LIKENED_WORDS: Final = bag_of("names", "likened")
_OUTDOING: Final = bag(
    "ahead beating beat beats overtaking overtook overtaken knocked knocking dethroned dethroning past topping"
)
#: how the lesser of two titles looks beside the other
_OUTSHONE: Final = bag(
    "like hasty rushed tame timid restrained quick slow fast subtle cheerful jolly sunny gloomy small dated quaint "
    "understated positively almost downright"
)
_ITSELF: Final = bag("it which that this film series show movie thing")
_COMPARISONS: Final = bag("comparison comparisons")
_LOOKS: Final = bag("look seem feel sound")
#: what another title is, told right before its name between commas, and how far before
_COMPARABLE: Final = bag(
    "comparison parallel relative cousin ancestor touchstone forebear precursor equivalent sibling comparator "
    "yardstick benchmark likeness reference bedfellow"
)
_APART: Final = 6
#: who hopes for another title, or comes from one
_HOPING: Final = bag("hoping hoped wishing yearning longing pining waiting hankering")
_COMING: Final = bag("coming come comes came arriving arrive arrives fresh straight graduating migrating switching")
_WHOEVER: Final = bag("anyone anybody those people viewers you youre whoever everyone who audiences fans i")
_HOPE: Final = 6
#: "it wants to be the Polish True Detective", "billed as an Irish Night Train"
_CALLED: Final = bag("be call called calls calling billed answer next sold hailed dubbed christened nicknamed")
#: whom or what others are busy with: "while the rest of the world argues about Dark"
_OTHERS: Final = bag("else world internet planet country nation rest")
_WHILE: Final = bag("while as with whereas though although when")
#: how it fares that is elsewhere: "now that Dark is number one"
_FARES: Final = bag("number no one top tops topping chart charts list everywhere over finished gone done ended")
#: what else is shown
_ALTERNATIVES: Final = bag("alternative alternatives competition opposition rival")
_ALSO: Final = bag("also elsewhere meanwhile otherwise alternatively")
#: reasons for a title that name it only beside another
OUTDONE: Final = frozenset(("measured", "outdone", "listed beside"))


def _likened(place: Place) -> bool:
    """What the catalogue has may have an adjective before it: "like the German Fargo"."""
    if not place.refs:
        return place.before in _LIKENED_WORDS or _after_likening(place)
    return not _LIKENED_WORDS.isdisjoint(
        word.key for word in place.words[max(0, place.run.first - 4) : place.run.first]
    )


def _after_likening(place: Place) -> bool:
    """ "In the vein of Landman", "puts you in mind of Landman"; the plainest words, as "like", say too little."""
    at = place.run.first
    if place.before not in _ENDS_LIKENING:  # nearly always
        return False
    for first in range(max(0, at - 6), at - 1):
        hit = _LIKENING.at(place.words, first)
        if hit is not None and hit.last == at and hit.entries != ("of",):
            return True
    return False


def _outdone(place: Place) -> bool:
    """ "ahead of Dark", "knocked Dark off"."""
    near = {word.key for word in place.words[max(0, place.run.first - 3) : place.run.first]}
    return not near.isdisjoint(_OUTDOING)


def _measured(place: Place) -> bool:
    """ "the Broadchurch comparison", "it makes Hereditary look hasty", "called the German Fargo"."""
    if place.behind is not None and place.behind.key in _COMPARISONS and not place.gap:
        return True
    before = [word.key for word in place.words[max(0, place.run.first - 2) : place.run.first]]
    looks = place.behind is not None and not place.gap and place.behind.key in _LOOKS
    if (
        looks
        and place.next in _OUTSHONE
        and len(before) == 2
        and before[0] in _ITSELF
        and before[1] in ("makes", "made", "make")
    ):
        return True
    nation = len(before) == 2 and before[0] in ("the", "a", "an") and before[1] in countries.ADJECTIVES
    called = is_all_ordinary(place) and not _CALLED.isdisjoint(place.clause)
    return nation and (bool(place.refs) or called)


def _listed_beside(place: Place) -> bool:
    """ "right behind The Traitors", "with Dark and Wednesday both above it"."""
    return place.folded not in KNOWN_OTHERS and charted.beside(place.words, place.run.first, place.run.last)


def _weighed(place: Place) -> bool:
    """ "…, Dark not excepted"; "Dark included"."""
    return place.inside[0].gap.strip(QUOTES) == "," and place.next in ("excepted", "withstanding")


def _told_apart(place: Place) -> bool:
    """ "The comparison nearer home, Dark, had a leaner story"."""
    between = place.gap == "," and place.words[place.run.first].gap.strip(QUOTES) == ","
    return between and any(
        word.key in _COMPARABLE for word in place.words[max(0, place.run.first - _APART) : place.run.first]
    )


def _hoped_for(place: Place) -> bool:
    """ "If you were hoping for Dark", "anyone coming to it from Dark"."""
    keys = place.clause[-_HOPE:]
    if place.before == "for":
        return keys[-2:-1] != [] and keys[-2] in _HOPING
    return not _COMING.isdisjoint(keys) and not _WHOEVER.isdisjoint(place.clause)


def _elsewhere(place: Place) -> bool:
    """ "Now that Dark is number one", "while the rest of the world argues about Dark"."""
    keys = place.clause
    if keys[-2:] == ["now", "that"]:
        return not _FARES.isdisjoint(place.rest[:_APART])
    return not _WHILE.isdisjoint(keys[:2]) and not _OTHERS.isdisjoint(keys)


def _alternative(place: Place) -> bool:
    """ "The alternative this week is Dark"."""
    return not _ALTERNATIVES.isdisjoint(place.clause)


def _also_on(place: Place) -> bool:
    """ "Also on Monday: Dark"."""
    return place.words[0].key in _ALSO and ":" in place.inside[0].gap and place.run.first > 1


RIVALS: Final = (
    Rule("listed beside", _alternative, before=bag("is was are")),
    Rule("listed beside", _also_on),
    Rule("listed beside", _elsewhere, before=bag("that about over for on with by watching through binges to of")),
    Rule("measured", _told_apart),
    Rule("hoped for", _hoped_for, before=bag("for from")),
    Rule("listed beside", _listed_beside),
    Rule("likened", _likened),
    Rule("outdone", _outdone),
    Rule("measured", _weighed, behind=bag("not")),
    Rule("measured", _measured, before=frozenset(countries.ADJECTIVES), behind=_COMPARISONS | _LOOKS),
)
