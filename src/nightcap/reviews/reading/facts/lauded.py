"""Who is in it, told by what they are to it: on the shoulders of X, what saves it is X, thanks to X, X cameos."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Final

from nightcap.reviews.claim import Claim
from nightcap.reviews.reading.facts.casting import ADVERBS
from nightcap.reviews.reading.facts.credited import acted
from nightcap.reviews.reading.facts.ensemble import listed
from nightcap.reviews.reading.facts.parts import part_at
from nightcap.reviews.reading.facts.people import in_full, past_praise, people_before, people_from, strangers
from nightcap.reviews.reading.facts.players import told
from nightcap.reviews.reading.facts.view import View
from nightcap.reviews.reading.words import bag

#: what somebody does who makes a title worth it: "what saves it is X"
_SAVES: Final = bag(
    "holds keeps saves lifts carries redeems elevates sells makes binds anchors rescues powers grounds steadies props "
    "raises sustains helps sets works stays impresses lingers"
)
_THANKED: Final = bag("thanks kudos credit praise plaudits hats bravo marks applause honours honors cheers props")
#: between such a word and the name
_TO: Final = bag("to off goes go is due must largely mainly mostly for belongs in part all the")
_WALKS: Final = bag("walks walk runs run strolls makes saunters")
_IT: Final = bag("it the every this whole")
_SEARCHED: Final = bag("look looking watch eye eyes ear")
_FACES: Final = bag("faces names veterans pros regulars talents talent players")
_SUCH: Final = (("such", "as"), ("like",), ("including",))
_VILLAINS: Final = bag(
    "villain villains hero heroine lead star antagonist protagonist baddie foil nemesis narrator culprit standout"
)
_OF_IT: Final = bag("of the piece here in question film show series story s own villain big bad")
#: what an actor is in a part or here: "X is heartbreaking in the lead"
_AFFECTING: Final = bag(
    "heartbreaking touching moving compelling commanding charismatic magnetic mesmeric charming winning winsome "
    "likeable likable engaging affecting convincing believable watchable captivating electrifying electric remarkable "
    "radiant adorable hilarious funny lovely good great fine strong brilliant astonishing impressive memorable solid "
    "splendid marvellous marvelous wonderful effective persuasive subtle restrained tremendous quietly devastating"
)
_WHERE: Final = bag("in as here throughout")
_HERE: Final = bag("lead leads role roles title part")
_MAINLY: Final = bag("particular especially particularly notably")


def _shoulders(view: View, at: int) -> Iterator[Claim]:
    """It rests on the shoulders of X; it rests on X's shoulders."""
    if view.key(at + 1) == "of":
        people = in_full(people_from(view, at + 2))
        yield from told(view, people, people[-1][2] if people else at)
    elif view.key(at - 1) in ("s", "slim", "young", "broad", "capable", "narrow"):
        place = at - 1 - (view.key(at - 1) != "s")
        yield from told(view, in_full(people_before(view, place)), at + 1)


def _saves(view: View, at: int) -> Iterator[Claim]:
    """What holds it together is X; the one who lifts it is X."""
    opening = view.key(view.opening(at)) in ("what", "who") or view.key(at - 1) in ("what", "who", "that")
    link = next((place for place in range(at + 1, at + 6) if view.key(place) in ("is", "are")), 0)
    if opening and link:
        people = strangers(view, people_from(view, past_praise(view, link + 1)))
        yield from told(view, people, people[-1][2] if people else at)


def _thanked(view: View, at: int) -> Iterator[Claim]:
    """Thanks to X; full marks to X and Y; credit must go to X."""
    start = at + 1
    while start < at + 6 and view.key(start) in _TO and view.name(start) is None:
        start += 1
    if view.key(start - 1) in ("to", "for") and start > at + 1:
        people = strangers(view, people_from(view, past_praise(view, start)))
        last = people[-1][2] if people else at
        makers = {"direction", "script", "director", "writing", "music", "score"} & set(view.keys[last : last + 4])
        plain = view.key(last) != "s" or {"performance", "turn", "timing", "charisma", "presence"} & set(
            view.keys[last:]
        )
        yield from told(view, people if plain and not makers else [], last)


