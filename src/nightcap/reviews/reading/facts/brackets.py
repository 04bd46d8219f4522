"""Who plays whom, told beside a name: Ruth (X), a widowed baker (X), X's Ruth."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from nightcap.catalogue.countries import ADJECTIVES
from nightcap.catalogue.languages import CODES
from nightcap.reviews.claim import Claim
from nightcap.reviews.reading.facts.credited import acted
from nightcap.reviews.reading.facts.descriptions import MAKERS, at_distance, description, unknown, with_who
from nightcap.reviews.reading.facts.numbers import number_at
from nightcap.reviews.reading.facts.parts import described, is_person, part_at
from nightcap.reviews.reading.facts.people import full, people_before, people_from, strangers
from nightcap.reviews.reading.facts.services import known
from nightcap.reviews.reading.facts.view import View
from nightcap.reviews.reading.facts.vocabulary import NOUNS
from nightcap.reviews.reading.passage import Name
from nightcap.reviews.reading.tables import bag_of
from nightcap.reviews.reading.words import bag

#: behind "X (Dark)", the X being no part
_ACTS: Final = bag("plays stars directs writes voices portrays directed wrote created costars leads heads")
#: behind a part named in passing: "X's Y is a marvel"
_GOES_ON: Final = bag(
    "is was has and who whose with makes remains becomes steals comes feels never as in gets knows looks seems stays "
    "keeps could would may can does"
)
_OPENS_PART: Final = bag("the his her their a an as")
_DOES: Final = bag("deserves is has makes steals gets provides remains brings gives walks adds feels keeps lights")
#: whose they are is told, not who plays them: "Ruth Moss's mother is …"
_KIN: Final = bag(
    "child inner wife husband mother father son daughter brother sister aunt uncle friend friends lover boss "
    "colleague colleagues partner neighbour neighbor girlfriend boyfriend fiance fiancee ex cousin niece nephew "
    "family parents children kids widow team crew fans people audience viewers character characters performance "
    "camera grandmother grandfather mum dad mom sidekick marriage life heart face voice past self eyes smile co star "
    "director career best mentor"
)
#: before whom a part brings in: "between them comes X's schoolteacher, whose …"
_BROUGHT: Final = bag("comes come is are with by meet enter and there for")
_WORKED: Final = bag("adapted moved updated published written filmed transposed directed released")
_TEXTS: Final = bag("novel novels book books story stories mysteries comics plays play memoir")
_WORK_REACH: Final = 7
_NO_PERSONS: Final = frozenset((*ADJECTIVES, *CODES)) | bag_of("names", "other")
_POSSESSED: Final = bag("and but to by with when between while as")
_NEW: Final = bag("first newcomer veteran debutant")
#: what may stand before a name in brackets: "(a superb X)", "(first-timer X)"
_BEFORE_ACTOR: Final = bag("a an the first newcomer veteran young debutant superb wonderful terrific excellent great")
#: words behind a name in brackets that are looked at
_LONGEST_REMARK: Final = 14
_SOMEBODY: Final = bag("he she they him her who")


def is_part(view: View, name: Name, at: int) -> bool:
    """Whether a name at word `at` is somebody's, played by whom it is said to be."""
    if name.first != at or name.what == "title" or view.key(name.last) == "s" or view.gap(at):
        return False
    one = name.last - name.first == 1 and name.name.lower() not in _NO_PERSONS
    if view.key(name.last) in _WORKED | _TEXTS or any(
        view.key(place) in NOUNS for place in range(name.last, name.last + _WORK_REACH)
    ):
        return False  # "X's Amistad is a potent drama"
    return name.what == "person" or (one and (view.breaks(name.last) or _goes_on(view, name.last)))


def _goes_on(view: View, at: int) -> bool:
    """Whether a verb follows a part: "X's Y is", "X's Y pays"."""
    key = view.key(at)
    return key in _GOES_ON or (len(key) > len("is") and key.endswith("s") and not key.endswith("ss"))


