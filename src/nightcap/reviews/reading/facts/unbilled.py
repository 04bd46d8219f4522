"""Who is in it though no word says so: named in full, doing in a clause what no maker does, and told to be nobody else.

Critics seldom write "X plays": they write "X never winks", "X, at the wheel, has a landslide of her own", "with X in a
polo neck". Looked for once all else that an article claims is known.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from nightcap.reviews.claim import Claim
from nightcap.reviews.reading.facts.credited import acted, elsewhere
from nightcap.reviews.reading.facts.parts import is_person
from nightcap.reviews.reading.facts.people import full
from nightcap.reviews.reading.facts.view import View
from nightcap.reviews.reading.passage import Name, Passage
from nightcap.reviews.reading.tables import ordinary
from nightcap.reviews.reading.words import bag
from nightcap.reviews.spellings import folded

#: of these, who is named takes part and plays nobody
_UNPLAYED: Final = frozenset(("documentary", "reality", "stand-up", "talk show", "news"))
#: what makers do, and what they have to do with
_MAKING: Final = bag(
    "direct directs directed directing director directors directorial write writes wrote written writing writer "
    "writers cowrote film films filmed filming filmmaker feature features documentary documentaries movie movies "
    "series show shows shoots shot shooting script scripts scripted screenplay novel novels book books memoir story "
    "stories poem camera cameraman cinematographer lens photography score scores music song songs soundtrack theme "
    "tune editor edited editing cut composer composed author novelist playwright producer produced produces "
    "showrunner creator created creates invented devised adapted adapts adaptation staged stages staging remade "
    "remake remakes developed conceived animated animator cartoon cartoons cast casts casting trilogy drew draws "
    "drawn penned co helmed"
)
#: right behind the name: what those do who tell a story, and not those who are in it
_TELLS: Final = bag(
    "takes took sets set puts put sends sent follows followed brings brought tells told asks asked drops dropped "
    "throws threw strands introduces introduced opens opened closes begins began ends ended hung hangs keeps kept "
    "shows showed accompanies knocked would used had answered made observes captures evokes explores examines draws "
    "builds built crafts invites lets wants wanted belongs owes"
)
_CONJUNCTIONS: Final = bag("and but while when as yet then here whereas meanwhile opposite later what whom so")
_HONOURED: Final = bag("late veteran young great newcomer wonderful superb excellent brilliant terrific legendary")
#: an aside on an actor opens with these, hardly ever one on somebody in the story
_ASIDES: Final = bag(
    "who whom whose with as at over under in on behind beneath meanwhile still here too by all of from so once last "
    "most best long looking never always almost half forever ever himself herself"
)
_FAME: Final = 6
#: past forms that end in neither "s" nor "ed"
_PAST: Final = bag("did was were gave found won went came got held sang stole lit ran wore spent")
#: of several persons
_PLURAL: Final = bag("and have are do make give add")
_ADVERBS: Final = bag("never always also simply only just still even somehow nearly almost really")
_RANKS: Final = bag("lt sgt dr mr mrs ms miss sir dame lord lady captain coach detective inspector professor senior")
#: whose they are is told, and not who plays them
_KIN: Final = bag(
    "wife husband mother father son daughter brother sister uncle aunt friend friends boss lover partner fans audience "
    "family parents children mum dad mom character characters grandfather grandmother cousin agent widow ex director "
    "writer composer seller"
)


def find(told: Sequence[Passage], claims: Sequence[Claim], known: frozenset[str]) -> Iterator[Claim]:
    """Actors of whom `claims` have nothing yet, at most once each; `known` are persons of the catalogue, as written."""
    if not {str(claim.value) for claim in claims if claim.field == "genre"}.isdisjoint(_UNPLAYED):
        return
    placed = _placed(claims)
    for person, places in _mentions(told).items():
        if _is_placed(person, placed) or not (person in known or _sounds(person)):
            continue
        views = [(View(passage), name) for passage, name in places]
        if any(_makes(view, name) for view, name in views):
            continue
        for view, name in views:
            if found := list(_acts(view, name, known=person in known)):
                yield from found
                break


def _mentions(told: Sequence[Passage]) -> Mapping[str, list[tuple[Passage, Name]]]:
    """Person named in full and never by the first name → each place where they are named."""
    found: dict[str, list[tuple[Passage, Name]]] = defaultdict(list)
    for passage in told:
        for name in passage.names:
            plain = name.what == "person" and full(name.name)
            if plain and name.name not in passage.familiar:
                found[name.name].append((passage, name))
    return found


def _placed(claims: Sequence[Claim]) -> set[str]:
    """The folded names of all persons whom a claim names, of characters each word too."""
    found: set[str] = set()
    for claim in claims:
        if isinstance(claim.value, Mapping):
            found.update(folded(part) for part in str(claim.value.get("makers") or "").split(", "))
            found.add(folded(str(claim.value.get("person") or "")))
            character = folded(str(claim.value.get("character") or ""))
            found.update((character, *character.split()))
    return found


def _is_placed(person: str, placed: set[str]) -> bool:
    name = folded(person)
    return name in placed or not placed.isdisjoint(name.split())


def _sounds(person: str) -> bool:
    """Whether a name that the catalogue does not know sounds like somebody's: "Bernard Hill", but not "Purple Noon"."""
    first, *_, last = folded(person).split()
    return first not in ordinary() and first not in _RANKS and not (last in ordinary() and last.endswith("s"))


