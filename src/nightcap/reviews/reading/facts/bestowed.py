"""Who plays whom, told by what an actor gives a part: X gives Y a brittle charm, X brings wit to Y, Y in X's hands."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Final

from nightcap.reviews.claim import Claim
from nightcap.reviews.reading.facts.casting import ADVERBS
from nightcap.reviews.reading.facts.credited import acted
from nightcap.reviews.reading.facts.handed import actors_before
from nightcap.reviews.reading.facts.meant import PRONOUNS, actor_meant, meant
from nightcap.reviews.reading.facts.parts import Part, part_at
from nightcap.reviews.reading.facts.people import Person, full, people_before, strangers
from nightcap.reviews.reading.facts.view import View
from nightcap.reviews.reading.words import bag

#: what only an actor gives a part, and no one in the story to another
_QUALITIES: Final = bag(
    "dignity wit charm warmth humour humor pathos gravity gravitas weight depth edge bite menace sadness sorrow "
    "tenderness vulnerability steel swagger sweetness humanity heart soul intensity fragility poise grace mischief "
    "zest presence authority melancholy longing innocence anger rage fury bitterness brittleness softness stillness "
    "energy layers shades nuance complexity life spark sparkle bounce twinkle glint wistfulness weariness "
    "loneliness ache hurt conviction credibility polish relish panache nerve backbone resilience restraint quality "
    "air touch hint streak undertow hauteur dryness goofiness silliness awkwardness decency kindness cunning "
    "cruelty malice charisma allure comedy truth believability texture colour color wryness gruffness growl drawl "
    "twitch lilt intelligence"
)
_GIVES: Final = bag("gives give gave lends lend lent affords grants")
_FILLS: Final = bag(
    "invests invest imbues imbue endows endow infuses infuse fills gifts blesses injects brings bring gets get "
    "finds find disappears vanishes captures nails locates discovers"
)
_TO: Final = bag("to into in of out with under")
_OWNS: Final = bag("hands performance portrayal playing reading interpretation version")
#: words from the verb to the part or to what is given, at most
_REACH: Final = 9


def _given(view: View, at: int) -> Iterator[Claim]:
    """X gives Y a brittle charm; X gives Y's brother Z more wit; X gives her a mouth like a stapler."""
    people = actors_before(view, at)
    part = part_at(view, at + 1) if people else None
    if people and view.key(at + 1) in PRONOUNS and (who := meant(view, people[0][1])):
        part = who, at + 2
    if part is None or view.gap(part[1]):
        return
    alike = view.key(part[1]) in ("a", "an", "the") and "like" in view.keys[part[1] : part[1] + _REACH]
    if alike or not _QUALITIES.isdisjoint(view.keys[part[1] : part[1] + _REACH]):
        yield from _told(view, people, part, part[1])


def _filled(view: View, at: int) -> Iterator[Claim]:
    """X invests Y with a brittle charm; X brings warmth to Y; X disappears into the role of Y."""
    people = actors_before(view, at)
    if not people:
        return
    near = view.keys[at + 1 : at + 1 + _REACH]
    inside = {"skin", "head", "role", "part"} & set(near)
    if _QUALITIES.isdisjoint(near) and not inside:
        return
    part = part_at(view, at + 1)
    if part and view.key(part[1]) == "with":
        yield from _told(view, people, part, part[1] + 1)
        return
    for place in range(at + 1, min(at + 1 + _REACH, len(view.words))):
        if view.breaks(place) or (view.name(place) and view.key(place - 1) not in _TO):
            return
        found = part_at(view, place + 1) if view.key(place) in _TO else None
        if found and view.key(found[1]) != "s" and not view.is_title(place + 1) and view.name(found[1] - 1):
            yield from _told(view, people, found, found[1])
            return


def _told(view: View, people: list[Person], part: Part, last: int) -> Iterator[Claim]:
    for person, first, _ in people:
        yield from acted(view, person, part[0], first, last)


def _owned(view: View, at: int) -> Iterator[Claim]:
    """In X's hands, Y becomes a rogue; Y, in X's performance, is a rogue."""
    people = strangers(view, people_before(view, at - 1)) if view.key(at - 1) == "s" else []
    if len(people) != 1 or view.key(people[0][1] - 1) != "in":
        return
    link = people[0][1] - 1
    for name, set_apart in ((view.name(at + 1), view.gap(at + 1) == ","), (view.name(link - 1), view.gap(link) == ",")):
        if name and set_apart and name.what != "title" and not full(name.name):
            yield from acted(view, people[0][0], name.name, min(name.first, link), max(name.last, at + 1))
            return


def _pronoun(view: View, at: int) -> Iterator[Claim]:
    """He also plays Y: whom the sentence names before, or the one before it."""
    end = at
    while end > 0 and view.key(end - 1) in ADVERBS:
        end -= 1
    if view.key(end - 1) not in ("he", "she") and not (view.key(end - 1) == "and" and end < at):
        return
    part = part_at(view, at + 1 + (view.key(at + 1) == "as"))
    actor = actor_meant(view, end - 1)
    if part and actor and part[0][:1].isupper() and part[0] != actor and view.key(part[1]) not in ("in", "s"):
        yield from acted(view, actor, part[0], end - 1, part[1])


_BY_WORD: Final[Mapping[str, Callable[[View, int], Iterator[Claim]]]] = {
    **dict.fromkeys(_GIVES, _given),
    **dict.fromkeys(_FILLS, _filled),
    **dict.fromkeys(_OWNS, _owned),
    **dict.fromkeys(bag("plays voices stars"), _pronoun),
}
TRIGGERS: Final = frozenset(_BY_WORD)


def find(view: View, at: int) -> Iterator[Claim]:
    if not view.question and at not in view.taken:
        yield from _BY_WORD[view.key(at)](view, at)
