"""Which names an article holds, and of what: a title, a person, something else.

Every run of capitals or quoted words is a candidate; candidates of one spelling are judged
together by what stands around them anywhere in the article.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import chain, pairwise
from typing import Final, Literal

from nightcap.catalogue import countries
from nightcap.catalogue.names import Gazetteer, TitleRef, fold
from nightcap.reviews.reading.asides import ASIDES
from nightcap.reviews.reading.capitals import Run, quoted, runs
from nightcap.reviews.reading.evidence import BEGINS, OUTDONE, RULES, is_one_work
from nightcap.reviews.reading.headline import in_small_letters
from nightcap.reviews.reading.place import Place
from nightcap.reviews.reading.plain import KNOWN_OTHERS, is_ordinary
from nightcap.reviews.reading.stretching import is_stretched
from nightcap.reviews.reading.uncapped import runs as uncapped_runs
from nightcap.reviews.reading.words import Sentence, Word, keys
from nightcap.reviews.spellings import folded

What = Literal["title", "person", "other"]

#: the evidence from which a name is taken for a title's
ENOUGH: Final = 2.5
#: words by which a title of the catalogue may go on behind its first capitals, and small ones between two capitals
_STRETCH: Final = 8
_MOST_SMALL: Final = 3
_SHORT: Final = 2
#: small words that may join two names into one
_MOST_LINKS: Final = 2


@dataclass(slots=True)
class Candidate:
    """All places of one name. `title` is the evidence that it is a title's, `person` that it is somebody's."""

    name: str
    folded: str
    words: int
    places: list[Run] = field(default_factory=list)
    refs: Sequence[TitleRef] = ()
    title: float = 0.0
    person: float = 0.0
    headline: bool = False
    #: places where it stands only beside another
    asides: int = 0
    #: the reasons for and against that hold somewhere, as evidence.py, asides.py and this file name them
    reasons: set[str] = field(default_factory=set)

    @property
    def what(self) -> What:
        if self.title - self.person >= ENOUGH:
            return "title"
        if self.person > 0 or (2 <= self.words <= 4 and self.folded not in KNOWN_OTHERS):
            return "person"
        return "other"


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
    found = _gathered(text, body, headline, names, known=known)
    people = _people(found)
    title = title or ""
    headed = fold(title)
    known = known or any(candidate.headline for candidate in found.values())
    alone = {candidate.folded: len(candidate.places) for candidate in found.values() if candidate.words == 1}
    for candidate in found.values():
        _judge(candidate, body, names, people)
        if _called_by_part(candidate, alone):
            candidate.person += 2.0
            candidate.reasons.add("shortened")
        if known and not candidate.headline and "begins" in candidate.reasons:
            candidate.title -= BEGINS  # the article's own title is known: another name may well begin it
        if not candidate.headline and any(candidate.folded.startswith(f"{folded(name)} ") for name in headline[:1]):
            candidate.title += 2.5
            candidate.reasons.add("headline")  # which has it shortened
        elif not candidate.headline and _stands_in(candidate, title, headed):
            plain = in_small_letters(title) and not headed.startswith(candidate.folded)
            plain = plain and (candidate.words > 1 or "placed" not in candidate.reasons)
            candidate.title += 3.0 if plain else 2.5 if candidate.words > 1 else 1.5
            candidate.reasons.add("headline")
    return sorted(found.values(), key=lambda each: (each.person - each.title, each.places[0].sentence))


def _stands_in(candidate: Candidate, title: str, headed: str) -> bool:
    """Whether the headline has the name too, in capitals; what is no name is in capitals in many headlines."""
    return f" {candidate.folded} " in f" {headed} " and candidate.name.split()[0] in title and len(candidate.folded) > 3


def _gathered(
    text: str, body: Sequence[Sentence], headline: Sequence[str], names: Gazetteer | None, *, known: bool
) -> dict[str, Candidate]:
    found: dict[str, Candidate] = {}
    taken: dict[int, list[Run]] = defaultdict(list)
    wanted = [cut for name in headline if (cut := keys(name))]
    for run in (*_of_headline(body, wanted, whole=known), *quoted(text, body)):
        if not _overlaps(run, taken[run.sentence]):
            taken[run.sentence].append(run)
            _add(found, run, body, text)
    makers = _makers(body)
    others = (
        part for place, sentence in enumerate(body) for part in _in_capitals(place, sentence, text, names, makers)
    )
    for run in chain(others, uncapped_runs(body, text, names)):
        if not _overlaps(run, taken[run.sentence]):
            taken[run.sentence].append(run)
            _add(found, run, body, text)
    for name in headline:
        if candidate := found.get(fold(name)):
            candidate.headline = True
    return found


def _makers(body: Sequence[Sentence]) -> frozenset[str]:
    """Capitals that follow another one which is no ordinary word: the last names of those who are named in full."""
    return frozenset(
        word.key
        for sentence in body
        for before, word in pairwise(sentence.words)
        if word.capital and before.capital and not word.gap and not is_ordinary(before.key) and before.key != "the"
    )


def _in_capitals(
    place: int, sentence: Sentence, text: str, names: Gazetteer | None, makers: Container[str]
) -> Iterator[Run]:
    """The names of a sentence that are told by their capitals alone."""
    found = list(runs(place, sentence))
    if len(found) > 1:
        found = list(_coupled(found, sentence.words))
    if found:
        found = list(_stretched(found, sentence.words))
    if names:
        found = list(_known_whole(found, sentence.words, text, names))
    for run in found:
        yield from _parts(run, sentence.words, text, names, makers)


def _of_headline(body: Sequence[Sentence], wanted: Sequence[tuple[str, ...]], *, whole: bool) -> Iterator[Run]:
    """Every place where a name of the headline stands in the text, in capitals.

    whole: the names are plainly titles; else each word of more than three letters wants its own capital, and none
    may follow.
    """
    for place, sentence in enumerate(body):
        words = sentence.words
        for name in wanted:
            if name[0] not in sentence.keys:
                continue
            for at in range(len(words) - len(name) + 1):
                last = at + len(name)
                if sentence.keys[at:last] != name or not (words[at].capital or words[at].text[0].isdigit()):
                    continue
                if whole or _is_title_case(words[at:last], words[last : last + 1]):
                    yield Run(place, at, last, quoted=False, opens=at == 0)


def _is_title_case(inside: Sequence[Word], behind: Sequence[Word]) -> bool:
    longer = bool(behind) and behind[0].capital and not behind[0].gap
    return not longer and not any(word.text[0].islower() and len(word.text) > 3 for word in inside)


def _known_whole(found: list[Run], words: Sequence[Word], text: str, names: Gazetteer) -> Iterator[Run]:
    """The runs, each as far on as the catalogue knows it as one title over small words ("A Storm for Christmas")."""
    end = 0
    for run in found:
        if run.first < end:
            continue
        end, small = run.last, 0
        for at in range(run.last, min(run.last + _STRETCH, len(words))):
            small = 0 if words[at].capital else small + 1
            if words[at].gap or small > _MOST_SMALL:
                break
            if not small and names.titles(text[words[run.first].start : words[at].end]):
                end = at + 1
        yield run if end == run.last else Run(run.sentence, run.first, end, run.quoted, run.opens)


def _coupled(found: list[Run], words: Sequence[Word]) -> Iterator[Run]:
    """The runs, two joined over "and" where what follows says that both are one work ("Salt and Tin, a drama")."""
    at = 0
    while at < len(found):
        run = found[at]
        behind = found[at + 1] if at + 1 < len(found) else None
        if behind and behind.first == run.last + 1 and words[run.last].key == "and" and not words[run.last].gap:
            whole = Run(run.sentence, run.first, behind.last, run.quoted, run.opens)
            if not words[behind.first].gap and is_one_work(whole, words):
                yield whole
                at += 2
                continue
        yield run
        at += 1


def _stretched(found: list[Run], words: Sequence[Word]) -> Iterator[Run]:
    """The runs, each as far on as it is one title's over small words: "Ferry at Dusk", "Call Me by Your Name"."""
    ends = {run.first: run.last for run in found}
    end = 0
    for run in found:
        if run.first < end:
            continue
        whole = run
        while behind := _next_capital(whole, words, ends):
            if not is_stretched(whole, behind, words):
                break
            whole = Run(run.sentence, run.first, behind.last, run.quoted, run.opens)
        end = whole.last
        yield whole


