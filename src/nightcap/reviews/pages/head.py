"""What stands above a plain-text copy's first paragraph: the site's banner, menus, the headline, captions."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import accumulate, pairwise
from typing import Final

from nightcap.reviews.pages.lines import Line, byline
from nightcap.reviews.pages.lines.bylines import bare_byline
from nightcap.reviews.pages.lines.captions import is_credit
from nightcap.reviews.pages.lines.clean import is_paragraph
from nightcap.reviews.pages.lines.controls import is_control, is_menu
from nightcap.reviews.pages.lines.notices import is_notice
from nightcap.reviews.pages.lines.pointers import is_related
from nightcap.reviews.pages.lines.promotion import is_promotion
from nightcap.reviews.pages.lines.rows import cells, is_link, is_row
from nightcap.reviews.pages.lines.stamps import is_stamp
from nightcap.reviews.pages.lines.whole import bag, is_sentence
from nightcap.reviews.pages.plainness import MOST_NAME

#: the share of a copy's paragraphs, by characters, that may stand above the headline: notices, an e-mail's first words
_ABOVE: Final = 0.25
#: lines below a headline in which a byline or moment is looked for
_NEAR: Final = 3
#: entries of a list
_ENTRIES: Final = 3
#: words of a headline
_WORDS: Final = range(4, 26)
_MOST_SITE: Final = 4
#: letters of a name that is spaced out
_SPACED: Final = 4
_NAMES: Final = re.compile(r"(?<=[\s\"'“‘«»(])[^\W\d_a-z]\w{3,}")
_MAIL: Final = re.compile(
    r"(?P<what>from|to|cc|bcc|subject|date|sent|reply-to|von|an|betreff|gesendet|de|para|asunto|fecha|objet)\s*:\s*"
    r"(?P<said>\S.*)",
    re.IGNORECASE,
)
_FORWARDED: Final = re.compile(r"(?:(?:fwd?|re|wg|aw|rv)\s*:\s*)+", re.IGNORECASE)
_COLLECTOR: Final = re.compile(
    r"(?:the |shared from |sent from |saved (?:to|from|in) |read (?:this (?:story|article) )?in |open in )?"
    r"(?:(?P<name>Reddit|Apple News|Google News|MSN|Yahoo(?: Entertainment| News| Life)?|Flipboard|SmartNews|NewsBreak|"
    r"Wayback Machine|Pocket|Feedly|Inoreader|Instapaper)\b|r/\w+)",
    re.IGNORECASE,
)
_STARS: Final = re.compile(r"[★☆⭐✭]")
#: what a capsule of facts holds, beside what has stars or a known word: "2021 · France · 72 min"
_FACTS: Final = re.compile(r"^[A-Z][\w ]{1,20}: \S|\d.*[·|,]|[·|,].*\d|[★☆⭐✭½]")
#: parts of a site, which are no site's name
_SECTIONS: Final = bag(
    "home top stories story news latest trending world uk us sport sports culture entertainment lifestyle "
    "tech tv film films movies music books opinion review reviews food business politics science health "
    "travel style money family menu for you my feed arts television streaming features feature more all "
    "sections section local video videos live search subscribe log in sign e-paper puzzles jobs property "
    "what's on theatre kino kultur start startseite filme serien cultura cine series inicio portada cinéma "
    "accueil exclusive analysis discussion spoilers & and documentaries documentary drama comedy horror soaps telly"
)


def headline(lines: Sequence[Line]) -> tuple[str | None, int]:
    """The title of the piece, and from which line on the piece is looked for.

    Of the lines above most of the running text the one that looks most like it: a heading, a line of a handful of
    words that names what the piece names, with a byline or a moment soon below; of equals the first.
    """
    start, subject = _behind_mail(lines)
    last = _most_below(lines)
    body = " ".join(line.text for line in lines[last:])
    scores = {place: score for place in range(start, last) if (score := _likeness(lines, place, body, subject)) > 0}
    if not scores:
        return None, start
    best = max(scores, key=lambda place: (scores[place], -place))
    return lines[best].text[:MOST_NAME], best + 1


def _most_below(lines: Sequence[Line]) -> int:
    """The line from which on nearly all paragraphs stand, itself none of those above; the end where there are none."""
    sizes = [len(line.text) if is_paragraph(line) and not _is_asked(line.text) else 0 for line in lines]
    most = _ABOVE * sum(sizes)
    above = accumulate(sizes, initial=0)
    places = [place for place, (size, before) in enumerate(zip(sizes, above, strict=False)) if size and before <= most]
    return places[-1] if places else len(lines)


def _likeness(lines: Sequence[Line], place: int, body: str, subject: str | None) -> int:
    """How much a line looks like the headline; 0 where it is none."""
    line = lines[place]
    text = line.text
    if line.heading:
        return 10
    if _STARS.search(text) or all(word.lower() in _SECTIONS for word in text.split()):
        return 0
    if len(text) > MOST_NAME or _is_furniture(text) or "://" in text or (is_sentence(text) and not _is_asked(text)):
        return 0
    below = [each.text for each in lines[place + 1 : place + 1 + _NEAR]]
    signed = any(byline(each) or is_stamp(each) for each in below)
    named = len({name for name in _NAMES.findall(f" {text}") if name in body})
    score = 1 + 2 * signed + min(named, 2) + (len(text.split()) in _WORDS) + 3 * (text == subject)
    if len(cells(text)) > 1:
        score -= 2
    score -= 2 * text[0].islower() + (len(text.split()) == 1)
    return max(score, 1)


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
    return found[-1][0] + 1, _FORWARDED.sub("", subjects[-1]) if subjects else None


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


def collected_by(lines: Sequence[Line]) -> str | None:
    """The well-known place that shows others' pieces, where a line around the piece names it as the place it is on."""
    for line in lines:
        found = _COLLECTOR.match(line.text) if len(line.text) <= MOST_NAME else None
        if found:
            return found["name"] or "Reddit"
    return None


def _is_name(words: Sequence[str]) -> bool:
    plain = [word.strip("'’.&-") for word in words]
    named = all(word[:1].isupper() or word.lower() in ("of", "the", "and", "for", "de", "la", "") for word in plain)
    alone = len(words) == 1 and words[0].isalpha()
    return (
        (named or alone or "." in words[0])
        and not any(map(str.isdigit, "".join(words)))
        and not all(word.lower() in _SECTIONS for word in words)
    )


def without_captions(lines: Sequence[Line]) -> list[Line]:
    """The lines of a piece without those above its first paragraph that are no sentence, no facts and no furniture.

    What is left there belongs to the pictures: their captions, and what is read out in their place.
    """
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
    return not is_sentence(line.text) and not _is_furniture(line.text)


def _may_lead(line: Line) -> bool:
    text = line.text
    if line.heading or line.listed or is_sentence(text) or _is_furniture(text) or bare_byline(text):
        return True
    return _FACTS.search(text) is not None


def _is_furniture(text: str) -> bool:
    kinds = (is_stamp, is_control, is_menu, is_notice, is_related, is_promotion, is_row, is_link, is_credit)
    return any(kind(text) for kind in kinds) or byline(text) is not None
