"""What nobody may come to, one behind the other: "nobody falls ill, or gets divorced", "no one marries or dies"."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Final

from nightcap.request.facts.harms import BEFALLS
from nightcap.request.lexicon import Phrases, bag, table
from nightcap.request.meant.finding import Finding, Reading
from nightcap.request.model import Limit, TopicWish
from nightcap.request.words import JOINED
from nightcap.tone.notes import NOTES

#: topic → how it is said of somebody; only refused, as who says it of themselves tells of a trouble
_FATES: Final = {
    "divorce and break-ups": (
        "(gets|getting|get|is|being|ends up) (divorced|a divorce|separated|dumped|jilted|ditched)",
        "(divorces|divorcing|separates|separating|divorced)", "(splits|splitting|breaks|breaking|split|break) up",
        "(leaves|leaving|leave) (his|her|their) (wife|husband|partner|girlfriend|boyfriend|family)",
        "(leaves|dumps|jilts|ditches) (anyone|anybody|anyone else|each other|one another|somebody|him|her)",
        "(walks|walking) out on (anyone|anybody|somebody|him|her|them|each other)", "(gets|getting) a divorce",
    ),
    "weddings and marriage": (
        "(gets|getting|get|is|being) (married|engaged|hitched|wed)", "(marries|marrying|marry)",
        "(proposes|proposing) (marriage|)", "(walks|walking) down the aisle", "(ties|tying) the knot",
    ),
    "pregnancy and babies": (
        "(gets|getting|get|is|being|falls|falling|ends up) (pregnant|up the duff|knocked up)",
        "(gives|giving) birth", "(has|having|have) (a baby|babies|kids|children)", "(is|are) expecting",
        "in labour", "(wants|wanting) (a baby|babies)",
    ),
    "losing a job": (
        "(loses|losing|lose) (his|her|their|a) (job|jobs)",
        "(gets|getting|is|being) (fired|sacked|laid off|made redundant)",
    ),
    "drinking and drunkenness": (
        "(drinks|drinking|drunk|boozes|boozing)", "(gets|getting|is|being) (drunk|hammered|plastered|wasted)",
    ),
    "love and romance": (
        "(kisses|kissing|snogs|snogging|smooches|flirts|flirting|dates|dating)", "(hooks|hooking) up",
        "(finds|finding) (love|true love)", "(is|being) in love", "(goes|going) on (dates|a date)",
    ),
    "loneliness and leaving": ("(moves|moving) away", "(says|saying) goodbye", "(is|ends up|being) (alone|lonely)"),
}  # fmt: skip
_NOBODY: Final = bag("nobody noone one anybody anyone somebody someone people characters everybody everyone they")
_GETS: Final = bag("gets getting get is being falls falling goes going ends has having or nor and be")
#: behind a fate of one word
_BEHIND: Final = bag("or and nor in at anyone anybody anything each please too either again much like")
#: words looked back over for "nobody"
_REACH: Final = 14


@cache
def _fates() -> Phrases[str]:
    return Phrases((phrase, topic) for topic, phrases in _FATES.items() for phrase in phrases)


def find(reading: Reading) -> Iterator[Finding]:
    for at in reading.positions():
        if not reading.denied(at, belongs=True) or not _of_somebody(reading, at):
            continue
        if (hit := _fates().at(reading.words, at)) and not _of_a_thing(reading, at, hit[1]):
            first, text = reading.lead(at), reading.said(at, hit[1])
            wish = TopicWish(topic=hit[0], weight=-1.0, text=text)
            yield Finding(first=first, last=hit[1], meaning=f"away from: {hit[0]}", wishes=(wish,), rank=1)
        yield from _harm(reading, at)


def _of_a_thing(reading: Reading, at: int, last: int) -> bool:
    """As in "nobody drinks tea like my gran"."""
    words = reading.words
    follows = words[last].key if last < len(words) and words[last].gap == JOINED else ""
    return last == at + 1 and bool(follows) and follows not in _BEHIND


def _of_somebody(reading: Reading, at: int) -> bool:
    """Whether the denial is of what somebody comes to: "nobody ...", "without anyone ...", "no one ..."."""
    denial = reading.marks[at].denial
    if denial is None or at - denial.first > _REACH:
        return False
    return any(word.key in _NOBODY for word in reading.words[denial.first : denial.last + 2][: at - denial.first])


def _harm(reading: Reading, at: int) -> Iterator[Finding]:
    """As the second half of "nobody gets kidnapped or goes missing"."""
    words = reading.words
    hit = table("harms_after").at(words, at)
    behind = at > 0 and words[at].gap == JOINED and words[at - 1].key in _GETS
    if hit is None or table("notes").at(words, at) or not (behind or words[at].key.endswith("s")):
        return
    notes = BEFALLS.get(("anyone", hit[0]), ())
    if notes:
        first = reading.back_over(at, _GETS - {"or", "nor", "and"})
        first = min(first, reading.lead(first))
        said = " or ".join(NOTES[note] for note in notes)
        limit = Limit(field="note", op="not_in", value=notes, text=reading.said(first, hit[1]))
        yield Finding(first=first, last=hit[1], meaning=f"no {said}", limits=(limit,), rank=1)
