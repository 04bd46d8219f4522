"""The parts of a list: the sentences at which an article of several titles turns to each."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Container, Mapping, Sequence
from typing import Final, Literal

from nightcap.reviews.reading.naming.candidates import Candidate
from nightcap.reviews.reading.spans.capitals import Run
from nightcap.reviews.reading.spans.plain import KNOWN_OTHERS
from nightcap.reviews.reading.topic.standing import ENOUGH, INTRODUCED, best
from nightcap.reviews.reading.words import Sentence, bag

#: whether an article says that it is of several titles
Promise = Literal["several", "perhaps", "none"]

#: a list has so many parts at least
FEWEST: Final = 2
#: the same, where nothing but its first words tells of a part
_ENOUGH_AT_START: Final = 3
#: the share of a list's paragraphs that begin with a title of their own
_MOSTLY: Final = 0.6
#: the same, where they are set apart there
_HALF: Final = 0.5
#: the log-odds that must do for a title that heads a part
_LIKELY: Final = -1.0
#: the same, where several are promised
_PROMISED: Final = -2.2
#: reasons that tell of a title where several are promised
_LISTED: Final = frozenset(("heads", "quoted", "in which", "on", "ordered", "scheduled", "served", "dated", "listing"))
#: reasons that tell of somebody, whatever else there is
SOMEBODYS: Final = frozenset(("acts", "personal", "somebody", "aged", "credited", "their work"))
#: words before a name that still opens its paragraph, and where several titles are announced
_LEAD: Final = 2
_EARLY: Final = 4
#: what a part may be numbered with, in a sentence of its own: "No. 3."
_COUNTERS: Final = bag("no number one two three four five six seven eight nine ten")
#: words of a heading, at most
_HEADING: Final = 14


def openings(
    body: Sequence[Sentence], candidates: Sequence[Candidate], promise: Promise, *, strict: bool
) -> dict[int, str]:
    """Sentence → the title to which the article turns there; of fewer than two titles where it is no list.

    Args:
        body: the sentences.
        candidates: the names that may be a list's titles.
        promise: whether the article says that it is a list.
        strict: only headings and names set off by a mark count ("The Bear (Hulu): …"), as the headline names a subject.
    """
    likely = [each for each in candidates if _is_likely(each, promise)]
    found = _set_off(body, candidates, frozenset(each.name for each in likely), promise, strict=strict)
    if len(set(found.values())) < FEWEST:
        found = _taken_up(body, likely, promise)
    elif promise == "several":
        found = _with_missing(found, _taken_up(body, likely, promise), body)
    return _with_likeliest(found, body, candidates) if promise == "several" else found


def _set_off(
    body: Sequence[Sentence], candidates: Sequence[Candidate], likely: Container[str], promise: Promise, *, strict: bool
) -> dict[int, str]:
    """Sentence → the title that it begins with; empty where too few do. likely: names that may be titles."""
    told = promise != "none"
    first_of = _firsts(body)
    at_start: dict[int, str] = {}
    set_off: dict[int, dict[int, str]] = defaultdict(dict)
    others: list[tuple[str, Run]] = []
    marks: set[str] = set()
    for each, run in ((own, run) for own in candidates for run in own.places):
        sentence = body[run.sentence]
        opens = first_of.get(sentence.paragraph) == run.sentence
        if each.name in likely and _introduces(sentence, run, each, opens=opens, told=told):
            set_off[sentence.paragraph].setdefault(run.sentence, each.name)
            marks.add(_mark(sentence, run))
        elif opens and run.first <= 1 and each.reasons.isdisjoint(SOMEBODYS):
            others.append((each.name, run))
        if opens and each.name in likely and (told or each.what == "title") and run.first <= _LEAD:
            at_start.setdefault(run.sentence, each.name)
    _add_alike(set_off, others, marks, body)
    found: dict[int, str] = {}
    for paragraph, names in set_off.items():
        for at, place in enumerate(sorted(names)):
            found[place if at else first_of.get(paragraph, place)] = names[place]
    if len(set(found.values())) >= (FEWEST if told else max(FEWEST, _HALF * len(first_of))):
        return found
    enough = max(_ENOUGH_AT_START, _MOSTLY * len(first_of))
    return at_start if not strict and len(set(at_start.values())) >= enough else {}


def _add_alike(
    set_off: dict[int, dict[int, str]],
    others: Sequence[tuple[str, Run]],
    marks: Container[str],
    body: Sequence[Sentence],
) -> None:
    """Adds what stands in the same form as the titles of a list: it is of the list too, whatever it looks like."""
    if len(set_off) < FEWEST:
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
        if not all(key.isdigit() or key in _COUNTERS for key in sentence.keys):
            first_of.setdefault(sentence.paragraph, place)
    return first_of


def _introduces(sentence: Sentence, run: Run, title: Candidate, *, opens: bool, told: bool) -> bool:
    """Whether a name is set off by a mark: a heading, "The Bear (Hulu)", "At number three: The Bear"."""
    marked = _is_set_off(sentence, run.last)
    before_mark = marked and run.last < len(sentence.words)
    if title.what != "title" and not told:
        alone = run.first == 0 and run.last == len(sentence.words)
        dated = before_mark and sentence.words[run.last].text[0].isdigit()
        return (alone or (dated and run.first == 0)) and title.words > 1
    if not opens:
        return run.first == 0 and (before_mark or (run.last == len(sentence.words) and title.words > 1))
    if run.first and ":" in sentence.words[run.first].gap and not title.asides:
        return True
    if title.reasons & {"served", "dated"} and before_mark and not title.asides:
        return True
    numbered = run.first <= 4 and sentence.words[0].text[0].isdigit()
    return marked and (run.first <= _LEAD or numbered)


def _is_likely(candidate: Candidate, promise: Promise) -> bool:
    """Whether a name may be a title of a list; where there is said to be one, its place or form may do."""
    if candidate.asides:
        return False
    listed = promise != "none" and not candidate.reasons.isdisjoint(_LISTED)
    placed = listed or (promise == "several" and candidate.title >= _PROMISED)
    placed = placed and (candidate.reasons.isdisjoint(SOMEBODYS) or "ordered" in candidate.reasons)
    return candidate.title >= _LIKELY or (placed and candidate.folded not in KNOWN_OTHERS)


def _is_set_off(sentence: Sentence, last: int) -> bool:
    words = sentence.words
    if last >= len(words):
        return len(words) <= _HEADING
    gap = words[last].gap.strip("'\"’”*_")
    if gap == "," and words[last].text[0].isdigit() and len(words) <= _HEADING:
        return True  # "The Long Field, 9pm, BBC One"
    return gap == "-" or gap.startswith(("(", ":", "–", "—", "[", "|"))


def _taken_up(body: Sequence[Sentence], candidates: Sequence[Candidate], promise: Promise) -> dict[int, str]:
    """Sentence → the title that it takes up: "The first, Salt Wives, …", "9pm, ITV: Blood in the Water.".

    Where several are promised, whatever is named first thing in a paragraph, or begins a sentence, and is likely a
    title, is one of them; where perhaps, only what is named first thing.
    """
    first_of = _firsts(body)
    found: dict[int, str] = {}
    few = len(first_of) <= FEWEST
    for each in sorted(candidates, key=lambda each: -each.title):
        run = each.places[0]
        if each.reasons & {"ordered", "scheduled"}:
            found[run.sentence] = each.name
        if promise == "none" or "somebody" in each.reasons or "personal" in each.reasons:
            continue
        opens = first_of.get(body[run.sentence].paragraph) == run.sentence
        # the first of many paragraphs leads up to them
        introduced = not each.reasons.isdisjoint(INTRODUCED) and (few or body[run.sentence].paragraph > 0)
        if (opens and (run.first <= _EARLY or introduced)) or (
            promise == "several" and (run.first <= _LEAD or introduced)
        ):
            found.setdefault(run.sentence, each.name)
    return found


def _with_missing(found: dict[int, str], taken: Mapping[int, str], body: Sequence[Sentence]) -> dict[int, str]:
    """The same with what is taken up in paragraphs that have none."""
    paragraphs = {body[place].paragraph for place in found}
    more = {place: name for place, name in taken.items() if body[place].paragraph not in paragraphs}
    return found | {place: name for place, name in more.items() if name not in found.values()}


def _with_likeliest(found: dict[int, str], body: Sequence[Sentence], candidates: Sequence[Candidate]) -> dict[int, str]:
    """The same with the likeliest title of each paragraph of which none is taken up."""
    taken = {body[place].paragraph for place in found}
    leads_up = len(taken) >= FEWEST
    own: dict[int, list[Candidate]] = defaultdict(list)
    for each in candidates:
        paragraph = body[each.places[0].sentence].paragraph
        if paragraph in taken or (leads_up and not paragraph) or each.asides or not each.reasons.isdisjoint(SOMEBODYS):
            continue
        if each.what == "title" or paragraph:
            own[paragraph].append(each)
    for names in own.values():
        likeliest = best(names)
        if likeliest and likeliest[1] >= (ENOUGH if likeliest[0].what == "title" else 0.0):
            found[likeliest[0].places[0].sentence] = likeliest[0].name
    return found
