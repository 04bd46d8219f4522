"""How two articles stand to each other: one piece, an edited one, a quotation, a repeated paragraph, or nothing."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, Literal

import numpy as np

from nightcap.reviews.article import Article
from nightcap.reviews.copies import furniture
from nightcap.reviews.copies.aligning import Passage, passages
from nightcap.reviews.copies.furniture import Mask
from nightcap.reviews.copies.sites import same_site
from nightcap.reviews.copies.translation import is_translated
from nightcap.reviews.copies.words import Words, words

RelationKind = Literal["same", "edited", "quotes", "related", "translated", "none"]

#: the same words, but for slips of the extraction, none of which is longer than so many words
_SAME: Final = 0.97
_LONGEST_SLIP: Final = 12
#: an edited copy keeps this much of the text that has less of its own,
_COPY: Final = 0.6
#: and the other text has this much from it, or else its opening
_BOTH: Final = 0.45
#: words before the opening of what was cut (a dateline, a caption)
_OPENING: Final = 30
#: fewer words in common tell nothing; fewer than the second must be nearly all; a paragraph has at least the third
_FEWEST_WORDS: Final = 12
_FEW_WORDS: Final = 30
_PARAGRAPH: Final = 25
_NEARLY_ALL: Final = 0.8
#: the longest footer or opening notice that a site puts to all its pieces, and how far from the edge it may stand
_LONGEST_FOOTER: Final = 120
_EDGE: Final = 4
#: characters around a passage in which it is attributed
_NEARBY: Final = 250
#: of a passage's words, those that stand between quotation marks
_MOSTLY: Final = 0.7
#: of the shorter headline's words, those that the other has too
_SAME_HEADLINE: Final = 0.8


@dataclass(frozen=True, slots=True)
class Relation:
    """What two articles, a and b, have in common.

    `kind`: `same` (the same words; typography, menus and notices aside), `edited` (a copy that was cut, rearranged,
    reworded or given another headline), `quotes` (one quotes passages of the other), `related` (they share a paragraph
    or more, unquoted), `translated` or `none`.
    `share_a` and `share_b`: the words of each that stand in the other too, 0 to 1. `spans`: where they stand, as
    (start_a, end_a, start_b, end_b), characters, end exclusive, in the order of b; the words of a span are the same
    in both.
    """

    kind: RelationKind
    share_a: float
    share_b: float
    spans: tuple[tuple[int, int, int, int], ...] = ()

    @property
    def is_copy(self) -> bool:
        """Whether both are one article."""
        return self.kind in ("same", "edited", "translated")


@dataclass(frozen=True, slots=True)
class _Side:
    """One of the two articles: its words, and where in them each passage stands."""

    article: Article
    known: Words
    bounds: Sequence[tuple[int, int]]
    share: float
    longest_own: int


def relation(a: Article, b: Article) -> Relation:
    """How two articles stand to each other, by aligning their words; the same from both sides."""
    # of alignments that are equally good, which is found depends on the order: so there is one order
    if (len(b.text), b.text) < (len(a.text), a.text):
        return _turned(_aligned(b, a))
    return _aligned(a, b)


def _turned(told: Relation) -> Relation:
    """What is told of b and a, told of a and b."""
    spans = sorted(
        ((start_b, end_b, start_a, end_a) for start_a, end_a, start_b, end_b in told.spans), key=lambda span: span[2]
    )
    return Relation(told.kind, told.share_b, told.share_a, tuple(spans))


def _aligned(a: Article, b: Article) -> Relation:
    known_a, known_b = furniture.piece(a.text), furniture.piece(b.text)
    found = passages(known_a, known_b)
    runs = [run for passage in found for run in passage.runs]
    shared_a, shared_b = np.zeros(len(known_a), np.bool_), np.zeros(len(known_b), np.bool_)
    for run in runs:
        shared_a[run.a : run.a + run.length] = True
        shared_b[run.b : run.b + run.length] = True
    side_a = _Side(a, known_a, [passage.bounds_a for passage in found], *_shares(a.text, known_a, shared_a))
    side_b = _Side(b, known_b, [passage.bounds_b for passage in found], *_shares(b.text, known_b, shared_b))
    spans = [
        (*known_a.place(run.a, run.a + run.length), *known_b.place(run.b, run.b + run.length))
        for run in sorted(runs, key=lambda run: run.b)
    ]
    return Relation(_kind(side_a, side_b, found), side_a.share, side_b.share, tuple(spans))


def copied(relation: Relation, start: int, end: int) -> bool:
    """Whether what stands at `start`:`end` of b stands in a too, but for a fifth of its characters at most.

    Who counts claims once asks this of each claim of a copy or a quotation, and still compares what the two say: the
    one word that was changed may be the one that matters.
    """
    inside = sum(max(0, min(end, end_b) - max(start, start_b)) for _, _, start_b, end_b in relation.spans)
    return end > start and inside >= _NEARLY_ALL * (end - start)


def _shares(text: str, known: Words, shared: Mask) -> tuple[float, int]:
    """The share of words that the other text has too, and the longest stretch that it has not.

    Menus and captions that the other has not do not count.
    """
    count = int(shared.sum())
    if not count or count == len(shared):
        return (1.0, 0) if count else (0.0, len(shared))
    kept = shared | ~furniture.labels(text, known)
    edges = np.flatnonzero(np.concatenate([[True], shared[kept], [True]]))
    return count / int(kept.sum()), int(np.diff(edges).max()) - 1


def _kind(a: _Side, b: _Side, found: Sequence[Passage]) -> RelationKind:
    scale = max(a.known.shingle_size, b.known.shingle_size) / 3
    shared = sum(passage.shared for passage in found) / scale
    more, less = max(a.share, b.share), min(a.share, b.share)
    slip = max(a.longest_own, b.longest_own) / scale
    if shared >= _FEWEST_WORDS and less >= _SAME and slip <= _LONGEST_SLIP and _in_order(found):
        return "edited" if _headline_changed(a.article, b.article) else "same"
    is_furniture = (
        more < _NEARLY_ALL and same_site(a.article, b.article) and all(_is_footer(a, b, n) for n in range(len(found)))
    )
    if (
        not is_furniture
        and shared >= _FEWEST_WORDS
        and more >= _COPY
        and _is_whole(a, b, enough=shared >= _FEW_WORDS or less >= _NEARLY_ALL)
    ):
        return "edited"
    if is_translated(a.article, b.article):
        return "translated"
    if is_furniture:
        return "none"
    return _of_passages(a, b, found, scale)


def _in_order(found: Sequence[Passage]) -> bool:
    """Whether the passages follow each other in both texts alike."""
    starts = [passage.bounds_b[0] for passage in sorted(found, key=lambda passage: passage.bounds_a)]
    return starts == sorted(starts)


def _is_whole(a: _Side, b: _Side, *, enough: bool) -> bool:
    """Whether one is a version of the other as a whole: it is mostly that, or that was cut after its opening."""
    short, long = (a, b) if a.share >= b.share else (b, a)
    if long.share >= _BOTH:
        return enough
    first = min((start for start, _ in long.bounds), default=len(long.known))
    every = range(len(long.bounds))
    is_quoted = _mostly_quoted(long, every) and not _mostly_quoted(short, every)
    return enough and first <= _OPENING and not is_quoted


def _of_passages(a: _Side, b: _Side, found: Sequence[Passage], scale: float) -> RelationKind:
    """What single passages tell. What both quote, neither has from the other; what ends both is a footer."""
    telling = [
        number
        for number, passage in enumerate(found)
        if passage.shared >= _FEWEST_WORDS * scale and not _is_footer(a, b, number)
    ]
    marked = [(_mostly_quoted(a, [number]), _mostly_quoted(b, [number])) for number in telling]
    told = [number for number, both in zip(telling, marked, strict=True) if not all(both)]
    if any(one != other for one, other in marked) or any(_attributed(a, b, n) or _attributed(b, a, n) for n in telling):
        return "quotes"
    if any(found[number].shared >= _PARAGRAPH * scale for number in told):
        # a short text that stands in a longer one as a whole, and is not its opening, is a part of a round-up
        return "quotes" if max(a.share, b.share) >= _COPY else "related"
    return "none"


def _is_footer(a: _Side, b: _Side, number: int) -> bool:
    """Whether a passage begins or ends both texts, as what a site puts to all its pieces does."""
    (start_a, end_a), (start_b, end_b) = a.bounds[number], b.bounds[number]
    if max(end_a - start_a, end_b - start_b) > _LONGEST_FOOTER:
        return False
    ends = len(a.known) - end_a <= _EDGE and len(b.known) - end_b <= _EDGE
    return ends or (start_a <= _EDGE and start_b <= _EDGE)


def _mostly_quoted(side: _Side, numbers: Sequence[int]) -> bool:
    mask = furniture.quoted(side.article.text, side.known)
    places = np.concatenate([mask[slice(*side.bounds[number])] for number in numbers] or [mask[:0]])
    return bool(len(places) and places.mean() >= _MOSTLY)


def _attributed(quoting: _Side, source: _Side, number: int) -> bool:
    """Whether the quoting text names the other's publication or author near a passage, and is not of that itself."""
    article = source.article
    names = [
        name.casefold()
        for name, own in (
            (article.publication, quoting.article.publication),
            (article.author, quoting.article.author),
        )
        if name and len(name) >= 3 and name != own
    ]
    before, after = quoting.known.place(*quoting.bounds[number])
    text = quoting.article.text
    around = (text[max(0, before - _NEARBY) : before] + "\n" + text[after : after + _NEARBY]).casefold()
    return any(_names(around, name) for name in names)


def _names(text: str, name: str) -> bool:
    """Whether a name stands in a text as words of its own."""
    return re.search(rf"(?<![^\W_]){re.escape(name)}(?![^\W_])", text) is not None


def _headline_changed(a: Article, b: Article) -> bool:
    """Whether both have a headline, and another; the site's name after it is no change."""
    if not a.title or not b.title:
        return False
    one, other = ({*words(title).hashes.tolist()} for title in (a.title, b.title))
    return len(one & other) < _SAME_HEADLINE * min(len(one), len(other))
