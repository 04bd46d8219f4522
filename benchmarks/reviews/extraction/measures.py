"""Two public measures of main-text extraction, written anew from their descriptions.

- Shingles: article-extraction-benchmark (Zyte, MIT), evaluate.py: precision and recall over the counts of runs of four
  words, a mean over pages each; F1 of the two means.
- Segments: trafilatura, tests/eval_common.py: of up to six pieces of text that must come out and six that must not,
  how many do; counts over all pages. Its own corpus has them chosen by hand; ours are chosen by a fixed rule.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from statistics import fmean
from typing import Final

from benchmarks.reviews.extraction.pages import Page

_WORD: Final = re.compile(r"\w+")
_RUN: Final = 4
_SEGMENTS: Final = 6
_SEGMENT: Final = 60
_SHORTEST: Final = 20


@dataclass(frozen=True, slots=True)
class Score:
    precision: float
    recall: float

    @property
    def f1(self) -> float:
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


def shingles(found: Iterable[tuple[str, str]]) -> Score:
    """Score of (truth, text) pairs by runs of four words."""
    counts = [_overlap(_shingles(truth), _shingles(text)) for truth, text in found]
    return Score(
        precision=fmean(_share(hit, over) for hit, over, missed in counts if hit + over > 0),
        recall=fmean(_share(hit, missed) for hit, over, missed in counts if hit + missed > 0),
    )


def _shingles(text: str) -> Counter[tuple[str, ...]]:
    words = _WORD.findall(text)
    runs = (tuple(words[start : start + _RUN]) for start in range(max(1, len(words) - _RUN + 1)))
    return Counter(run for run in runs if run)


def _overlap(truth: Counter[tuple[str, ...]], found: Counter[tuple[str, ...]]) -> tuple[int, int, int]:
    return (truth & found).total(), (found - truth).total(), (truth - found).total()


def _share(hit: int, other: int) -> float:
    return hit / (hit + other) if hit + other else 1.0


def segments(found: Iterable[tuple[Page, str]]) -> Score:
    """Score of (page, text) pairs by whether chosen segments come out."""
    hit = missed = over = 0
    for page, text in found:
        flat = _flat(text)
        wanted = wanted_segments(page)
        here = sum(segment in flat for segment in wanted)
        hit += here
        missed += len(wanted) - here
        over += sum(segment in flat for segment in unwanted_segments(page))
    return Score(_share(hit, over), _share(hit, missed))


def wanted_segments(page: Page) -> list[str]:
    """The beginnings of up to six paragraphs of the truth, evenly spaced."""
    paragraphs = [_flat(line) for line in page.body.split("\n")]
    return [paragraph[:_SEGMENT] for paragraph in _spaced([one for one in paragraphs if len(one) >= _SHORTEST])]


def unwanted_segments(page: Page) -> list[str]:
    """Up to six of the page's text nodes, evenly spaced, of which nothing stands in the truth."""
    from lxml.html import HTMLParser, document_fromstring  # noqa: PLC0415

    root = document_fromstring(page.html, parser=HTMLParser(encoding="utf-8", remove_comments=True))
    nodes = root.xpath("//body//text()[not(ancestor::script or ancestor::style or ancestor::noscript)]")
    truth = _flat(page.body)
    shown = dict.fromkeys(flat[:_SEGMENT] for node in nodes if len(flat := _flat(str(node))) >= _SHORTEST)
    return _spaced([segment for segment in shown if segment not in truth])


def _spaced(found: Sequence[str]) -> list[str]:
    if len(found) <= _SEGMENTS:
        return list(found)
    return [found[place * (len(found) - 1) // (_SEGMENTS - 1)] for place in range(_SEGMENTS)]


def _flat(text: str) -> str:
    return " ".join(text.split())
