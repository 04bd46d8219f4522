"""What each of the sites is: an honest one with two reviews, or one of the hostile kinds."""

from __future__ import annotations

import random
from dataclasses import dataclass
from typing import Final

#: what every third site does
HOSTILE: Final = (
    "a byte a second",
    "a head of a byte a second",
    "endless body",
    "silent",
    "redirect loop",
    "redirect to 10.0.0.1",
    "redirect to 169.254.169.254",
    "redirect to loopback in IPv6",
    "redirect to a name that stands for 10.0.0.1",
    "gzip bomb",
    "deflate bomb",
    "entity bomb",
    "entities behind a comment",
    "unclosed comments without end",
    "elements nested without end",
    "JSON nested without end",
    "head of a megabyte",
    "hangs up in the middle",
    "a film for a feed",
    "no HTTP",
    "410",
    "429 with Retry-After",
    "503",
    "robots.txt says no",
    "robots.txt answers 503",
    "XML cut off",
    "XML with bare ampersands",
    "wrong charset",
    "feed as text/html",
    "pages that are bombs",
    "pages that lead inside",
    "pages that are silent",
)
#: of these the reviews come through
READABLE: Final = frozenset({"XML cut off", "XML with bare ampersands", "wrong charset", "feed as text/html"})
ARTICLES: Final = 2
_TEXT: Final = """
    amber anchor autumn balcony barge bell bicycle blanket boat bread bridge brother candle canal carpet
    castle chalk cherry choir circus cliff clock cloud coast coffee corridor cousin cradle daughter desert
    diary dinner doctor door dragon dream drum dust echo engine evening father ferry festival field fire
    flute fog forest fountain garden ghost glacier glass grandmother grief guitar harbour harvest hotel
    island jacket journey judge kettle kitchen ladder lake lantern laughter letter library lighthouse market
    meadow memory midnight mirror moon mother mountain museum neighbour night notebook ocean office orchard
    orchestra painter paper parade piano pilgrim pilot plough portrait postcard prison quarrel quiet rain
    raven river road roof school sea secret shadow ship silence sister snow soldier song sparrow spring stage
    station storm stranger street summer tailor teacher theatre thunder train tunnel umbrella uncle valley
    village violin voice waiter wedding whale widow window winter wolf wonder yard
"""
_WORDS: Final = tuple(_TEXT.split())
_VERBS: Final = (
    "leaves finds hears forgets mends paints follows loses trusts watches carries fears hides keeps draws sells steals "
    "breaks envies thanks calls misses teaches answers crosses chooses haunts warms"
)
_LIKE: Final = (
    "calm warm slow bleak funny gentle noisy tender grim quiet bright odd honest tense lonely kind cruel tired clever "
    "shy proud pale heavy light weary loud strange sad patient stubborn"
)


@dataclass(frozen=True)
class SoakSite:
    number: int

    @property
    def host(self) -> str:
        return f"s{self.number:05}.soak.test"

    @property
    def hostile(self) -> str | None:
        """Every third site, each kind in turn."""
        return HOSTILE[self.number // 3 % len(HOSTILE)] if self.number % 3 == 2 else None

    @property
    def is_good(self) -> bool:
        return self.hostile is None or self.hostile in READABLE

    def headline(self, article: int) -> str:
        words = random.Random(f"headline {self.number} {article}").sample(_WORDS, 2)
        return f"The {words[0].title()} and the {words[1].title()}, reviewed"

    def paragraphs(self, article: int) -> list[str]:
        """Two kilobytes in the manner of a review, in an order of words that no other one has."""
        chance = random.Random(f"{self.number} {article}")
        verbs, like = _VERBS.split(), _LIKE.split()
        sentences = []
        for _ in range(32):
            a, b, c = chance.sample(_WORDS, 3)
            x, y = chance.sample(like, 2)
            sentences.append(f"A {x} {a} {chance.choice(verbs)} {y} {b} {chance.choice(verbs)} the {c}.")
        return [" ".join(sentences[at : at + 8]) for at in range(0, len(sentences), 8)]


def all_sites(count: int) -> list[SoakSite]:
    return [SoakSite(number) for number in range(count)]


def expected(sites: list[SoakSite], port: int) -> set[str]:
    """The addresses of every article that must be there in the end."""
    return {
        f"http://{site.host}:{port}/review/{article}" for site in sites if site.is_good for article in range(ARTICLES)
    }
