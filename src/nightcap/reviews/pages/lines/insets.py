"""Blocks of a page amid and around a piece: players, teasers, polls, summaries; known by most of their lines."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from nightcap.reviews.pages.lines.above import Line, is_paragraph
from nightcap.reviews.pages.lines.captions import is_credit
from nightcap.reviews.pages.lines.controls import is_rule, is_section
from nightcap.reviews.pages.lines.ends import is_verdict
from nightcap.reviews.pages.lines.furniture import is_furniture
from nightcap.reviews.pages.lines.pointers import is_tail
from nightcap.reviews.pages.lines.profiles import is_life, is_profile
from nightcap.reviews.pages.lines.whole import fits, is_sentence, whole

#: lines of a block, and how many of them are furniture in one that is furniture as a whole
_LEAST: Final = 3
_HALF: Final = 0.5
#: lines of a picture's block
_MOST_PICTURE: Final = 4
_KINDS: Final = (is_furniture, is_profile, is_section, is_rule, is_tail)
#: how heads of other pieces begin that are surely no heads within one
_OTHERS: Final = ("more", "related", "read", "recommended", "trending", "most", "top stories", "in other", "latest")
_SHARE: Final = re.compile(
    r"(?:(?P<what>[^\d|·$%]{1,60}?)[\s:(–]+)?\d{1,3}(?:[.,]\d)?\s?%\)?(?:\s*\(?\d[\d,.]* votes?\)?)?", re.IGNORECASE
)
#: what a machine made of the piece
_SUMMARY: Final = whole(
    r"(?:ai|ai[\s-](?:generated|powered)) (?:summary|overview|highlights|takeaways|key points)(?:\W.{0,60})?",
    r"(?:summary|overview|highlights|key (?:takeaways|points))\W+(?:ai|(?:generated|made|written) (?:by|with) "
    r"ai)\b.{0,60}",
    r"(?:summary|takeaways|highlights) (?:generated|made|written) (?:by|with) (?:ai|.{1,40} ai)\b.{0,60}",
)


def insets(lines: Sequence[Line]) -> set[int]:
    """The places of lines that go with the block they stand in. Without blank lines in a text there are no blocks."""
    gone = set(_summaries(lines)) | set(_polls(lines)) | set(_pointed(lines))
    if any(line.under for line in lines):
        for block in _blocks(lines):
            gone.update(_of_furniture(lines, block))
            gone.update(_of_pictures(lines, block))
    return gone


def _blocks(lines: Sequence[Line]) -> Iterator[range]:
    """Runs of lines under one another with no paragraph among them."""
    start = 0
    for place, line in enumerate(lines):
        if not line.under or is_paragraph(line):
            yield range(start, place)
            start = place + is_paragraph(line)
    yield range(start, len(lines))


def _of_furniture(lines: Sequence[Line], block: range) -> Iterator[int]:
    """The lines that are no sentence and no facts, of a block at least half of whose lines are furniture."""
    if len(block) < _LEAST:
        return
    known = sum(any(kind(lines[place].text) for kind in _KINDS) for place in block)
    if known < max(2, _HALF * len(block)):
        return
    life = any(is_life(lines[place].text) for place in block)
    for place in block:
        line, below = lines[place], lines[place + 1] if place + 1 < len(lines) else None
        heads = place == block[-1] and below is not None and below.under
        if life or not (heads or line.heading or line.listed or _may_stay(line.text)):
            yield place


def _pointed(lines: Sequence[Line]) -> Iterator[int]:
    """What a head of other pieces leads to where a blank line stands between: two titles or more, no sentences."""
    blocks = _next([not line.under for line in lines])
    texts = _next([is_sentence(line.text) or line.heading or line.listed for line in lines])
    end = 0
    for place, line in enumerate(lines[:-2]):
        if place < end or not lines[place + 2].under or not line.text.lower().startswith(_OTHERS):
            continue
        if texts[place + 1] >= blocks[place + 2] and is_tail(line.text):
            end = blocks[place + 2]
            yield from range(place, end)


def _next(marks: Sequence[bool]) -> list[int]:
    """For each place the next that is marked, itself or behind it; the end where there is none."""
    found = len(marks)
    places = [found := place if marks[place] else found for place in reversed(range(len(marks)))]
    return places[::-1]


def _of_pictures(lines: Sequence[Line], block: range) -> Iterator[int]:
    """A block that stands alone and has a credit: what is to be seen, told once or twice, and whose picture it is."""
    if not 2 <= len(block) <= _MOST_PICTURE or lines[block[0]].under:
        return
    if block[-1] + 1 < len(lines) and lines[block[-1] + 1].under:
        return
    if any(lines[place].heading or lines[place].listed for place in block):
        return
    if any(is_credit(lines[place].text) for place in block):
        yield from block


def _may_stay(text: str) -> bool:
    return is_sentence(text) or ":" in text or (is_verdict(text) and not is_section(text))


def _summaries(lines: Sequence[Line]) -> Iterator[int]:
    """A head that names a machine's summary, and the entries below it."""
    goes_on = False
    for place, line in enumerate(lines):
        goes_on = is_summary(line.text) or (goes_on and line.listed and line.under)
        if goes_on:
            yield place


def _polls(lines: Sequence[Line]) -> Iterator[int]:
    """Shares in per cent, two or more on lines of their own, each with what was voted for right above."""
    found = {place for place, line in enumerate(lines) if "%" in line.text and _SHARE.fullmatch(line.text)}
    near = {place for place, other in pairwise(sorted(found)) for place in (place, other) if other - place <= 2}
    for place in sorted(near):
        yield place
        above = lines[place - 1] if place else None
        bare = not any(map(str.isalpha, lines[place].text))
        if bare and above is not None and place - 1 not in near and not is_sentence(above.text) and lines[place].under:
            yield place - 1


def is_summary(text: str) -> bool:
    """Whether a line heads what a machine made of the piece."""
    return len(text) <= 120 and fits(_SUMMARY, text)
