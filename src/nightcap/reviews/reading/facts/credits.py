"""Who directed, created and wrote it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

from nightcap.catalogue.countries import ADJECTIVES
from nightcap.reviews.claim import Claim
from nightcap.reviews.reading.facts.people import Person, full, people_before, people_from
from nightcap.reviews.reading.facts.phrases import Phrase, is_makers
from nightcap.reviews.reading.facts.view import View
from nightcap.reviews.reading.facts.vocabulary import NOUNS
from nightcap.reviews.reading.words import bag

#: participle before "by" → role
_BY: Final[Mapping[str, str]] = {
    **dict.fromkeys(bag("directed helmed codirected"), "director"),
    **dict.fromkeys(bag("created cocreated devised"), "creator"),
    **dict.fromkeys(bag("written cowritten scripted penned adapted screenplay script scripts teleplay"), "writer"),
}
#: noun before a name → role
_NOUNS: Final[Mapping[str, str]] = {
    **dict.fromkeys(bag("director directors dir dirs filmmaker"), "director"),
    **dict.fromkeys(bag("creator creators showrunner showrunners"), "creator"),
    **dict.fromkeys(bag("writer writers screenwriter screenwriters scriptwriter"), "writer"),
}
#: verb behind a name → role
_VERBS: Final[Mapping[str, str]] = {
    "directs": "director", "helms": "director", "writes": "writer", "scripts": "writer", "codirects": "director",
}  # fmt: skip
_DEBUTS: Final = bag("directorial directing")
#: what stands between a name and "her debut"
_MAKES: Final = bag("makes in making with here for made this is")
#: work → the role of whose it is
_WORKS: Final[Mapping[str, str]] = {
    "screenplay": "writer", "script": "writer", "direction": "director", "teleplay": "writer",
}  # fmt: skip
#: verb before "it", "the series" → role
_MADE: Final[Mapping[str, str]] = {
    "created": "creator", "cocreated": "creator", "directed": "director", "wrote": "writer",
}  # fmt: skip
#: "Jane Doe's film" is its director's; a series or a show may be anybody's
_DIRECTED: Final = NOUNS - bag(
    "series miniseries show sitcom telenovela original special story adaptation remake docuseries"
)
TRIGGERS: Final = frozenset(_BY) | _NOUNS.keys() | _VERBS.keys() | _DEBUTS | _WORKS.keys() | _MADE.keys()

#: before "director X": somebody in the story, or of another trade
_IN_STORY: Final = bag(
    "plays play played as film theatre theater funeral museum art music casting stage creative managing school "
    "choir camp crime novelist follows meets about is a an executive fashion medical programme program movie "
    "porn commercials opera former"
)
_ARTISTS: Final = bag("songwriter singer novelist ghost crime travel letter staff")
_TEXTS: Final = bag("letter letters songs song novels poem poems diary")
_WORKS_OF_OTHERS: Final = bag("novel book play story")
_IT: Final = bag("series show drama sitcom comedy film movie documentary")
_SCRIPTS: Final = bag("script scripts screenplay teleplay")
#: words from "directed" to its "by", at most
_LATER_BY: Final = 9
#: between a person and "as showrunner"
_TAKES_OVER: Final = bag("took takes taking stepped steps who has came comes")
_PRAISE: Final = bag(
    "old hand veteran newcomer the a an great debutant one director filmmaker man woman master stalwart"
)
_ADVERBS: Final = bag(
    "both also and brilliantly ably beautifully confidently skilfully skillfully deftly sensitively simply"
)


def find(view: View, at: int) -> Iterator[Claim]:
    key = view.key(at)
    if view.question or (at in view.taken and key != "adapted"):
        return
    if (
        view.key(at + 1) == "by"
        and key in _BY
        and (not view.gap(at + 1) or (key in _SCRIPTS and view.gap(at + 1) == ","))
    ):
        yield from _by(view, at)
    elif key in ("directed", "written", "created") and (by := _later_by(view, at)):
        yield from _each(view, people_from(view, by + 1), [_BY[key]], at, by + 2)
    elif key == "directing":
        yield from _directing(view, at)
    elif key in _NOUNS:
        yield from _called(view, at)
    elif key in _VERBS:
        yield from _active(view, at)
    elif key in _DEBUTS:
        yield from _debut(view, at)
    elif key in _WORKS:
        yield from _possessed(view, at)
    elif key in _MADE:
        yield from _made(view, at)


def _later_by(view: View, at: int) -> int:
    """The "by" of "directed in sixteen days by old hand X", 0 where there is none."""
    if view.key(at + 1) not in ("in", "with", "on", "over", "for") or view.gap(at + 1):
        return 0
    for place in range(at + 2, min(at + _LATER_BY, len(view.words))):
        if view.breaks(place):
            return 0
        if view.key(place) == "by":
            praised = place
            while praised < at + _LATER_BY and view.key(praised + 1) in _PRAISE:
                praised += 1
            return praised
    return 0


def _directing(view: View, at: int) -> Iterator[Claim]:
    """X, directing from his own script, …"""
    if view.key(at + 1) == "debut" or view.key(at + 2) == "debut":
        yield from _debut(view, at)
        return
    people = people_before(view, at) if view.gap(at) == "," else []
    if view.key(at + 1) != "from" or not people:
        return
    own = view.key(at + 2) in ("his", "her", "their") and {view.key(at + 3), view.key(at + 4)} & {
        "script",
        "screenplay",
    }
    yield from _each(view, people, ["director", "writer"] if own else ["director"], people[0][1], at + 4)


def of(view: View, phrase: Phrase) -> Iterator[Claim]:
    """A film by Jane Doe; Jane Doe's romance, Jane Doe's first feature: its director's."""
    if view.key(phrase.head) not in _DIRECTED:
        return
    if view.key(phrase.last) == "by" and not view.gap(phrase.last):
        start = phrase.last + 1
        while start < phrase.last + 3 and (view.key(start) == "the" or view.key(start) in ADJECTIVES):
            start += 1
        made = people_from(view, start)
        for person, _, _ in made:
            yield _claim(view, (person, "director", None), phrase.head, made[-1][2], phrase.title)
    possessive = phrase.first - 1
    if phrase.determiner == "s" and is_makers(view, possessive) and view.key(phrase.last) != "was":
        for person, first, _ in people_before(view, possessive):
            yield _claim(view, (person, "director", None), first, phrase.last, phrase.title)


