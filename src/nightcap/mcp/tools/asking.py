"""`ask` and `refine`: a request in, a pick with its reasons out, and an id to go on from."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from typing import Annotated, Final, Literal

from pydantic import AfterValidator, Field

from nightcap.mcp.shapes import AskId, AsList, Given, Reason, Taken, TitleLine, Whole, bearable
from nightcap.mcp.talks import Talk
from nightcap.mcp.tool import Desk, Tool
from nightcap.mcp.wording import bullets, cited, facts, named, plain, quoted, reason, rest, title_line, unmarked
from nightcap.recommend.model import Answer as Found
from nightcap.recommend.model import Pick as Picked
from nightcap.recommend.phrases import NOTHING_FOUND, listed, passing
from nightcap.request.model import Asked, Request

MOST_WORDS: Final = 2000
MOST_PICKS: Final = 10
#: of the first pick, and of each runner-up
_MOST_REASONS: Final = (6, 3)
_MOST_TO_KNOW: Final = (5, 2)
_MOST_PARTS: Final = 20
_MOST_LIMITS: Final = 5


def _on_the_sofa(at: datetime) -> datetime:
    """Wall-clock time without a zone, as the home takes it."""
    at = bearable(at)
    return at.astimezone().replace(tzinfo=None) if at.tzinfo else at


Charting = Annotated[bool, Field(description="Only titles on the current Top 10 charts.")]
At = Annotated[
    Annotated[datetime, AfterValidator(_on_the_sofa)] | None,
    Field(description="Local time of watching where it is not now, as 2026-07-24T20:00."),
]


class ToAsk(Taken):
    text: Annotated[
        str,
        Field(
            min_length=1,
            max_length=MOST_WORDS,
            pattern=r"\S",
            description="What to watch, in the user's own words: their day, the time they have, whom they watch with, "
            "what to avoid, titles they like. Not keywords.",
            examples=["rough day, something soothing, nothing violent, done by 11pm"],
        ),
        Whole,
    ]
    n: Annotated[int, Field(ge=1, le=MOST_PICKS, description="How many titles, the pick and its runners-up.")] = 4
    charting: Charting = False
    include_seen: Annotated[bool, Field(description="Let in what the user has seen.")] = False
    at: At = None


class ToRefine(Taken):
    ask_id: AskId
    words: Annotated[
        str,
        Field(
            max_length=500,
            description="What the user says to that answer, in their words; “lighter” is lighter than its first pick.",
            examples=["shorter, and less tense", "something else", "horror is fine"],
        ),
        Whole,
    ] = ""
    drop: Annotated[
        tuple[Annotated[int, Field(ge=1, le=_MOST_PARTS)], ...],
        Field(max_length=_MOST_PARTS, description="`part` of each thing in `understood` that was not meant."),
        AsList,
    ] = ()


class Pick(TitleLine):
    rank: int
    facts: str
    reasons: list[Reason]
    know_first: list[Reason]


class Part(Given):
    """`limit` is enforced, `wish` is scored, `told` only noted; `overridden` by a later word or left out."""

    part: int
    words: str
    meaning: str
    kind: Literal["limit", "wish", "told"]
    overridden: bool | None = None


class Relaxed(Given):
    without: str
    would_add: int


class Answer(Given):
    """`passing` counts the titles that every limit lets through; `relax` says which limit costs how many.

    `unmet` are topics asked for that no pick is about.
    """

    ask_id: str
    picks: list[Pick]
    passing: int
    understood: list[Part]
    not_understood: list[str]
    relax: list[Relaxed]
    unmet: list[str]
    more: str | None = None


def ask(desk: Desk, given: ToAsk) -> tuple[Answer, str]:
    talk = Talk(
        asked=Asked(given.text), shown=(), parts=(), n=given.n, at=given.at,
        charting=given.charting, include_seen=given.include_seen,
    )  # fmt: skip
    return _answered(desk, talk)


def refine(desk: Desk, given: ToRefine) -> tuple[Answer, str]:
    before = desk.talks.find(given.ask_id)
    dropped = {before.parts[part - 1] for part in given.drop if part <= len(before.parts)}
    asked = replace(before.asked, dropped=before.asked.dropped | dropped).refined(given.words, before.shown)
    return _answered(desk, replace(before, asked=asked))


def _answered(desk: Desk, talk: Talk) -> tuple[Answer, str]:
    found = desk.nightcap.ask(talk.asked, now=talk.at, n=talk.n, charting=talk.charting, include_seen=talk.include_seen)
    id_ = desk.talks.keep(
        replace(
            talk,
            shown=tuple(pick.title.id for pick in found.picks),
            parts=tuple(part.start for part in found.request.understood[:_MOST_PARTS]),
        )
    )
    answer = _told(id_, found)
    return answer, _as_text(answer)


def _told(id_: str, found: Found) -> Answer:
    request = found.request
    return Answer(
        ask_id=id_,
        picks=[_pick(pick) for pick in found.picks],
        passing=found.eligible,
        understood=parts(request),
        not_understood=lost_words(request)[:_MOST_PARTS],
        relax=[
            Relaxed(without=unmarked(" + ".join(each.words), 80), would_add=each.would_add)
            for each in found.relax[:_MOST_LIMITS]
        ],
        unmet=[unmarked(topic, 80) for topic in found.unmet[:_MOST_LIMITS]],
        more=rest(
            min(len(request.understood), _MOST_PARTS),
            len(request.understood),
            "ask in fewer words to see how all of it was read",
        ),
    )


def _pick(pick: Picked) -> Pick:
    others = pick.rank > 1
    line = title_line(pick.title)
    return Pick(
        **line.model_dump(),
        rank=pick.rank,
        facts=facts(pick.title),
        reasons=[reason(each) for each in pick.reasons[: _MOST_REASONS[others]]],
        know_first=[reason(each) for each in pick.advice[: _MOST_TO_KNOW[others]]],
    )


def parts(request: Request) -> list[Part]:
    """What was understood, numbered from 1."""
    return [
        Part(
            part=number,
            words=unmarked(request.text[each.start : each.end], 80),
            meaning=plain(each.meaning, 120),
            kind=each.kind,
            overridden=None if each.stands else True,
        )
        for number, each in enumerate(request.understood[:_MOST_PARTS], 1)
    ]


def lost_words(request: Request) -> list[str]:
    """The words that were not understood."""
    return [unmarked(request.text[span.start : span.end], 80) for span in request.not_understood]


def _as_text(answer: Answer) -> str:
    lines: list[str] = []
    for pick in answer.picks:
        if pick.rank == 1:
            lines += [f"Pick: {named(pick)}", pick.facts]
            lines += bullets("Why:", map(cited, pick.reasons))
            lines += bullets("Know first:", map(cited, pick.know_first))
        else:
            lines += bullets(f"{pick.rank}. {named(pick)} {pick.facts}", map(cited, (*pick.reasons, *pick.know_first)))
    if not answer.picks:
        lines.append("Nothing passes every limit.")
    if answer.unmet:
        lines.append(f"Nothing that passes is about {listed([quoted(topic) for topic in answer.unmet], 'or')}.")
    lines += bullets(
        f"{passing(answer.passing)} every limit. Relaxing one:" if answer.relax else "",
        (f"without {quoted(each.without)}: {each.would_add:,} more" for each in answer.relax),
    )
    lines += bullets("Understood:", map(_part_line, answer.understood)) or [NOTHING_FOUND]
    lines += lost_line(answer.not_understood)
    lines += [answer.more] if answer.more else []
    lines.append(f"ask_id: {answer.ask_id}")
    return "\n".join(line for line in lines if line)


def lost_line(words: Sequence[str]) -> list[str]:
    """A line with the words that were not understood, none where all were."""
    return [f"Not understood: {', '.join(map(quoted, words))}"] if words else []


def _part_line(each: Part) -> str:
    state = ", overridden" if each.overridden else ""
    return f"part {each.part} ({each.kind}{state}) {quoted(each.words)}: {each.meaning}"


ASK: Final = Tool(
    name="ask",
    title="What to watch tonight",
    description="Recommend what to watch: the pick and runners-up with ids, each with reasons and their evidence "
    "(chart row, fact, quoted critic), what to know first, how the words were understood and what was not, and "
    "which limit to relax where too little is left. Nothing of the request is kept on disk.",
    takes=ToAsk,
    gives=Answer,
    use=ask,
)
REFINE: Final = Tool(
    name="refine",
    title="Refine an answer",
    description="Go on from an answer of ask or refine: say what should be different, or drop parts that were not "
    "meant. Gives a new answer with a new ask_id. Earlier limits hold until the words lift them.",
    takes=ToRefine,
    gives=Answer,
    use=refine,
)
