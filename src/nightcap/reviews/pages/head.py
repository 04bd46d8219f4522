"""What stands above the first paragraph of a plain-text copy: the banner of the site, the headline."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from nightcap.reviews.pages.lines import Line, byline
from nightcap.reviews.pages.lines.captions import is_credit
from nightcap.reviews.pages.lines.clean import is_paragraph
from nightcap.reviews.pages.lines.controls import is_control, is_label, is_menu
from nightcap.reviews.pages.lines.notices import is_notice
from nightcap.reviews.pages.lines.pointers import is_related
from nightcap.reviews.pages.lines.promotion import is_promotion
from nightcap.reviews.pages.lines.rows import cells, is_link, is_row
from nightcap.reviews.pages.lines.stamps import is_stamp
from nightcap.reviews.pages.lines.whole import bag, is_sentence
from nightcap.reviews.pages.plainness import MOST_NAME

#: characters of a headline that asks or cries out
_MOST_ASKED: Final = 160
#: words of the name of a site
_MOST_SITE: Final = 3
#: parts of a site, which are no site's name
_SECTIONS: Final = bag(
    "home top stories story news latest trending world uk us sport sports culture entertainment lifestyle tech tv "
    "film films movies music books opinion review reviews food business politics science health travel style "
    "money family menu for you my feed arts television streaming features feature more all sections section local "
    "video videos live"
)


def headline(lines: Sequence[Line]) -> tuple[str | None, int]:
    """The title above the first paragraph, and from which line on the piece is looked for.

    It is the first heading, else the first line of five words or more that is no furniture, no sentence and not
    the site's banner or motto, else the last such line of fewer.
    """
    first = _first_paragraph(lines)
    rows = [(place, line) for place, line in enumerate(lines[:first]) if not _is_furniture(line.text)]
    chosen = next((row for row in rows if row[1].heading), None)
    if chosen is None:
        likely = [row for row in rows if _is_headline(row[1].text)]
        chosen = next((row for row in likely if not _is_banner(lines, row[0])), likely[0] if likely else None)
    chosen = chosen or (rows[-1] if rows and not is_sentence(rows[-1][1].text) else None)
    if chosen is None:
        return None, 0
    return chosen[1].text[:MOST_NAME], chosen[0] + 1


def _is_banner(lines: Sequence[Line], place: int) -> bool:
    """Whether a line at the very top is the site's: a row of cells, or the motto right under a name."""
    if place == 0:
        return len(cells(lines[0].text)) > 1
    return place == 1 and lines[1].under and len(lines[0].text.split()) <= _MOST_SITE and _is_name(lines[0].text)


def banner(lines: Sequence[Line]) -> str | None:
    """The name of the site in the lines above a headline: the first cell of the first, or its only words."""
    if not lines or lines[0].heading or is_sentence(lines[0].text) or byline(lines[0].text) or is_stamp(lines[0].text):
        return None
    name = next(iter(cells(lines[0].text)), "")
    words = name.lower().split()
    if not 0 < len(words) <= _MOST_SITE or not _is_name(name) or all(word in _SECTIONS for word in words):
        return None
    return name.title() if name.isupper() and len(words) > 1 else name


def _is_name(name: str) -> bool:
    return name.replace(" ", "").replace("'", "").replace("’", "").isalnum() and not is_control(name)


def _first_paragraph(lines: Sequence[Line]) -> int:
    """Which line is the first paragraph; a question or cry of one sentence above another is the headline."""
    found = [place for place, line in enumerate(lines) if is_paragraph(line) and not is_promotion(line.text)]
    if len(found) > 1 and _is_asked(lines[found[0]].text):
        return found[1]
    return found[0] if found else len(lines)


def _is_asked(text: str) -> bool:
    return len(text) <= _MOST_ASKED and text.rstrip("\"'”’")[-1:] in ("?", "!") and not is_notice(text)


def _is_headline(text: str) -> bool:
    return (
        len(text) <= MOST_NAME
        and not is_label(text)
        and not text.endswith((".", "。"))
        and (len(text.split()) >= 5 or not text.isascii())
    )


def _is_furniture(text: str) -> bool:
    kinds = (is_stamp, is_control, is_menu, is_notice, is_related, is_promotion, is_row, is_link, is_credit)
    return any(kind(text) for kind in kinds) or byline(text) is not None
