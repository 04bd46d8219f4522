"""What a title comes from, told by who knows it: fans of the book, faithful to the novel, where Dark left off."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Final

from nightcap.reviews.reading.facts.lineage import Source, plainly
from nightcap.reviews.reading.facts.view import View
from nightcap.reviews.reading.words import bag

#: who would know the source: "fans of the book"
_FANS: Final = bag("fans readers devotees lovers followers admirers fan")
BOOKS: Final = bag("book books novel novels manga comic comics webtoon play game games webcomic podcast memoir")
_READERS: Final = bag("you youve i ive havent who never")
_LEFT: Final = bag("left leaves ended ends stopped finished")


def _fans(view: View, at: int) -> Iterator[Source]:
    """Fans of the book; readers of X's novels."""
    if view.key(at + 1) == "of":
        start = at + 2
        known = view.key(start) in ("the", "both") and (
            view.key(start + 1) in BOOKS or (view.key(start + 1) in ("original", "source", "comic", "graphic", "video"))
        )
        if known or (view.key(at) == "readers" and view.name(start)):
            yield from plainly(view, at if view.key(at) != "read" else 0, start)  # "if you have read" denies nothing


def _true_to(view: View, at: int) -> Iterator[Source]:
    """Faithful to the book; unlike X's novel; if you have read the novel."""
    start = at + 1 + (view.key(at + 1) in ("to", "in"))
    told = view.key(at) in ("unlike", "read") or start > at + 1
    book = view.key(start) == "the" and view.key(start + 1) in BOOKS and not view.name(start + 1)
    owned = (name := view.name(start)) and name.what == "person" and view.key(name.last) == "s"
    reads = view.key(at) != "read" or not _READERS.isdisjoint(view.keys[:at])
    if told and reads and (book or owned) and not view.key(start + 2).endswith("s"):
        # "if you have read it" supposes nothing of the title
        yield from plainly(view, 0 if view.key(at) == "read" else at, start)


def _where(view: View, at: int) -> Iterator[Source]:
    """It picks up where Dark left off."""
    name = view.name(at + 1)
    picks = view.key(at - 1) == "up" and view.key(at - 2) in ("picks", "pick", "picking", "picked")
    if picks and name and name.what == "title" and not view.is_subject(name) and view.key(name.last) in _LEFT:
        yield Source(view.passage.subject, name.name, None, None, (), at - 2, name.last + 1)


def _according(view: View, at: int) -> Iterator[Source]:
    """According to the novel by X."""
    if (
        view.key(at + 1) == "to"
        and view.key(at + 2) in ("the", "a")
        and (view.breaks(at) or view.key(at - 1) == "freely")
    ):
        yield from plainly(view, at, at + 2)


BY_WORD: Final[Mapping[str, Callable[[View, int], Iterator[Source]]]] = {
    **dict.fromkeys(_FANS, _fans),
    **dict.fromkeys(bag("faithful true close closely loyal unlike read"), _true_to),
    "where": _where,
    "according": _according,
}
