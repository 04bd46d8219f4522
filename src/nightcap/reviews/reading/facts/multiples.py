"""How many episodes there are, told by their length or one by one: ten half-hours, 8 x 45 min., part one of eighty."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from nightcap.reviews.claim import Claim
from nightcap.reviews.reading.facts.counts import LENGTHS, MOST_EPISODES, MOST_SEASONS, owner
from nightcap.reviews.reading.facts.numbers import number_at, number_before, number_from
from nightcap.reviews.reading.facts.partial import is_partial
from nightcap.reviews.reading.facts.view import View
from nightcap.reviews.reading.words import bag

HALF_HOURS: Final = bag("hours halfhours")


def half_hours(view: View, at: int) -> Iterator[Claim]:
    """Ten half-hours, six hours of an hour each; `at` is the "hours" or "halfhours"."""
    joined = view.key(at) == "halfhours"
    if not joined and (view.key(at - 1) != "half" or view.gap(at) not in ("-", "–", "")):
        return
    end = at if joined else at - 1
    found = number_before(view.words, end)
    if not found or not 2 < found[0] <= MOST_EPISODES or view.question or view.denied(found[1]):
        return
    if not is_partial(view, found[1], at) and (title := owner(view, found[1], at)):
        yield view.fact("episodes", found[0], found[1], at + 1, title=title)


def times(view: View, at: int) -> Iterator[Claim]:
    """8 x 45 min.; `at` is the "x"."""
    found, length = number_before(view.words, at), number_from(view.words, at + 1)
    if not found or not length or found[0] < 2 or not (title := view.owner(at)):
        return
    count, first = found
    minutes, last = length
    if view.key(last) in LENGTHS:
        yield view.fact("episodes", count, first, last + 1, title=title)
    elif view.passage.text[view.words[last - 1].end :][:1] in ("'", "’", "′"):  # 6 x 45'
        yield view.fact("episodes", count, first, last, title=title)
        yield view.fact("runtime_minutes", minutes, at + 1, last, title=title)


def of_them(view: View, at: int) -> Iterator[Claim]:
    """Six of them, each an hour long; episode one of eighty; `at` is the "of"."""
    if view.question or at in view.taken:
        return
    if view.key(at + 1) == "them" and (found := number_before(view.words, at)):
        keys = {word.key for word in view.words}
        if keys & {"each", "apiece", "episodes", "hours", "hour"} and (
            view.breaks(at + 2) or view.key(at - 2) == "are"
        ):
            count, first, last = found[0], found[1], at + 2
        else:
            return
    elif view.key(at - 2) in ("season", "series") and number_at(view.words, at - 1):
        whole = number_from(view.words, at + 1)
        if whole and whole[0] <= MOST_SEASONS and not view.denied(at - 2) and (title := view.owner(at - 2)):
            yield view.fact("seasons", whole[0], at - 2, whole[1], title=title)
        return
    elif view.key(at - 2) in ("episode", "part", "chapter") and number_at(view.words, at - 1):
        whole = number_from(view.words, at + 1)
        if whole is None:
            return
        count, first, last = whole[0], at - 2, whole[1]
    else:
        return
    if 1 < count <= MOST_EPISODES and not view.denied(first) and (title := view.owner(first)):
        yield view.fact("episodes", count, first, last, title=title)
