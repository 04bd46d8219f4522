"""What stands above a plain-text copy's first paragraph: the site's banner, who signs, captions."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from nightcap.reviews.pages.lines import Line, byline
from nightcap.reviews.pages.lines.above import is_paragraph, is_signed, leads_to_name
from nightcap.reviews.pages.lines.bylines import bare_byline
from nightcap.reviews.pages.lines.controls import is_control, is_section
from nightcap.reviews.pages.lines.furniture import is_furniture
from nightcap.reviews.pages.lines.insets import is_summary
from nightcap.reviews.pages.lines.profiles import is_person
from nightcap.reviews.pages.lines.rows import cells
from nightcap.reviews.pages.lines.signatures import signed
from nightcap.reviews.pages.lines.stamps import is_stamp, stamp
from nightcap.reviews.pages.lines.whole import is_sentence

#: entries of a list
_ENTRIES: Final = 3
_MOST_SITE: Final = 4
#: letters of a name that is spaced out
_SPACED: Final = 4
#: what a capsule of facts holds, beside what has stars or a known word: "2021 · France · 72 min"
_FACTS: Final = re.compile(r"^[A-Z][\w ]{1,20}: \S|\d.*[·|,]|[·|,].*\d|[★☆⭐✭½]")


def banner(lines: Sequence[Line]) -> str | None:
    """The name of the site in the lines above a headline: the first that is a name alone, or begins a row."""
    for line in lines:
        name = _closed_up(next(iter(cells(line.text)), ""))
        words = name.split()
        if not 0 < len(words) <= _MOST_SITE or line.heading or is_sentence(line.text) or byline(line.text):
            continue
        if is_stamp(name) or is_control(name) or not _is_name(words):
            continue
        return name.title() if name.isupper() and len(words) > 1 else name
    return None


def _closed_up(name: str) -> str:
    """A name whose letters stand apart, "S K I M L Y", as one word."""
    letters = name.split()
    return "".join(letters).capitalize() if len(letters) >= _SPACED and all(len(x) == 1 for x in letters) else name


def signature(lines: Sequence[Line]) -> tuple[str | None, list[str]]:
    """(who, the words of moments) of the lines right above a headline, as collecting sites have them; nearest first."""
    found = [(byline(line.text), signed(line.text)) for line in lines[::-1]]
    names = [above.text for line, above in pairwise(lines[::-1]) if is_person(line.text) and bare_byline(above.text)]
    names += [marked[0] for marked, _ in found if marked] or [row.author for _, row in found if row and row.author]
    whens = [when for line in lines[::-1] for cell in (line.text, *cells(line.text)) if (when := stamp(cell))]
    return next(iter(names), None), whens


def _is_name(words: Sequence[str]) -> bool:
    plain = [word.strip("'’.&-") for word in words]
    named = all(word[:1].isupper() or word.lower() in ("of", "the", "and", "for", "de", "la", "") for word in plain)
    alone = len(words) == 1 and words[0].isalpha()
    return (
        (named or alone or "." in words[0])
        and not any(map(str.isdigit, "".join(words)))
        and not is_section(" ".join(words))
    )


def without_captions(lines: Sequence[Line]) -> list[Line]:
    """The lines of a piece without those above its first paragraph that are no sentence, no facts and no furniture.

    What is left there belongs to the pictures: their captions, and what is read out in their place.
    """
    if lines and is_sentence(lines[0].text) and is_signed(0, lines):  # what stands under a headline
        lines = lines[1:]
    first = next((place for place, line in enumerate(lines) if is_paragraph(line)), 0)
    heads = [
        line
        for line, label, below in zip(lines, lines[1:], lines[2:], strict=False)
        if label.under and is_paragraph(below) and _is_plain(line) and _is_plain(label)
    ]
    if len(heads) >= _ENTRIES:  # a list, each of whose entries has two lines above it
        return list(lines)
    return [*(line for line in lines[:first] if _may_lead(line)), *lines[first:]]


def _is_plain(line: Line) -> bool:
    """Whether a line is no sentence and no furniture."""
    return not is_sentence(line.text) and not is_furniture(line.text)


def _may_lead(line: Line) -> bool:
    text = line.text
    if line.heading or line.listed or is_sentence(text) or is_furniture(text) or bare_byline(text):
        return True
    if signed(text) is not None or is_summary(text) or leads_to_name(text):
        return True
    return _FACTS.search(text) is not None
