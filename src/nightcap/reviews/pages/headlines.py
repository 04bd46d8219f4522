"""Which of the lines above a plain-text copy's first paragraph is the headline."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate, pairwise
from typing import Final

from nightcap.reviews.pages.lines import Line, byline
from nightcap.reviews.pages.lines.above import folded, is_paragraph
from nightcap.reviews.pages.lines.bylines import bare_byline
from nightcap.reviews.pages.lines.controls import is_section, leads_elsewhere
from nightcap.reviews.pages.lines.furniture import is_furniture
from nightcap.reviews.pages.lines.profiles import follows, is_profile
from nightcap.reviews.pages.lines.rows import cells
from nightcap.reviews.pages.lines.signatures import is_name, is_publishing, signed
from nightcap.reviews.pages.lines.stamps import is_stamp
from nightcap.reviews.pages.lines.whole import is_sentence
from nightcap.reviews.pages.places import named_place
from nightcap.reviews.pages.plainness import MOST_NAME

#: the share of a copy's paragraphs, by characters, that may stand above the headline: notices, an e-mail's first words
_ABOVE: Final = 0.25
#: lines below a headline in which a byline or moment is looked for
_NEAR: Final = 3
#: entries of a list
_ENTRIES: Final = 3
#: how much a line below an e-mail's head looks like a headline that is rather one than the subject
_SURE: Final = 5
#: words of a headline
_WORDS: Final = range(4, 26)
_NAMES: Final = re.compile(r"(?<=[\s\"'“‘«»(])[^\W\d_a-z]\w{3,}")
_MAIL: Final = re.compile(
    r"(?P<what>from|to|cc|bcc|subject|date|sent|reply-to|von|an|betreff|gesendet|de|para|asunto|fecha|objet)\s*:\s*"
    r"(?P<said>\S.*)",
    re.IGNORECASE,
)
_FORWARDED: Final = re.compile(r"(?:(?:fwd?|re|wg|aw|rv)\s*:\s*)+", re.IGNORECASE)
#: an entry of a list of feeds, with what is unread
_COUNTED: Final = re.compile(r".{1,40}\(\d+\)")
_WORD: Final = re.compile(r"\w+")
_STARS: Final = re.compile(r"[★☆⭐✭]")


@dataclass(frozen=True, slots=True)
class _Told:
    """What is counted once of all of a copy.

    `words` are those of its paragraphs; `short` how often each line that is none comes, and `labels` how often right
    above one; `subject` is an e-mail's.
    """

    words: frozenset[str]
    short: Counter[str]
    labels: Counter[str]
    subject: str | None

    @classmethod
    def of(cls, lines: Sequence[Line], start: int, subject: str | None) -> _Told:
        running = [line.text for line in lines[start:] if is_paragraph(line) and not _is_asked(line.text)]
        return cls(
            words=frozenset(word.casefold() for text in running for word in _WORD.findall(text)),
            short=Counter(line.text for line in lines if not is_paragraph(line)),
            labels=Counter(line.text for line, below in pairwise(lines) if is_paragraph(below)),
            subject=folded(subject) if subject is not None else None,
        )


def headline(lines: Sequence[Line]) -> tuple[str | None, int]:
    """The title of the piece, and from which line on the piece is looked for.

    Of the lines above most of the running text the one that looks most like it: a heading, a line of a handful of
    words that names what the piece names, with a byline or a moment soon below; of equals the first, of the same words
    the last.
    """
    start, subject = _behind_mail(lines)
    last = _most_below(lines)
    told = _Told.of(lines, start, subject)
    scores = {place: score for place in range(start, last) if (score := _likeness(lines, place, told)) > 0}
    best = max(scores, key=lambda place: (scores[place], -place), default=None)
    if best is None or (subject and scores[best] < _SURE and folded(subject) != folded(lines[best].text)):
        return subject, start
    if (
        (scores.get(best - 1, 0) >= scores[best] - 1)
        and lines[best].under
        and len(lines[best - 1].text.split()) in _WORDS
    ):
        best -= 1  # what stands under a headline is as near to the byline
    text = lines[best].text
    again = max(place for place in scores if lines[place].text == text)
    return text[:MOST_NAME], again + 1


def _most_below(lines: Sequence[Line]) -> int:
    """The line from which on nearly all paragraphs stand, itself none of those above; the end where there are none."""
    sizes = [len(line.text) if is_paragraph(line) and not _is_asked(line.text) else 0 for line in lines]
    most = _ABOVE * sum(sizes)
    above = accumulate(sizes, initial=0)
    places = [place for place, (size, before) in enumerate(zip(sizes, above, strict=False)) if size and before <= most]
    return places[-1] if places else len(lines)


def _likeness(lines: Sequence[Line], place: int, told: _Told) -> int:
    """How much a line looks like the headline; 0 where it is none."""
    line = lines[place]
    text = line.text
    if line.heading:
        return 10
    if not _may_be(text):
        return 0
    below = [each.text for each in lines[place + 1 : place + 1 + _NEAR]]
    above = [each.text for each in lines[max(0, place - _NEAR) : place]]
    signed_above = any(map(is_signature, above))
    signed_below = any(map(is_signature, below)) or _is_author(above, below, told.words)
    names = {word.casefold() for word in _NAMES.findall(f" {text}") if not is_section(word)}
    named = len(names & told.words)
    signed_next = bool(below) and is_signature(below[0]) and not is_stamp(below[0])
    score = 1 + 2 * signed_below + signed_next + signed_above + min(named, 2) + (len(text.split()) in _WORDS)
    score += 3 * (told.subject is not None and folded(text) == told.subject) + _again(lines, place, told)
    if len(cells(text)) > 1:
        score -= 2
    score -= 2 * text[0].islower() + (len(text.split()) == 1) + (is_name(text) and len(text.split()) < _WORDS[0])
    return max(score, 1)


def _is_author(above: Sequence[str], below: Sequence[str], body: frozenset[str]) -> bool:
    """Whether a person's name that the piece does not name stands right below, with a moment beside it or above."""
    if not below or bare_byline(below[0]) is None or is_publishing(below[0]) or below[0].split()[-1].casefold() in body:
        return False
    return any(map(is_stamp, (*above[-1:], *below[1:2])))


