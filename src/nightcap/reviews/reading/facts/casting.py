"""Who plays whom, told by a verb: X plays Y, Y is played by X, X is superb as Y."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from nightcap.reviews.claim import Claim
from nightcap.reviews.reading.facts.credits import acted
from nightcap.reviews.reading.facts.parts import DETERMINERS, MOST_WORDS, is_person, part_at
from nightcap.reviews.reading.facts.people import Person, full, people_before, people_from, person_at
from nightcap.reviews.reading.facts.view import View
from nightcap.reviews.reading.words import bag

_PLAYS: Final = bag("plays play voices voice portrays embodies")
_PLAYED: Final = bag("played voiced portrayed")
TRIGGERS: Final = _PLAYS | _PLAYED | bag("is playing as role roles lead")

#: between a person and their verb
ADVERBS: Final = bag(
    "also who beautifully brilliantly superbly quietly both ably wonderfully gamely winningly touchingly "
    "convincingly movingly sensitively delicately gently simply now here then still respectively memorably"
)
#: what keeps "as" from telling a part
_NO_PART_VERBS: Final = bag(
    "works work worked working poses posing disguised disguises sees see regards knows known hired serves "
    "serving such same much well far regarded treated describes described job life career reputation grew start "
    "starts started acts lives employed just soon long follows"
)
_ACTS: Final = bag(
    "stars star starring shines appears excels impresses cast superb excellent terrific wonderful great "
    "brilliant luminous fine splendid magnetic perfect good marvellous outstanding dazzles returns revelatory "
    "charming delightful touching moving riveting convincing lovely heartbreaking hilarious funny fantastic "
    "remarkable impeccable radiant compelling magnificent stellar miscast wasted joins find revelation "
    "discovery alarming performance turn steals standout sublime astonishing quietly nicely costars"
)
#: how far "as" may stand from the actor, in words
_REACH: Final = 8
#: words of a remark between a person and "as", at most
_REMARK: Final = 6
_ROLE_WORDS: Final = bag("role roles part lead title main leading central titular starring")
_BY_WORDS: Final = ADVERBS | bag("with great such wit relish care")
_PRAISE: Final = bag(
    "the a an always ever reliable great excellent wonderful superb newcomer veteran brilliant luminous"
)
_LISTS: Final = bag("with and starring stars star by cast casts featuring newcomer including from especially")


def find(view: View, at: int) -> Iterator[Claim]:
    if view.question or at in view.taken:
        return
    key = view.key(at)
    if key in _PLAYS and view.key(at + 1) != "of":
        yield from _plays(view, at)
    elif key == "playing":
        yield from _playing(view, at)
    elif key == "is":
        yield from _is(view, at)
    elif key in _PLAYED:
        yield from _played_by(view, at)
    elif key == "as":
        yield from _as(view, at)
    elif key in _ROLE_WORDS:
        yield from _role(view, at)


def elsewhere(view: View, last: int) -> bool:
    """Whether the part is in another title: "Y in The Crown"; `last` is the word after the part."""
    if view.key(last) not in ("in", "on", "from"):
        return False
    for place in range(last + 1, min(last + 6, len(view.words))):
        name = view.name(place)
        if name and name.what == "title":
            return not view.is_subject(name)
    return False


def _plays(view: View, at: int) -> Iterator[Claim]:
    """X plays Y, and what goes on from there; Y, whom X plays."""
    end = at
    while end > 0 and view.key(end - 1) in ADVERBS:
        end -= 1
    people = people_before(view, end)
    if not people or view.denied(end):
        return
    last = at + 1
    if part := part_at(view, last):
        character, last = part
        if _is_actor(people, character) and not elsewhere(view, last):
            for person, _, _ in people:
                yield from acted(view, person, character, people[0][1], last)
            yield from _going_on(view, last)
        return
    if (whom := people[0][1] - 1) > 0 and (
        view.key(whom) == "whom" or (view.breaks(last) and view.key(whom) in ("that", "who"))
    ):
        yield from _whom(view, people, whom, last)
    elif view.key(last) in ("him", "her", "them") and all(full(person) for person, _, _ in people):
        for person, _, _ in people:
            yield from acted(view, person, None, people[0][1], last + 1)


def _playing(view: View, at: int) -> Iterator[Claim]:
    """X is playing Y; X, playing Y, …"""
    people = people_before(view, at - (view.key(at - 1) == "is"))
    part = part_at(view, at + 1)
    if people and part and full(people[0][0]) and not elsewhere(view, part[1]):
        for person, _, _ in people:
            yield from acted(view, person, part[0], people[0][1], part[1])


def _reversed(view: View, at: int) -> Iterator[Claim]:
    """Y is X: the part by one name, who plays it in full."""
    part, actor = view.name(at - 1), view.named(at + 1, "person")
    if part is None or actor is None or part.what == "title" or view.gap(at) or view.gap(at + 1):
        return
    if not full(part.name) and full(actor.name) and (view.breaks(actor.last) or view.key(actor.last) in ("and", "in")):
        yield from acted(view, actor.name, part.name, part.first, actor.last)


def _is(view: View, at: int) -> Iterator[Claim]:
    """X is Y; X is the cook, Y: both by their names."""
    yield from _reversed(view, at)
    place = at - 1
    while view.key(place) in ("himself", "herself", "then", "here"):
        place -= 1
    people = people_before(view, place + 1)[-1:]
    if not people and view.gap(at) == ",":  # X, cast against type, is Y
        opener = view.name(0)
        people = people_before(view, opener.last) if opener and view.gap(opener.last) == "," else []
    part = part_at(view, at + 1)
    if part is None or not people or not full(people[0][0]) or view.gap(at) not in ("", ","):
        return
    character, last = part
    if character[:1].isupper() and _is_name(view, character, last):
        yield from acted(view, people[0][0], character, people[0][1], last)


def _is_name(view: View, character: str, last: int) -> bool:
    """Whether a character's name ends before word `last`, and not "Kenji" of "Kenji's neighbour"."""
    own = view.name(last - 1)
    if own is None or own.what == "title" or (view.key(last) in ("s", "and", "at") and not view.gap(last)):
        return False
    return own.what == "person" or (view.breaks(last) and len(character.split()) < 4)


