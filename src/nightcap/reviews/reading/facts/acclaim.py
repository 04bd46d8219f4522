"""Who is in it, told in passing: an actress like X, a showcase for X, X and Y make a couple, newcomer X."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Final

from nightcap.reviews.claim import Claim
from nightcap.reviews.reading.facts.credited import acted
from nightcap.reviews.reading.facts.ensemble import listed
from nightcap.reviews.reading.facts.handed import actors_before
from nightcap.reviews.reading.facts.parts import is_person, part_at
from nightcap.reviews.reading.facts.people import in_full, people_before, people_from, strangers
from nightcap.reviews.reading.facts.players import REACH, told
from nightcap.reviews.reading.facts.view import View
from nightcap.reviews.reading.words import bag

_HAVING: Final = bag("having has have had is are clearly plainly obviously visibly")
_TOGETHER: Final = bag("couple pair duo team double twosome partnership match trio family")
_CREW: Final = bag("directors writers creators producers editors composers authors makers designers guests winners")
_PLACED: Final = bag("in at on behind among around beside alongside with playing")


def _actors(view: View, at: int) -> Iterator[Claim]:
    """Her two actors, X and Y, …; X, a fine stage actress, …"""
    if view.key(at + 1) in ("like", "than", "as") or view.key(at + 3) == "than":  # "an actress like X"
        start = at + 2 + 2 * (view.key(at + 3) == "than")
        for person, first, last in in_full(people_from(view, start)):
            yield from acted(view, person, None, first, last, aside=True)
        return
    one = view.key(at) in ("actor", "actress") and view.key(at - 1) not in ("the", "lead", "main", "his", "her")
    if view.gap(at + 1) in (",", ":", "(") and not one and in_full(people_from(view, at + 1)):
        yield from listed(view, at + 1, at)
        return
    if not view.gap(at + 1) and (people := in_full(people_from(view, at + 1))) and view.key(at - 1) not in ("an", "a"):
        yield from told(view, people, people[-1][2])  # "the actor X"
        return
    if view.key(at - 1) != "no" and (verb := _such(view, at)):
        yield from told(view, in_full(people_before(view, verb)), at + 1)
        return
    opening = view.opening(at)
    if view.key(opening) in ("a", "an", "the", "himself") and view.gap(opening) == "," and view.breaks(at + 1):
        people = in_full(people_before(view, opening))[-1:]
        yield from told(view, people, at + 1)


def _such(view: View, at: int) -> int:
    """The "is" of "X is a really good actor", "X and Y are two such likeable actors"; 0 where there is none."""
    for place in range(at - 1, max(0, at - REACH), -1):
        if view.name(place) or (view.breaks(place + 1) and view.gap(place + 1) != ","):
            return 0
        if view.key(place) in ("is", "are", "s"):
            return place
    return 0


def _vehicle(view: View, at: int) -> Iterator[Claim]:
    """A Jane Doe vehicle."""
    people = in_full(people_before(view, at))
    if len(people) == 1 and view.key(people[0][1] - 1) in ("a", "this", "another", "the"):
        yield from told(view, people, at + 1)


def _showcase(view: View, at: int) -> Iterator[Claim]:
    """A showcase for X."""
    people = in_full(people_from(view, at + 2)) if view.key(at + 1) == "for" else []
    yield from told(view, people, people[-1][2] if people else at)


def _appear(view: View, at: int) -> Iterator[Claim]:
    """X and Y also appear."""
    end = at
    while view.key(end - 1) in ("also", "briefly", "both"):
        end -= 1
    if end < at or (view.key(at + 1) in ("briefly", "too", "here", "alongside") and not view.gap(at + 1)):
        people = people_before(view, end)
        yield from told(view, people if strangers(view, people[:1]) or strangers(view, people[-1:]) else [], at + 1)


def _among(view: View, at: int) -> Iterator[Claim]:
    """Among them X and Y."""
    people = strangers(view, people_from(view, at + 2)) if view.key(at + 1) == "them" else []
    if people and view.breaks(people[-1][2]):
        yield from listed(view, at + 2, at)


def _inverted(view: View, at: int) -> Iterator[Claim]:
    """In the control room are X, Y and a bank of screens."""
    people = people_from(view, at + 1)
    opening = view.opening(at)
    if len(people) > 1 and strangers(view, people) and view.key(opening) in _PLACED:
        yield from listed(view, at + 1, at)


def _make(view: View, at: int) -> Iterator[Claim]:
    """X and Y make an adorable couple; X makes a splendid nun; X makes of Y a small soldier."""
    people = actors_before(view, at)
    if not people:
        return
    if view.key(at + 1) == "of" and (part := part_at(view, at + 2)) and part[0][:1].isupper():
        yield from acted(view, people[-1][0], part[0], people[0][1], part[1])
    elif view.key(at + 1 + (view.key(at + 1) == "for")) in ("a", "an"):
        last = next(
            (
                step
                for step in range(at + 2 + (view.key(at + 1) == "for"), at + REACH)
                if view.breaks(step + 1) or view.key(step + 1) == "of"
            ),
            0,
        )
        if last and (view.key(last) in _TOGETHER if len(people) > 1 else is_person(view.key(last))):
            yield from told(view, people, last + 1)


def _lends(view: View, at: int) -> Iterator[Claim]:
    """X lends the smuggler a shabby charm; X gives us a smuggler of shabby charm."""
    people = strangers(view, people_before(view, at))
    start = at + 1 + (view.key(at + 1) == "us") + (view.key(at + 1) == "to")
    if view.key(at) in ("gives", "give") and view.key(at + 1) != "us":
        return
    if people and view.key(at + 1) in ("his", "her", "a", "the") and "to" in view.keys[at + 2 : at + 7]:
        start = view.keys.index("to", at + 2) + 1  # "lends his growl to the badger"
    part = part_at(view, start) if people else None
    if part and (view.key(part[1]) in ("a", "an", "his", "her", "some", "of") or view.breaks(part[1])):
        for person, _, _ in people:
            yield from acted(view, person, part[0], people[0][1], part[1])


def _roles(view: View, at: int) -> Iterator[Claim]:
    """Further roles: X, Y."""
    if view.gap(at + 1) == ":":
        yield from listed(view, at + 1, at)


def _at_best(view: View, at: int) -> Iterator[Claim]:
    """X at his most charming; X at her best."""
    if view.key(at - 1) in ("his", "her", "their") and view.key(at - 2) == "at":
        yield from told(view, in_full(people_before(view, at - 2)), at + 1)


def _between(view: View, at: int) -> Iterator[Claim]:
    """What passes between X and Y."""
    people = strangers(view, people_from(view, at + 1))
    if len(people) > 1:
        yield from told(view, people, people[-1][2])


def _especially(view: View, at: int) -> Iterator[Claim]:
    """Especially X and Y."""
    people = strangers(view, people_from(view, at + 1))
    yield from told(view, people, people[-1][2] if people else at)


def _find(view: View, at: int) -> Iterator[Claim]:
    """The real find is X; its lead, X, …"""
    apposed = view.key(at) in ("lead", "star") and view.gap(at + 1) == "," and view.key(at - 1) in ("the", "its")
    if apposed or (view.key(at + 1) == "is" and not view.gap(at + 1) and not view.gap(at + 2)):
        start = at + 1 if apposed else at + 2
        people = in_full(people_from(view, start))[:1]
        yield from told(view, people, people[0][2] if people else at)


def _leading(view: View, at: int) -> Iterator[Claim]:
    """Leading man X."""
    people = in_full(people_from(view, at + 1))[:1] if view.key(at - 1) == "leading" else []
    yield from told(view, people, people[0][2] if people else at)


def _wastes(view: View, at: int) -> Iterator[Claim]:
    """It wastes X and Y."""
    if len(strangers(view, people_from(view, at + 1))) > 0 and not people_before(view, at):
        yield from listed(view, at + 1, at)


def _ball(view: View, at: int) -> Iterator[Claim]:
    """X is clearly having a ball."""
    end = at - 1
    while end > max(0, at - REACH) and view.key(end - 1) in _HAVING:
        end -= 1
    if view.key(at - 1) == "a" and end < at - 1:
        yield from told(view, in_full(people_before(view, end)), at + 1)


def _never_better(view: View, at: int) -> Iterator[Claim]:
    """X was never more moving; X has never been better."""
    verb = at - 2 if view.key(at - 1) == "been" else at - 1
    if view.key(verb) in ("was", "has", "were", "have") and not {"more", "better", "so"}.isdisjoint(
        view.keys[at : at + 4]
    ):
        yield from told(view, in_full(people_before(view, verb)), at + 1)


def _they_are(view: View, at: int) -> Iterator[Claim]:
    """The grandmothers are X, Y and Z."""
    several = is_person(view.key(at - 1)) and view.key(at - 1).endswith("s") and view.key(at - 1) not in _CREW
    if several and len(strangers(view, people_from(view, at + 1))) > 1:
        yield from listed(view, at + 1, at)


def _are(view: View, at: int) -> Iterator[Claim]:
    yield from _inverted(view, at)
    yield from _they_are(view, at)


def _paired(view: View, at: int) -> Iterator[Claim]:
    """It pairs X with Y; it reunites X and Y."""
    people = people_from(view, at + 1)
    if len(in_full(people)) > 1 and not people_before(view, at):
        yield from told(view, people, people[-1][2])


_BY_WORD: Final[Mapping[str, Callable[[View, int], Iterator[Claim]]]] = {
    "are": _are,
    **dict.fromkeys(bag("actors actor actress actresses performers comedian stars leads"), _actors),
    **dict.fromkeys(bag("appear appears"), _appear),
    "among": _among,
    "between": _between,
    **dict.fromkeys(bag("makes make"), _make),
    **dict.fromkeys(bag("lends lend"), _lends),
    **dict.fromkeys(bag("best most finest"), _at_best),
    **dict.fromkeys(bag("especially notably particularly"), _especially),
    **dict.fromkeys(bag("find star standout revelation discovery lead highlight"), _find),
    **dict.fromkeys(bag("man lady"), _leading),
    **dict.fromkeys(bag("wastes squanders boasts showcases"), _wastes),
    "ball": _ball,
    "never": _never_better,
    "roles": _roles,
    "vehicle": _vehicle,
    "showcase": _showcase,
    **dict.fromkeys(bag("pairs reunites teams unites pairing reuniting"), _paired),
}
TRIGGERS: Final = frozenset(_BY_WORD)


def find(view: View, at: int) -> Iterator[Claim]:
    if not view.question and at not in view.taken and view.passage.names:
        yield from _BY_WORD[view.key(at)](view, at)
