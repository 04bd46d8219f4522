"""Where the piece is on a page: its lines, in order, without the page around them."""

from __future__ import annotations

import logging
import re
from collections.abc import Sequence
from functools import cache
from typing import TYPE_CHECKING, Any, Final

from nightcap.reviews.pages.blocks import Block, Box

if TYPE_CHECKING:
    from lxml.html import HtmlElement

#: a part that calls itself a menu or a share bar, yet holds more of the page's running text than this, is neither
_MOST_BESIDE: Final = 0.3
#: the region is the innermost element that holds this much of the running text
_REGION: Final = 0.9
#: characters; where trafilatura takes fewer (and there is twice as much), it has found nothing
_LITTLE: Final = 200
#: what is left out between two lines that are taken belongs to them up to this share of all that is taken
_MOST_GAP: Final = 0.25
#: lines with more of their characters in links are menus and teasers, unless trafilatura takes them
_MOST_LINKED: Final = 0.6
#: more elements than any article has; beyond this only our own reading is asked, whose time grows with the page alone
_MOST_READ: Final = 5_000
#: characters of running text; shorter lines are headings, labels and menus
_PROSE: Final = 40
_PUNCTUATION: Final = re.compile(r"[.!?;:,…。！？、，؟،।]")
#: scripts that say in one character what others say in three
_DENSE: Final = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\U00020000-\U0002ffff]")


def piece(lines: Sequence[Block], unseen: Sequence[HtmlElement], root: HtmlElement) -> list[Block]:
    """The lines of the piece itself; `lines` and `unseen` are of blocks(root). The tree is used up.

    The region with nearly all running text is found first; within it trafilatura says what belongs to
    the piece, and the little that it leaves out between two lines that it takes is taken too (headings,
    lists, tables). Where it finds next to nothing, the whole region is the piece.
    """
    _weigh(lines)
    open_lines = [line for line in lines if not _beside(line.box)]
    region = _region(open_lines)
    if region is None or not region.piece:
        return []
    inside = [line for line in open_lines if _within(line.box, region) and not line.box.caption]
    _prune(region, lines, unseen)
    seen = _seen(region, root)
    taken = [_key(line.text) in seen for line in inside]
    if len(seen) < min(_LITTLE, region.piece / 2) or True not in taken:
        return [line for line in inside if line.link_share < _MOST_LINKED]
    return _filled(inside, taken)


def _filled(inside: Sequence[Block], taken: Sequence[bool]) -> list[Block]:
    """The lines taken, with the small gaps between them."""
    most = _MOST_GAP * sum(len(line.text) for line, yes in zip(inside, taken, strict=True) if yes)
    found: list[Block] = []
    gap: list[Block] = []
    for line, yes in zip(inside, taken, strict=True):
        if not yes:
            gap.append(line)
            continue
        gap = [left for left in gap if left.link_share < _MOST_LINKED]
        if found and sum(len(left.text) for left in gap) <= most:
            found += gap
        found.append(line)
        gap = []
    return found


def prose(line: Block) -> float:
    """How much running text a line is, in characters: none for labels, little for lines of links."""
    length = len(line.text)
    if not line.text.isascii():
        length += 2 * len(_DENSE.findall(line.text))
    if length < _PROSE or not _PUNCTUATION.search(line.text):
        return 0.0
    return length * (1 - line.link_share) ** 2


def _weigh(lines: Sequence[Block]) -> None:
    for line in lines:
        line.prose = prose(line)
        if line.prose:
            box: Box | None = line.box
            while box is not None:
                box.prose += line.prose
                box = box.parent


def _page(box: Box) -> Box:
    while box.parent is not None:
        box = box.parent
    return box


def _beside(box: Box | None) -> bool:
    """Whether a line stands in a part beside the piece. Needs the boxes weighed."""
    while box is not None and box.parent is not None:
        if box.beside and box.prose < _MOST_BESIDE * _page(box).prose:
            return True
        box = box.parent
    return False


def _region(lines: Sequence[Block]) -> Box | None:
    """The innermost element with nearly all of the running text of these lines; the page where there is none."""
    deepest: dict[int, Box] = {}
    for line in lines:
        box: Box | None = line.box
        while box is not None:
            box.piece += line.prose
            deepest[id(box)] = box
            box = box.parent
    if not deepest:
        return None
    whole = max(box.piece for box in deepest.values())
    return max((box for box in deepest.values() if box.piece >= _REGION * whole), key=lambda box: box.depth)


def _within(box: Box | None, region: Box) -> bool:
    while box is not None:
        if box is region:
            return True
        box = box.parent
    return False


def _key(text: str) -> str:
    return "".join(text.split())


def _seen(region: Box, root: HtmlElement) -> str:
    """What trafilatura takes for the piece, without blanks; empty where it takes nothing or is not asked."""
    from lxml import etree  # noqa: PLC0415
    from trafilatura import bare_extraction  # noqa: PLC0415  # costs 200 ms

    if region.element.xpath("count(descendant-or-self::*)") > _MOST_READ:
        return ""
    page = root
    if region.tag not in ("html", "body"):
        page, body = root.makeelement("html"), root.makeelement("body")
        page.append(body)
        body.append(region.element)
    try:
        found = bare_extraction(page, options=_options())
    except (etree.LxmlError, AttributeError, RecursionError, ValueError, TypeError):
        return ""
    return _key(getattr(found, "raw_text", None) or "")


@cache
def _options() -> Any:
    """Plain text, no comments, without the slow second extractors: our own reading stands in for them."""
    from trafilatura.settings import Extractor  # noqa: PLC0415

    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)  # it logs each page that it finds nothing in
    return Extractor(fast=True, comments=False)


def _prune(region: Box, lines: Sequence[Block], unseen: Sequence[HtmlElement]) -> None:
    """Take out of the tree what nobody sees and what is beside the piece, so that little is left to read."""
    for element in unseen:
        if element.getparent() is not None:
            element.drop_tree()
    whole = _page(region).prose
    done: set[int] = set()
    for line in lines:
        box: Box | None = line.box
        while box is not None and box is not region and id(box) not in done:
            done.add(id(box))
            if box.beside and box.prose < _MOST_BESIDE * whole and box.element.getparent() is not None:
                box.element.drop_tree()
            box = box.parent
