"""A page as the lines that a reader sees, each with what stands around it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from nightcap.reviews.pages.markup import MOST_ELEMENTS, is_silent
from nightcap.reviews.pages.names import is_beside, is_caption

if TYPE_CHECKING:
    from lxml.html import HtmlElement

#: elements that begin and end a line
_BREAKING: Final = frozenset(
    {
        "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details", "div", "dl", "dt",
        "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hgroup",
        "hr", "html", "legend", "li", "main", "menu", "nav", "ol", "p", "pre", "section", "summary", "table", "tbody",
        "td", "tfoot", "th", "thead", "tr", "ul",
    }
)  # fmt: skip
_HEADINGS: Final = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_CELLS: Final = frozenset({"td", "th"})
#: a cell with more characters holds writing, and its table is there for the layout
_MOST_CELL: Final = 120


@dataclass(slots=True, eq=False)
class Box:
    """An element that holds lines. `beside`: it calls itself a part beside the piece (a menu, a share bar).

    `prose` is how much running text it holds, in characters (body.py weighs it).
    """

    tag: str
    element: HtmlElement
    parent: Box | None = None
    beside: bool = False
    caption: bool = False
    depth: int = 0
    prose: float = 0.0
    piece: float = 0.0


@dataclass(slots=True, eq=False)
class Block:
    """One line as shown. `linked` is how many of its characters are in links.

    `prose` is how much running text it is, in characters (body.py weighs it).
    """

    text: str
    box: Box
    linked: int = 0
    prose: float = 0.0

    @property
    def link_share(self) -> float:
        return self.linked / len(self.text)

    @property
    def heading(self) -> bool:
        return self.box.tag in _HEADINGS


def blocks(root: HtmlElement) -> tuple[list[Block], list[HtmlElement]]:
    """The lines of a tree in the order of the page, a table's row as one line; and the elements nobody sees."""
    walk = _Walk(root)
    walk.over()
    return _rows(walk.found), walk.unseen


class _Walk:
    """Gathers characters until an element breaks the line."""

    def __init__(self, root: HtmlElement) -> None:
        self.root = root
        self.boxes = [Box(str(root.tag), root)]
        self.found: list[Block] = []
        self.unseen: list[HtmlElement] = []
        self.words: list[str] = []
        self.linked = 0
        self.links = 0
        self.breaks = 0

    def over(self) -> None:
        from lxml.etree import iterwalk  # noqa: PLC0415

        walk = iterwalk(self.root, events=("start", "end"))
        skipped: HtmlElement | None = None
        left = MOST_ELEMENTS
        for event, element in walk:
            if event == "start":
                left -= 1
                if left < 0 or not isinstance(element.tag, str) or (element is not self.root and is_silent(element)):
                    walk.skip_subtree()
                    skipped = element
                    self.unseen.append(element)
                else:
                    self.enter(element)
            elif skipped is not None and element is skipped:
                self.take(skipped.tail)
                skipped = None
            else:
                self.leave(element)
        self.flush()

    def enter(self, element: HtmlElement) -> None:
        tag = element.tag
        if tag in _BREAKING:
            if self.words:
                self.flush()
            if element is not self.root:
                self.boxes.append(_box(element, self.boxes[-1]))
        elif tag == "br":
            self.line_break()
        elif tag == "a":
            self.links += 1
        self.take(element.text)

    def leave(self, element: HtmlElement) -> None:
        if element is self.root:
            return
        if element.tag in _BREAKING:
            if self.words:
                self.flush()
            self.boxes.pop()
        elif element.tag == "a":
            self.links -= 1
        self.take(element.tail)

    def take(self, text: str | None) -> None:
        if not text:
            return
        if self.breaks and not text.isspace():
            self.breaks = 0
        self.words.append(text)
        if self.links:
            self.linked += len(text.strip())

    def line_break(self) -> None:
        """One <br> is a space, two are the end of a paragraph."""
        self.breaks += 1
        if self.breaks > 1:
            self.flush()
        else:
            self.words.append(" ")

    def flush(self) -> None:
        text = " ".join("".join(self.words).split())
        if text:
            self.found.append(Block(text, self.boxes[-1], min(self.linked, len(text))))
        self.words.clear()
        self.linked = 0
        self.breaks = 0


def _box(element: HtmlElement, parent: Box) -> Box:
    tag, attributes = element.tag, element.attrib
    beside = tag in ("aside", "footer", "menu", "nav")
    caption = parent.caption or tag in ("figcaption", "figure")
    if attributes:
        name = f"{attributes.get('class', '')} {attributes.get('id', '')}"[:500]
        beside = beside or is_beside(name, attributes.get("role"))
        caption = caption or is_caption(name)
    return Box(tag, element, parent, beside, caption, parent.depth + 1)


def _rows(found: list[Block]) -> list[Block]:
    """The short cells of one row as one line, "Episodes | 8"."""
    joined: list[Block] = []
    for block in found:
        last = joined[-1] if joined else None
        if (
            last is not None
            and block.box.tag in _CELLS
            and last.box.tag in _CELLS
            and last.box.parent is block.box.parent
            and len(block.text) <= _MOST_CELL
            and len(last.text) <= 3 * _MOST_CELL
        ):
            joined[-1] = Block(f"{last.text} | {block.text}", last.box, last.linked + block.linked)
        else:
            joined.append(block)
    return joined
