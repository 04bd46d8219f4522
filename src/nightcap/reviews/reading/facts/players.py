"""Who is in it, told by praise or blame: X's performance, support from X, X is superb, X heads the cast."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Final

from nightcap.reviews.claim import Claim
from nightcap.reviews.reading.facts.casting import ADVERBS
from nightcap.reviews.reading.facts.credited import acted, elsewhere
from nightcap.reviews.reading.facts.ensemble import listed
from nightcap.reviews.reading.facts.parts import part_at
from nightcap.reviews.reading.facts.people import (
    Person,
    in_full,
    past_praise,
    people_before,
    people_before_aside,
    people_from,
)
from nightcap.reviews.reading.facts.view import View
from nightcap.reviews.reading.words import bag

_PERFORMANCES: Final = bag(
    "performance performances turn turns cameo cameos chemistry rapport acting delivery timing portrayal portrayals "
    "charisma presence accent mugging likability likeability comedic interplay partnership voicework "
    "comeback scenes deadpan"
)
_GIVEN_BY: Final = bag(
    "performance performances turn turns cameo cameos support work charisma talents portrayal portrayals appearance "
    "appearances contributions assistance showings voicework backup"
)
#: of whom "is superb" is told, and who it is not: "her portrayal of Y is superb"
_PORTRAYALS: Final = (("portrayal", "of"), ("rendition", "of"), ("depiction", "of"), ("picture", "of"))
_WORKS: Final = bag("film movie picture series show documentary blockbuster thriller drama script")
_BETWEEN: Final = bag("chemistry rapport interplay partnership scenes spark sparks frisson spats exchanges")
_GIVES: Final = bag(
    "gives give gave delivers deliver delivered turns turn offers offer contributes puts has have share shares "
    "generate strike provides provide makes make lends"
)
_FROM: Final = bag("from by of")
#: of whom these are is the part, not who plays it: "her portrayal of Y"
_OF_PARTS: Final = bag("portrayal portrayals turn turns appearance appearances support work")
#: "it is X's turn to drive", "scenes of X and Y quarrelling"
_NOT_BEFORE: Final = bag("to")
#: "turns out to be", "turns into a nightmare": a verb
_TURNS_TO: Final = bag("out into up away down off over his her their a an it the on")
_CAST: Final = bag("cast casts ensemble lineup company roster")
#: between the cast and its names
_INCLUDES: Final = bag(
    "includes include including included boasts features featuring comprises of that which also among them are is like "
    "with such as and has counts containing"
)
_HEADS: Final = bag("heads fronts anchors carries headlines steers grounds tops")
_HEADED: Final = bag("headed fronted anchored carried toplined topped grounded spearheaded powered steered headlined")
_COMPLETES: Final = bag("rounding rounds round completes completing complete joining")
_COMPLETED: Final = bag("out the a up main supporting cast ensemble lineup set quartet trio gang them her him is are")
_WHOLE: Final = bag(
    "cast ensemble film movie show series drama comedy thriller piece thing company it picture lineup story miniseries"
)
_BESIDE: Final = bag("opposite alongside")
#: who stands or sits "opposite" is in the story
_IN_STORY: Final = bag("sits sat lives stands works worked lived moves fights walks house street sitting seated office")
#: what is said of actors, and hardly ever of who is in the story
_SUPERB: Final = bag(
    "superb terrific excellent outstanding magnificent marvellous marvelous phenomenal impeccable faultless flawless "
    "mesmerising mesmerizing riveting sensational superlative spellbinding revelatory fantastic miscast underused "
    "wasted wonderful stunning perfect aces delightful adorable luminous great extraordinary unforgettable tremendous "
    "fabulous exceptional splendid sublime"
)
#: "is a revelation", "is the standout"
_FIND: Final = bag(
    "revelation delight joy hoot standout knockout scream marvel treat wonder find powerhouse sensation masterclass"
)
_TO_FIND: Final = bag("a an the absolute real true utter sheer total pure constant particular obvious clear genuine")
_DOES_WELL: Final = bag(
    "shines shine excels excel dazzles dazzle impresses impress convinces overacts hams mugs underplays underacts "
    "sparkles"
)
_STOLEN: Final = bag("every scene scenes show film movie series picture limelight spotlight")
#: words between a person and what is said of them, at most
REACH: Final = 7


def told(view: View, people: list[Person], last: int) -> Iterator[Claim]:
    """A claim of each person, without a part, told in the words up to `last`."""
    if people and not elsewhere(view, last):
        for person, _, _ in people:
            yield from acted(view, person, None, people[0][1], max(last, people[0][2]))


def _performed(view: View, at: int) -> Iterator[Claim]:
    """X's fine performance as Y; X and Y's chemistry; X gives a career-best turn; scenes between X and Y."""
    key = view.key(at)
    if key in _BETWEEN and view.key(at + 1) == "between":
        people = in_full(people_from(view, at + 2, strict=False))
        yield from told(view, people, people[-1][2] if people else at)
        return
    if key in _GIVEN_BY and (start := _giver(view, at)):
        yield from listed(view, start, at)
        return
    verb = key in ("turn", "turns") and view.key(at + 1) in _TURNS_TO
    goes_on = (view.key(at + 1) in _NOT_BEFORE or verb) and not view.breaks(at + 1)
    if key not in _PERFORMANCES or goes_on or view.gap(at + 1) in ("-", "–"):
        return
    place = at - 1
    while place > max(0, at - REACH - 2) and view.key(place) != "s" and view.key(place) not in _GIVES:
        # "X's film is saved by its performances", but "a movie-star performance"
        other = view.name(place) or (view.key(place) in _WORKS and view.gap(place + 1) not in ("-", "–"))
        if other or (view.breaks(place + 1) and view.gap(place + 1) != ","):
            return
        place -= 1
    if view.key(place) == "s":
        yield from _own(view, place, at)
    elif view.key(place) in _GIVES and view.key(place) != key and key not in ("turns", "delivery", "timing"):
        if key == "turn" and view.key(at - 1) in ("they", "we", "you", "i", "to"):
            return
        end = place
        while end > 0 and view.key(end - 1) in ADVERBS:
            end -= 1
        yield from told(view, in_full(people_before(view, end)), at + 1)


def _giver(view: View, at: int) -> int:
    """Where the names start behind "a performance by", "support comes from"; 0 where they do not."""
    link = at + 1 + (view.key(at + 1) in ("comes", "is", "provided", "supplied", "offered", "given"))
    given = view.key(link) in _FROM and not (view.key(link) == "of" and view.key(at) in _OF_PARTS)
    start = past_praise(view, link + 1) if given and not view.breaks(link) else 0
    return start if start and in_full(people_from(view, start)) else 0


def _own(view: View, possessive: int, at: int) -> Iterator[Claim]:
    """X's performance, with the part behind "as"."""
    people = in_full(people_before(view, possessive))
    part = part_at(view, at + 2) if view.key(at + 1) == "as" else None
    last = part[1] if part else at + 1
    if people and not elsewhere(view, last):
        for person, _, _ in people:
            yield from acted(view, person, part[0] if part else None, people[0][1], last, aside=not part)


