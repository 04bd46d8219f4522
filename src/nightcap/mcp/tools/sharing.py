"""`ask_together`: several people, each with a day of their own, and one answer that is fair to all."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, Final

from pydantic import Field

from nightcap.mcp.shapes import AsList, Given, Reason, Taken, TitleLine, Whole
from nightcap.mcp.tool import Desk, Tool
from nightcap.mcp.tools.asking import MOST_WORDS, At, Charting, lost_line, lost_words, parts
from nightcap.mcp.wording import bullets, cited, facts, named, plain, quoted, reason, title_line, unmarked
from nightcap.recommend.model import Person as Asking
from nightcap.recommend.model import SharedPick as Picked
from nightcap.recommend.model import Together as Found
from nightcap.recommend.phrases import NOTHING_FOUND, listed, ordinal

_MOST_PEOPLE: Final = 5
_MOST_PICKS: Final = 5
_MOST_NAME: Final = 60
#: for each person, of the first pick and of each other one
_MOST_REASONS: Final = (2, 1)
_MOST_TO_KNOW: Final = (4, 1)
_MOST_PARTS: Final = 6
_MOST_LIMITS: Final = 3


class Person(Taken):
    name: Annotated[
        str,
        Field(
            min_length=1,
            max_length=_MOST_NAME,
            pattern=r"\S",
            description="Who asks; what this name has seen is left out.",
        ),
        Whole,
    ]
    text: Annotated[
        str,
        Field(min_length=1, max_length=MOST_WORDS // 2, pattern=r"\S", description="Their day, in their own words."),
        Whole,
    ]


class ToAskTogether(Taken):
    people: Annotated[
        tuple[Person, ...],
        Field(min_length=2, max_length=_MOST_PEOPLE, description="Everybody who watches, each with their own words."),
        AsList,
    ]
    n: Annotated[int, Field(ge=1, le=_MOST_PICKS, description="How many titles, the pick and its runners-up.")] = 3
    charting: Charting = False
    include_seen: Annotated[bool, Field(description="Let in what one of them has seen.")] = False
    at: At = None


class ForOne(Given):
    """`share`: 1 is the best that this person's own limits let through, 0 what is average for them."""

    name: str
    share: float
    place: int
    reasons: list[Reason]


class SharedPick(TitleLine):
    rank: int
    facts: str
    for_each: list[ForOne]
    least_served: list[str]
    know_first: list[Reason]


class Understood(Given):
    """How one person was understood. `passing` counts what their own limits let through; `alone` is theirs alone."""

    name: str
    understood: list[str]
    not_understood: list[str]
    passing: int
    alone: TitleLine | None = None


class Relaxed(Given):
    who: list[str]
    without: list[str]
    would_add: int


class Together(Given):
    """`passing` counts the titles that everybody's limits let through."""

    picks: list[SharedPick]
    passing: int
    people: list[Understood]
    relax: list[Relaxed]


def ask_together(desk: Desk, given: ToAskTogether) -> tuple[Together, str]:
    found = desk.nightcap.ask.together(
        [(each.name, each.text) for each in given.people],
        now=given.at,
        n=given.n,
        charting=given.charting,
        include_seen=given.include_seen,
    )
    told = _told(found)
    return told, "\n".join(_lines(told))


def _told(found: Found) -> Together:
    return Together(
        picks=[_pick(pick) for pick in found.picks],
        passing=found.eligible,
        people=[_person(person) for person in found.people],
        relax=[
            Relaxed(
                who=[_name(name) for name in each.names],
                without=[unmarked(limit.text.strip() or limit.field, 80) for limit in each.limits[:_MOST_LIMITS]],
                would_add=each.would_add,
            )
            for each in (found.relax[:_MOST_LIMITS] if len(found.picks) < found.asked_for else ())
        ],
    )


def _pick(pick: Picked) -> SharedPick:
    others = pick.rank > 1
    return SharedPick(
        **title_line(pick.title).model_dump(),
        rank=pick.rank,
        facts=facts(pick.title),
        for_each=[
            ForOne(
                name=_name(each.name),
                share=round(each.share, 2),
                place=each.place,
                reasons=[reason(one) for one in each.reasons[: _MOST_REASONS[others]]],
            )
            for each in pick.served
        ],
        least_served=[_name(name) for name in pick.least_served],
        know_first=[reason(each) for each in pick.advice[: _MOST_TO_KNOW[others]]],
    )


def _person(person: Asking) -> Understood:
    request = person.request
    return Understood(
        name=_name(person.name),
        understood=[f"{quoted(each.words)}: {each.meaning} ({each.kind})" for each in parts(request)[:_MOST_PARTS]],
        not_understood=lost_words(request)[:_MOST_PARTS],
        passing=person.eligible,
        alone=title_line(person.alone) if person.alone else None,
    )


def _name(name: str) -> str:
    return plain(name, _MOST_NAME)


def _lines(told: Together) -> Iterator[str]:
    for pick in told.picks:
        yield f"{'Pick:' if pick.rank == 1 else f'{pick.rank}.'} {named(pick)} {pick.facts}"
        some = len(pick.least_served) < len(pick.for_each)  # else all are served alike
        for each in pick.for_each:
            least = ", least served" if some and each.name in pick.least_served else ""
            said = " ".join(map(cited, each.reasons)) or "no reason of its own"
            yield f"- {each.name} (share {each.share:z.2f}, {ordinal(each.place)} for them{least}): {said}"
        yield from bullets("Know first:", map(cited, pick.know_first))
    if not told.picks:
        yield "Nothing passes everybody's limits."
    for relaxed in told.relax:
        without = listed([quoted(each) for each in relaxed.without])
        yield f"Without {without} of {listed(relaxed.who)}: {relaxed.would_add:,} more."
    for person in told.people:
        yield from bullets(f"{person.name} was understood:", person.understood) or [f"{person.name}: {NOTHING_FOUND}"]
        yield from lost_line(person.not_understood)
        if person.alone:
            yield f"Alone {person.name} would get {named(person.alone)}."


ASK_TOGETHER: Final = Tool(
    name="ask_together",
    title="What to watch together",
    description="Recommend one title for several people who each had their own day: nobody's limit is broken, and "
    "whom it serves least is served as well as can be. Says what each pick is for each of them, with evidence. To "
    "refine, call it again with the words changed.",
    takes=ToAskTogether,
    gives=Together,
    use=ask_together,
)
