"""What stands around a name and tells of what it is: a table of rules."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from nightcap.reviews.reading.facts.platforms import TRIGGERS as PLATFORMS
from nightcap.reviews.reading.naming.rivals import RIVALS
from nightcap.reviews.reading.naming.rules import BRACKET, START, Rule, Rules, always
from nightcap.reviews.reading.naming.somebodies import AGAINST, WORKS, its_season
from nightcap.reviews.reading.naming.viewing import VIEWING
from nightcap.reviews.reading.spans.capitals import NUMBERS, SEASONS, Run
from nightcap.reviews.reading.spans.commas import ONE
from nightcap.reviews.reading.spans.foreign import FOREIGN
from nightcap.reviews.reading.spans.openings import GOES_ON
from nightcap.reviews.reading.spans.place import QUOTES, Place, year_behind
from nightcap.reviews.reading.spans.plain import KNOWN_OTHERS
from nightcap.reviews.reading.spans.shapes import (
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
from nightcap.reviews.reading.spans.stretching import WORKED
from nightcap.reviews.reading.tables import bag_of
from nightcap.reviews.reading.words import Word, bag

_CALLED_WORDS: Final = bag_of("names", "called") | bag_of("nouns", "work")
_PART_WORDS: Final = bag_of("names", "part")
_RUNS_WORDS: Final = bag_of("names", "runs")
_SEEN_WORDS: Final = bag_of("names", "seen")
_PLAINLY: Final = bag("series film movie show sitcom")
_BUT: Final = bag("but yet now then so enter and still")
_IS_HERE: Final = bag("is are comes came come enter meet arrives cometh")
_HAS: Final = bag("has does is did had")
_A_WORK: Final = WORKS | bag("a an the not")
_MAKING: Final = bag(
    "wrote writes directed directs made makes shot created creates produced adapted filmed co-wrote penned devised"
)
_WHO: Final = bag("who whom last previously before also once first later since")
_UNFOLDS: Final = bag_of("names", "unfolds")
_ORDER: Final = bag("first second third fourth other latter former last")


def _called(place: Place) -> bool:
    return not place.inside[0].gap.strip(QUOTES)


def _part(place: Place) -> bool:
    """ "the first half of Dark", "season 2 of Dark"."""
    at = place.run.first - 2
    if at > 0 and (place.words[at].text.isdigit() or place.words[at].key in NUMBERS):
        at -= 1
    return at >= 0 and place.words[at].key in _PART_WORDS


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
    if _apposition(place) or served(place) or year_behind(place) is not None or its_season(place):
        return True
    return not place.gap and place.behind is not None and place.behind.key in ONE and is_all_ordinary(place)


def _is_a(place: Place) -> bool:
    return not place.gap and place.next in _A_WORK and place.within(place.run.last + 1, WORKS, 8)


def _follows(place: Place) -> bool:
    return not place.gap


def _follows_comma(place: Place) -> bool:
    """ "Hollowborn, adapted from the game"."""
    return place.gap == ","


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
    last = place.run.last + 2
    alone = last >= len(place.words) or place.words[last].gap == "," or place.words[last].key in GOES_ON
    return alone and place.behind.key == "the" and place.next in _ORDER  # not "Ballast, the last novel of"


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


def _early(place: Place) -> bool:
    known = bool(place.refs) and len(place.inside) == 1 and place.folded not in KNOWN_OTHERS
    return known and place.run.sentence < 2


def _inside(place: Place) -> bool:
    """ "In Home, a woman comes back"."""
    return place.run.first == 1 and place.gap == ","


def _its_number(place: Place) -> bool:
    """ "Two Boats season two", "Two Boats Series 2"."""
    return place.gap in ("", ",", ":") and (place.next.isdigit() or place.next in NUMBERS)


def _owned(place: Place) -> bool:
    """ "Marta Linde's Ballast"."""
    return place.run.first > 1 and place.words[place.run.first - 2].capital


def _indefinite(place: Place) -> bool:
    """ "I saw A Goose", as no other "a" within a sentence is large."""
    return place.run.first > 0 and place.inside[0].text in ("A", "An")


def _foreign_article(place: Place) -> bool:
    """ "Le Sursis", "Las deudas"."""
    return place.inside[0].key in FOREIGN


def _is_about(place: Place) -> bool:
    """ "Cynefin is about three sisters"."""
    return not place.gap and place.next == "about"


def _made(place: Place) -> bool:
    """ "Agnes Hall wrote and directed Two Boats", but not "who wrote Two Boats"."""
    return not place.inside[0].gap.strip(QUOTES) and _WHO.isdisjoint(place.clause)


#: what tells what a name is
RULES: Final = Rules(
    Rule("quoted", lambda place: place.run.quoted),
    Rule("written", written, words="several"),
    Rule("joined", lambda place: joined(place) and not written(place), words="several"),
    Rule("article", article),
    Rule("shouted", shouted),
    Rule("ordinary", is_all_ordinary, words="several"),
    Rule("half", begins_ordinary, words="several"),
    Rule("word", is_one_word, words="one"),
    Rule("foreign", foreign, words="several"),
    Rule("numbered", lambda place: place.run.first == 1 and place.words[0].text.isdigit()),
    Rule("early", _early),
    Rule("begins", lambda place: place.run.sentence == 0 and _begins(place), before=START),
    Rule("opens", lambda place: place.run.sentence > 0 and _begins(place), before=START),
    Rule("bracketed", lambda place: place.inside[0].gap.endswith("(")),
    Rule("between commas", lambda place: place.gap == "," and place.inside[0].gap == ","),
    Rule("then small", lambda place: place.behind is not None and not place.gap and not place.behind.capital),
    Rule("owned", _owned, before=bag("s")),
    Rule("indefinite", _indefinite, words="several"),
    Rule("foreign article", _foreign_article, words="several"),
    Rule("after the", always, before=bag("the")),
    Rule("determined", always, before=bag("a an this that these those my our his her their its every each some no")),
    Rule("about", always, before=bag("about")),
    Rule("which", _follows_comma, behind=bag("which")),
    Rule("inside", _inside, before=bag("in")),
    Rule("in it", _in_it, before=bag("in")),
    Rule("in", always, before=bag("in")),
    Rule("of", always, before=bag("of")),
    Rule("made", _made, before=_MAKING),
    Rule("part", _part, before=bag("of for")),
    Rule("called", _called, before=_CALLED_WORDS),
    Rule("plainly", _called, before=_PLAINLY & _CALLED_WORDS),
    Rule("seen", always, before=_SEEN_WORDS),
    Rule("presented", _presented, before=_BUT | _IS_HERE | _HAS | bag("what")),
    Rule("ordered", _ordered, before=_ORDER, behind=bag("the")),
    Rule("in which", _in_which, behind=bag("in")),
    Rule("worked", _follows_comma, behind=WORKED),
    Rule("unfolds", _follows, behind=_UNFOLDS),
    Rule("then verb", _follows, behind=GOES_ON),
    Rule("itself", _follows, behind=bag("itself")),
    Rule("runs", _follows, behind=_RUNS_WORDS),
    Rule("owns", lambda place: not its_season(place), behind=bag("s")),
    Rule("its season", its_season, behind=bag("s")),
    Rule("apposition", _apposition, behind=bag("a an the")),
    Rule("is a", _is_a, behind=bag("is s was")),
    Rule("is about", _is_about, behind=bag("is s was")),
    Rule("its number", _its_number, behind=SEASONS),
    Rule("on", lambda place: place.next in PLATFORMS, behind=bag("on")),
    Rule("dated", lambda place: year_behind(place) is not None, behind=frozenset(BRACKET)),
    Rule("served", served, behind=frozenset(BRACKET)),
    *VIEWING,
    *RIVALS,
    *AGAINST,
)
