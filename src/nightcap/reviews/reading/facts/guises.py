"""Who plays whom, told by "as": X as Y, X is superb as Y; as Y, X shines."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from nightcap.reviews.claim import Claim
from nightcap.reviews.reading.facts.being import THE
from nightcap.reviews.reading.facts.casting import REMARK
from nightcap.reviews.reading.facts.credited import acted, elsewhere
from nightcap.reviews.reading.facts.parts import part_at
from nightcap.reviews.reading.facts.people import (
    OPENS_ASIDE,
    Person,
    full,
    people_before,
    people_before_aside,
    person_at,
    strangers,
)
from nightcap.reviews.reading.facts.view import View
from nightcap.reviews.reading.words import bag

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
    "discovery alarming performance turn steals standout sublime astonishing quietly nicely costars pops turns crops "
    "back reprises reprise reprising role cameo support fun ball work wonders joy hoot scream treat phenomenal leads "
    "heads best better form outing belongs mesmerising mesmerizing riveting sensational underused delightfully gives "
    "brings chemistry deliciously cheerfully pleasure magnificently brilliantly convinces dazzles storms relish glee "
    "impressive strong solid effective affecting memorable unrecognisable unrecognizable typecast against "
    "shows guest chews hams impression mark mischief"
)
#: words of an aside on a part, at most
_LONGEST_ASIDE: Final = 18
#: how far "as" may stand from the actor, in words
_REACH: Final = 8
#: what is done in a story to somebody "as" something
_STORY: Final = bag(
    "born raised sent arrives arrive leaves ends end grows up comes came went goes revealed unmasked known seen "
    "sets set wakes woke living lived taken took hides hiding introduced spends spent passes passed returned "
    "identified dressed retires retired remember remembered remembers thinks thought made makes wrote directed "
    "directs writes"
)
_SEVERAL: Final = bag(
    "couple pair duo spouses lovers sisters brothers siblings twins friends neighbours neighbors parents cops "
    "detectives newlyweds rivals partners men women boys girls kids children teenagers exes cousins trio"
)
_SEEN_AS: Final = bag(
    "sees see saw hires hired introduces exposes treats regards paints reveals sends uses installs presents frames "
    "names appoints elects recruits employs describes dismisses portrays depicts remembers recognises recognizes "
    "follows to identifies knows took takes marks poses brands accuses shows views thinks disguises passes that when "
    "until because about"
)
_CASTING: Final = bag("casting starring featuring including pairing recasting")
_USUALLY: Final = bag("often usually always frequently generally previously typically last too forever")
_SIGHT: Final = bag("casting cast performance turn all sight likes form pleasure joy shape use")


def find(view: View, at: int) -> Iterator[Claim]:
    """X as Y; X is superb as the widowed Y; As Y, X is superb; `at` is the "as"."""
    if view.question or at in view.taken:
        return
    part = part_at(view, at + 1)
    if part is None or view.key(at + 1) in ("it", "well") or _is_elsewhere(view, at):
        return
    character, last = part
    opens = view.breaks(at) or (view.breaks(at - 1) and view.key(at - 1) in ("cast", "typecast"))
    if opens and (person := person_at(view, last)) and view.gap(last) == ",":
        named = character[:1].isupper() and len(character.split()) < 4
        if full(person[0]) and (named or view.key(at + 1) in ("the", "her", "his", "their")):
            yield from acted(view, person[0], character, at, person[2])
        return
    if opens and view.gap(last) == "," and character[:1].isupper() and (actor := _past_aside(view, last)):
        yield from acted(view, actor[0], character, at, actor[1])
        return
    if view.key(last) == "s":
        return
    if opens and view.gap(last) == "," and view.key(last) == "is" and (is_so := person_at(view, last + 1)):
        yield from _is(view, at, character, is_so)
        return
    people = people_before(view, at)
    if not people and character[:1].isupper():
        people = _behind_remark(view, at)
    if people:
        yield from _adjacent(view, people, character, last)
    else:
        yield from _at_distance(view, at, character, last)


def _is_elsewhere(view: View, at: int) -> bool:
    """X, so often cast as the wife: what somebody is in other titles."""
    return view.key(at - 1) in ("cast", "seen", "typecast") and not _USUALLY.isdisjoint(view.keys[max(0, at - 4) : at])


def _is(view: View, at: int, character: str, actor: Person) -> Iterator[Claim]:
    """Opposite her, as Y, is X."""
    if full(actor[0]):
        yield from acted(view, actor[0], character, at, actor[2])


def _past_aside(view: View, at: int) -> tuple[str, int] | None:
    """(who, the word after) behind the aside of "As Y, the boy who stayed, X has …", "As Y, who loves him, she …"."""
    if view.key(at) not in OPENS_ASIDE:
        return None
    for place in range(at + 1, min(at + _LONGEST_ASIDE, len(view.words))):
        if view.gap(place) == "," and (person := person_at(view, place)) and full(person[0]):
            return (person[0], person[2]) if not view.gap(person[2]) else None
        if view.gap(place) == "," and view.key(place) in ("she", "he") and full(view.passage.antecedent):
            return view.passage.antecedent, place + 1
        if view.gap(place) in (";", ":", "(") or ")" in view.gap(place):
            return None
    return None


def _behind_remark(view: View, at: int) -> list[Person]:
    """X, promoted to captain as Y: whom the remark before "as" is made of."""
    opening = view.opening(at)
    remark = view.key(opening)
    short = 0 < at - opening <= REMARK and view.gap(opening) == ","
    if not short or not (remark.endswith(("ed", "ing")) or remark in ("back", "newly", "once")):
        return []
    return people_before(view, opening)[-1:]


def _adjacent(view: View, people: list[Person], character: str, last: int) -> Iterator[Claim]:
    person, first, _ = people[-1]
    before = view.key(first - 1)
    if not full(person) or elsewhere(view, last):
        return
    of = before == "of" and view.key(first - 2) not in _SIGHT
    if view.breaks(first) or not (of or before in _SEEN_AS or (before.endswith("ing") and before not in _CASTING)):
        family = character[:1].isupper() and character.endswith("s") and view.key(last - 2) == "the"  # "as the Todds"
        several = len(people) > 1 and (family or view.key(last - 1) in _SEVERAL)
        for own in people if several else people[-1:]:
            yield from acted(view, own[0], character, own[1], last)


def _at_distance(view: View, at: int, character: str, last: int) -> Iterator[Claim]:
    """X is superb as Y; X gives a wonderful performance as Y; X, last seen in Dark, shines as Y."""
    opening = view.opening(at)
    if view.key(opening) in ("is", "gives", "was") and opening > 0 and view.gap(opening) == ",":
        opening = view.opening(opening - 1)
    between: set[str] = set()
    people: list[Person] = []
    for place in range(at - 1, max(opening, at - _REACH) - 1, -1):
        name = view.name(place)
        if name and name.what == "title" and view.is_subject(name):
            continue  # "X leads Two Boats as Y"
        if name:
            if view.key(name.last) == "s":
                return
            people = people_before(view, name.last)
            break
        if view.key(place) != "career" or view.gap(place + 1) not in ("-", "–"):  # "career-best"
            between.add(view.key(place))
    else:
        people = people_before_aside(view, opening) if view.gap(opening) == "," else []
    if (
        not people
        or not full(people[-1][0])
        or (between & _NO_PART_VERBS and "does" not in between)
        or elsewhere(view, last)
    ):
        return
    stranger = bool(strangers(view, people)) and not between & _STORY
    if between & _ACTS or (stranger and (character[:1].isupper() or view.key(at + 1) in THE)):
        for own in people if between & {"star", "are"} else people[-1:]:
            yield from acted(view, own[0], character, own[1], last)
