"""What stands around a name and tells that it is somebody's, or a place's."""

from __future__ import annotations

from typing import Final

from nightcap.catalogue import countries
from nightcap.reviews.reading.facts.platforms import TRIGGERS as PLATFORMS
from nightcap.reviews.reading.naming.rules import BRACKET, Rule
from nightcap.reviews.reading.spans.place import Place
from nightcap.reviews.reading.spans.plain import KNOWN_OTHERS, is_ordinary
from nightcap.reviews.reading.spans.shapes import PERSONAL, article, is_all_ordinary, joined, served, shouted, written
from nightcap.reviews.reading.tables import bag_of
from nightcap.reviews.reading.words import bag

WORKS: Final = bag_of("nouns", "work") | bag(
    "story tale contest competition programme program soap telenovela production piece portrait study meditation "
    "concert opera fairytale caper romp weepie concoction souffle novelty chronicle version retelling reworking update "
    "take riff spin vehicle outing offering entry hour effort opener two-hander hander shocker import hit whodunnit"
)
_ACTS_WORDS: Final = bag_of("names", "acts")
_PLACED_WORDS: Final = bag_of("names", "placed")
_MADE_OF: Final = bag("trailer season finale pilot ending soundtrack creators makers poster")
_ORDINALS: Final = bag("first second third fourth fifth sixth final last debut new")
#: what only somebody does, whatever the name looks like; where somebody "stars"
_PERSONS_ACT: Final = bag("play played plays portrays directs herself himself said says who whom whose wrote writes")
_CLAUSES: Final = bag("one if i you it he she they we though well is was usual ever much long soon far")
_STARS_IN: Final = bag("as in alongside opposite here with and")
_AGES: Final = bag(
    "six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty "
    "thirty forty fifty sixty seventy eighty ninety 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20 30 40 50 60 70 80 90"
)
_MEASURES: Final = bag("hours hour minutes mins episodes parts long feet days weeks eps chapters seasons series")
_PERSONS: Final = bag_of("nouns", "person")
_SETTLEMENTS: Final = bag(
    "village town city island isle islands port harbour county province state kingdom valley suburb suburbs hamlet "
    "district borough region coast bay parish commune republic streets outskirts township capital peninsula estate"
)
_ORDER: Final = bag("other latter former another")
#: what the name of a place ends with, and what stands before one
_SITES: Final = _SETTLEMENTS | bag(
    "park street road lane avenue square bridge river lake mountains mountain valley hills hill forest beach cove bay "
    "sea ocean bluff castle tower palace church cathedral abbey hospital school college university library museum "
    "gallery theatre theater cinema odeon arms hotel inn airport station prison court house hall gardens garden "
    "market mall creek falls springs wood woods heath moor fields field canal pier wharf highlands lowlands mainland"
)
_SITING: Final = bag("in at from near to the outside around across through on along off by of down up via")
_AGENTS: Final = ("er", "or", "ist", "ian", "man", "woman", "ess")
HONORIFICS: Final = bag_of("names", "honorific")


def is_cast(place: Place) -> bool:
    """A capital in brackets that is no service: a character with its actor."""
    word = place.behind
    if word is None or not word.gap.endswith("(") or not word.capital or shouted(place):
        return False
    return not served(place)


def its_season(place: Place) -> bool:
    if place.behind is None or place.behind.key != "s":
        return False
    return place.next in _MADE_OF or (
        place.next in _ORDINALS and place.within(place.run.last + 1, bag("season series"), 2)
    )


def _their_work(place: Place) -> bool:
    """ "Jane Doe's first feature"."""
    return len(place.inside) > 1 and not its_season(place) and place.within(place.run.last + 1, WORKS, 4)


def _acts(place: Place) -> bool:
    """What a title of the catalogue "meets" is another ("Dark meets Fleabag")."""
    word = place.behind
    if word is None or word.gap or (place.refs and word.key == "meets"):
        return False
    if word.key == "as" and place.next in _CLAUSES:
        return False  # "Two Boats as one sees it"
    if word.key == "stars":
        return place.next in _STARS_IN
    named = joined(place) or written(place) or place.inside[0].key == "the" or is_all_ordinary(place)
    return not named or word.key in _PERSONS_ACT


def _is_who(place: Place) -> bool:
    """ "Anna, who waits"."""
    return place.gap == ","


