"""Who made it, told by what they do: X writes and directs, X's directorial debut."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

from nightcap.reviews.claim import Claim
from nightcap.reviews.reading.facts.credited import each
from nightcap.reviews.reading.facts.made import going_on
from nightcap.reviews.reading.facts.people import full, people_before, people_before_aside
from nightcap.reviews.reading.facts.view import View
from nightcap.reviews.reading.facts.vocabulary import NOUNS, SOURCE_NOUNS
from nightcap.reviews.reading.words import bag

#: verb behind a name → role
_VERBS: Final[Mapping[str, str]] = {
    "directs": "director", "helms": "director", "writes": "writer", "scripts": "writer", "codirects": "director",
    "cowrites": "writer", "pens": "writer",
}  # fmt: skip
_DEBUTS: Final = bag("directorial directing")
#: what stands between a name and "her debut"
_MAKES: Final = bag("makes in making with here for made this is")
_ADVERBS: Final = bag(
    "both also and brilliantly ably beautifully confidently skilfully skillfully deftly sensitively simply"
)
TRIGGERS: Final = frozenset(_VERBS) | _DEBUTS
_OTHER_OBJECTS: Final = bag("traffic her him them a to his letters plays")


def find(view: View, at: int) -> Iterator[Claim]:
    key = view.key(at)
    if view.question or at in view.taken or view.key(at + 1) == "by":
        return
    if key == "directing":
        yield from _directing(view, at)
    elif key in _VERBS and view.key(at - 1) != "s":
        yield from _active(view, at)
    elif key in _DEBUTS:
        yield from _debut(view, at)


def _directing(view: View, at: int) -> Iterator[Claim]:
    """X, directing from his own script, …"""
    if view.key(at + 1) == "debut" or view.key(at + 2) == "debut":
        yield from _debut(view, at)
        return
    people = people_before(view, at) if view.gap(at) == "," else []
    if view.key(at + 1) in ("his", "her", "their", "the", "a") and people and full(people[-1][0]):
        work = next((place for place in range(at + 2, at + 5) if view.key(place) in NOUNS), 0)
        yield from each(view, people if work else [], ["director"], people[0][1], work + 1)
    if view.key(at + 1) != "from" or not people:
        return
    own = view.key(at + 2) in ("his", "her", "their") and {view.key(at + 3), view.key(at + 4)} & {
        "script",
        "screenplay",
    }
    yield from each(view, people, ["director", "writer"] if own else ["director"], people[0][1], at + 4)


def _active(view: View, at: int) -> Iterator[Claim]:
    """X directs; X writes and directs; X writes, directs and stars."""
    end = at
    before = at - 1 - (view.key(at - 1) == "and")
    if view.key(before) in _VERBS and (before < at - 1 or view.gap(at) == ","):
        return  # told with the first verb
    roles, last = _verbs(view, at)
    own = view.keys[last : last + 1] == ("from",) and "own" in view.keys[last + 1 : last + 4]
    if own and {"script", "screenplay"} & set(view.keys[last + 2 : last + 6]):
        roles.append("writer")  # "directs from his own screenplay"
    while view.key(end - 1) in _ADVERBS and end > 1:
        end -= 1
    if view.key(end - 1) == "who":
        end -= 1
    people = people_before(view, end) or (people_before_aside(view, end) if view.gap(end) == "," else [])
    people = people or going_on(view, end)  # "X used to be a cook, and directs"
    if not people or not full(people[-1][0]):
        return
    if view.key(people[0][1] - 1) in ("that", "which") and view.key(people[0][1] - 2) in SOURCE_NOUNS:
        return  # "the manga that X writes"
    if (
        roles[0] == "writer"
        and len(roles) == 1
        and not (view.breaks(last) or view.key(last) in ("with", "and") or view.key(last + 1) in NOUNS)
    ):
        return
    name = view.name(last)
    if name and name.what == "title" and not view.is_subject(name):
        return
    own = view.key(last) in ("her", "his", "their") and any(view.key(place) in NOUNS for place in range(last, last + 4))
    if not view.breaks(last) and view.key(last) in _OTHER_OBJECTS and not own:
        return
    yield from each(view, people, roles, people[0][1], last)


def _verbs(view: View, at: int) -> tuple[list[str], int]:
    """(the roles of "writes, directs and stars", the word behind)."""
    roles, last = [_VERBS[view.key(at)]], at + 1
    while view.key(last) == "and" or view.gap(last) == ",":
        following = last + (view.key(last) == "and")
        role = _VERBS.get(view.key(following)) or ("actor" if view.key(following) == "stars" else None)
        if role is None:
            break
        roles.append(role)
        last = following + 1
    return roles, last


def _debut(view: View, at: int) -> Iterator[Claim]:
    """X's directorial debut; X makes her directing debut."""
    if view.key(at + 1) != "debut" and view.key(at + 2) != "debut":
        return
    last = at + 2 + (view.key(at + 1) != "debut")
    end = at
    while end > 0 and at - end < 2 and view.key(end - 1) not in ("s", "her", "his", "their"):
        end -= 1
    if view.key(end - 1) == "s":
        people = people_before(view, end - 1)
    else:
        place = end - 1
        while place > 0 and view.key(place - 1) in _MAKES:
            place -= 1
        people = people_before(view, place)
    if len(people) == 1 and view.key(last) not in ("of", "was"):
        yield from each(view, people, ["director"], people[0][1], last)
