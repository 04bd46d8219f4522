"""What stands around a name and tells of what it is: a table of rules, each with the points that it is worth."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from nightcap.catalogue import countries
from nightcap.reviews.reading.capitals import GOES_ON, Run
from nightcap.reviews.reading.facts.platforms import TRIGGERS as PLATFORMS
from nightcap.reviews.reading.place import QUOTES, Place, year_behind
from nightcap.reviews.reading.plain import KNOWN_OTHERS
from nightcap.reviews.reading.rules import BRACKET, START, Rule, Rules, always
from nightcap.reviews.reading.shapes import (
    article,
    begins_ordinary,
    foreign,
    is_all_ordinary,
    is_one_word,
    joined,
    served,
    shouted,
    written,
)  # fmt: skip
from nightcap.reviews.reading.somebodies import AGAINST, WORKS, is_cast, its_season
from nightcap.reviews.reading.stretching import WORKED
from nightcap.reviews.reading.tables import bag_of
from nightcap.reviews.reading.words import Word, bag

_CALLED_WORDS: Final = bag_of("names", "called")
_LIKENED_WORDS: Final = bag_of("names", "likened")
_PART_WORDS: Final = bag_of("names", "part")
_RUNS_WORDS: Final = bag_of("names", "runs")
_SEEN_WORDS: Final = bag_of("names", "seen")
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
_BUT: Final = bag("but yet now then so enter and still")
_IS_HERE: Final = bag("is are comes come enter meet arrives cometh")
_HAS: Final = bag("has does is did had")
_COMPARISONS: Final = bag("comparison comparisons")
_LOOKS: Final = bag("look seem feel sound")
_A_WORK: Final = WORKS | bag("a an the not")
_UNFOLDS: Final = bag_of("names", "unfolds")
_ORDER: Final = bag("first second third fourth other latter former last")
_TIMES: Final = bag("hour hours minutes minute half day days evening")
#: reasons for a title that name it only beside another
OUTDONE: Final = frozenset(("measured", "outdone"))
#: the points of a name that the article begins with
BEGINS: Final = 2.0


def _called(place: Place) -> bool:
    return not place.inside[0].gap.strip(QUOTES)


def _part(place: Place) -> bool:
    """ "the first half of Dark"."""
    at = place.run.first
    return at > 1 and place.words[at - 2].key in _PART_WORDS


def _likened(place: Place) -> bool:
    """What the catalogue has may have an adjective before it: "like the German Fargo"."""
    if not place.refs:
        return place.before in _LIKENED_WORDS
    return not _LIKENED_WORDS.isdisjoint(
        word.key for word in place.words[max(0, place.run.first - 4) : place.run.first]
    )


def _begins(place: Place) -> bool:
    if place.behind is None or place.behind.key in ("said", "says", "i", "you", "we", "or"):
        return False
    goes_on = bool(place.gap or place.behind.key in GOES_ON)
    return not place.inside[0].text.isupper() and goes_on


def _apposition(place: Place) -> bool:
    word = place.behind
    return word is not None and place.gap == "," and word.key in ("a", "an", "the") and place.within(
        place.run.last, WORKS, 6
    )  # fmt: skip


def is_one_work(run: Run, words: Sequence[Word]) -> bool:
    """Whether what follows a run of two names says that they are one title's."""
    place = Place(run, words, (), "")
    return _apposition(place) or served(place) or year_behind(place) is not None or its_season(place)


def _is_a(place: Place) -> bool:
    return not place.gap and place.next in _A_WORK and place.within(place.run.last + 1, WORKS, 8)


def _follows(place: Place) -> bool:
    return not place.gap


def _follows_comma(place: Place) -> bool:
    """ "Hollowborn, adapted from the game"."""
    return place.gap == ","


def _announced(place: Place) -> bool:
    """ "At number three among films: Depth Charge, in which …"."""
    if place.run.first == 0 or not place.inside[0].gap.strip(QUOTES).startswith(":"):
        return False
    listed = place.gap == "," and place.behind is not None and place.behind.capital
    ends = place.behind is None or place.gap.startswith((",", "(", "."))
    return ends and not listed and not is_cast(place)


def _presented(place: Place) -> bool:
    """ "Now here is Cold Harbour Lane", "But Cold Harbour Lane has"."""
    if (
        place.before == "what"
        and place.behind is not None
        and place.behind.key in ("does", "did", "has", "lacks", "gets")
    ):
        return True  # "What Homestead does with it"
    if place.before in _HAS and place.run.first == 2 and place.words[0].key == "so":
        return True  # "So has Craig y Don"
    if place.run.first == 1 and place.before in _BUT:
        return place.behind is not None and not place.gap and place.behind.key in GOES_ON
    before = [word.key for word in place.words[max(0, place.run.first - 3) : place.run.first]]
    return place.before in _IS_HERE and not {"here", "now", "along", "then", "enter"}.isdisjoint(before)


def _ordered(place: Place) -> bool:
    """ "The first, Salt Wives, came", "Ballast, the other, is"."""
    if place.behind is None or place.gap != ",":
        return False
    if place.inside[0].gap.strip(QUOTES) == "," and place.before in _ORDER:
        return True
    return place.behind.key == "the" and place.next in _ORDER