def _ensemble(view: View, at: int) -> Iterator[Claim]:
    """The cast includes X and Y; a cast of X, Y and Z; the supporting cast (X, Y)."""
    start = at + 1
    while start < at + 6 and view.key(start) in _INCLUDES and view.name(start) is None:
        start += 1
    includes = start > at + 1 or any(mark in view.gap(start) for mark in "(:—–")
    start = past_praise(view, start)
    if includes and len(in_full(people_from(view, start))) > (view.key(start - 1) in ("is", "of")):
        yield from listed(view, start, at)


def _complete(view: View, at: int) -> Iterator[Claim]:
    """X and Y round out the cast; joining them are X and Y."""
    people = in_full(people_before(view, at))
    last = at + 1
    while last < at + 7 and view.key(last) in _COMPLETED and view.name(last) is None:
        last += 1
    within = {view.key(place) for place in range(at + 1, last)}
    if people:
        if not _CAST.isdisjoint(view.keys[at + 1 : at + REACH]):
            yield from told(view, people, last)
    elif view.key(last - 1) in ("are", "is") and (view.key(at) == "joining" or within & _CAST):
        yield from listed(view, last, at)


def _heads(view: View, at: int) -> Iterator[Claim]:
    """X heads a fine cast; X anchors the film."""
    people = in_full(people_before(view, at - (view.key(at - 1) == "who")))
    for place in range(at + 1, min(at + 5, len(view.words))):
        if view.breaks(place):
            return
        if view.key(place) in _WHOLE:
            yield from told(view, people, place + 1)
            return


