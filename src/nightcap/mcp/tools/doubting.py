"""`why_not`: what keeps a title out of an answer."""

from __future__ import annotations

from typing import Final

from nightcap.mcp.shapes import AskId, Given, Reason, Taken, TitleLine, TitleName
from nightcap.mcp.tool import Desk, Tool
from nightcap.mcp.wording import bullets, cited, named, plain, reason, title_line, unmarked

_MOST: Final = 8


class ToDoubt(Taken):
    ask_id: AskId
    title: TitleName


class KeptOut(Given):
    limit: str
    reason: Reason


class Doubted(Given):
    """`verdict` says it in a sentence; `kept_out` has the limits it breaks, `kept_down` where it scores less."""

    title: TitleLine
    verdict: str
    kept_out: list[KeptOut]
    kept_down: list[Reason]
    against: TitleLine | None = None


def why_not(desk: Desk, given: ToDoubt) -> tuple[Doubted, str]:
    talk = desk.talks.find(given.ask_id)
    found = desk.nightcap.ask.why_not(
        talk.asked, given.title, now=talk.at, n=talk.n, charting=talk.charting, include_seen=talk.include_seen
    )
    down = (*((found.alike,) if found.alike else ()), *(each.reason for each in found.shortfalls))
    told = Doubted(
        title=title_line(found.title),
        verdict=plain(found.verdict),
        kept_out=[
            KeptOut(limit=unmarked(each.limit.text.strip() or each.limit.field, 80), reason=reason(each.reason))
            for each in found.barriers[:_MOST]
        ],
        kept_down=[reason(each) for each in down[:_MOST]],
        against=title_line(found.against) if found.against else None,
    )
    lines = [
        named(told.title),
        told.verdict,
        *bullets("What keeps it out:", (cited(each.reason) for each in told.kept_out)),
        *bullets("What kept it down:", map(cited, told.kept_down)),
    ]
    return told, "\n".join(lines)


WHY_NOT: Final = Tool(
    name="why_not",
    title="Why not that title?",
    description="Why a title is not in an answer: the limits that it breaks, with its own facts beside the user's "
    "words, or where it scores less than what was shown. Also says if it is among the picks.",
    takes=ToDoubt,
    gives=Doubted,
    use=why_not,
)