def names(view: View) -> Iterator[Claim]:
    """Y (X) and X's Y, for all names of the sentence."""
    for name in view.passage.names:
        if name.what == "other" and _opened(view, name.first) and ")" in view.gap(name.last):
            yield from _called(view, name)
        if name.what != "person":
            continue
        if "(" in view.gap(name.last) and view.key(name.last) in _OPENS_PART:
            yield from _told_behind(view, name)
        if view.key(name.last) == "s":
            yield from _possessed(view, name)
        elif "(" in view.gap(name.first) and view.key(name.last) == "and" and not view.gap(name.last):
            yield from _respective(view, name.first)  # "Kim and Jeff (X and Y)"
        elif (first := _opened(view, name.first)) and _closed(view, name.last):
            if first == name.first and (pairs := list(_respective(view, first))):
                yield from pairs
            elif is_person(view.key(name.first - 1)) and first < name.first and view.key(first) not in _NEW:
                yield from _described(view, name, first)
            else:
                yield from _bracketed(view, name.name, first, name.last)


def _told_behind(view: View, actor: Name) -> Iterator[Claim]:
    """X (the thief's daughter); X (as the nun)."""
    first = actor.last + (view.key(actor.last) == "as")
    bracket, part = view.bracket(actor.last), part_at(view, first)
    if bracket and part and part[1] == bracket[1] and not part[0][:1].isupper():
        for person, start, _ in strangers(view, people_before(view, actor.last))[-1:]:
            yield from acted(view, person, part[0], start, part[1], aside=True)


def _called(view: View, part: Name) -> Iterator[Claim]:
    """X (Ruth): who plays, and in brackets whom."""
    actor = view.name(part.first - 1)
    if part.last - part.first > 1 or part.name.lower() in _NO_PERSONS or known(view, part.first):
        return
    if actor and actor.last == part.first and actor.what == "person" and full(actor.name):
        yield from acted(view, actor.name, part.name, actor.first, part.last, aside=True)


def _respective(view: View, first: int) -> Iterator[Claim]:
    """Ruth and Dan (X and Y): who plays whom, in the order told."""
    actors = people_from(view, first)
    if len(actors) < 2 or not all(full(person) for person, _, _ in actors) or not _closed(view, actors[-1][2]):
        return
    parts: list[Name] = []
    at = first
    while (name := view.name(at - 1)) and name.what != "title" and name.last == at and len(parts) < len(actors):
        parts.append(name)
        at = name.first - (view.key(name.first - 1) == "and")
        if at == name.first and view.gap(at) != ",":
            break
    if len(parts) == len(actors):
        for part, actor in zip(parts[::-1], actors, strict=True):
            yield from acted(view, actor[0], part.name, parts[-1].first, actor[2], aside=True)


def _possessed(view: View, name: Name) -> Iterator[Claim]:
    """Jane Doe's Ruth: who plays, and whom."""
    part = view.name(name.last + 1)
    if part is None and (role := described(view, name.last)):
        yield from _role_of(view, name, role)
    if part is None or not full(name.name) or not is_part(view, part, name.last + 1):
        return
    if view.breaks(name.first) or view.key(name.first - 1) in _POSSESSED:
        yield from acted(view, name.name, part.name, name.first, part.last, aside=True)


def _role_of(view: View, actor: Name, role: tuple[str, int]) -> Iterator[Claim]:
    """X's returning officer deserves a prize: of somebody whom the article never calls by the first name."""
    said, last = role
    among_kin = {view.key(at) for at in range(actor.last + 1, last)} & _KIN
    goes_on = view.key(last) in _DOES or (
        view.key(last) in _GOES_ON and view.key(last) not in ("who", "in", "with", "and")
    )
    brought = view.gap(last) == "," and view.key(last) in ("who", "whose") and view.key(actor.first - 1) in _BROUGHT
    if ((goes_on and not view.gap(last)) or brought) and not among_kin and not said[:1].isupper():
        for person, first, _ in strangers(view, people_before(view, actor.last))[-1:]:
            yield from acted(view, person, said, first, last, aside=True)


