"""Whether a line is of the page's furniture, by any of the kinds in lines/."""

from __future__ import annotations

from nightcap.reviews.pages.lines.buttons import is_button
from nightcap.reviews.pages.lines.bylines import byline
from nightcap.reviews.pages.lines.captions import is_credit
from nightcap.reviews.pages.lines.controls import is_control, is_menu
from nightcap.reviews.pages.lines.notices import is_notice
from nightcap.reviews.pages.lines.players import is_player
from nightcap.reviews.pages.lines.pointers import is_related
from nightcap.reviews.pages.lines.promotion import is_promotion
from nightcap.reviews.pages.lines.rows import is_link, is_row
from nightcap.reviews.pages.lines.small_print import is_small_print
from nightcap.reviews.pages.lines.stamps import is_stamp

#: kinds that tell nothing of the piece
_MUTE = (
    is_control,
    is_notice,
    is_related,
    is_row,
    is_link,
    is_promotion,
    is_button,
    is_small_print,
    is_player,
)
#: those that may tell when it came out, whose page it is
_TELLING = (is_stamp, is_menu, is_credit)


def is_mute(text: str) -> bool:
    """Whether a line is a button, notice, advertisement or the like, which tells nothing of the piece."""
    return any(kind(text) for kind in _MUTE)


def is_furniture(text: str) -> bool:
    """Whether a line is a button, menu, moment, notice, credit, byline or the like, and nothing else."""
    return any(kind(text) for kind in _TELLING) or is_mute(text) or byline(text) is not None