def _may_be(text: str) -> bool:
    """Whether a line can be a headline at all."""
    if (
        _STARS.search(text)
        or is_section(text)
        or text.endswith(":")
        or _COUNTED.fullmatch(text)
        or len(text) > MOST_NAME
        or "://" in text
    ):
        return False
    if is_furniture(text) or is_profile(text) or (is_sentence(text) and not _is_asked(text)):
        return False
    return not leads_elsewhere(text) and named_place(text) is None and signed(text) is None


def _again(lines: Sequence[Line], place: int, told: _Told) -> int:
    """What it says that a line comes again: at once a name under its picture, which may be followed; later a title."""
    text = lines[place].text
    below = lines[place + 1 : place + 2]
    near = [line.text for line in (*lines[max(0, place - 1) : place], *below)]
    follow = any(follows(line.text) for line in lines[place + 1 : place + 3]) and len(text.split()) <= 6
    if (text in near and is_name(text)) or follow:
        return -4
    if below and told.labels[below[0].text] >= _ENTRIES:
        return -4  # an entry of a list, below each of which the same label stands
    again = told.short[text] > (not is_paragraph(lines[place]))
    return 2 if again and len(text.split()) in _WORDS else 0


@lru_cache(maxsize=64)  # asked of each line for all that stand near it
def is_signature(text: str) -> bool:
    """Whether a line says who wrote a piece or when."""
    return byline(text) is not None or is_stamp(text) or signed(text) is not None


def _is_asked(text: str) -> bool:
    """Whether a line is one question or cry, as headlines are."""
    return len(text) <= MOST_NAME // 2 and text.rstrip("\"'”’")[-1:] in ("?", "!") and text.count(". ") < 2


def _behind_mail(lines: Sequence[Line]) -> tuple[int, str | None]:
    """The line behind the last head of an e-mail, and its subject; two lines of such a head make one."""
    found = [(place, match) for place, line in enumerate(lines) if (match := _MAIL.fullmatch(line.text))]
    near = [place for (place, _), (other, _) in pairwise(found) if other - place == 1]
    if not near:
        return 0, None
    subjects = [
        match["said"] for _, match in found if match["what"].lower() in ("subject", "betreff", "asunto", "objet")
    ]
    return found[-1][0] + 1, _FORWARDED.sub("", subjects[-1])[:MOST_NAME] if subjects else None