def _described(view: View, part: Name, first: int) -> Iterator[Claim]:
    """X (the widower Ruth): the part is told in the brackets that open at word `first`."""
    actor = view.name(first - 1)
    if actor and actor.what == "person" and full(actor.name):
        yield from acted(view, actor.name, part.name, actor.first, part.last, aside=True)


def _opened(view: View, at: int) -> int:
    """The first word of the brackets that the name at word `at` opens, alone or praised; 0 where it does not."""
    if "(" in view.gap(at):
        return at
    for place in range(at - 1, max(0, at - 4), -1):
        if view.name(place):
            return 0
        if "(" in view.gap(place):  # "(a superb X)"
            return place if view.key(place) in _BEFORE_ACTOR else 0
    return 0


def _closed(view: View, at: int) -> bool:
    """Whether the brackets end before word `at`, or a remark behind it: "(X, magnificent)"."""
    if at >= len(view.words):
        return view.passage.text[view.words[-1].end :][:1] == ")"
    if view.gap(at) == ",":
        behind = range(at + 1, min(at + _LONGEST_REMARK, len(view.words)))
        ends = len(view.words) <= at + _LONGEST_REMARK and ")" in view.passage.text[view.words[-1].end :][:2]
        return ends or any(")" in view.gap(place) for place in behind)
    return ")" in view.gap(at)


def _bracketed(view: View, inside: str, first: int, last: int) -> Iterator[Claim]:
    """Ruth (X), a widowed baker (X); in a cast list the part may stand in the brackets: X (Ruth)."""
    outside = view.name(first - 1)
    if outside and (outside.what == "person" or (outside.what == "other" and outside.last - outside.first == 1)):
        if full(inside) and not (full(outside.name) and view.key(last) in _ACTS):
            yield from acted(view, inside, outside.name, outside.first, last, aside=True)
        elif full(outside.name) and (len(inside.split()) == 1 or view.key(0) in ("cast", "starring", "with")):
            yield from acted(view, outside.name, inside, outside.first, last, aside=True)
    elif not outside and full(inside):
        yield from _behind_phrase(view, inside, first, last)


def _behind_phrase(view: View, inside: str, first: int, last: int) -> Iterator[Claim]:
    """A widowed baker (X); the widow Ruth's (X) account; she (X)."""
    whose = view.name(first - 2) if view.key(first - 1) == "s" else None
    aged = view.name(first - 2) if view.gap(first - 1) == "," and number_at(view.words, first - 1) else None
    if aged and aged.last == first - 1 and aged.what != "title":  # "Ruth, eleven (X)"
        yield from acted(view, inside, aged.name, aged.first, last, aside=True)
    elif whose and whose.last == first - 1:
        if whose.what != "title":
            yield from acted(view, inside, whose.name, whose.first, last, aside=True)
    elif view.key(first - 1) in MAKERS and view.key(description(view, first)) not in ("a", "an"):
        return
    elif is_person(view.key(first - 1)) and (start := description(view, first)) >= 0:
        apposed = view.name(start - 1)
        if apposed and view.gap(start) == "," and apposed.what != "title" and not full(apposed.name):
            yield from acted(view, inside, apposed.name, apposed.first, last, aside=True)  # "Ursula, the nurse (X)"
            return
        yield from acted(view, inside, view.passage.said(start, first), start, last, aside=True)
    elif view.key(first - 1) in _SOMEBODY:
        yield from acted(view, inside, None, first - 1, last, aside=True)
    elif (who := with_who(view, first)) and (start := description(view, who)) >= 0:
        yield from acted(view, inside, view.passage.said(start, who), start, last, aside=True)
    elif (start := at_distance(view, first)) >= 0 or (start := unknown(view, first)) >= 0:
        yield from acted(view, inside, view.passage.said(start, first), start, last, aside=True)