def _makes(view: View, name: Name) -> bool:
    """Whether what is said of somebody, up to the next name, is what makers do or have."""
    for place in range(name.last, len(view.words)):
        other = view.name(place)
        if other and other.what == "person":
            break
        if view.key(place) in _MAKING and not other:
            return True
    before = {view.key(place) for place in range(max(0, name.first - 3), name.first)}
    return not before.isdisjoint(_MAKING) or view.key(name.first - 1) in ("by", "from")


def _acts(view: View, name: Name, *, known: bool) -> Iterator[Claim]:
    if view.question or name.first in view.taken or elsewhere(view, name.last) or name.last - name.first == 1:
        return
    if view.key(name.last) == "s" and not view.gap(name.last):
        yield from _own_part(view, name)
    elif _opens(view, name) and ((known and _does(view, name)) or _is_told_of(view, name, known=known)):
        yield from acted(view, name.name, None, name.first, name.last)


def _opens(view: View, name: Name) -> bool:
    """Whether a clause opens with somebody, past "and", "the late", "a gangling"."""
    first = name.first
    while first > 0 and not view.breaks(first) and view.key(first - 1) in _HONOURED:
        first -= 1
    if view.key(first - 1) in ("the", "a") and not view.breaks(first):
        first -= 1
    elif view.key(first - 2) in ("the", "a", "an") and not view.breaks(first) and not view.breaks(first - 1):
        first -= 2
    if first == 0 or view.breaks(first):
        return view.gap(first) != "," or first == 0 or _is_clause(view, first)
    return view.key(first - 1) in _CONJUNCTIONS and (first == 1 or view.breaks(first - 1) or _after_person(view, first))


def _is_clause(view: View, at: int) -> bool:
    """Whether a clause and no apposition starts behind the comma at word `at`."""
    return view.key(at - 1) not in _MAKING and view.name(at - 1) is None


def _after_person(view: View, at: int) -> bool:
    """Whether "and" at word `at - 1` joins two persons."""
    before = view.name(at - 2)
    return before is not None and before.what == "person"


def _does(view: View, name: Name) -> bool:
    """Whether a verb follows, not one of those of who tells a story."""
    at = name.last
    if view.breaks(at) or view.name(at):
        return False
    while view.key(at) in _ADVERBS:
        at += 1
    key = view.key(at)
    several = key in _PLURAL and (key != "and" or view.named(at + 1, "person") is not None)
    verb = (key.endswith("s") and not key.endswith("ss")) or key.endswith("ed") or key in _PAST or several
    return verb and key not in _TELLS


def _is_told_of(view: View, name: Name, *, known: bool) -> bool:
    """Whether an aside follows, one that is made on actors."""
    at = name.last
    if view.gap(at) != "," or at >= len(view.words) or view.words[at].capital:
        return False
    key = view.key(at)
    if "fame" in view.keys[at : at + _FAME]:
        return False  # a maker's, as often as not
    return known or key in _ASIDES or key.endswith(("ing", "ed"))


def _own_part(view: View, name: Name) -> Iterator[Claim]:
    """X's lockkeeper; X's council planning officer."""
    last = name.last + 1
    while last < name.last + 5 and not (view.breaks(last) or view.name(last)):
        if is_person(view.key(last)) and not is_person(view.key(last + 1)):
            if view.key(last) not in _KIN and view.key(last)[-1] != "s":
                said = view.passage.said(name.last + 1, last + 1)
                yield from acted(view, name.name, said, name.first, last + 1, aside=True)
            return
        last += 1