def _whom(view: View, people: list[Person], whom: int, last: int) -> Iterator[Claim]:
    name = view.name(whom - 1)
    if name and name.what != "title" and name.last == whom:
        yield from acted(view, people[0][0], name.name, name.first, last)


def _is_actor(people: list[Person], character: str) -> bool:
    """An actor is named in full; a lone first name plays a part only if the part has a name."""
    return all(full(person) for person, _, _ in people) or character[:1].isupper()


def _going_on(view: View, at: int) -> Iterator[Claim]:
    """Behind "A plays B": ", C is her boss, D", "and C D's mother", ", C the baker"."""
    while at < len(view.words) - 1:
        start = at + (view.key(at) in ("and", "while", "with"))
        if start == at and view.gap(at) not in (",", ";"):
            return
        person = person_at(view, start)
        if person is None or not full(person[0]):
            return
        last = person[2] + (view.key(person[2]) in ("is", "as", "s"))
        part = part_at(view, last)
        if part is None or view.key(person[2]) in _PLAYS or view.key(person[2]) == "as":
            return
        yield from acted(view, person[0], part[0], person[1], part[1])
        at = part[1]


def _played_by(view: View, at: int) -> Iterator[Claim]:
    """Y, played by X; Y is played by X; the twins are played by X and Z."""
    by = at + 1
    while view.key(by) in _BY_WORDS and by < at + 5:
        by += 1
    start = by + 1
    while start < by + 5 and view.name(start) is None and view.key(start) in _PRAISE:
        start += 1
    people = people_from(view, start, strict=False) if view.key(by) == "by" else []
    if not people or elsewhere(view, people[-1][2]):
        return
    character, first = _before(view, at)
    if character and character[:1].isupper():
        people = people[:1]  # one part, one actor; "the twins" may have two
    for person, _, last in people:
        yield from acted(view, person, character, first, last)


