"""Persons named one after another: "X, Y and Z"."""

from __future__ import annotations

from typing import Final

from nightcap.reviews.reading.facts.parts import is_person
from nightcap.reviews.reading.facts.view import View
from nightcap.reviews.reading.passage import Name
from nightcap.reviews.reading.tables import bag_of
from nightcap.reviews.reading.words import bag

#: (name, first word, word after the last)
Person = tuple[str, int, int]

#: capitals before a person's name that a name finder may take into it
_TITLES: Final = bag(
    "dir director directors creator creators writer writers star stars starring with by showrunner actor "
    "actress cast from filmmaker screenwriter newcomer and written directed created alongside opposite joining "
    "co codirector codirectors screenwriters filmmakers film maker makers showrunners including featuring enter meet "
    "watch only even when while as led casting like unlike thanks to what has newcomers "
    "comedian comic rapper singer except for"
)
_RANKS: Final = bag_of("names", "honorific") - bag("dame sir lady lord") | bag(
    "deputy sheriff captain colonel major general commissioner constable chief king queen prince princess emperor "
    "count baron duke father brother sister mother grandmother grandfather granny grandma grandpa aunt uncle "
    "commander judge president senator superintendent officer nurse private admiral councillor mayor mama papa big "
    "old little aunty"
)
#: with which no person's name starts
_NO_FIRST: Final = _RANKS | bag("the a an of to in on my our this that")
#: capitals before a name which say nothing of who it is
_PLAIN: Final = bag("poor young dear dame sir newcomer veteran little old debutant newcomers even only")
_MOST: Final = 12
#: how an aside on somebody begins
OPENS_ASIDE: Final = bag("the a an who whom whose his her their now once")
#: an aside between a person and their verb, in words
_LONGEST_ASIDE: Final = 18
_IN_ASIDE: Final = ("", "-", "–", "'", "’", "“", "”", '"')
_PRAISE: Final = bag(
    "the a an always ever reliable great excellent wonderful superb newcomer veteran brilliant luminous both late "
    "reliably dependable legendary inimitable incomparable magnificent terrific young likes leads stars co"
)
_COMMAS: Final = (",", "&", ",&", "/", ";")


def full(name: str) -> bool:
    """Whether a person is named by more than one word, as actors are, and not with a rank, as who is in a story."""
    first, _, rest = name.partition(" ")
    return bool(rest) and not rest[-1].isdigit() and first.lower().rstrip(".") not in _NO_FIRST


def in_full(people: list[Person]) -> list[Person]:
    """These persons, if all are named in full."""
    return people if people and all(full(person) for person, _, _ in people) else []


def strangers(view: View, people: list[Person]) -> list[Person]:
    """These persons, if all are named in full and never by the first name, as who is in the story is."""
    return people if people and all(full(name) and name not in view.passage.familiar for name, _, _ in people) else []


def person_at(view: View, at: int, *, strict: bool = True) -> Person | None:
    """The person whose name starts at word `at`, or there behind "Dir." or "Star".

    `strict` takes what was found to be a person; else any name of two capitals or more will do.
    """
    name = view.name(at)
    if name is None or name.what == "title":
        return None
    first = _plain_first(view, name)
    if name.last - first < 2 and first > name.first:
        first = name.first  # "Star Wars", but "Star Jane Doe"
    if at not in (first, name.first):
        return None
    if name.what == "other" and (strict or name.last - first < 2 or not view.words[first].capital):
        return None
    said = name.name if first == name.first else view.passage.said(first, name.last)
    return said, first, name.last


def _plain_first(view: View, name: Name) -> int:
    """The first word of a name behind "Director", "Poor", "Dame"."""
    first = name.first
    while first < name.last - 1 and (
        view.key(first) in _TITLES or (view.key(first) in _PLAIN and first < name.last - 2)
    ):
        first += 1
    return first


