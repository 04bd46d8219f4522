"""How a request was understood, part by part, and what each part can be changed into."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Annotated, Final

from fastapi import APIRouter, Query, Response
from fastapi.responses import RedirectResponse

from nightcap.recommend.rewording import Change, Unit
from nightcap.request.model import Request as Understanding
from nightcap.web.api.parameters import MOST_LETTERS
from nightcap.web.pages.conversation import Conversation, Talk, parted
from nightcap.web.pages.texts import _

router = APIRouter()
#: how far a telling of a request reaches where it is quoted
_MOST_QUOTED: Final = 120
Changes = Mapping[int, Sequence[Change]]


@dataclass(frozen=True, slots=True)
class Way:
    """A change that takes one touch: how the button calls it, and the address of the ask with it."""

    name: str
    url: str


@dataclass(frozen=True, slots=True)
class Number:
    """A number to be changed, and what is said of it."""

    value: int
    unit: str
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Chip:
    """A part of the request: the words, what they were taken for, and the addresses of the ask without and with it."""

    start: int
    words: str
    meaning: str
    kind: str
    stands: bool
    is_dropped: bool
    without: str
    restored: str
    ways: tuple[Way, ...] = ()
    number: Number | None = None


def called() -> dict[str, str]:
    """What is said → how the button with it is called."""
    return {
        "darker": _("Darker"),
        "more cheerful": _("More cheerful"),
        "slower": _("Slower"),
        "livelier": _("Livelier"),
        "less tense": _("Less tense"),
        "more tense": _("More tense"),
        "less funny": _("Less funny"),
        "funnier": _("Funnier"),
        "less sentimental": _("Less sentimental"),
        "warmer": _("Warmer"),
        "less demanding": _("Less demanding"),
        "more thoughtful": _("More thoughtful"),
        "lighter": _("Lighter"),
        "heavier": _("Heavier"),
        "shorter": _("Shorter"),
        "something else": _("Something else"),
        "subtitles are fine": _("Subtitles are fine"),
    }


def units() -> dict[Unit, str]:
    return {
        "minutes": _("minutes"),
        "minutes an episode": _("minutes an episode"),
        "episodes": _("episodes"),
        "evenings": _("evenings"),
        "year": _("year"),
        "years of age": _("years of age"),
    }


def chips(talk: Conversation, request: Understanding, changes: Changes, shown: Sequence[str] = ()) -> Iterator[Chip]:
    """Limits first: they are what is enforced. `shown` is what a comparative is held against."""
    order = {"limit": 0, "wish": 1, "told": 2}
    for each in sorted(request.understood, key=lambda one: (order[one.kind], one.start)):
        found = changes.get(each.start, ()) if each.stands else ()
        ways = []
        for change in found:
            if change.amount is None:
                other = talk.with_words(change.words, shown)
                other = other if change.is_beside else talk.changed(each.start, change.words, shown)
                ways.append(Way(_called(change), other.url()))
        numbers = [Number(each.amount.value, units()[each.amount.unit], each.words) for each in found if each.amount]
        yield Chip(
            start=each.start,
            words=request.text[each.start : each.end],
            meaning=each.meaning,
            kind=each.kind,
            stands=each.stands,
            is_dropped=each.start in talk.asked.dropped,
            without=talk.without(each.start).url(),
            restored=talk.restored(each.start).url(),
            ways=tuple(ways),
            number=numbers[0] if numbers else None,
        )


def _called(change: Change) -> str:
    match change.kind:
        case "wish":
            return _("Only a wish")
        case "limit":
            return _("A must")
    return called().get(change.words, change.words)


def lost(request: Understanding) -> list[str]:
    """The words that were not understood."""
    found = [" ".join(request.text[span.start : span.end].split()) for span in request.not_understood]
    return [words if len(words) <= _MOST_QUOTED else f"{words[:_MOST_QUOTED]}…" for words in found if words]


@router.get("/change")
async def change(
    talk: Talk,
    chip: Annotated[int, Query(ge=0)],
    words: Annotated[str, Query(max_length=MOST_LETTERS)] = "",
    amount: Annotated[str, Query(max_length=10)] = "",
    on_show: Annotated[str, Query(max_length=MOST_LETTERS)] = "",
) -> Response:
    """To the ask in which other words stand in a part's place; {} in them is where the amount goes."""
    number = amount.strip()
    said = words.replace("{}", number) if number.isascii() and number.isdigit() else words
    if "{}" in said:  # no number was given: nothing is changed
        return RedirectResponse(talk.url(), 303)
    return RedirectResponse(talk.changed(chip, said, parted(on_show)).url(), 303)