def _next_capital(run: Run, words: Sequence[Word], ends: Mapping[int, int]) -> Run | None:
    """The run, or the one capital, that stands behind another over one or two small words."""
    for at in range(run.last + 1, min(run.last + _MOST_LINKS + 1, len(words))):
        if words[at].capital:
            return (
                Run(run.sentence, at, ends.get(at, at + 1), quoted=False, opens=False) if words[at].key != "i" else None
            )
    return None


def _overlaps(run: Run, others: Iterable[Run]) -> bool:
    return any(run.first < other.last and other.first < run.last for other in others)


def _is_whole_over(run: Run, cut: int, words: Sequence[Word], makers: Container[str]) -> bool:
    """Whether one word's possession is a title with it: "Bertie's Big Slow Race", but not "Lynch's Blue Velvet"."""
    rest = [word for word in words[cut + 1 : run.last] if word.capital]
    plain = bool(rest) and rest[0].key not in ("the", "a") and all(is_ordinary(word.key) for word in rest)
    if cut - run.first > 1:  # "My Uncle's Violin", but not "Jane Campion's Bright Star"
        return plain and all(is_ordinary(word.key) or len(word.key) <= _SHORT for word in words[run.first : cut])
    return plain and words[run.first].key not in makers


def _parts(
    run: Run, words: Sequence[Word], text: str, names: Gazetteer | None, makers: Container[str] = ()
) -> list[Run]:
    """The run itself, or its parts where it joins two names over "'s" ("Cronenberg's Cosmopolis")."""
    if words[run.first].key in ("the", "a"):
        return [run]
    before = words[run.first - 1].key if run.first else ""
    if before in ("the", "a", "new") and words[run.first].key in countries.ADJECTIVES and run.last - run.first > 1:
        return [Run(run.sentence, run.first + 1, run.last, run.quoted, opens=False)]  # "the German Fargo"
    colon = next((at for at in range(run.first + 1, run.last) if words[at].gap == ":"), None)
    if colon and " ".join(word.key for word in words[run.first : colon]) in KNOWN_OTHERS:
        return [Run(run.sentence, colon, run.last, run.quoted, opens=False)]  # "BBC Two: The Repair of Small Engines"
    cut = next((at for at in range(run.first + 1, run.last - 1) if words[at].key == "s" and words[at].gap != ":"), None)
    if cut is None or (names and names.titles(text[words[run.first].start : words[run.last - 1].end])):
        return [run]
    if _is_whole_over(run, cut, words, makers):
        return [run]
    parts = [Run(run.sentence, run.first, cut, run.quoted, run.opens)]
    behind = cut + 1
    if words[behind].capital:
        parts += _parts(Run(run.sentence, behind, run.last, run.quoted, opens=False), words, text, names, makers)
    return parts