def people_from(view: View, at: int, *, strict: bool = True) -> list[Person]:
    """The persons of a list that starts at word `at`, with what stands in brackets behind a name left out."""
    found: list[Person] = []
    end = at
    while len(found) < _MOST:
        person = person_at(view, at, strict=strict)
        if person is None:
            return found
        if len(found) == 1 and view.key(at - 1) == "and" and not full(found[0][0]) and full(person[0]):
            name, first, last = found[0]  # "Jo and Kit Lanherne"
            found = [(f"{name} {person[0].rpartition(' ')[2]}", first, last)] if last == at - 1 else found
        if found and not _linked(view, end, at):
            return found
        found.append(person)
        end = _past_bracket(view, person[2])
        at = _next(view, end)
    return found


def _past_bracket(view: View, at: int) -> int:
    """The word behind what stands in brackets behind a name: "X (parts one to four) and Y"; `at` where nothing does."""
    opens = "(" in view.gap(at) and at < len(view.words)
    bracket = view.bracket(at) if opens else None
    return bracket[1] if bracket and view.key(bracket[1]) == "and" else at


def _next(view: View, at: int) -> int:
    """Where the next name of a list would start behind word `at`."""
    return at + 1 if view.key(at) in ("and", "plus", "with") else at


def _linked(view: View, end: int, start: int) -> bool:
    gaps = "".join(view.gap(place) for place in range(end, start + 1)).replace(")", "")
    return (end < start and gaps in ("", ",")) or (end == start and gaps in _COMMAS)


def people_before(view: View, end: int) -> list[Person]:
    """The persons of a list that ends right before word `end`."""
    found: list[Person] = []
    if ")" in view.gap(end) and end < len(view.words) and (bracket := view.bracket(end - 1)):
        end = bracket[0]  # "X (the widower) plays"
    while len(found) < _MOST and end > 0:
        name = view.name(end - 1)
        if name is None or name.last != end:
            break
        first = _plain_first(view, name)
        person = person_at(view, first)
        if person is None:
            break
        found.append(person)
        if first != name.first:
            break
        before = first - 1 if view.key(first - 1) == "and" and not view.gap(first) else first
        if before == first and view.gap(first) not in _COMMAS:
            break
        if before != first and view.gap(before) not in ("", ","):
            break
        end = before
    people = found[::-1]
    if len(people) == 2 and not full(people[0][0]) and full(people[1][0]) and people[0][2] < people[1][1]:
        lone, first, last = people[0]  # "Nils and Olaf Varga"
        people[0] = f"{lone} {people[1][0].rpartition(' ')[2]}", first, last
    return people


def people_before_aside(view: View, end: int) -> list[Person]:
    """Who is told of before an aside that ends right before word `end`: "X, who was so good in Dark, plays …"."""
    place = end
    if people := people_before(view, end):
        return people  # the aside goes on: "X, cast as her son, …"
    while place > 0 and end - place < _LONGEST_ASIDE:
        place -= 1
        if view.gap(place) == ",":
            return people_before(view, place)
        if place < end - 1 and view.gap(place) not in _IN_ASIDE:
            return []
    return []


def name_before_aside(view: View, at: int) -> Name | None:
    """The "Y" of "Y, the nurse who lost her job, is X", where nobody else is named between."""
    for name in reversed(view.passage.names):
        if name.last >= at:
            continue
        told = view.gap(name.last) == "," and view.key(name.last) in OPENS_ASIDE
        if name.what == "other" and not told and not view.gap(name.first):
            continue  # "Sven, a Leeds cop, played by X"
        return name if told and (view.breaks(name.first) or view.key(name.first - 1) == "and") else None
    return None


def past_praise(view: View, at: int) -> int:
    """The word, past "the ever-reliable", at which a name starts, if one does."""
    start = at
    while start < min(at + 5, len(view.words)) and view.name(start) is None and not (start > at and view.breaks(start)):
        if (
            view.key(start) not in _PRAISE
            and not is_person(view.key(start))
            and not view.key(start).endswith(("ed", "ing", "ful", "ous", "ent", "ant"))
        ):
            return at
        start += 1
    return start
