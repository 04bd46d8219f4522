"""Whether an article says that it is of several titles: "Three to stream", "Two films today"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from nightcap.reviews.reading.tables import table
from nightcap.reviews.reading.words import Sentence, bag, sentences

_ROUNDUPS: Final = table("roundups")
_NUMBERS: Final = bag(
    "two three four five six seven eight nine ten eleven twelve both pair couple trio handful 2 3 4 5 6 7 8 9 10 12"
)
_SEVERAL: Final = bag(
    "films movies series shows dramas documentaries comedies thrillers titles pictures features programmes premieres "
    "debuts newcomers sitcoms musicals horrors romances picks recommendations discoveries"
)
#: what may stand behind a number alone: "Two for the weekend", "Three to see"
_AFTER: Final = bag("for to from of")
_BEFORE: Final = bag(
    "all the first last previous these those other his her their its of after past in for only than by"
)
#: sentences that may announce it
_FIRST: Final = 2


def is_roundup(title: str | None, body: Sequence[Sentence]) -> bool:
    """Whether the headline, or one of the first two sentences, tells of several titles."""
    heads = sentences(title or "")
    for sentence in heads:
        keys = sentence.keys
        if keys[0] in _NUMBERS and len(keys) > 1 and keys[1] in _AFTER:
            return True
        if _tells(sentence, "several"):
            return True
    if any(_tells(sentence, "announced") for sentence in body[:_FIRST]):
        return True
    return any(_counts(sentence.keys) for sentence in (*heads, *body[:_FIRST]))


def may_be_roundup(title: str | None) -> bool:
    """Whether the headline is a column's that is of one title or of several: "Pick of the week", "Festival diary"."""
    return any(_tells(sentence, "perhaps") for sentence in sentences(title or ""))


def _tells(sentence: Sentence, entry: str) -> bool:
    return any(entry in hit.entries for hit in _ROUNDUPS.all(sentence.words))


def _counts(keys: Sequence[str]) -> bool:
    """ "Two films about hands", "three new Danish dramas", but not "all three series"."""
    return any(
        key in _NUMBERS and not _SEVERAL.isdisjoint(keys[at + 1 : at + 4])
        and (at == 0 or keys[at - 1] not in _BEFORE)
        and not any(word in ("of", "out", "seasons") for word in keys[at + 1 : at + 3])
        for at, key in enumerate(keys)
    )  # fmt: skip
