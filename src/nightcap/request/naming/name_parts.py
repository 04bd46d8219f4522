"""Titles that are called by a part of their name ("Totoro", "Eternal Sunshine"), and those of one series."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from nightcap.catalogue.names import TitleRef, fold
from nightcap.request.lexicon import known
from nightcap.request.lexicon.spelling import plain
from nightcap.request.meant.finding import Reading
from nightcap.request.naming.title_senses import is_strange

#: words of a name that so many titles share at least, to be the name of their series
_SERIES_WORDS: Final = 2
#: where the name of a series ends and that of one of its parts begins
_PART: Final = re.compile(
    r"\s*(?::| - | – |\b(?:part|volume|vol|chapter|series|season)\b|\b\d+$|\b[ivx]+$).*", re.IGNORECASE
)

_ARTICLE: Final = re.compile(r"^(?:the|a|an) ")


def named_by_part(reading: Reading, at: int, last: int) -> Sequence[TitleRef]:
    """The one title, or the titles of the one series, whose names hold words `at` up to `last` and which these tell.

    Ordinary words tell no title, nor do words that titles of different kinds have in common: then none is given.
    """
    words = reading.words[at:last]
    strange = any(is_strange(word.key) for word in words)
    if not strange and not (words[0].capital and words[-1].capital):
        return ()
    unknown = [word for word in words if word.key not in known()]
    if not unknown and (len(words) < _SERIES_WORDS or all(word.key in plain() for word in words)):
        return ()
    said = fold(reading.said(at, last))
    several = (said.removesuffix("s"),) if words[0].capital else ()  # "the Paddingtons", but "I like puffins"
    for name in (said, *several):
        found = [ref for ref in reading.names.holding(name) if strange or _opens(ref.name, name, len(words))]
        if len(found) == 1 or _is_series(found, name):
            return found
    return ()


def _opens(name: str, said: str, words: int) -> bool:
    """Whether a name begins with these few words, or one word is the last name of somebody who owns what follows.

    Not "Black Swan", which stands behind another's name, nor a word alone ("Avatar", "Jennifer") that begins one.
    """
    folded, wanted = (_ARTICLE.sub("", fold(each)) for each in (name, said))
    if words < _SERIES_WORDS:
        return folded == wanted or f" {wanted}s " in f"{folded} "
    # "Agatha Christie" names what is called by her name
    return folded == wanted or folded.startswith((f"{wanted} ", f"{wanted}s "))


def is_one_of_many(name: str, said: str) -> bool:
    """Whether a name is that of a part of a series: "Scream VI", which who has seen "Scream" need not have seen."""
    stem = _PART.sub("", name)
    return stem != name and fold(stem) == fold(said)


def of_every_part(reading: Reading, name: str) -> tuple[str, ...]:
    """The ids of all titles whose names begin with, or hold, the name of a title's series: "Paddington 2" too."""
    stem = _PART.sub("", name).strip() or name
    folded = fold(stem)
    found = reading.names.holding(folded)
    telling = len(folded.split()) >= _SERIES_WORDS or folded not in known()
    return tuple(ref.id for ref in found if telling or _continues(ref.name, stem))


def _is_series(found: Sequence[TitleRef], said: str) -> bool:
    """Whether all names hold the same few words, of which those that were said are some."""
    if len(said.split()) >= _SERIES_WORDS:
        return bool(found)
    names = [f" {fold(ref.name)} " for ref in found]
    first = names[0].split() if names else []
    runs = (first[i : i + _SERIES_WORDS] for i in range(len(first) - 1))
    shared = (run for run in runs if all(f" {' '.join(run)} " in name for name in names))
    return any(said in run or f"{said}s" in run for run in shared)


def _continues(name: str, stem: str) -> bool:
    """As "Cars 3" goes on with "Cars", unlike "Stolen Cars"."""
    return fold(name) == fold(stem) or fold(_PART.sub("", name)) == fold(stem)
