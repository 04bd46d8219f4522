"""Runs of capitals made whole over small words, or cut where two names meet."""

from __future__ import annotations

from collections.abc import Container, Iterator, Mapping, Sequence
from typing import Final

from nightcap.catalogue import countries
from nightcap.catalogue.names import Gazetteer
from nightcap.reviews.reading.facts.platforms import TRIGGERS as PLATFORMS
from nightcap.reviews.reading.naming.evidence import is_one_work
from nightcap.reviews.reading.naming.somebodies import HONORIFICS
from nightcap.reviews.reading.naming.wellknown import is_a_title
from nightcap.reviews.reading.spans.capitals import Run
from nightcap.reviews.reading.spans.plain import KNOWN_OTHERS, is_ordinary
from nightcap.reviews.reading.spans.shapes import SMALL
from nightcap.reviews.reading.spans.stretching import is_stretched
from nightcap.reviews.reading.words import Word

#: words by which a title of the catalogue may go on behind its first capitals, and small ones between two capitals
_STRETCH: Final = 8
_MOST_SMALL: Final = 3
_SHORT: Final = 2
#: letters of the longest word that titles write small
_LOW: Final = 4
#: small words that may join two names into one
_MOST_LINKS: Final = 2


def known_whole(found: list[Run], words: Sequence[Word], text: str, names: Gazetteer | None) -> Iterator[Run]:
    """The runs, each as far on as the catalogue knows it as one title over small words ("A Storm for Christmas")."""
    end = 0
    for run in found:
        if run.first < end:
            continue
        end, small = run.last, 0
        for at in range(run.last, min(run.last + _STRETCH, len(words))):
            small = 0 if words[at].capital or words[at].text.isdigit() else small + 1
            if words[at].gap not in ("", ":") or small > _MOST_SMALL:
                break
            if not small and is_a_title(text[words[run.first].start : words[at].end], names):
                end = at + 1
        yield run if end == run.last else Run(run.sentence, run.first, end, run.quoted, run.opens)


def known_opening(place: int, words: Sequence[Word], text: str, names: Gazetteer | None) -> Run | None:
    """What opens a sentence as the catalogue knows it, though its first word may open any ("Back to the Future is")."""
    inside = next((at for at in range(1, len(words)) if words[at].gap or _is_low(words[at])), len(words))
    for last in range(min(inside, _STRETCH), 1, -1):
        if words[last - 1].capital and is_a_title(text[words[0].start : words[last - 1].end], names):
            return Run(place, 0, last, quoted=False, opens=True)
    return None


def _is_low(word: Word) -> bool:
    """Whether a word stands in small letters where a title would have a capital."""
    return not word.capital and len(word.text) > _LOW


def coupled(found: list[Run], words: Sequence[Word]) -> Iterator[Run]:
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


def stretched(found: list[Run], words: Sequence[Word]) -> Iterator[Run]:
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
            if words[at].key in ("no", "number", "nr") and at + 1 < len(words) and words[at + 1].text.isdigit():
                return None  # "Dark at No. 1"
            return (
                Run(run.sentence, at, ends.get(at, at + 1), quoted=False, opens=False) if words[at].key != "i" else None
            )
    return None


def _is_whole_over(run: Run, cut: int, words: Sequence[Word], makers: Container[str]) -> bool:
    """Whether one word's possession is a title with it: "Bertie's Big Slow Race", but not "Lynch's Blue Velvet"."""
    if cut - run.first == 1 and words[run.first].key in SMALL:
        return True  # "It's a Cinch"
    if all(word.key in PLATFORMS or word.key in KNOWN_OTHERS for word in words[run.first : cut]):
        return False  # "Netflix's Two Boats"
    rest = [word for word in words[cut + 1 : run.last] if word.capital]
    plain = bool(rest) and rest[0].key not in ("the", "a") and all(is_ordinary(word.key) for word in rest)
    if cut - run.first > 1 and (words[run.first].key in HONORIFICS or is_ordinary(words[run.first].key)):
        return plain  # "Mr Pell's War", "Diamond Jim's Last Ride"
    if cut - run.first > 1:  # "My Uncle's Violin", but not "Jane Campion's Bright Star"
        return plain and all(
            is_ordinary(word.key) or len(word.key) <= _SHORT or word.key in SMALL for word in words[run.first : cut]
        )
    return plain and words[run.first].key not in makers


def _behind_maker(run: Run, words: Sequence[Word]) -> int:
    """The word behind what tells where a title is from: "the German Fargo", "BBC Two: Repair"; 0 where none does."""
    before = words[run.first - 1].key if run.first else ""
    called = (
        before == "an" and run.first > 1 and words[run.first - 2].key in ("it", "this")
    )  # "called it an Italian Fargo"
    if (
        (called or before in ("the", "a", "new"))
        and words[run.first].key in countries.ADJECTIVES
        and run.last - run.first > 1
    ):
        return run.first + 1
    if run.last - run.first > _SHORT and words[run.first].key in PLATFORMS and words[run.first + 1].key == "original":
        return run.first + 2  # "Netflix Original Two Boats"
    colon = next((at for at in range(run.first + 1, run.last) if words[at].gap == ":"), 0)
    return colon if " ".join(word.key for word in words[run.first : colon]) in KNOWN_OTHERS else 0


def parts(
    run: Run, words: Sequence[Word], text: str, names: Gazetteer | None, makers: Container[str] = ()
) -> list[Run]:
    """The run itself, or its parts where it joins two names over "'s" ("Cronenberg's Cosmopolis")."""
    if words[run.first].key in ("the", "a") or any(word.gap == "," for word in words[run.first + 1 : run.last]):
        return [run]
    if first := _behind_maker(run, words):
        return [Run(run.sentence, first, run.last, run.quoted, opens=False)]
    cut = next((at for at in range(run.first + 1, run.last - 1) if words[at].key == "s" and words[at].gap != ":"), None)
    if cut is None or is_a_title(text[words[run.first].start : words[run.last - 1].end], names):
        return [run]
    if _is_whole_over(run, cut, words, makers):
        return [run]
    cuts = [Run(run.sentence, run.first, cut, run.quoted, run.opens)]
    behind = cut + 1
    if words[behind].capital:
        cuts += parts(Run(run.sentence, behind, run.last, run.quoted, opens=False), words, text, names, makers)
    return cuts
