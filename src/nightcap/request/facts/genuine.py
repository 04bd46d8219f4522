"""A genre meant in its plain form: "a proper western", "an honest-to-goodness horror", "a straight thriller"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from typing import Final

from nightcap.request.facts.genres import genre_at
from nightcap.request.lexicon import Phrases
from nightcap.request.meant.finding import Finding, Reading
from nightcap.request.model import Limit, LimitWish, Wish
from nightcap.request.words import JOINED

#: how much what is mixed in stands against it: our choice, enough to let the plain ones go first
_AGAINST: Final = 1.0
#: genre → what it is no longer when one of these is mixed in
_MIXED_IN: Final[Mapping[str, tuple[str, ...]]] = {
    "western": ("science fiction", "fantasy", "animation", "superhero"),
    "horror": ("comedy", "family"),
    "war": ("science fiction", "fantasy", "superhero", "comedy"),
    "crime": ("science fiction", "fantasy", "superhero"),
    "mystery": ("science fiction", "fantasy", "superhero", "reality"),
    "thriller": ("science fiction", "fantasy", "superhero", "comedy"),
    "history": ("science fiction", "fantasy"),
    "documentary": ("reality", "talk show"),
    "drama": ("science fiction", "fantasy", "superhero", "reality"),
    "romance": ("reality", "science fiction", "horror"),
    "science fiction": ("superhero",),
}
_GENUINE: Final = (
    "proper", "propa", "real", "actual", "straight", "straight up", "straightforward", "genuine", "authentic", "pure",
    "honest to goodness", "honest to god", "bona fide", "no nonsense", "traditional", "trad", "dyed in the wool",
    "out and out", "full on", "good honest", "plain", "plain old", "good old", "good old fashioned", "old fashioned",
    "old school", "classic", "bog standard", "real deal", "textbook", "serious", "a hundred percent", "100 percent",
)  # fmt: skip
_FILLERS: Final = frozenset(("old", "good", "little", "great", "nice", "gritty", "fashioned", "school"))
_HAPPENED: Final = frozenset(("like", "was", "been", "had", "having", "were", "became", "made"))


@cache
def _genuine() -> Phrases[bool]:
    return Phrases((phrase, True) for phrase in _GENUINE)


def find(reading: Reading) -> Iterator[Finding]:
    words = reading.words
    for at in reading.positions():
        hit = _genuine().at(words, at)
        if at >= 2 and words[at - 2].key in _HAPPENED:
            continue  # "it was a real drama"
        if hit is None or reading.denied(at) or reading.marks[at].story or reading.marks[at].stance:
            continue
        start = hit[1]
        while start < len(words) and words[start].gap == JOINED and words[start].key in _FILLERS:
            start += 1
        genre = genre_at(reading, start) if start < len(words) and words[start].gap == JOINED else None
        if genre is None or len(genre[0].genres) != 1 or _is_blend(reading, genre[1]):
            continue
        mixed = _MIXED_IN.get(genre[0].genres[0], ())
        text = reading.said(at, hit[1])
        if mixed:
            unmixed = Limit(field="genre", op="not_in", value=mixed, text=text)
            wishes: tuple[Wish, ...] = (LimitWish(limit=unmixed, weight=_AGAINST, text=text),)
            meaning = f"{genre[0].genres[0]}, through and through: rather no {_listed(mixed)}"
            # "good old-fashioned" says nothing of the year
            rank = 1 if text.lower().startswith("good old") else -2
            yield Finding(first=at, last=start, meaning=meaning, wishes=wishes, rank=rank)


def _is_blend(reading: Reading, at: int) -> bool:
    """As in "a proper horror comedy"."""
    return at < len(reading.words) and reading.words[at].gap == JOINED and genre_at(reading, at) is not None


def _listed(genres: tuple[str, ...]) -> str:
    return " or ".join(filter(None, (", ".join(genres[:-1]), genres[-1])))
