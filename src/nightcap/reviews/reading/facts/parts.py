"""The part somebody plays, as the article calls it: by a name, or "the widowed baker"."""

from __future__ import annotations

from typing import Final

from nightcap.reviews.reading.facts.view import View
from nightcap.reviews.reading.facts.vocabulary import FUNCTION, NOUNS
from nightcap.reviews.reading.tables import bag_of
from nightcap.reviews.reading.words import bag

#: (the character, the word after it)
Part = tuple[str, int]

#: what is somebody's, or looks on, and no part
_OF_PERSONS: Final = bag(
    "heart eyes face faces gaze smile past memories memory marriage life lives childhood upbringing self voice "
    "audience critics viewer viewers fans crew everyone"
)
_PERSONS: Final = (bag_of("nouns", "person") - _OF_PERSONS) | bag(
    "judge curate dean abbot abbess nanny mam da pa papa mama grandpa auntie godson stepson stepdaughter stepsister "
    "stepbrother mogul magnate baron baroness empress sultan czar tsar consort marquis earl viscount nobody loudmouth "
    "busybody nemesis rival ally colonel admiral commander corporal cadet marshal attorney prosecutor advocate "
    "counsel magistrate psychic monarch eccentric romantic maverick prude snob flirt charmer schemer fixer crone hag "
    "matriarch oracle martyr heretic rebel recluse stooge sleuth gumshoe newlyweds couple duo trio twins pal buddy "
    "confidante confidant aide consul envoy diva maestro virtuoso columnist blogger influencer streamer dj vlogger "
    "rapper busker crooner barman bellboy concierge maitre sommelier chef maidservant housemaid ghost demon devil "
    "dragon troll ogre fairy mermaid wolf fox otter bear cat dog mouse rabbit owl toad frog duck goose pig donkey "
    "contessa signora marchesa infanta comtesse patron ingenue spinster cuckold penguin whale lion tiger elephant "
    "monkey ape raven crow android cyborg superhero supervillain"
)
DETERMINERS: Final = bag("a an the his her their its our")
#: what a person plays that is no part
_NO_PARTS: Final = bag(
    "piano violin guitar cello drums flute chess football tennis cards game games trick tricks part role host "
    "music record records song songs dead hard himself herself themselves it straight cupid"
)
#: endings of words for somebody who does something
_AGENTS: Final = tuple(bag("er or ist man woman ian ant ent eer ess mate mother father son boy girl maid wife"))
_NO_AGENTS: Final = bag(
    "matter letter manner power chapter answer water weather summer winter error mirror color terror horror moment "
    "element center reason season lesson person computer paper number metaphor reminder whisper counter dinner corner "
    "disaster character cover order other danger monster shoulder treatment present event instrument restaurant prior "
    "anchor factor weekender however never rather either another together later former moreover super proper "
    "bestseller turner magnificent excellent brilliant radiant elegant reluctant arrogant defiant vibrant constant "
    "distant relevant significant important silent violent ancient decent recent different absent intelligent "
    "confident prominent permanent apparent resilient resplendent transcendent luminescent effervescent fluent "
    "frequent talent content extent intent accent comment current ambient nascent indulgent dominant exuberant "
    "flamboyant poignant pleasant unpleasant gallant blatant stagnant fragrant buoyant ardent urgent cogent potent "
    "sentient argument document excitement environment government apartment department enjoyment bitter tender clever "
    "eager sober sinister bigger smaller older younger better lighter darker slower faster quieter longer shorter "
    "deeper warmer colder harder easier funnier sadder braver leaner meaner wiser outer inner upper under after "
    "theater quarter thriller shelter filter laughter slaughter major minor interior exterior superior inferior humor "
    "favor labor rumor flavor armor harbor tenor decor motor sensor dress access success process business illness "
    "kindness madness weakness sadness happiness sweetness stress express address press distress excess wilderness "
    "progress congress unless endless restless existent consistent persistent insistent silver river fever clover "
    "human german roman twist consist exist resist assist persist insist"
)
_BREAK_OFF: Final = bag("of in with to and for that who whose is as")
_NO_BARE: Final = bag(
    "no not never like another in with of to and for by at on as that one two three all himself herself"
)
_CLOSERS: Final = bag("who whose and with in")
#: before a name in apposition: "her boss, Kenji"
_APPOSED: Final = (",", "", "–", "—", ":")
_QUOTES: Final = ("", "(", '"', "“", "'", "‘")
#: how long a description may be, in words
MOST_WORDS: Final = 7