def acted(view: View, person: str, character: str | None, first: int, last: int) -> Iterator[Claim]:
    """A claim of an actor's part, where it is plain in which title and not denied."""
    yield from _credit(view, (person, "actor", character), first, last)


def _credit(view: View, credit: tuple[str, str, str | None], first: int, last: int) -> Iterator[Claim]:
    title = None if view.denied(first) else view.owner(first)
    if title:
        yield _claim(view, credit, first, last, title)


def _claim(view: View, credit: tuple[str, str, str | None], first: int, last: int, title: str) -> Claim:
    person, role, character = credit
    return view.fact("credit", {"person": person, "role": role, "character": character}, first, last, title=title)


def _by(view: View, at: int) -> Iterator[Claim]:
    """Written and directed by X and Y."""
    people = people_from(view, at + 2, strict=False)
    if not people or _of_a_text(view, at):
        return
    roles, first = [_BY[view.key(at)]], at
    for place in range(at - 1, max(-1, at - 6), -1):
        key = view.key(place)
        if key in _BY:
            roles.append(_BY[key])
            first = place
        elif key not in ("and", "both", "co"):
            break
    yield from _each(view, people, roles, first, people[-1][2])


def _of_a_text(view: View, at: int) -> bool:
    """Whether it is a book, a letter or a song that was written."""
    before = view.key(at - 1)
    return not view.breaks(at) and (
        before in _TEXTS or (before in _WORKS_OF_OTHERS and view.key(at - 2) in ("a", "the"))
    )


def _each(view: View, people: list[Person], roles: list[str], first: int, last: int) -> Iterator[Claim]:
    for role in roles:
        for person, _, _ in people:
            yield from _credit(view, (person, role, None), first, last)