def _before(view: View, at: int) -> tuple[str | None, int]:
    """(the character, the first word) of who is told of right before "played"."""
    place = at - 1
    while place >= 0 and (view.key(place) in ADVERBS or view.key(place) in ("is", "are", "was", "s")):
        place -= 1
    if view.bracket(at) and view.gap(at).endswith("("):
        place = at - 1
    name = view.name(place)
    if name and name.what != "title":
        return name.name, name.first
    head = place
    for first in range(head, max(-1, head - MOST_WORDS), -1):
        if view.key(first) in DETERMINERS and head > first:
            if is_person(view.key(head)):
                return view.passage.said(first, head + 1), first
            break
        if first < head and view.breaks(first + 1):
            break
    return None, at


def _as(view: View, at: int) -> Iterator[Claim]:
    """X as Y; X is superb as the widowed Y; As Y, X is superb."""
    part = part_at(view, at + 1)
    if part is None or view.key(at + 1) in ("it", "well"):
        return
    character, last = part
    if view.breaks(at) and (person := person_at(view, last)) and view.gap(last) == "," and character[:1].isupper():
        if full(person[0]) and len(character.split()) < 4:
            yield from acted(view, person[0], character, at, person[2])
        return
    if view.key(last) == "s":
        return
    people = people_before(view, at)
    if not people and character[:1].isupper():
        people = _behind_remark(view, at)
    if people:
        yield from _adjacent(view, people, character, last)
    else:
        yield from _at_distance(view, at, character, last)


def _behind_remark(view: View, at: int) -> list[Person]:
    """X, promoted to captain as Y: whom the remark before "as" is made of."""
    opening = view.opening(at)
    remark = view.key(opening)
    short = 0 < at - opening <= _REMARK and view.gap(opening) == ","
    if not short or not (remark.endswith(("ed", "ing")) or remark in ("back", "newly", "once")):
        return []
    return people_before(view, opening)[-1:]


def _adjacent(view: View, people: list[Person], character: str, last: int) -> Iterator[Claim]:
    person, first, _ = people[-1]
    before = view.key(first - 1)
    if not full(person) or elsewhere(view, last):
        return
    listed = before in _LISTS
    if view.breaks(first) or listed or (character[:1].isupper() and before not in ("follows", "sees", "of", "to")):
        yield from acted(view, person, character, first, last)


def _at_distance(view: View, at: int, character: str, last: int) -> Iterator[Claim]:
    """X is superb as Y; X gives a wonderful performance as Y."""
    opening = view.opening(at)
    if view.key(opening) in ("is", "gives", "was") and opening > 0 and view.gap(opening) == ",":
        opening = view.opening(opening - 1)
    between: set[str] = set()
    for place in range(at - 1, max(opening, at - _REACH) - 1, -1):
        name = view.name(place)
        if name:
            person = person_at(view, name.first)
            if not person or not full(person[0]) or between & _NO_PART_VERBS or view.key(name.last) == "s":
                return
            people = people_before(view, name.last)
            if between & _ACTS and not elsewhere(view, last):
                for own in people if "star" in between else people[-1:]:
                    yield from acted(view, own[0], character, own[1], last)
            return
        between.add(view.key(place))


def _role(view: View, at: int) -> Iterator[Claim]:
    """X in the role of Y; X in the title role; X takes the lead."""
    first = at
    while first > 0 and (view.key(first - 1) in _ROLE_WORDS or view.key(first - 1) in DETERMINERS):
        first -= 1
    if view.key(first) not in DETERMINERS and view.key(at) != "roles":
        return
    link = view.key(first - 1)
    people = people_before(view, first - 1) if link in ("in", "takes", "take", "has", "plays") else []
    if not people or not full(people[-1][0]):
        return
    last, character = at + 1, None
    if view.key(at + 1) == "of" and (part := part_at(view, at + 2)):
        character, last = part
    elif view.key(at + 1) not in ("", "role", "roles", "and", "is", "of") and not view.breaks(at + 1):
        return
    if view.key(at) == "lead" and view.key(at + 1) in ("role", "roles"):
        return  # told at "role"
    for person, _, _ in people:
        yield from acted(view, person, character, people[0][1], last)
