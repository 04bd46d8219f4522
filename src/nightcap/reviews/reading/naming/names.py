"""Which names an article holds, and of what: a title, a person, something else.

Every run of capitals or quoted words is a candidate; candidates of one spelling are judged
together by what stands around them anywhere in the article.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from typing import Final

from nightcap.catalogue.names import Gazetteer, fold
from nightcap.reviews.reading.naming.asides import ASIDES
from nightcap.reviews.reading.naming.candidates import Candidate
from nightcap.reviews.reading.naming.evidence import RULES
from nightcap.reviews.reading.naming.gathering import gathered
from nightcap.reviews.reading.naming.rivals import OUTDONE
from nightcap.reviews.reading.naming.somebodies import WORKS
from nightcap.reviews.reading.naming.titlehood import titlehood
from nightcap.reviews.reading.naming.wellknown import well_known
from nightcap.reviews.reading.spans.capitals import Run
from nightcap.reviews.reading.spans.place import QUOTES, Place
from nightcap.reviews.reading.tables import bag_of
from nightcap.reviews.reading.words import Sentence
from nightcap.reviews.spellings import folded

#: how a sentence goes on with the title, and where its noun stands
_IT: Final = frozenset(("it", "its", "thats"))
_NEAR: Final = 6
#: words of a person's full name
_FULL: Final = (2, 3)
#: before a place that is named alone too: "Under Paris" is set in Paris
_WHERE: Final = ("under", "over", "beyond", "near", "leaving", "into", "above", "below", "outside", "without", "escape")
_GIVEN: Final = bag_of("names", "given")
#: words of somebody's name, at most
_MOST_NAMED: Final = 4
#: letters of the longest word that headlines in capitals write small
_LOW: Final = 3
#: marks that set a name apart
_MARKS: Final = ("(", ":", "–", "—", "|", "[")


def find(
    text: str,
    body: Sequence[Sentence],
    title: str | None,
    headline: Sequence[str],
    names: Gazetteer | None,
    *,
    known: bool = False,
) -> list[Candidate]:
    """The candidates of an article, those with most evidence for a title first.

    Args:
        text: the article's text.
        body: its sentences.
        title: its headline.
        headline: names that the headline seems to give.
        names: the catalogue's names, where there is a catalogue.
        known: whether the first name of the headline is plainly a title's.
    """
    found = gathered(text, body, headline, names, known=known)
    people = _people(found)
    title = title or ""
    headed = fold(title)
    small = _in_small_letters(title)
    known = known or any(candidate.headline for candidate in found.values())
    alone = {candidate.folded: len(candidate.places) for candidate in found.values() if candidate.words == 1}
    for candidate in found.values():
        _judge(candidate, body, names, people)
    _count_people(found.values())
    for candidate in found.values():
        if _called_by_part(candidate, alone):
            candidate.reasons.add("shortened")
        if known and not candidate.headline and "begins" in candidate.reasons:
            candidate.reasons.remove("begins")  # the article's own title is known: another name may well begin it
        shortened = any(candidate.folded.startswith(f"{folded(name)} ") for name in headline[:1])
        if not candidate.headline and (shortened or _stands_in(candidate, title, headed)):
            candidate.reasons.add("headlined" if small and not headed.startswith(candidate.folded) else "headline")
        candidate.title = titlehood(candidate)
    return sorted(found.values(), key=lambda each: (-each.title, each.places[0].sentence))


def _stands_in(candidate: Candidate, title: str, headed: str) -> bool:
    """Whether the headline has the name too, in capitals; what is no name is in capitals in many headlines."""
    return f" {candidate.folded} " in f" {headed} " and candidate.name.split()[0] in title and len(candidate.folded) > 3


def _in_small_letters(title: str) -> bool:
    """Whether a headline has capitals where a name stands alone, so that what stands in both is one."""
    cut = [word for word in title.split() if len(word) > _LOW]
    return len(cut) > 1 and 2 * sum(word[0].islower() for word in cut) >= len(cut)


def _people(found: Mapping[str, Candidate]) -> set[str]:
    """First and last names of the names of two words and more: "Hana" of "Lee Hana"."""
    parts: set[str] = set()
    for candidate in found.values():
        cut = candidate.folded.split()
        if 2 <= len(cut) <= 4 and cut[0] not in ("the", "a"):
            parts.update((cut[0], cut[-1]))
    return parts


def _called_by_part(candidate: Candidate, alone: Mapping[str, int]) -> bool:
    """Whether a name of two or three words is elsewhere shortened to its first or last: "Olech" of "Tomasz Olech"."""
    cut = candidate.folded.split()
    if "joined" in candidate.reasons or not 2 <= len(cut) <= 4 or cut[0] in ("the", "a", *_WHERE):
        return False
    short = max(alone.get(cut[-1], 0), alone.get(cut[0], 0))
    return short > ("ordinary" in candidate.reasons)


def _count_people(found: Collection[Candidate]) -> None:
    """Counts for each title of the catalogue how many of its people the article names."""
    credits = Counter(title for candidate in found for title in candidate.credited)
    for candidate in found if credits else ():
        candidate.people = max((credits[ref.id] for ref in candidate.refs), default=0)


def _goes_on_small(run: Run, body: Sequence[Sentence]) -> bool:
    """Whether a name that ends its sentence is followed by a small letter: "Owambe! follows a bride"."""
    words, after = body[run.sentence].words, body[run.sentence + 1 : run.sentence + 2]
    if run.last != len(words) or not after or after[0].paragraph != body[run.sentence].paragraph:
        return False
    return after[0].words[0].text[0].islower() and words[0].text[0].isupper()


def _taken_up(run: Run, body: Sequence[Sentence]) -> str | None:
    """How the sentence behind takes up what is named in one: "It is …", "The Danish film …"."""
    after = body[run.sentence + 1 : run.sentence + 2]
    if not after or after[0].paragraph != body[run.sentence].paragraph:
        return None
    first, *rest = after[0].keys[:_NEAR]
    if first in _IT:
        return "then it"
    return "then the work" if first in ("the", "this") and not WORKS.isdisjoint(rest) else None


def _heads(run: Run, body: Sequence[Sentence]) -> bool:
    """Whether a name is set apart at the head of a paragraph, as in a list: "4. Attic (Hulu)", "Attic: …", "Attic"."""
    words, at = body[run.sentence].words, run.sentence
    if at and body[at - 1].paragraph == body[at].paragraph:
        return False
    if run.first and not (run.first == 1 and words[0].text[0].isdigit()) and words[run.first].gap != ":":
        return False
    if run.last == len(words):
        return True
    gap = words[run.last].gap.strip(QUOTES)
    return gap.startswith(_MARKS) or (gap == "," and words[run.last].text[0].isdigit())


def _judge(candidate: Candidate, body: Sequence[Sentence], names: Gazetteer | None, people: set[str]) -> None:
    """Gathers what is known of the name, and each reason that stands around it somewhere."""
    if names:
        candidate.refs = names.titles(candidate.name)
        if candidate.words in _FULL and (credited := names.credited(candidate.name)):
            candidate.credited = credited
            candidate.reasons.add("credited")
    if not candidate.refs and candidate.folded in well_known():
        candidate.reasons.add("well known" if candidate.words > 1 else "well known word")
    if candidate.words == 1 and candidate.folded in people:
        candidate.reasons.add("surname")
    if candidate.words <= _MOST_NAMED and candidate.folded.partition(" ")[0] in _GIVEN:
        candidate.reasons.add("given" if candidate.words > 1 else "given name")
    for run in candidate.places:
        if _goes_on_small(run, body):
            candidate.reasons.add("marked")
        if _heads(run, body):
            candidate.reasons.add("heads")
        if behind := _taken_up(run, body):
            candidate.reasons.add(behind)
        _weigh(candidate, Place(run, body[run.sentence].words, candidate.refs, candidate.folded))


def _weigh(candidate: Candidate, place: Place) -> None:
    """Adds the reasons that hold in one place of the name."""
    beside = [rule.reason for rule in ASIDES.of(place) if rule.holds(place)]
    candidate.asides += bool(beside)
    candidate.reasons.update(beside)
    for rule in RULES.of(place):
        if rule.reason not in candidate.reasons and rule.holds(place):
            candidate.reasons.add(rule.reason)
            candidate.asides += rule.reason in OUTDONE and not beside
