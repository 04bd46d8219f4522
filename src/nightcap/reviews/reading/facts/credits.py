"""Who directed, created and wrote it, told by what they did: written by X, a film by X, X's script."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

from nightcap.catalogue.countries import ADJECTIVES
from nightcap.reviews.claim import Claim
from nightcap.reviews.reading.facts.credited import claim, each
from nightcap.reviews.reading.facts.owned import is_makers
from nightcap.reviews.reading.facts.people import Person, full, people_before, people_from
from nightcap.reviews.reading.facts.phrases import Phrase
from nightcap.reviews.reading.facts.services import known
from nightcap.reviews.reading.facts.trades import TRADES, of_name
from nightcap.reviews.reading.facts.view import View
from nightcap.reviews.reading.facts.vocabulary import NOUNS
from nightcap.reviews.reading.words import bag

#: participle before "by" → role
_BY: Final[Mapping[str, str]] = {
    **dict.fromkeys(bag("directed helmed codirected staged animated filmed"), "director"),
    **dict.fromkeys(bag("created cocreated devised conceived masterminded"), "creator"),
    **dict.fromkeys(bag("written cowritten scripted penned adapted screenplay script scripts teleplay"), "writer"),
    **dict.fromkeys(bag("writing dialogue"), "writer"),
    "direction": "director",
    "directing": "director",
}
#: work → the role of whose it is
_WORKS: Final[Mapping[str, str]] = {
    "screenplay": "writer", "script": "writer", "direction": "director", "teleplay": "writer", "writing": "writer",
    "dialogue": "writer", "scripts": "writer",
}  # fmt: skip
#: "Jane Doe's film" is its director's; a series or a show may be anybody's
_DIRECTED: Final = NOUNS - bag(
    "series miniseries show sitcom telenovela original special story adaptation remake docuseries"
)
#: what else is done to it, behind which the "by" of "written and edited by" stands
_ALSO: Final = bag("edited performed produced presented scored narrated photographed composed shot")
TRIGGERS: Final = frozenset(_BY) | TRADES.keys() | _WORKS.keys() | _ALSO
_TEXTS: Final = bag(
    "letter letters songs song novels poem poems diary music score soundtrack lyrics theme tune book novel review"
)
_WORKS_OF_OTHERS: Final = bag("novel book play story")
_SCRIPTS: Final = bag("script scripts screenplay teleplay writing dialogue direction")
#: "the new film of X" is its director's; "a film of X" may be one about X
_LATEST: Final = bag("new latest newest debut first second third fourth fifth last")
#: between "script" and "by"
_SIGNS: Final = bag("signs signed responsible took takes handles handled provided provides supplied supplies")
_MARKS: Final = ("", ",", "(", "–", "—")
_IS_BY: Final = tuple(
    (verb, link)
    for verb in ("is", "was", "comes", "came", "are", "stems", "derives")
    for link in ("by", "from", "credited")
)
#: words between "directed by" and the name, at most; and those behind which the name is not the maker's
_MOST_PRAISE: Final = 6
_OTHERS_WORK: Final = bag("his her their of from for in with who after at on s")
_LATER: Final = bag("in with on over for once again as together this both")
#: words from "directed" to its "by", at most
_LATER_BY: Final = 9
_PRAISE: Final = bag(
    "old hand veteran newcomer the a an great debutant one director filmmaker man woman master stalwart"
)


def find(view: View, at: int) -> Iterator[Claim]:
    key = view.key(at)
    if view.question or (at in view.taken and key != "adapted"):
        return
    if (
        view.key(at + 1) == "by"
        and (key in _BY or key in _ALSO)
        and view.gap(at + 1) in (_MARKS if key in _SCRIPTS else ("",))
    ):
        yield from _by(view, at)
    elif key in _SCRIPTS and ":" in view.gap(at + 1):
        yield from _labelled(view, at)
    elif key in _SCRIPTS and (script := _script(view, at)):
        people, last = script
        yield from each(view, people, [_BY[key]], at, last)
    elif key in ("directed", "written", "created", "adapted") and (by := _later_by(view, at)):
        yield from each(view, people_from(view, by + 1), [_BY[key]], at, by + 2)
    elif key in TRADES:
        yield from of_name(view, at)
    elif key in _WORKS:
        yield from _possessed(view, at)


def _labelled(view: View, at: int) -> Iterator[Claim]:
    """Script and direction: X."""
    roles = [_BY[view.key(at)]]
    if view.key(at - 1) == "and" and view.key(at - 2) in _BY:
        roles.append(_BY[view.key(at - 2)])
    people = people_from(view, at + 1)
    yield from each(view, people, roles, at, people[-1][2] if people else at + 1)


def _script(view: View, at: int) -> tuple[list[Person], int] | None:
    """(whose, word after) of "the script is by X", "the script is credited to X", "the script (X again, with Y)"."""
    if view.keys[at + 1 : at + 3] == ("credited", "to") and view.gap(at + 1) in ("", ","):
        return people_from(view, at + 3), at + 4
    if view.keys[at + 1 : at + 3] in _IS_BY:
        start = at + 3 + (view.key(at + 2) == "credited")
        return people_from(view, start), start + 1
    signed = at - 2 - (view.key(at - 2) in ("for", "over"))
    if view.key(at - 1) == "the" and view.key(signed) in _SIGNS:
        if people := people_before(view, signed - (view.key(signed - 1) in ("is", "was"))):
            return people, at + 1  # "X signs the script", "X is responsible for the script"
        if view.key(at + 1) in ("is", "was"):
            return people_from(view, at + 2), at + 2
    people = people_from(view, at + 1) if "(" in view.gap(at + 1) else []
    if not people or not full(people[0][0]):
        return None
    last = people[-1][2]
    if view.keys[last : last + 2] == ("again", "with"):
        people += people_from(view, last + 2)
    return people, people[-1][2]


def _later_by(view: View, at: int) -> int:
    """The "by" of "directed in sixteen days by old hand X", 0 where there is none."""
    following = view.key(at + 1)
    if not (following in _LATER or following.endswith("ly")) or view.gap(at + 1) not in ("", ","):
        return 0
    for place in range(at + 2, min(at + _LATER_BY, len(view.words))):
        if view.breaks(place) and (view.key(place) != "by" or view.gap(place) != view.gap(at + 1)):
            return 0
        if view.key(place) == "from":
            return 0  # "directed this from a book by X"
        if view.key(place) == "by":
            praised = place
            while praised < at + _LATER_BY and view.key(praised + 1) in _PRAISE:
                praised += 1
            return praised
    return 0


def of(view: View, phrase: Phrase) -> Iterator[Claim]:
    """A film by Jane Doe; Jane Doe's romance, Jane Doe's first feature: its director's."""
    if view.key(phrase.head) not in _DIRECTED:
        return
    link = view.key(phrase.last)
    bare = phrase.determiner == "the" and phrase.first == phrase.head  # "the film of X"
    latest = link == "of" and (bare or not _LATEST.isdisjoint(view.keys[phrase.first : phrase.head]))
    made_by = link == "by" or ((link == "from" or latest) and full(_person(view, phrase.last + 1)))
    if made_by and not view.gap(phrase.last):
        start = phrase.last + 1
        while start < phrase.last + 3 and (view.key(start) == "the" or view.key(start) in ADJECTIVES):
            start += 1
        made = people_from(view, start)
        if made and view.key(made[-1][2]) == "s":
            return  # "the film of X's novel"
        for person, _, _ in made:
            yield claim(view, (person, "director", None), phrase.head, made[-1][2], phrase.title)
    possessive = phrase.first - 1
    if phrase.determiner == "s" and is_makers(view, possessive) and view.key(phrase.last) != "was":
        for person, first, _ in people_before(view, possessive):
            if known(view, first) or known(view, first + 1):
                return  # "The BBC's new drama"
            yield claim(view, (person, "director", None), first, phrase.last, phrase.title)


