"""Names in a text that is written without capitals: told by what stands before and behind them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from nightcap.catalogue.names import Gazetteer
from nightcap.reviews.reading.spans.capitals import Run
from nightcap.reviews.reading.tables import bag_of, ordinary
from nightcap.reviews.reading.words import Sentence, Word, bag, keys

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
#: words before a title's name and hardly anything else, and before the "of" or "on" before it
_SURE: Final = bag(
    "called titled named watched finished binged started saw streamed rewatched loved recommend watching"
)
_SURE_OF: Final = bag("episodes episode season seasons half hour hours rest finale end put minutes")
#: words that no name goes over which is told by its cue alone
_ENDS: Final = bag(
    "on with at for in when where over after before twice because at this today from to by until since through they "
    "he she you we them him her me"
)
#: words that are of no name: of works, of what people do, of who does it
_NO_NAMES: Final = bag_of("nouns", "work") | bag(
    "i me we us you he him she they them it its im ive id episode episodes season seasons thing things whole rest lot "
    "bit people time night morning week weekend kids credits ending end trailer trailers thoughts review reviews rant "
    "notes watched watching watch loved hated ruined made cried tv telly television netflix really very so just ever"
)
_DETERMINERS: Final = bag(
    "a an my this that these those some any every all each another her his their our your no what"
)
_SMALL: Final = bag("the a an of in on at to for and my your his her with it")


def is_uncapped(body: Sequence[Sentence]) -> bool:
    """Whether hardly any sentence begins with a capital."""
    letters = [sentence.words[0] for sentence in body if sentence.words[0].text[0].isalpha()]
    if not letters or sum(word.capital for word in letters) >= _USUAL * len(letters):
        return False
    count = sum(len(sentence.words) for sentence in body)
    return sum(word.capital for sentence in body for word in sentence.words) < _CAPITALS * count


def runs(body: Sequence[Sentence], text: str, names: Gazetteer | None, headline: Sequence[str] = ()) -> Iterator[Run]:
    """What stands behind a cue up to a bracket, or again elsewhere in text or headline; and the catalogue's names."""
    if not is_uncapped(body):
        return
    lines = [" ".join(word.key for word in sentence.words) for sentence in body]
    whole = f" {' | '.join(lines)} "
    shared = _shared(headline, whole)
    for place, sentence in enumerate(body):
        words = sentence.words
        end = 0
        for at in range(len(words)):
            if at < end:
                continue
            last = _known(words, at, text, names) or _repeated(sentence.keys, at, shared)
            if not last and _is_cued(words, at):
                last = _told(words, at, whole) or (_told_once(words, at) if _is_surely_cued(words, at) else 0)
            if last:
                yield Run(place, at, last, quoted=False, opens=at == 0)
                end = last


def _shared(headline: Sequence[str], whole: str) -> list[tuple[str, ...]]:
    """The longest part of each name of the headline that the text has too, of several words that say something."""
    found = []
    for name in headline:
        cut = keys(name)
        parts = (cut[at : at + size] for size in range(len(cut), 1, -1) for at in range(len(cut) - size + 1))
        part = next((part for part in parts if _says_something(part) and f" {' '.join(part)} " in whole), None)
        if part:
            found.append(part)
    return found


def _says_something(part: Sequence[str]) -> bool:
    content = [key for key in part if key not in _SMALL]
    return len(content) > 1 and part[-1] not in _SMALL and _NO_NAMES.isdisjoint(part)


def _repeated(line: Sequence[str], at: int, shared: Sequence[tuple[str, ...]]) -> int:
    """The word behind a part of the headline that stands at a word, 0 where none does."""
    return next((at + len(part) for part in shared if tuple(line[at : at + len(part)]) == part), 0)


def _is_surely_cued(words: Sequence[Word], at: int) -> bool:
    """ "just finished quiet engines", "ten episodes of quiet engines", "put on quiet engines"."""
    if at == 0 or words[at].gap:
        return False
    before, earlier = words[at - 1].key, words[at - 2].key if at > 1 else ""
    return before in _SURE or (before in ("of", "on") and earlier in _SURE_OF)


def _told_once(words: Sequence[Word], first: int) -> int:
    """The word behind a name that nothing but its cue tells of, 0 where it may be anything else."""
    last = first
    while last < len(words) and last - first < _MOST_WORDS and not (last > first and words[last].gap.strip("-'’&")):
        if words[last].key in _STOPS or words[last].key in _ENDS:
            break
        last += 1
    named = [word.key for word in words[first:last]]
    return last if _says_something(named) and named[0] not in _DETERMINERS else 0


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