def _placed(place: Place) -> bool:
    """ "in Bray"; of a long name that the catalogue has the word before says nothing ("owes much to Slow Horses")."""
    long_known = bool(place.refs) and len(place.inside) > 1
    return place.run.first > 1 and not long_known


def _personal(place: Place) -> bool:
    """ "the actor Nils Aasen", "by Nils Aasen"; one may also set one's clock by The Umbrella Thief."""
    return place.before != "by" or not (article(place) or is_all_ordinary(place) or written(place))


def _on_service(place: Place) -> bool:
    """ "on Sky"."""
    return len(place.inside) == 1 and place.inside[0].key in PLATFORMS


def _attributive(place: Place) -> bool:
    """ "The BBC Scotland thriller", "a Nairobi audience"."""
    if place.behind is None or place.gap or place.behind.capital or place.refs:
        return False
    determined = place.inside[0].key == "the" or place.before in ("a", "an", "this", "the")
    return determined and (place.behind.key in WORKS or place.before in ("a", "an"))


def _aged(place: Place) -> bool:
    """ "Yusuf is nine", "Yusuf, nine, …"."""
    if place.behind is None:
        return False
    if place.behind.key in ("is", "was") and not place.gap:
        return place.next in _AGES and not place.within(place.run.last + 1, _MEASURES, 4)
    after = place.run.last + 1
    closed = after >= len(place.words) or place.words[after].gap.startswith(",")
    return place.gap == "," and place.behind.key in _AGES and closed


def _located(place: Place) -> bool:
    """ "Dunning, Ohio", "from Seoul, Busan and Jeju"."""
    if place.behind is not None and place.gap == "," and place.behind.capital and place.behind.key in KNOWN_OTHERS:
        return place.behind.key not in countries.ADJECTIVES
    first = place.run.first
    joined = first > 1 and (place.before in ("and", "or") or place.inside[0].gap == ",")
    other = place.words[first - (2 if place.before in ("and", "or") else 1)] if joined else None
    return other is not None and other.capital and other.key in KNOWN_OTHERS and len(place.inside) == 1


def _settled(place: Place) -> bool:
    """ "the village of Harl"."""
    return len(place.clause) > 1 and place.clause[-2] in _SETTLEMENTS


def _listed(place: Place) -> bool:
    """ "Small, Biggie and Tolu", one word each."""
    if place.behind is None:
        return False
    more = place.behind.capital and place.gap == ","
    return more or (place.behind.key == "and" and bool(place.next) and place.words[place.run.last + 1].capital)


def _honoured(place: Place) -> bool:
    """ "Signor Aldo Bertani", but not "Mr Pettigrew Regrets"."""
    return place.inside[0].key in HONORIFICS and not all(is_ordinary(word.key) for word in place.inside[1:])


def _somebody(place: Place) -> bool:
    """ "Maria Teodora, a retired fishmonger"."""
    if place.gap != ",":
        return False
    at = place.run.last + 1
    while at < len(place.words) and at - place.run.last < 7 and not place.words[at].gap.strip("-"):
        if place.words[at].key in ("with", "in", "of", "who", "whose", "from", "about", "that", "which", "set"):
            break
        at += 1
    noun = place.words[at - 1].key
    return noun not in WORKS and noun not in _ORDER and (noun in _PERSONS or noun.endswith(_AGENTS))


def _sited(place: Place) -> bool:
    """ "at the Parkside Cinema", "in Regent's Park": what it is called tells that it is a place."""
    last = place.inside[-1].key
    return last in _SITES and len(place.inside) > 1 and not place.refs


#: what speaks against its being a title's
AGAINST: Final = (
    Rule("located", _located),
    Rule("sited", _sited, before=_SITING),
    Rule("settled", _settled, before=bag("of")),
    Rule("listed", _listed, words="one"),
    Rule("honorific", _honoured, words="several"),
    Rule("personal", _personal, before=PERSONAL),
    Rule("placed", _placed, before=_PLACED_WORDS),
    Rule("on service", _on_service, before=bag("on at")),
    Rule("attributive", _attributive, before=bag("a an"), behind=WORKS),
    Rule("aged", _aged, behind=_AGES | bag("is was")),
    Rule("somebody", _somebody, behind=bag("a an the")),
    Rule("their work", _their_work, behind=bag("s")),
    Rule("who", _is_who, behind=bag("who whose")),
    Rule("acts", _acts, behind=_ACTS_WORDS | bag("stars")),
    Rule("cast", is_cast, behind=frozenset(BRACKET)),
)