def _add(found: dict[str, Candidate], run: Run, body: Sequence[Sentence], text: str) -> None:
    words = body[run.sentence].words
    name = text[words[run.first].start : words[run.last - 1].end]
    key = folded(name)
    if key:
        candidate = found.setdefault(key, Candidate(" ".join(name.split()), key, run.last - run.first))
        candidate.places.append(run)


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
    if "joined" in candidate.reasons or not 2 <= len(cut) <= 4 or cut[0] in ("the", "a"):
        return False
    short = max(alone.get(cut[-1], 0), alone.get(cut[0], 0))
    return short > ("ordinary" in candidate.reasons)


def _goes_on_small(run: Run, body: Sequence[Sentence]) -> bool:
    """Whether a name that ends its sentence is followed by a small letter: "Owambe! follows a bride"."""
    words, after = body[run.sentence].words, body[run.sentence + 1 : run.sentence + 2]
    if run.last != len(words) or not after or after[0].paragraph != body[run.sentence].paragraph:
        return False
    return after[0].words[0].text[0].islower() and words[0].text[0].isupper()


def _judge(candidate: Candidate, body: Sequence[Sentence], names: Gazetteer | None, people: set[str]) -> None:
    """Adds up what is known of the name, and each reason that stands around it somewhere."""
    if names:
        candidate.refs = names.titles(candidate.name)
        if candidate.words in (2, 3) and names.people(candidate.name):
            candidate.person += 3.0
            candidate.reasons.add("credited")
    if candidate.refs:
        candidate.title += 2.5 if candidate.words > 1 else 0.5
    other = candidate.folded in KNOWN_OTHERS or candidate.folded.removeprefix("the ") in KNOWN_OTHERS
    candidate.title += 4.0 * candidate.headline - 5.0 * (other and not candidate.refs)
    if candidate.words == 1 and candidate.folded in people:
        candidate.person += 2.0
        candidate.reasons.add("surname")
    for run in candidate.places:
        if _goes_on_small(run, body):
            candidate.reasons.add("marked")
            candidate.title += 3.0
        _weigh(candidate, Place(run, body[run.sentence].words, candidate.refs, candidate.folded))


def _weigh(candidate: Candidate, place: Place) -> None:
    """Adds what stands around one place of the name; each reason counts once."""
    beside = [rule.reason for rule in ASIDES.of(place) if rule.holds(place)]
    if beside and candidate.refs and not candidate.asides:
        candidate.title += 2.0  # "as in Dark", and the catalogue has it
    candidate.asides += bool(beside)
    candidate.reasons.update(beside)
    for rule in RULES.of(place):
        reason = rule.reason
        if reason not in candidate.reasons and rule.holds(place):
            points = rule.points
            candidate.reasons.add(reason)
            candidate.asides += reason in OUTDONE and not beside
            if points > 0:
                candidate.title += points
            else:
                candidate.person -= points
