"""Which names an article holds, and of what: a title, a person, something else.

Every run of capitals or quoted words is a candidate; candidates of one spelling are judged
together by what stands around them anywhere in the article.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final, Literal

from nightcap.catalogue import countries
from nightcap.catalogue.names import Gazetteer, TitleRef, fold
from nightcap.reviews.reading.capitals import Run, quoted, runs
from nightcap.reviews.reading.evidence import BEGINS, KNOWN_OTHERS, is_one_work, rules
from nightcap.reviews.reading.headline import in_small_letters
from nightcap.reviews.reading.place import Place
from nightcap.reviews.reading.words import Sentence, Word, sentences
from nightcap.reviews.spellings import folded

What = Literal["title", "person", "other"]

#: the evidence from which a name is taken for a title's
ENOUGH: Final = 2.5
#: words by which a title of the catalogue may go on behind its first capitals, and small ones between two capitals
_STRETCH: Final = 8
_MOST_SMALL: Final = 3


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
    #: the reasons for and against that hold somewhere, as evidence.py names them, and "headline"
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
    found = _gathered(text, body, headline, names)
    people = _people(found)
    title = title or ""
    headed = fold(title)
    known = known or any(candidate.headline for candidate in found.values())
    for candidate in found.values():
        _judge(candidate, body, names, people)
        if known and not candidate.headline and "begins" in candidate.reasons:
            candidate.title -= BEGINS  # the article's own title is known: another name may well begin it
        if not candidate.headline and _stands_in(candidate, title, headed):
            plain = in_small_letters(title) and not headed.startswith(candidate.folded)
            plain = plain and (candidate.words > 1 or "placed" not in candidate.reasons)
            candidate.title += 3.0 if plain else 2.5 if candidate.words > 1 else 1.5
            candidate.reasons.add("headline")
    return sorted(found.values(), key=lambda each: (each.person - each.title, each.places[0].sentence))


def _stands_in(candidate: Candidate, title: str, headed: str) -> bool:
    """Whether the headline has the name too, in capitals; what is no name is in capitals in many headlines."""
    return f" {candidate.folded} " in f" {headed} " and candidate.name.split()[0] in title and len(candidate.folded) > 3


def _gathered(
    text: str, body: Sequence[Sentence], headline: Sequence[str], names: Gazetteer | None
) -> dict[str, Candidate]:
    found: dict[str, Candidate] = {}
    taken: dict[int, list[Run]] = defaultdict(list)
    wanted = [tuple(word.key for sentence in sentences(name) for word in sentence.words) for name in headline]
    for run in (*_of_headline(body, [keys for keys in wanted if keys]), *quoted(text, body)):
        if not _overlaps(run, taken[run.sentence]):
            taken[run.sentence].append(run)
            _add(found, run, body, text)
    for place, sentence in enumerate(body):
        for part in _in_capitals(place, sentence, text, names):
            if not _overlaps(part, taken[place]):
                taken[place].append(part)
                _add(found, part, body, text)
    for name in headline:
        if candidate := found.get(fold(name)):
            candidate.headline = True
    return found


def _in_capitals(place: int, sentence: Sentence, text: str, names: Gazetteer | None) -> Iterator[Run]:
    """The names of a sentence that are told by their capitals alone."""
    found = list(runs(place, sentence))
    if len(found) > 1:
        found = list(_coupled(found, sentence.words))
    if names:
        found = list(_known_whole(found, sentence.words, text, names))
    for run in found:
        yield from _parts(run, sentence.words, text, names)


def _of_headline(body: Sequence[Sentence], wanted: Sequence[tuple[str, ...]]) -> Iterator[Run]:
    """Every place where a name of the headline stands in the text, in capitals."""
    for place, sentence in enumerate(body):
        words = sentence.words
        for keys in wanted:
            if keys[0] not in sentence.keys:
                continue
            for at in range(len(words) - len(keys) + 1):
                if words[at].key != keys[0] or not (words[at].capital or words[at].text[0].isdigit()):
                    continue
                if all(word.key == key for word, key in zip(words[at : at + len(keys)], keys, strict=True)):
                    yield Run(place, at, at + len(keys), quoted=False, opens=at == 0)


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


def _overlaps(run: Run, others: Iterable[Run]) -> bool:
    return any(run.first < other.last and other.first < run.last for other in others)


def _parts(run: Run, words: Sequence[Word], text: str, names: Gazetteer | None) -> list[Run]:
    """The run itself, or its parts where it joins two names over "'s" ("Cronenberg's Cosmopolis")."""
    if words[run.first].key in ("the", "a"):
        return [run]
    before = words[run.first - 1].key if run.first else ""
    if before in ("the", "a", "new") and words[run.first].key in countries.ADJECTIVES and run.last - run.first > 1:
        return [Run(run.sentence, run.first + 1, run.last, run.quoted, opens=False)]  # "the German Fargo"
    cut = next((at for at in range(run.first + 1, run.last - 1) if words[at].key == "s" and words[at].gap != ":"), None)
    if cut is None or (names and names.titles(text[words[run.first].start : words[run.last - 1].end])):
        return [run]
    parts = [Run(run.sentence, run.first, cut, run.quoted, run.opens)]
    behind = cut + 1
    if words[behind].capital:
        parts += _parts(Run(run.sentence, behind, run.last, run.quoted, opens=False), words, text, names)
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


def _judge(candidate: Candidate, body: Sequence[Sentence], names: Gazetteer | None, people: set[str]) -> None:
    """Adds up what is known of the name, and each reason that stands around it somewhere."""
    if names:
        candidate.refs = names.titles(candidate.name)
        if candidate.words in (2, 3) and names.people(candidate.name):
            candidate.person += 3.0
    if candidate.refs:
        candidate.title += 2.5 if candidate.words > 1 else 0.5
    candidate.title += 4.0 * candidate.headline - 5.0 * (candidate.folded in KNOWN_OTHERS)
    if candidate.words == 1 and candidate.folded in people:
        candidate.person += 2.0
    for run in candidate.places:
        place = Place(run, body[run.sentence].words, candidate.refs, candidate.folded)
        for reason, points, holds in rules(place):
            if reason not in candidate.reasons and holds(place):
                candidate.reasons.add(reason)
                if points > 0:
                    candidate.title += points
                else:
                    candidate.person -= points