def part_at(view: View, at: int) -> Part | None:
    """The part named or described from word `at` on.

    A name inside the description has it before the description: "the widowed baker, Marta" is Marta.
    """
    if at >= len(view.words) or view.gap(at) not in _QUOTES:
        return None
    name = view.name(at)
    if name and name.first == at and name.what != "title":
        return _relative(view, at, name.last) if view.key(name.last) == "s" else (name.name, name.last)
    if view.key(at) not in DETERMINERS:
        return _bare(view, at)
    part = described(view, at)
    if part and view.key(part[1]) == "s" and not view.gap(part[1] + 1) and (whose := described(view, part[1])):
        return (whose[0] if whose[0][:1].isupper() else view.passage.said(at, whose[1])), whose[
            1
        ]  # "the con man's wife"
    return part


def is_person(key: str) -> bool:
    """Whether a word is one for somebody, or for several: "baker", "heiress", "spouses"."""
    return key in _PERSONS or _is_agent(key) or (key.endswith("s") and (key[:-1] in _PERSONS or _is_agent(key[:-1])))


def _is_agent(key: str) -> bool:
    return key.endswith(_AGENTS) and key not in _NO_AGENTS and key not in NOUNS and len(key) > 4


def _relative(view: View, at: int, possessive: int) -> Part | None:
    """Lee Hana's mother; Lee Hana's mentor, Kenji."""
    part = described(view, possessive)
    if part is None:
        return None
    character, last = part
    return (character if character[:1].isupper() else view.passage.said(at, last)), last


def _bare(view: View, at: int) -> Part | None:
    """Lower-case words before a name: "widowed baker Marta", "twelve-year-old Tara"."""
    for place in range(at, min(at + 4, len(view.words))):
        name = view.name(place)
        if name:
            return _called(view, place) if place > at else None
        if view.key(place) in _NO_BARE or (view.breaks(place) and place > at):
            return None
    return None


def described(view: View, at: int) -> Part | None:
    """The grieving chef; her boss, Kenji; the eldest, Wanda; `at` is the "the" or "'s"."""
    for place in range(at + 2, min(at + 4, len(view.words))):
        if view.gap(place) == "," and (apposed := _apposed(view, place)):
            return apposed
    head = _head(view, at)
    if isinstance(head, tuple) or head < 0:
        return head if isinstance(head, tuple) else None
    if view.gap(head + 1) in _APPOSED and (apposed := _apposed(view, head + 1)):
        return apposed
    if view.key(head + 1) in ("called", "named") and (named := _called(view, head + 2)):
        return named
    return view.passage.said(at + (view.key(at) == "s"), head + 1), head + 1


def role_at(view: View, at: int) -> Part | None:
    """As `part_at`, and else what follows "the", "a" or "his" up to where the phrase ends, whatever it is."""
    if part := part_at(view, at):
        return part
    if view.key(at) not in DETERMINERS or view.gap(at) not in _QUOTES:
        return None
    last = at + 1
    while last < min(at + MOST_WORDS, len(view.words)) and view.key(last) not in FUNCTION and not view.gap(last):
        if view.key(last) in _NO_PARTS or view.name(last):
            return None
        last += 1
    ended = view.breaks(last) or view.key(last) in (_CLOSERS | {"of", "from"}) - {"and"}
    return (view.passage.said(at, last), last) if last > at + 1 and ended else None


def _called(view: View, at: int, *, plain: bool = False) -> Part | None:
    """The part named at word `at`; a name of something unknown has to end its phrase."""
    name = view.name(at)
    if name is None or name.first != at or name.what == "title" or view.key(name.last) == "s":
        return None
    return (name.name, name.last) if plain or name.what == "person" or _closes(view, name.last) else None


def _apposed(view: View, at: int) -> Part | None:
    """The part named at word `at`, unless the name starts the next clause ("…, X plays")."""
    called = _called(view, at)
    return called if called and _closes(view, called[1]) else None


def _closes(view: View, at: int) -> bool:
    return view.breaks(at) or view.key(at) in _CLOSERS


def _head(view: View, at: int) -> int | Part:
    """The last word for somebody behind word `at`, -1 where there is none; or the part named on the way."""
    head = -1
    for place in range(at + 1, min(at + 1 + MOST_WORDS, len(view.words))):
        key = view.key(place)
        if view.breaks(place):
            if view.gap(place) == "," and head < 0 and not view.name(place) and key not in FUNCTION:
                continue  # "a shy, gifted chef"
            return head
        if called := _called(view, place, plain=head == place - 1):
            return called
        if key in _NO_PARTS:
            return -1
        if is_person(key) or (head == place - 1 and view.gap(place) in ("-", "–")):
            head = place
        elif head >= 0 or key in _BREAK_OFF:
            return head
    return head
