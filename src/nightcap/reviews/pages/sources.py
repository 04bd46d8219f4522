"""Whose piece a copy is: the names in the lines around it, weighed by what the page says of each."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import Final

from nightcap.reviews.pages.lines import Line
from nightcap.reviews.pages.lines.above import is_paragraph
from nightcap.reviews.pages.lines.bylines import bare_byline
from nightcap.reviews.pages.lines.controls import is_section
from nightcap.reviews.pages.lines.furniture import is_furniture
from nightcap.reviews.pages.lines.profiles import follows, is_profile
from nightcap.reviews.pages.lines.signatures import is_name, is_publishing, signed
from nightcap.reviews.pages.lines.whole import fits, whole
from nightcap.reviews.pages.places import named_place

#: what a page says of the publication that a piece is from, the surest first, and how much each of them weighs
_SAYINGS: Final = tuple(
    (weight, whole(rf"{before} (?P<name>(?-i:[A-Z\d])[^?:;,()|·•\n]{{1,50}}?){after}"))
    for weight, before, after in (
        (4, r"(?:©\s*)?(?:this (?:article|story|content) (?:was|is) )?provided by", r"(?: on \w+)?"),
        (4, r"published in", ""),
        (4, r"discover more from", ""),
        (4, r"thanks for reading", r"[!.].{0,200}"),
        (3, r"(?:logo (?:for|of)|visit|follow us at)", ""),
        (3, r"(?:this (?:story|article|post) )?(?:originally )?from", r"(?: by .{1,60})?"),
        (
            2,
            r"(?:see |read |view )?(?:more|other stories|all stories) (?:stories )?(?:from|by|on|at)",
            r"(?: (?:and|»|→).{0,60})?",
        ),
        (2, r"(?:follow|subscribe to|sign up (?:for|to)|join|about)", r"(?:['’]s? .{1,60})?"),
        (2, r"(?:©|\(c\)|copyright)\s*(?:\d{4}(?:\s?[-–]\s?\d{2,4})?)?", r"(?:,? \d{4})?(?:\. all .*)?"),
    )
)
#: what stands alone above the name that it leads to
_HEADS: Final = whole(r"(?:provided by|published in|source|from|in|originally published in)")
#: a headline as it is posted, and in brackets whose piece it is
_POSTED: Final = re.compile(r".{10,200} [(\[](?P<name>[^()\[\]\d]{3,50})[)\]]")
#: who sends a letter: "Ida Rask from The Lamp <ida@lamp.example>"
_SENDER: Final = re.compile(
    r"(?:From|Von|De): (?:[^<>]{3,40} (?:from|at|von|de) )?[\"“]?(?P<name>[^<>\"”]{3,50}?)[\"”]? <?\S*@?\S*>?"
)
_ADDRESS: Final = re.compile(r"(?:https?://)?(?:[\w-]+\.)*?(?P<label>[\w-]{3,40})\.(?:co\.|com\.)?[a-z]{2,10}\b")
_FOLD: Final = re.compile(r"[\W_]+")
#: what is sure enough
_ENOUGH: Final = 3
#: lines above and below a headline in which a name alone may be the publication's
_NEAR: Final = 4


def sources(lines: Sequence[Line], place: int, author: str | None, *, collected: bool) -> list[str]:
    """The publications that a piece may be from, the likeliest first; none where nothing is sure.

    Args:
        lines: all of the copy.
        place: that of the headline.
        author: who wrote it, who is no publication.
        collected: whether it was read on a site that collects others' pieces, where a name alone is another's.
    """
    weights: Counter[str] = Counter()
    shown: dict[str, str] = {}
    hosts = set(_hosts(lines))
    persons = {_folded(author)} if author else set()
    for name, weight in [*_said(lines), *_alone(lines, place, collected=collected, signed_by=bool(author))]:
        folded = _folded(name)
        if not folded or folded in persons or named_place(name, top=True) or is_section(name) or is_furniture(name):
            continue
        weights[folded] += weight
        if folded not in shown or shown[folded].isupper():
            shown[folded] = name
    for folded in weights:
        weights[folded] += 3 * (folded in hosts)
    best = sorted(weights, key=lambda folded: -weights[folded])
    return [_cased(shown[folded]) for folded in best if weights[folded] >= _ENOUGH]


def person(lines: Sequence[Line], place: int, named: Sequence[str], *, above: bool) -> str | None:
    """Who may have written a piece, where only a name alone stands with the headline: nobody of whom the piece tells.

    Args:
        lines: all of the copy.
        place: that of the headline.
        named: the publications.
        above: whether the name may stand above, as where people show what they write.
    """
    paragraphs = [line for line in lines[place:] if is_paragraph(line)]
    known = {_folded(name) for name in named}
    below = range(place + 1, min(place + 1 + _NEAR, len(lines)))
    for at in (*below, *reversed(range(max(0, place - 2 * _NEAR), place if above else 0))):
        text = lines[at].text
        if is_paragraph(lines[at]):
            continue
        if _is_alone(text) and (bare := bare_byline(text)) and not is_publishing(text) and _folded(text) not in known:
            words = set(text.split())
            if not any(words & set(line.text.split()) for line in paragraphs if not line.text.startswith(text)):
                return bare[0]
    return None


def _said(lines: Sequence[Line]) -> Iterator[tuple[str, int]]:
    """Names that a line of the page speaks of, as those of publications."""
    for line, below in pairwise([*lines, Line("")]):
        text = line.text
        if len(text) > 260:
            continue
        if fits(_HEADS, text) and is_name(below.text):
            yield below.text, 4
        for weight, saying in _SAYINGS:
            if found := saying.fullmatch(text):
                yield from ((name, weight) for name in found["name"].strip().split(" and ") if is_name(name))
                break
        if (posted := _POSTED.fullmatch(text)) and is_name(posted["name"]) and is_publishing(posted["name"]):
            yield posted["name"], 2 + (" " in posted["name"] or "." in posted["name"])
        if (sender := _SENDER.fullmatch(text)) and is_name(sender["name"]) and is_publishing(sender["name"]):
            yield sender["name"], 3
        row = signed(text)
        if row and row.publication:
            yield row.publication, 3


def _alone(lines: Sequence[Line], place: int, *, collected: bool, signed_by: bool) -> Iterator[tuple[str, int]]:
    """Names that stand alone above a headline, or below it and are no person's."""
    first = next((at for at in range(place + 1, len(lines)) if is_paragraph(lines[at])), len(lines))
    names = [at for at in range(min(first, len(lines))) if at != place and _is_alone(lines[at].text)]
    nearest = next((at for at in reversed(names) if at < place), None)
    for at in names:
        text = lines[at].text.strip("[] ")
        below = [line.text for line in lines[at + 1 : at + 3]]
        if at < place:
            weight = 1 + 2 * (at == nearest and collected and place - at <= _NEAR)
            weight += 2 * (text in below[:1]) + 2 * any(map(follows, below))
        else:
            sure = collected and at - place <= _NEAR and (is_publishing(text) or signed_by)
            weight = 3 if text in below[:1] or (sure and signed_by) else 2 * sure or 1
        yield text, weight


def _is_alone(text: str) -> bool:
    text = text.strip("[] ")
    return is_name(text) and not is_furniture(text) and not is_profile(text) and not is_section(text)


def _hosts(lines: Iterable[Line]) -> Iterator[str]:
    """The labels of hosts in lines that hold little else."""
    for line in lines:
        if len(line.text) <= 260 and "." in line.text and not is_paragraph(line):
            for found in _ADDRESS.finditer(line.text):
                yield _folded(found["label"])


def _folded(name: str) -> str:
    return _FOLD.sub("", name).casefold().removeprefix("the")


def _cased(name: str) -> str:
    return name.title() if name.isupper() and len(name.split()) > 1 else name
