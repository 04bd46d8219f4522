"""The parts of an article: one subject throughout, or a list in which each part has its own."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Container, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from nightcap.catalogue.names import fold
from nightcap.reviews.reading.capitals import Run
from nightcap.reviews.reading.headline import is_told
from nightcap.reviews.reading.names import Candidate
from nightcap.reviews.reading.roundups import is_roundup
from nightcap.reviews.reading.standing import ENOUGH, INTRODUCED, LIKELY, best
from nightcap.reviews.reading.words import Sentence

#: a list has so many parts at least
_FEWEST: Final = 2
#: the same, where nothing but its first words tells of a part
_ENOUGH_AT_START: Final = 3
#: the share of a list's paragraphs that begin with a title of their own
_MOSTLY: Final = 0.6
#: the evidence that must do for a title that heads a part
_LIKELY: Final = 1.5
#: the standing of a name of the text that outweighs a headline's which the text never names
_CERTAIN: Final = 0.55
#: words of a headline that may be nothing but the title
_SHORT: Final = 4
#: the same, above a text that names no title for certain
_LONGER: Final = 7
#: letters of the words that are not in capitals in a title
_SMALL: Final = 4
#: words before a name that still opens its paragraph, and where several titles are announced
_LEAD: Final = 2
_EARLY: Final = 4
#: words of a heading, at most
_HEADING: Final = 14


@dataclass(frozen=True, slots=True)
class Parts:
    """`subjects` in the order of the text; `of_sentence[i]` is what sentence i speaks of ("" before the first)."""

    subjects: tuple[str, ...]
    of_sentence: tuple[str, ...]


def divide(
    body: Sequence[Sentence],
    candidates: Sequence[Candidate],
    title: str | None,
    headline: Sequence[str],
    *,
    known: bool,
) -> Parts:
    """Who is spoken of where.

    Args:
        body: the sentences.
        candidates: the names found, the surest title first.
        title: the headline.
        headline: names that the headline gives.
        known: whether the first of these is plainly a title's (quoted, before "review", or in the catalogue).
    """
    in_headline = [each for each in candidates if each.headline and each.what == "title"]
    several = len(in_headline) >= _FEWEST  # those alone have parts of their own
    openings = _openings(body, in_headline if several else candidates, strict=len(in_headline) == 1)
    if len(set(openings.values())) < _FEWEST and (several or not (known and in_headline)):
        told = several or is_roundup(title, body)
        openings = _taken_up(body, in_headline if several else candidates, told=told)
    if len(set(openings.values())) >= _FEWEST and _holds(openings, candidates, in_headline):
        return _list(body, openings)
    subject = _one(candidates, in_headline, title, headline, known=known)
    return Parts((subject,) if subject else (), (subject,) * len(body))


def _holds(openings: Mapping[int, str], candidates: Sequence[Candidate], in_headline: Sequence[Candidate]) -> bool:
    """Whether the likeliest subject, the headline's where it names one, has a part of its own."""
    likeliest = in_headline[0] if in_headline else (best(candidates) or (None, 0.0))[0]
    return likeliest is not None and likeliest.name in openings.values()


def _one(
    candidates: Sequence[Candidate],
    in_headline: Sequence[Candidate],
    title: str | None,
    headline: Sequence[str],
    *,
    known: bool,
) -> str:
    if in_headline and known:
        return in_headline[0].name
    found, value = best(candidates) or (None, 0.0)
    if in_headline and found and found.headline:
        return in_headline[0].name
    beside = found is not None and found.asides == len(found.places)
    if headline and known and (beside or value < (_CERTAIN if is_told(title) else ENOUGH)):
        return headline[0]
    short, longer = (headline[0] if headline and _is_a_name(headline[0], most) else "" for most in (_SHORT, _LONGER))
    if found is None or value < ENOUGH:
        return longer or (found.name if found and value >= LIKELY else "")
    # "The Tailor of Tromsø" above a text that names only The Tailor, from which it was made
    return short if f" {found.folded} " in f" {fold(short)} " else found.name


def _is_a_name(headline: str, most: int) -> bool:
    """Whether a headline may be nothing but a title: a few words, in capitals."""
    cut = headline.split()
    return len(cut) <= most and not any(word[0].islower() and len(word) >= _SMALL for word in cut)


