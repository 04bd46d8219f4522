"""Where a plain-text copy's piece ends, and the page goes on with comments, tags, other pieces and menus."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from nightcap.reviews.pages.lines import Line
from nightcap.reviews.pages.lines.above import is_paragraph
from nightcap.reviews.pages.lines.controls import is_menu, leads_elsewhere
from nightcap.reviews.pages.lines.notices import site
from nightcap.reviews.pages.lines.pointers import is_tail
from nightcap.reviews.pages.lines.profiles import is_life
from nightcap.reviews.pages.lines.whole import fits, whole
from nightcap.reviews.pages.places import named_place

#: the share of a copy's paragraphs, by characters, above which nothing ends the piece: what looks so stands amid it
_MIDDLE: Final = 0.5
#: the share that may stand below what heads other pieces or tags, which often stands amid a piece as well
_LEFT: Final = 0.1
#: and below what heads readers' comments, as an inset of a page may say so too
_COMMENTED: Final = 0.3
_COMMENTS: Final = whole(
    r"(?:(?:\d+|view|user|all|leave|post|show|go to|see|reader|top|most recent|your|add) )*"
    r"(?:comments?|responses|replies|letters)(?: ?\(\d+\))?(?:\W.{0,30})?",
    r"discussion about this (?:post|article|story)|comments? ?restacks?|(?:comments|reader|readers['’]) section",
    r"(?:\d+ )?(?:leser)?kommentare?(?: ?\(\d+\))?|comentarios?(?: ?\(\d+\))?|commentaires?(?: ?\(\d+\))?",
)
_BELOW: Final = whole(
    r"(?:upvote|downvote)\b.{0,60}|edit(?: \d+)?\s*:.{1,150}",
    r"\S{2,30} \d+ (?:minutes?|hours?|days?|months?|years?) ago (?:\[?-?\]?\s*\| .{1,60}|\[.{1,4}\])",
    r"(?:posts?|joined|location|registered)\s*: .{1,40}|post by .{2,40} » .{5,40}|re: .{2,80}",
    r"u/[\w-]{2,30}(?:\W.{0,30})?",
    r"(?:log|sign) in to (?:post|leave|write|join|comment)\b.{0,80}",
)
_OTHERS: Final = whole(
    r"(?:labels?|tags?|filed under|our mailing address|sent (?:from|via)|posted (?:by|in)|more stories|upcoming "
    r"airings|advertise with us)\b.{0,120}",
    r"(?:newer|older|previous|next) (?:post|article|story|entry)s?\b.{0,120}",
    r"(?:más para ti|mehr zum thema|das könnte sie auch interessieren|à lire aussi|te puede interesar)\b.{0,60}",
)
_MOST: Final = 160


def closing(lines: Sequence[Line]) -> int:
    """The first line that is no longer the piece's; their number where all may be."""
    sizes = [len(line.text) if is_paragraph(line) else 0 for line in lines]
    total, above = sum(sizes), 0
    for place, line in enumerate(lines):
        if above and above >= _MIDDLE * total and not sizes[place] and _closes(line.text, (total - above) / total):
            return place
        above += sizes[place]
    return len(lines)


def _closes(text: str, left: float) -> bool:
    """Whether a line ends the piece, `left` being the share of the copy's paragraphs that stands below it."""
    if site(text) is not None:
        return True
    if len(text) > _MOST or text.endswith("."):
        return False
    # buttons to vote on it, the way to the whole, whose page it is: these stand below a piece alone
    if fits(_BELOW, text) or leads_elsewhere(text):
        return True
    if left <= _COMMENTED and (fits(_COMMENTS, text) or named_place(text) is not None):
        return True
    return left <= _LEFT and (is_life(text) or fits(_OTHERS, text) or is_tail(text) or is_menu(text))
