"""How long signatures, look-ups and comparisons take, among ten thousand real short texts and 100,000 made-up ones."""

from __future__ import annotations

import gzip
import json
import statistics
import time
import tracemalloc
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random
from typing import Final

import numpy as np

from benchmarks.reviews.copies.pages import Page
from benchmarks.reviews.copies.pairs import Pair
from nightcap.reviews.article import Article
from nightcap.reviews.copies import VERSION, Copies, relation, signature

ARTICLES: Final = 10_000
MANY: Final = 100_000
#: numbers in the signature of a text of 5 kB
NUMBERS: Final = 220
RUNS: Final = 50
LOOK_UPS: Final = 1000


@dataclass(frozen=True, slots=True)
class Found:
    """Of the pairs that should be found: how many were, among all; and how many articles were looked at for one."""

    pairs: int
    found: int
    mean_looked_at: float


@dataclass(frozen=True, slots=True)
class Speed:
    text_characters: float
    all_signatures_seconds: float
    all_look_ups_seconds: float
    found: Found
    signature_ms: float
    relation_ms: dict[str, float]
    many_build_seconds: float
    many_look_up_ms: float
    many_megabytes: float


def measure(data: Path, pages: Sequence[Page], pairs: Sequence[Pair]) -> Speed:
    texts = _texts(data)
    begun = time.perf_counter()
    signatures = [signature(text) for text in texts]
    signed = time.perf_counter()
    index = Copies((str(number), made) for number, made in enumerate(signatures))
    for made in signatures:
        index.near(made)
    looked_up = time.perf_counter()
    five = min(pages, key=lambda page: abs(len(page.text) - 5000))
    other = min((page for page in pages if page != five), key=lambda page: abs(len(page.text) - 5000))
    from_five = [pair for pair in pairs if pair.a.text == five.text and pair.recipe == "edited, on an aggregator"]
    compared = {
        "a copy": Article(text=five.text, title="Another headline"),
        "an unrelated article": Article(text=other.text),
        **({"an edited copy": from_five[0].b} if from_five else {}),
    }
    return Speed(
        text_characters=statistics.mean(map(len, texts)),
        all_signatures_seconds=signed - begun,
        all_look_ups_seconds=looked_up - signed,
        found=_found(index, pairs),
        signature_ms=_median_ms(lambda: signature(five.text)),
        relation_ms={
            name: _median_ms(lambda article=article: relation(Article(text=five.text), article))  # type: ignore[misc]
            for name, article in compared.items()
        },
        **_many(),
    )


def _texts(data: Path) -> list[str]:
    """Ten thousand texts of about 750 characters: the openings of encyclopedia articles on films, two in each."""
    openings = [
        row["extract"]
        for file in sorted((data / "wikipedia-movies").glob("*.json.gz"))
        for row in json.loads(gzip.decompress(file.read_bytes()))
        if row.get("extract")
    ]
    Random(0).shuffle(openings)
    return [f"{one}\n\n{other}" for one, other in zip(openings[::2], openings[1::2], strict=False)][:ARTICLES]


def _found(index: Copies, pairs: Sequence[Pair]) -> Found:
    """Each article of the pairs put among the ten thousand, and its partner looked up."""
    wanted = [pair for pair in pairs if pair.kind in ("same", "edited", "quotes", "related")]
    for article in {pair.a.id: pair.a for pair in wanted}.values():
        index.add(article.id, signature(article.text))
    near = [index.near(signature(pair.b.text)) for pair in wanted]
    found = sum(pair.a.id in ids for pair, ids in zip(wanted, near, strict=True))
    return Found(len(wanted), found, statistics.mean(map(len, near)))


def _many() -> dict[str, float]:
    numbers = np.random.default_rng(0).integers(0, 2**32, (MANY, NUMBERS), np.uint32)
    rows = [(str(number), bytes([VERSION]) + row.tobytes()) for number, row in enumerate(numbers)]
    tracemalloc.start()
    index = Copies(rows)
    held = tracemalloc.get_traced_memory()[0]
    tracemalloc.stop()
    begun = time.perf_counter()
    index = Copies(rows)
    built = time.perf_counter()
    for _, made in rows[:LOOK_UPS]:
        index.near(made)
    return {
        "many_build_seconds": built - begun,
        "many_look_up_ms": 1000 * (time.perf_counter() - built) / LOOK_UPS,
        "many_megabytes": held / 1e6,
    }


def _median_ms(run: Callable[[], object]) -> float:
    times = []
    for _ in range(RUNS):
        begun = time.perf_counter()
        run()
        times.append(time.perf_counter() - begun)
    return 1000 * statistics.median(times)