def _called(view: View, at: int) -> Iterator[Claim]:
    """Director X, writer-director X, Dir. X, its creator, X; Creators: X and Y."""
    if view.key(at - 1) == "as" and view.key(at - 2) in ("over", "in") and view.breaks(at + 1):
        yield from _took_over(view, at)
        return
    comma = view.gap(at + 1) == ","
    if (
        view.key(at - 1) in ("the", "its")
        and view.breaks(at - 1)
        and view.breaks(at + 1)
        and view.gap(at - 1) in (",", "(")
    ):
        people = people_before(view, at - 1)[-1:]  # X, the creator, …
        yield from _each(view, people, [_NOUNS[view.key(at)]], people[0][1] if people else at, at + 1)
        return
    if view.gap(at + 1) not in ("", ".", ":", ",", ".:"):
        return
    people = people_from(view, at + 1, strict=comma)
    if not people:
        return
    roles, first = [_NOUNS[view.key(at)]], at
    if view.key(at - 1) in _NOUNS and view.gap(at) in ("-", "/", "–"):
        roles.append(_NOUNS[view.key(at - 1)])
        first = at - 1
    elif view.key(at - 1) == "and" and view.key(at - 2) in _NOUNS:
        roles.append(_NOUNS[view.key(at - 2)])
        first = at - 2
    if view.key(first - 1) == "co" and view.gap(first) == "-":
        first -= 1
    if not _is_maker(view, first, roles, comma=comma, labelled=":" in view.gap(at + 1) or "." in view.gap(at + 1)):
        return
    if view.key(people[-1][2]) == "s" and len(people) == 1 and view.is_title(people[0][2] + 1):
        return  # director X's earlier film
    yield from _each(view, people, roles, first, people[-1][2])


def _took_over(view: View, at: int) -> Iterator[Claim]:
    """X, who took over as showrunner, …"""
    place = at - 3
    while place > 0 and view.key(place) in _TAKES_OVER:
        place -= 1
    people = people_before(view, place + 1)
    if people and full(people[-1][0]):
        yield from _each(view, people[-1:], [_NOUNS[view.key(at)]], people[-1][1], at + 1)


def _is_maker(view: View, first: int, roles: list[str], *, comma: bool, labelled: bool) -> bool:
    """Whether "director X" made the title and is nobody in its story."""
    before = view.key(first - 1) if not view.breaks(first) else ""
    if labelled and not before:
        return True
    if before in _IN_STORY or before in _ARTISTS:
        return False
    if comma:
        return any(
            view.key(place) in ("its", "the", "s", "his", "her", "their") and view.key(first - 1) != "same"
            for place in range(max(view.opening(first), first - 2), first)
        )
    if roles == ["writer"] and view.key(first).startswith("writer"):
        return before in ("", "by", "and", "from", "with")
    return True


def _active(view: View, at: int) -> Iterator[Claim]:
    """X directs; X writes and directs."""
    end = at
    roles = [_VERBS[view.key(at)]]
    if view.key(at - 1) == "and" and view.key(at - 2) in _VERBS:
        return  # told with the first verb
    if view.key(at + 1) == "and" and view.key(at + 2) in _VERBS:
        roles.append(_VERBS[view.key(at + 2)])
    while view.key(end - 1) in _ADVERBS and end > 1:
        end -= 1
    if view.key(end - 1) == "who":
        end -= 1
    people = people_before(view, end)
    if not people or not full(people[-1][0]):
        return
    last = at + 1 if len(roles) == 1 else at + 3
    if (
        roles[0] == "writer"
        and len(roles) == 1
        and not (view.breaks(last) or view.key(last) in ("with", "and") or view.key(last + 1) in NOUNS)
    ):
        return
    name = view.name(last)
    if name and name.what == "title" and not view.is_subject(name):
        return
    if view.key(last) in ("traffic", "her", "him", "them", "a", "to", "his", "letters", "plays"):
        return
    yield from _each(view, people, roles, people[0][1], last)


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
        yield from _each(view, people, ["director"], people[0][1], last)


def _possessed(view: View, at: int) -> Iterator[Claim]:
    """X's witty screenplay."""
    place = at - 1
    while place > max(0, at - 3) and view.key(place) != "s" and not view.gap(place):
        place -= 1
    if view.key(place) != "s":
        return
    people = people_before(view, place)
    if people and full(people[-1][0]):
        yield from _each(view, people, [_WORKS[view.key(at)]], people[0][1], at + 1)


def _made(view: View, at: int) -> Iterator[Claim]:
    """X, who created the series; X and Y, who directed it together; created it with Z."""
    end = at - (view.key(at - 1) in ("also", "co"))
    end -= view.key(end - 1) == "who"
    people = people_before(view, end)
    last = at + 2
    if view.key(at + 1) in ("the", "this") and view.key(at + 2) in _IT:
        last = at + 3
    elif view.key(at + 1) != "it":
        return
    if view.key(last) == "with":
        more = people_from(view, last + 1)
        people, last = [*people, *more], more[-1][2] if more else last
    if people:
        yield from _each(view, people, [_MADE[view.key(at)]], people[0][1], last)