def _headed(view: View, at: int) -> Iterator[Claim]:
    """Headed by X; carried by X and Y."""
    start = past_praise(view, at + 2)
    if view.key(at + 1) == "by" and in_full(people_from(view, start)):
        yield from listed(view, start, at)


def _beside(view: View, at: int) -> Iterator[Claim]:
    """Opposite X; stars alongside X and Y."""
    near = {view.key(place) for place in range(max(view.opening(at), at - REACH), at)}
    plain = (
        view.key(at) == "opposite" or at == 0 or view.breaks(at) or near & bag("stars star starring plays appears cast")
    )
    start = past_praise(view, at + 1)
    if plain and not near & _IN_STORY and in_full(people_from(view, start)):
        yield from listed(view, start, at)


def _is(view: View, at: int) -> Iterator[Claim]:
    """X is superb; X and Y are both terrific; X is a revelation."""
    place = at + 1
    while view.key(place) in ADVERBS or (view.key(place).endswith("ly") and view.name(place) is None):
        place += 1
    if view.key(place) in _TO_FIND:
        while view.key(place) in _TO_FIND:
            place += 1
        fine = view.key(place) in _FIND
    else:
        fine = view.key(place) in _SUPERB and view.key(place + 1) not in ("at", "for", "to")
    if fine:
        end = _subject_end(view, at)
        people = in_full(people_before_aside(view, end) if view.gap(end) == "," else people_before(view, end))
        apart = view.gap(end) == "," and people and view.key(people[0][1] - 1) in ("from", "by", "of", "with")
        if people and not apart and view.keys[max(0, people[0][1] - 2) : people[0][1]] not in _PORTRAYALS:
            yield from told(view, people, place + 1)


def _subject_end(view: View, at: int) -> int:
    while at > 0 and view.key(at - 1) in ADVERBS:
        at -= 1
    return at


def _does_well(view: View, at: int) -> Iterator[Claim]:
    """X shines; X steals every scene."""
    stolen = at + 1 + (view.key(at + 1) == "the")
    if view.key(at) in ("steals", "steal") and view.key(stolen) not in _STOLEN and not view.is_title(stolen):
        return
    yield from told(view, in_full(people_before(view, _subject_end(view, at))), at + 1)


_BY_WORD: Final[Mapping[str, Callable[[View, int], Iterator[Claim]]]] = {
    **dict.fromkeys(_PERFORMANCES | _GIVEN_BY | _BETWEEN, _performed),
    **dict.fromkeys(_CAST, _ensemble),
    **dict.fromkeys(_COMPLETES, _complete),
    **dict.fromkeys(_HEADS, _heads),
    "leads": _heads,
    **dict.fromkeys(_HEADED, _headed),
    **dict.fromkeys(_BESIDE, _beside),
    **dict.fromkeys(bag("is are"), _is),
    **dict.fromkeys(_DOES_WELL | bag("steals steal"), _does_well),
}
TRIGGERS: Final = frozenset(_BY_WORD)


def find(view: View, at: int) -> Iterator[Claim]:
    if not view.question and at not in view.taken and view.passage.names:
        yield from _BY_WORD[view.key(at)](view, at)
