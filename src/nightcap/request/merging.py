"""A request and what was said after its answer, as one request: what is said later overrides what was said before.

On the same field a later limit takes the place of an earlier one; what was ruled out stays ruled out beside
what is ruled out later, until its very value is asked for or called fine. Of viewers' ages the youngest
counts, whatever the order. On the same axis of tone, genre, topic or title a later wish takes the place of
an earlier one.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import reduce
from typing import Literal

from nightcap.request.assemble import once
from nightcap.request.model import (
    AcclaimWish,
    GenreWish,
    LikeWish,
    Limit,
    LimitField,
    LimitWish,
    Request,
    Span,
    ToneShift,
    ToneWish,
    TopicWish,
    Understood,
    Wish,
)  # fmt: skip


def merged(parts: Sequence[Request], home_languages: Sequence[str] = ("en",)) -> Request:
    """The one request that all parts make, the earliest first; its text has each on a line of its own."""
    return reduce(lambda former, later: _two(former, later, tuple(home_languages)), parts)


def _two(former: Request, later: Request, home: tuple[str, ...]) -> Request:
    offset = len(former.text) + 1
    kept = [limit for each in former.limits if (limit := _still(each, former, later, home))]
    limits = tuple(once((*kept, *later.limits)))
    wishes = tuple(dict.fromkeys((*(w for w in former.wishes if not _superseded(w, later)), *later.wishes)))
    return Request(
        text=f"{former.text}\n{later.text}",
        mode=later.mode or former.mode,
        limits=limits,
        wishes=wishes,
        trouble=tuple(dict.fromkeys((*former.trouble, *later.trouble))),
        about=" ".join(filter(None, (former.about, later.about))),
        understood=(*_marked(former.understood, limits, wishes, later.text), *_moved(later.understood, offset)),
        not_understood=(
            *former.not_understood,
            *(Span(span.start + offset, span.end + offset) for span in later.not_understood),
        ),
        subtitles=_subtitles(former, later),
        company=later.company or former.company,
    )


def _still(limit: Limit, former: Request, later: Request, home: tuple[str, ...]) -> Limit | None:
    """What is left of an earlier limit."""
    unread = former.subtitles == "no" and later.subtitles in ("fine", "wanted")
    if unread and limit.field == "language" and limit.op == "in" and limit.value == home:
        return None
    left: Limit | None = limit
    for other in later.limits:
        left = left and _against(left, other)
    for field, values in later.allows:
        left = left and _allowing(left, field, values)
    return left


def _against(limit: Limit, other: Limit) -> Limit | None:
    """What is left of a limit beside a later one."""
    if limit.field != other.field or limit.field == "audience_age":
        return limit
    if isinstance(limit.value, tuple) and isinstance(other.value, tuple):
        if limit.op == other.op == "in":
            return None
        return limit if limit.op == other.op else _less(limit, other.value)
    if isinstance(limit.value, tuple) or isinstance(other.value, tuple):  # "from the 80s", "not 1994"
        return limit if "not_in" in (limit.op, other.op) else None
    low, high = (limit.value, other.value) if limit.op == "min" else (other.value, limit.value)
    return None if limit.op == other.op or low > high else limit


def _allowing(limit: Limit, field: LimitField, values: tuple[object, ...]) -> Limit | None:
    """What is left of a limit once these values are fine as well; no values: any."""
    if limit.field != field:
        return limit
    if not values:
        return None
    if not isinstance(limit.value, tuple):
        return limit
    return _less(limit, values) if limit.op == "not_in" else replace(limit, value=_joined(limit.value, values))


def _less(limit: Limit, values: Iterable[object]) -> Limit | None:
    own = limit.value if isinstance(limit.value, tuple) else ()
    left = tuple(value for value in own if value not in tuple(values))
    return replace(limit, value=left) if left else None


def _joined(own: tuple[object, ...], more: Iterable[object]) -> tuple[object, ...]:
    return tuple(dict.fromkeys((*own, *more)))


def _superseded(wish: Wish, later: Request) -> bool:
    """Whether something later speaks of the same."""
    if isinstance(wish, LimitWish):
        fields = {limit.field for limit in later.limits}
        return wish.limit.field in fields | {w.limit.field for w in later.wishes if isinstance(w, LimitWish)}
    return _subject(wish) in {_subject(other) for other in later.wishes}


def _subject(wish: Wish) -> tuple[str, object]:
    match wish:
        case ToneWish() | ToneShift():
            return "axis", wish.axis
        case GenreWish():
            return "genre", wish.genre
        case TopicWish():
            return "topic", wish.topic
        case LikeWish():
            return "title", wish.title_id or wish.name
        case LimitWish():
            return "limit", wish.limit
        case AcclaimWish():
            return "acclaim", None


def _marked(
    understood: Iterable[Understood], limits: Sequence[Limit], wishes: Sequence[Wish], words: str
) -> Iterator[Understood]:
    """The earlier chips, with those of which nothing is left told as overridden."""
    standing = {(limit.field, limit.op, limit.text) for limit in limits}
    same = {(limit.field, limit.op, limit.value) for limit in limits}
    for each in understood:
        asked = each.limits or each.wishes
        left = any(
            (limit.field, limit.op, limit.text) in standing or (limit.field, limit.op, limit.value) in same
            for limit in each.limits
        ) or any(wish in wishes for wish in each.wishes)
        if each.stands and asked and not left:
            yield replace(each, meaning=f"{each.meaning} (until “{words.strip()}”)", stands=False)
        else:
            yield each


def _moved(understood: Iterable[Understood], offset: int) -> Iterator[Understood]:
    return (replace(each, start=each.start + offset, end=each.end + offset) for each in understood)


def _subtitles(former: Request, later: Request) -> Literal["fine", "wanted", "no"] | None:
    """A language asked for later is watched as it comes."""
    language = any(limit.field == "language" and limit.op == "in" for limit in later.limits)
    return later.subtitles or (None if language and former.subtitles == "no" else former.subtitles)