def _scheduled(place: Place) -> bool:
    """ "9pm, ITV: Blood in the Water"."""
    if not place.words[0].text[0].isdigit() or place.run.first == 0:
        return False
    hour = bool({"pm", "am"} & {word.key for word in place.words[1:4]}) or "." in place.words[0].text
    return hour and _announced(place)


def _begun(place: Place) -> bool:
    """ "an hour into Aldebaran", "ten minutes of Aldebaran"."""
    at = place.run.first
    return at > 1 and place.words[at - 2].key in _TIMES


def _in_it(place: Place) -> bool:
    """ "There is a shot in Aldebaran"; what is somewhere is in a title or in a place."""
    there = any(
        word.key in ("there", "theres", "performance", "effects", "scene", "scenes", "moment", "shot", "stars", "role")
        for word in place.words[max(0, place.run.first - 8) : place.run.first]
    )
    return there and place.folded not in KNOWN_OTHERS


def _in_which(place: Place) -> bool:
    """ "Depth Charge, in which a submarine sinks"."""
    return place.gap == "," and place.next == "which"


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
    nation = len(before) == 2 and before[0] in ("the", "a") and before[1] in countries.ADJECTIVES
    return nation and bool(place.refs)


def _early(place: Place) -> bool:
    known = bool(place.refs) and len(place.inside) == 1 and place.folded not in KNOWN_OTHERS
    return known and place.run.sentence < 2


def _inside(place: Place) -> bool:
    """ "In Home, a woman comes back"."""
    return place.run.first == 1 and place.gap == ","


def _charted(place: Place) -> bool:
    """ "At the top of the chart stands Fuego Lento"."""
    return any(word.key in _CHARTS for word in place.words[: place.run.first])


def _is_about(place: Place) -> bool:
    """ "Cynefin is about three sisters"."""
    return not place.gap and place.next == "about"


#: what tells what a name is
RULES: Final = Rules(
    Rule("quoted", 3.0, lambda place: place.run.quoted),
    Rule("written", 2.5, written, words="several"),
    Rule("joined", 1.5, lambda place: joined(place) and not written(place), words="several"),
    Rule("article", 1.5, article),
    Rule("shouted", 1.5, shouted),
    Rule("ordinary", 2.0, is_all_ordinary, words="several"),
    Rule("half", 1.0, begins_ordinary, words="several"),
    Rule("word", 1.5, is_one_word, words="one"),
    Rule("foreign", 2.5, foreign, words="several"),
    Rule("likened", 2.0, _likened),
    Rule("numbered", 3.0, lambda place: place.run.first == 1 and place.words[0].text.isdigit()),
    Rule("early", 2.0, _early),
    Rule("announced", 1.5, _announced),
    Rule("scheduled", 1.0, _scheduled),
    Rule("outdone", 1.0, _outdone),
    Rule("begins", BEGINS, lambda place: place.run.sentence == 0 and _begins(place), before=START),
    Rule("opens", 0.5, lambda place: place.run.sentence > 0 and _begins(place), before=START),
    Rule("bracketed", 0.0, lambda place: place.inside[0].gap.endswith("(")),
    Rule("between commas", 0.0, lambda place: place.gap == "," and place.inside[0].gap == ","),
    Rule("then small", 0.0, lambda place: place.behind is not None and not place.gap and not place.behind.capital),
    Rule("inside", 1.5, _inside, before=bag("in")),
    Rule("in it", 1.0, _in_it, before=bag("in")),
    Rule("in", 0.0, always, before=bag("in")),
    Rule("of", 0.0, always, before=bag("of")),
    Rule("part", 2.0, _part, before=bag("of for")),
    Rule("begun", 2.5, _begun, before=bag("into of")),
    Rule("charted", 2.5, _charted, before=_STANDS),
    Rule("called", 2.0, _called, before=_CALLED_WORDS),
    Rule("plainly", 0.5, _called, before=_PLAINLY & _CALLED_WORDS),
    Rule("seen", 2.0, always, before=_SEEN_WORDS),
    Rule("presented", 1.5, _presented, before=_BUT | _IS_HERE | _HAS | bag("what")),
    Rule("measured", 2.5, _measured, before=frozenset(countries.ADJECTIVES), behind=_COMPARISONS | _LOOKS),
    Rule("ordered", 1.5, _ordered, before=_ORDER, behind=bag("the")),
    Rule("in which", 2.5, _in_which, behind=bag("in")),
    Rule("worked", 2.5, _follows_comma, behind=WORKED),
    Rule("unfolds", 1.5, _follows, behind=_UNFOLDS),
    Rule("then verb", 0.0, _follows, behind=GOES_ON),
    Rule("itself", 2.0, _follows, behind=bag("itself")),
    Rule("runs", 0.5, _follows, behind=_RUNS_WORDS),
    Rule("owns", 0.0, always, behind=bag("s")),
    Rule("its season", 2.5, its_season, behind=bag("s")),
    Rule("apposition", 2.5, _apposition, behind=bag("a an the")),
    Rule("is a", 2.5, _is_a, behind=bag("is s was")),
    Rule("is about", 2.5, _is_about, behind=bag("is s was")),
    Rule("on", 2.0, lambda place: place.next in PLATFORMS, behind=bag("on")),
    Rule("dated", 3.5, lambda place: year_behind(place) is not None, behind=frozenset(BRACKET)),
    Rule("served", 3.0, served, behind=frozenset(BRACKET)),
    *AGAINST,
)