def _walks(view: View, at: int) -> Iterator[Claim]:
    """X walks away with it; X runs off with every scene."""
    if view.key(at + 1) in ("away", "off") and view.key(at + 2) == "with" and view.key(at + 3) in _IT:
        end = at
        while view.key(end - 1) in ADVERBS:
            end -= 1
        yield from told(view, strangers(view, people_before(view, end)), at + 4)


def _searched(view: View, at: int) -> Iterator[Claim]:
    """Look out for X; keep an eye out for X in a small part."""
    start = at + 1 + (view.key(at + 1) == "out") + (view.key(at + 1) == "peeled")
    urged = view.opening(at) >= at - 4 and not {"he", "she", "they", "i", "we"} & set(view.keys[view.opening(at) : at])
    if urged and view.key(start) == "for" and strangers(view, people_from(view, start + 1)):
        yield from listed(view, start + 1, at)


def _faces(view: View, at: int) -> Iterator[Claim]:
    """Familiar faces such as X and Y."""
    for such in _SUCH:
        start = at + 1 + len(such)
        if view.keys[at + 1 : start] == such and strangers(view, people_from(view, start)):
            yield from listed(view, start, at)


def _villain(view: View, at: int) -> Iterator[Claim]:
    """The villain of the piece is X; X is the narrator."""
    if view.key(at - 1) not in ("the", "its", "chief", "main", "big", "comic", "romantic") or view.gap(at):
        return
    link = at + 1
    while link < at + 5 and view.key(link) in _OF_IT and not view.breaks(link):
        link += 1
    if view.key(link) in ("is", "comes") and not view.breaks(link):
        people = strangers(view, people_from(view, past_praise(view, link + 1)))[:1]
        yield from told(view, people, people[0][2] if people else at)
    elif view.key(at) == "narrator" and view.key(at - 2) == "is" and view.breaks(at + 1):
        yield from told(view, strangers(view, people_before(view, at - 2)), at + 1)


def _affecting(view: View, at: int) -> Iterator[Claim]:
    """X is heartbreaking in the lead; X and Y are both quietly moving here."""
    goes_on = view.key(at + 1) in _WHERE and not view.gap(at + 1)
    if goes_on and view.key(at + 1) == "in" and _HERE.isdisjoint(view.keys[at + 2 : at + 6]):
        return
    end = at
    while (
        view.key(end - 1) in ADVERBS or view.key(end - 1).endswith("ly") or view.key(end - 1) in ("and", "very", "so")
    ):
        end -= 1
    if goes_on and view.key(at + 1) != "as" and view.key(end - 1) in ("is", "are", "s"):
        yield from told(view, strangers(view, people_before(view, end - 1)), at + 2)


def _mainly(view: View, at: int) -> Iterator[Claim]:
    """From X and Y in particular; with X especially good."""
    end = at - (view.key(at) == "particular")
    people = strangers(view, people_before(view, end)) if view.key(end) in ("in", view.key(at)) else []
    if people and view.key(people[0][1] - 1) in ("from", "with", "by"):
        yield from told(view, people, at + 1)


def _cameo(view: View, at: int) -> Iterator[Claim]:
    """X cameos as a bishop."""
    people = strangers(view, people_before(view, at))
    part = part_at(view, at + 2) if view.key(at + 1) == "as" else None
    for person, first, _ in people:
        yield from acted(view, person, part[0] if part else None, first, part[1] if part else at + 1)


_BY_WORD: Final[Mapping[str, Callable[[View, int], Iterator[Claim]]]] = {
    **dict.fromkeys(_AFFECTING, _affecting),
    **dict.fromkeys(_SAVES - _WALKS, _saves),
    **dict.fromkeys(_THANKED, _thanked),
    **dict.fromkeys(_WALKS, _walks),
    **dict.fromkeys(_SEARCHED, _searched),
    **dict.fromkeys(_FACES, _faces),
    **dict.fromkeys(_VILLAINS, _villain),
    **dict.fromkeys(_MAINLY, _mainly),
    "shoulders": _shoulders,
    **dict.fromkeys(bag("cameos cameoing"), _cameo),
}
TRIGGERS: Final = frozenset(_BY_WORD)


def find(view: View, at: int) -> Iterator[Claim]:
    if not view.question and at not in view.taken:
        yield from _BY_WORD[view.key(at)](view, at)