def _person(view: View, at: int) -> str:
    """The person named at word `at` in a film "from" them, "" where it is a service or a place."""
    people = people_from(view, at)
    return people[0][0] if people and not known(view, at) else ""


def _by(view: View, at: int) -> Iterator[Claim]:
    """Written and directed by X and Y."""
    starring = view.key(at + 2) == "and" and view.key(at + 3) in ("starring", "co", "featuring", "with")
    start = at + 2 + (2 + (view.key(at + 3) == "co")) * starring
    people = people_from(view, start, strict=False)
    if not people and (people := people_from(view, _past_praise(view, start))) and not full(people[0][0]):
        return  # "by a Pole"
    if len(people) == 2 and people[0][2] == people[1][1] and not (view.capsule or view.breaks(people[1][2])):
        people = people[:1]  # "From a script by X, Y has made a film"
    if not people or _of_a_text(view, at):
        return
    roles, first = ([_BY[view.key(at)]] if view.key(at) in _BY else []), at
    for place in range(at - 1, max(-1, at - 6), -1):
        key = view.key(place)
        if key in _BY:
            roles.append(_BY[key])
            first = place
        elif key not in ("and", "both", "co") and key not in _ALSO:
            break
    yield from each(view, people, roles, first, people[-1][2])


def _past_praise(view: View, start: int) -> int:
    """The word at which a name starts behind "somebody named", "the great Danish stylist"."""
    at = start
    while at < min(start + _MOST_PRAISE, len(view.words)) and view.name(at) is None and not view.gap(at):
        if view.key(at) in _OTHERS_WORK:
            return start
        at += 1
    return at


def _of_a_text(view: View, at: int) -> bool:
    """Whether it is a book, a letter or a song that was written."""
    before = view.key(at - 1)
    if before in ("is", "was", "are", "were"):
        before = view.key(at - 2)
    return not view.breaks(at) and (
        before in _TEXTS or (before in _WORKS_OF_OTHERS and view.key(at - 2) in ("a", "the"))
    )


def _possessed(view: View, at: int) -> Iterator[Claim]:
    """X's witty screenplay."""
    place = at - 1
    while place > max(0, at - 3) and view.key(place) != "s" and not view.gap(place):
        place -= 1
    if view.key(place) != "s":
        return
    people = people_before(view, place)
    if people and full(people[-1][0]):
        yield from each(view, people, [_WORKS[view.key(at)]], people[0][1], at + 1)
