"""The parts of an article: one subject throughout, or a list in which each part has its own."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from nightcap.catalogue.names import fold
from nightcap.reviews.reading.capitals import Run
from nightcap.reviews.reading.names import Candidate
from nightcap.reviews.reading.words import Sentence

#: a list has so many parts at least
_FEWEST: Final = 2
#: the share of a list's paragraphs that begin with a title of their own
_MOSTLY: Final = 0.6
#: reasons that mark a title which the article itself introduces
_SURE: Final = frozenset(
    ("called", "apposition", "is a", "is about", "dated", "served", "its season", "numbered", "announced", "in which")
)
#: reasons that mark a title which the article only holds its own against
_ASIDE: Final = frozenset(("likened", "measured", "outdone"))
#: the evidence that must do for an article's subject where no name has enough
_LIKELY: Final = 1.5
#: words of a headline that may be nothing but the title
_SHORT: Final = 4
#: the same, above a text that names no title for certain
_LONGER: Final = 7
#: letters of the words that are not in capitals in a title
_SMALL: Final = 4
#: words before a name that still opens its paragraph
_LEAD: Final = 2
#: words of a heading, at most
_HEADING: Final = 14


@dataclass(frozen=True, slots=True)
class Parts:
    """`subjects` in the order of the text; `of_sentence[i]` is what sentence i speaks of ("" before the first)."""

    subjects: tuple[str, ...]
    of_sentence: tuple[str, ...]


def divide(body: Sequence[Sentence], candidates: Sequence[Candidate], headline: Sequence[str], *, known: bool) -> Parts:
    """Who is spoken of where.

    Args:
        body: the sentences.
        candidates: the names found, the surest title first.
        headline: names that the headline gives.
        known: whether the first of these is plainly a title's (quoted, before "review", or in the catalogue).
    """
    titles = [each for each in candidates if each.what == "title"]
    in_headline = [each for each in titles if each.headline]
    several = len(in_headline) >= _FEWEST  # those alone have parts of their own
    openings = _openings(body, in_headline if several else titles, strict=len(in_headline) == 1)
    if len(set(openings.values())) >= _FEWEST:
        return _list(body, openings)
    subject = _one(candidates, titles, in_headline, headline, known=known)
    return Parts((subject,) if subject else (), (subject,) * len(body))


def _one(
    candidates: Sequence[Candidate],
    titles: Sequence[Candidate],
    in_headline: Sequence[Candidate],
    headline: Sequence[str],
    *,
    known: bool,
) -> str:
    if in_headline:
        return in_headline[0].name
    if headline and known:
        return headline[0]
    short, longer = (headline[0] if headline and _is_a_name(headline[0], most) else "" for most in (_SHORT, _LONGER))
    if not titles:
        return longer or _likeliest(candidates)
    best = min(titles, key=_standing)
    if best.reasons & _ASIDE and not best.reasons & _SURE and len(best.places) == 1:
        return longer or (best.name if best.places[0].sentence == 0 else "")  # it never names what it is about
    # "The Tailor of Tromsø" above a text that names only The Tailor, from which it was made
    return short if f" {best.folded} " in f" {fold(short)} " else best.name


def _likeliest(candidates: Sequence[Candidate]) -> str:
    """The name nearest to a title's where none is surely one; "" where nothing speaks for any."""
    best = max(candidates, key=lambda each: (each.title - each.person, -each.places[0].sentence), default=None)
    return best.name if best and best.title - best.person >= _LIKELY else ""


def _is_a_name(headline: str, most: int) -> bool:
    """Whether a headline may be nothing but a title: a few words, in capitals."""
    cut = headline.split()
    return len(cut) <= most and not any(word[0].islower() and len(word) >= _SMALL for word in cut)


def _standing(title: Candidate) -> tuple[float, int, int]:
    """Titles named often, early and surely come first; what something is likened to, or only charts, comes last."""
    first = title.places[0]
    reasons = title.reasons
    value = min(len(title.places), 4) + 1.5 * (first.sentence == 0) + title.title / 2 + 2 * ("headline" in reasons)
    value += 1.5 * (not reasons.isdisjoint(_SURE)) + ("quoted" in reasons) - 0.3 * min(first.sentence, 10)
    value -= 2 * (not reasons.isdisjoint(_ASIDE)) + ("outdone" in reasons)
    return -value, first.sentence, first.first


def _openings(body: Sequence[Sentence], titles: Sequence[Candidate], *, strict: bool) -> dict[int, str]:
    """Paragraph → the title that it begins with; empty where too few do.

    strict: only headings and names set off by a mark count ("The Bear (Hulu): …"), since the headline names a subject.
    """
    first_of: dict[int, int] = {}
    for place, sentence in enumerate(body):
        first_of.setdefault(sentence.paragraph, place)
    at_start: dict[int, str] = {}
    set_off: dict[int, str] = {}
    for title in titles:
        for run in title.places:
            sentence = body[run.sentence]
            opens = first_of[sentence.paragraph] == run.sentence
            if _introduces(sentence, run, title, opens=opens):
                set_off.setdefault(sentence.paragraph, title.name)
            if opens and run.first <= _LEAD:
                at_start.setdefault(sentence.paragraph, title.name)
    if len(set(set_off.values())) >= _FEWEST:
        return set_off
    enough = max(_FEWEST, _MOSTLY * len(first_of))
    return at_start if not strict and len(set(at_start.values())) >= enough else {}


def _introduces(sentence: Sentence, run: Run, title: Candidate, *, opens: bool) -> bool:
    """Whether a name is set off by a mark: a heading, "The Bear (Hulu)", "At number three: The Bear"."""
    marked = _is_set_off(sentence, run.last)
    before_mark = marked and run.last < len(sentence.words)
    if not opens:
        return run.first == 0 and before_mark
    if run.first and sentence.words[run.first].gap == ":" and "likened" not in title.reasons:
        return True
    if "served" in title.reasons and before_mark:
        return True
    numbered = run.first <= 4 and sentence.words[0].text[0].isdigit()
    return marked and (run.first <= _LEAD or numbered)


def _is_set_off(sentence: Sentence, last: int) -> bool:
    words = sentence.words
    if last >= len(words):
        return len(words) <= _HEADING
    gap = words[last].gap.strip("'\"’”*_")
    return gap == "-" or gap.startswith(("(", ":", "–", "—", "[", "|"))


def _list(body: Sequence[Sentence], openings: Mapping[int, str]) -> Parts:
    spoken, current = [], ""
    for sentence in body:
        current = openings.get(sentence.paragraph, current)
        spoken.append(current)
    return Parts(tuple(dict.fromkeys(openings[paragraph] for paragraph in sorted(openings))), tuple(spoken))