def _openings(body: Sequence[Sentence], candidates: Sequence[Candidate], *, strict: bool) -> dict[int, str]:
    """Sentence → the title that it begins with; empty where too few do.

    strict: only headings and names set off by a mark count ("The Bear (Hulu): …"), since the headline names a subject.
    """
    first_of = _firsts(body)
    at_start: dict[int, str] = {}
    set_off: dict[int, dict[int, str]] = defaultdict(dict)
    others: list[tuple[str, Run]] = []
    marks: set[str] = set()
    for each, run in ((own, run) for own in candidates for run in own.places):
        sentence = body[run.sentence]
        opens = first_of[sentence.paragraph] == run.sentence
        if _introduces(sentence, run, each, opens=opens):
            set_off[sentence.paragraph].setdefault(run.sentence, each.name)
            marks.add(_mark(sentence, run))
        elif opens and run.first <= 1:
            others.append((each.name, run))
        if opens and each.what == "title" and not each.asides and run.first <= _LEAD:
            at_start.setdefault(run.sentence, each.name)
    _add_alike(set_off, others, marks, body)
    openings: dict[int, str] = {}
    for paragraph, names in set_off.items():
        for at, place in enumerate(sorted(names)):
            openings[place if at else first_of[paragraph]] = names[place]
    if len(set(openings.values())) >= _FEWEST:
        return openings
    enough = max(_ENOUGH_AT_START, _MOSTLY * len(first_of))
    return at_start if not strict and len(set(at_start.values())) >= enough else {}


def _add_alike(
    set_off: dict[int, dict[int, str]],
    others: Sequence[tuple[str, Run]],
    marks: Container[str],
    body: Sequence[Sentence],
) -> None:
    """Adds what stands in the same form as the titles of a list: it is of the list too, whatever it looks like."""
    if len(set_off) < _FEWEST:
        return
    for name, run in others:
        paragraph = body[run.sentence].paragraph
        if paragraph not in set_off and _mark(body[run.sentence], run) in marks:
            set_off[paragraph][run.sentence] = name


def _mark(sentence: Sentence, run: Run) -> str:
    """The form in which a name opens a part: what stands before it and the mark behind, "#." for "4. Attic."."""
    before = "" if not run.first else "#" if sentence.words[0].text[0].isdigit() else "x"
    if run.last >= len(sentence.words):
        return before + "."
    gap = sentence.words[run.last].gap.strip("'\"’”*_")
    return before + (gap[:1] or "x" + str(run.sentence))


def _firsts(body: Sequence[Sentence]) -> dict[int, int]:
    """Paragraph → its first sentence."""
    first_of: dict[int, int] = {}
    for place, sentence in enumerate(body):
        first_of.setdefault(sentence.paragraph, place)
    return first_of


def _introduces(sentence: Sentence, run: Run, title: Candidate, *, opens: bool) -> bool:
    """Whether a name is set off by a mark: a heading, "The Bear (Hulu)", "At number three: The Bear"."""
    marked = _is_set_off(sentence, run.last)
    before_mark = marked and run.last < len(sentence.words)
    if title.what != "title":
        alone = run.first == 0 and run.last == len(sentence.words)
        dated = before_mark and sentence.words[run.last].text[0].isdigit()
        return (alone or (dated and run.first == 0)) and title.words > 1 and _is_likely(title)
    if not opens:
        return run.first == 0 and (before_mark or (run.last == len(sentence.words) and title.words > 1))
    if run.first and sentence.words[run.first].gap == ":" and not title.asides:
        return True
    if title.reasons & {"served", "dated"} and before_mark and not title.asides:
        return True
    numbered = run.first <= 4 and sentence.words[0].text[0].isdigit()
    return marked and (run.first <= _LEAD or numbered)


def _is_likely(candidate: Candidate) -> bool:
    return candidate.title - candidate.person >= _LIKELY and not candidate.asides


def _is_set_off(sentence: Sentence, last: int) -> bool:
    words = sentence.words
    if last >= len(words):
        return len(words) <= _HEADING
    gap = words[last].gap.strip("'\"’”*_")
    if gap == "," and words[last].text[0].isdigit() and len(words) <= _HEADING:
        return True  # "The Long Field, 9pm, BBC One"
    return gap == "-" or gap.startswith(("(", ":", "–", "—", "[", "|"))


def _taken_up(body: Sequence[Sentence], candidates: Sequence[Candidate], *, told: bool) -> dict[int, str]:
    """Sentence → the title that it takes up: "The first, Salt Wives, …", "9pm, ITV: Blood in the Water.".

    told: the article says that it is of several; then whatever is named first thing in a paragraph, or begins a
    sentence, and is likely a title, is one of them.
    """
    first_of = _firsts(body)
    found: dict[int, str] = {}
    for each in sorted(candidates, key=lambda each: each.person - each.title):
        run = each.places[0]
        if each.reasons & {"ordered", "scheduled"} and not each.asides:
            found[run.sentence] = each.name
        if not told or not _is_likely(each) or "somebody" in each.reasons or "personal" in each.reasons:
            continue
        opens = first_of[body[run.sentence].paragraph] == run.sentence
        introduced = not each.reasons.isdisjoint(INTRODUCED)
        if (opens and (run.first <= _EARLY or introduced)) or run.first <= _LEAD or introduced:
            found.setdefault(run.sentence, each.name)
    return found


def _list(body: Sequence[Sentence], openings: Mapping[int, str]) -> Parts:
    spoken, current = [], ""
    for place in range(len(body)):
        current = openings.get(place, current)
        spoken.append(current)
    return Parts(tuple(dict.fromkeys(openings[place] for place in sorted(openings))), tuple(spoken))
