"""Names in a text that is written without capitals: told by what stands before and behind them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from nightcap.catalogue.names import Gazetteer
from nightcap.reviews.reading.capitals import Run
from nightcap.reviews.reading.tables import bag_of, ordinary
from nightcap.reviews.reading.words import Sentence, Word, bag

#: the share of sentences, and of words, with a capital from which a text is written as usual
_USUAL: Final = 0.3
_CAPITALS: Final = 0.04
_MOST_WORDS: Final = 6
_CUES: Final = (
    bag_of("names", "seen")
    | bag_of("names", "called")
    | bag("during about like than unlike through of on into closer recommend title")
)
#: words that no name ends before in the midst of a sentence, as they go on with it
_STOPS: Final = bag(
    "is was are were isnt wasnt has had and but because last tonight yesterday again so i it its when while if after "
    "which who that this made makes does did just really have be been not"
)
#: words just before a name that something is likened to, and words of a name that is nothing else
_CLOSE: Final = bag("like than unlike its s watched as is and hard")
_SURELY: Final = 3
_SMALL: Final = bag("the a an of in on at to for and my your his her with it")


def is_uncapped(body: Sequence[Sentence]) -> bool:
    """Whether hardly any sentence begins with a capital."""
    letters = [sentence.words[0] for sentence in body if sentence.words[0].text[0].isalpha()]
    if not letters or sum(word.capital for word in letters) >= _USUAL * len(letters):
        return False
    count = sum(len(sentence.words) for sentence in body)
    return sum(word.capital for sentence in body for word in sentence.words) < _CAPITALS * count


def runs(body: Sequence[Sentence], text: str, names: Gazetteer | None) -> Iterator[Run]:
    """What stands behind a cue up to a bracket, or again elsewhere in the text; and the catalogue's names."""
    if not is_uncapped(body):
        return
    lines = [" ".join(word.key for word in sentence.words) for sentence in body]
    whole = f" {' | '.join(lines)} "
    for place, sentence in enumerate(body):
        words = sentence.words
        end = 0
        for at in range(len(words)):
            if at < end:
                continue
            last = _known(words, at, text, names) or (_is_cued(words, at) and _told(words, at, whole)) or 0
            if last:
                yield Run(place, at, last, quoted=False, opens=at == 0)
                end = last


def _is_cued(words: Sequence[Word], at: int) -> bool:
    return at == 0 or words[at].gap.endswith(":") or words[at - 1].key in _CUES


def _told(words: Sequence[Word], first: int, whole: str) -> int:
    """The word behind the name that starts at word `first`, 0 where none is plain there."""
    if words[first].gap.strip(":") or words[first].key in _STOPS:
        return 0
    last = first + 1
    while last < len(words) and last - first < _MOST_WORDS and not words[last].gap.strip("-'’&"):
        if words[last].key in _STOPS:
            break
        last += 1
    if last < len(words) and words[last].gap.endswith("("):
        return last
    for end in range(last, first + 1, -1):
        cut = [word.key for word in words[first:end]]
        content = [key for key in cut if key not in _SMALL]
        if len(content) > 1 and cut[-1] not in _SMALL and whole.count(f" {' '.join(cut)} ") > 1:
            return end
    return 0


def _known(words: Sequence[Word], first: int, text: str, names: Gazetteer | None) -> int:
    """The word behind the longest name of the catalogue that starts here, if it is hardly anything else."""
    if names is None or words[first].key in _STOPS or not _may_begin(words, first):
        return 0
    bracketed = words[first].gap.endswith("[")
    cued = first > 0 and words[first - 1].key in _CLOSE
    for last in range(_end(words, first), first + 1 - bracketed, -1):
        inside = words[first:last]
        plain = all(word.key in ordinary() or word.key in _SMALL for word in inside)
        if (bracketed or cued or not plain or len(inside) > _SURELY) and names.titles(
            text[inside[0].start : inside[-1].end]
        ):
            return last
    return 0


def _may_begin(words: Sequence[Word], at: int) -> bool:
    return at == 0 or bool(words[at].gap) or words[at - 1].key in _CUES or words[at - 1].key in _CLOSE


def _end(words: Sequence[Word], first: int) -> int:
    """The word at which a mark, or the longest name, ends."""
    last = first + 1
    while last < len(words) and last - first < _MOST_WORDS and not words[last].gap.strip("-'’&"):
        last += 1
    return last
