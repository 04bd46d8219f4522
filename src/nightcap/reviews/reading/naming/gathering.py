"""Every run of words in an article that may be a name: of the headline, in quotes, in capitals, or known without."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Container, Iterable, Iterator, Sequence
from itertools import chain, pairwise
from typing import Final

from nightcap.catalogue.countries import ADJECTIVES
from nightcap.catalogue.languages import CODES
from nightcap.catalogue.names import Gazetteer, fold
from nightcap.reviews.reading.naming.candidates import Candidate
from nightcap.reviews.reading.naming.joining import coupled, known_opening, known_whole, parts, stretched
from nightcap.reviews.reading.spans.capitals import Run, quoted, runs
from nightcap.reviews.reading.spans.plain import is_ordinary
from nightcap.reviews.reading.spans.uncapped import runs as uncapped_runs
from nightcap.reviews.reading.words import Sentence, Word, keys
from nightcap.reviews.spellings import folded

#: what stands between the titles of a headline
_BESIDE: Final = re.compile(r"\s+(?:and|&|vs\.?|versus|v)\s+|,\s+(?:and\s+)?")
#: words that a title may begin with before what is told for a name
_OPENING: Final = 3
#: verbs of advice on the sound
_HEARS: Final = frozenset(("stick", "stay", "choose", "pick", "hear", "keep", "opt", "go", "watch", "switch"))


def gathered(
    text: str, body: Sequence[Sentence], headline: Sequence[str], names: Gazetteer | None, *, known: bool
) -> dict[str, Candidate]:
    found: dict[str, Candidate] = {}
    taken: dict[int, list[Run]] = defaultdict(list)
    wanted = sorted((cut for name in headline if (cut := keys(name))), key=len, reverse=True)
    for run in (*_of_headline(body, wanted, whole=known), *quoted(text, body)):
        if not _overlaps(run, taken[run.sentence]):
            taken[run.sentence].append(run)
            _add(found, run, body, text)
    makers, pairs = _side_by_side(body)
    others = (
        part
        for place, sentence in enumerate(body)
        for part in _in_capitals(place, sentence, text, names, makers, pairs=pairs)
    )
    for run in chain(others, uncapped_runs(body, text, names, headline)):
        if not _overlaps(run, taken[run.sentence]):
            taken[run.sentence].append(run)
            _add(found, run, body, text)
    for name in headline:
        for part in (name,) if fold(name) in found else _apart(name, found):
            if candidate := found.get(fold(part)):
                candidate.headline = True
    return found


def _apart(name: str, found: Container[str]) -> Sequence[str]:
    """The titles of a headline that names two and more, if the text has each: "Salt Road and Iron Lung"."""
    parts = _BESIDE.split(name)
    return parts if len(parts) > 1 and all(fold(part) in found for part in parts) else ()


def _side_by_side(body: Sequence[Sentence]) -> tuple[frozenset[str], frozenset[tuple[str, str]]]:
    """What is told by capitals beside one another: the last names of those who are named in full, and pairs.

    The former follow another capital which is no ordinary word. The pairs stand within a sentence, so that the first
    is not large for its place.
    """
    makers, pairs = set(), set()
    for sentence in body:
        opens = True
        for before, word in pairwise(sentence.words):
            if word.capital and before.capital and not word.gap:
                if before.key != "the" and not is_ordinary(before.key):
                    makers.add(word.key)
                if not (opens or before.gap):
                    pairs.add((before.key, word.key))
            opens = False
    return frozenset(makers), frozenset(pairs)


def in_capitals(sentence: Sentence, text: str, names: Gazetteer | None) -> list[Run]:
    """The names of one sentence by itself, as of a headline."""
    return list(_in_capitals(0, sentence, text, names, (), pairs=()))


def _in_capitals(
    place: int,
    sentence: Sentence,
    text: str,
    names: Gazetteer | None,
    makers: Container[str],
    *,
    pairs: Container[tuple[str, str]],
) -> Iterator[Run]:
    """The names of a sentence that are told by their capitals alone."""
    found = list(runs(place, sentence, pairs))
    if len(found) > 1:
        found = list(coupled(found, sentence.words))
    if found:
        found = list(stretched(found, sentence.words))
        if found[0].first <= _OPENING and (opening := known_opening(place, sentence.words, text, names)):
            found = [opening, *(run for run in found if run.first >= opening.last)]
        found = list(known_whole(found, sentence.words, text, names))
    for run in found:
        if not (_is_advice(run, sentence) or _is_from(run, sentence)):
            yield from parts(run, sentence.words, text, names, makers)


def _is_advice(run: Run, sentence: Sentence) -> bool:
    """ "Stick with the Japanese": no name, but what to hear it in."""
    return run.first == 0 and sentence.keys[0] in _HEARS and sentence.keys[run.last - 1] in CODES


def _is_from(run: Run, sentence: Sentence) -> bool:
    """ "A Danish drama": where it is from, and no name."""
    several = run.last - run.first == 2 and run.first == 0
    return several and sentence.keys[0] in ("a", "an", "this", "another") and sentence.keys[1] in ADJECTIVES


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


def _overlaps(run: Run, others: Iterable[Run]) -> bool:
    return any(run.first < other.last and other.first < run.last for other in others)


def _add(found: dict[str, Candidate], run: Run, body: Sequence[Sentence], text: str) -> None:
    words = body[run.sentence].words
    name = text[words[run.first].start : words[run.last - 1].end]
    key = folded(name)
    if key:
        candidate = found.setdefault(key, Candidate(" ".join(name.split()), key, run.last - run.first))
        candidate.places.append(run)
