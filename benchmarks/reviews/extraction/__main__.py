"""Main text of the benchmark's pages, by two public measures, and how fast: one table each.

uv run python -m benchmarks.reviews.extraction             print
uv run python -m benchmarks.reviews.extraction --write     write results/reviews_extraction.md too
"""

from __future__ import annotations

import argparse
import logging
import sys
from collections.abc import Sequence
from time import process_time
from typing import Final

from benchmarks.reviews.extraction import pages, speed
from benchmarks.reviews.extraction.extractors import Extractor, extractors
from benchmarks.reviews.extraction.measures import Score, segments, shingles
from benchmarks.speed import RESULTS, machine

COMMAND: Final = "uv run python -m benchmarks.reviews.extraction --write"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--write", action="store_true", help="write the results file too")
    options = parser.parse_args()
    data = pages.folder()
    if data is None:
        sys.exit("needs the folder articles/ with ground-truth.json: name its parent in NIGHTCAP_DATA")
    logging.disable(logging.CRITICAL)
    text = report(pages.load(data), pages.digest(data))
    print(text)
    if options.write:
        (RESULTS / "reviews_extraction.md").write_text(text, "utf-8")


def report(found: Sequence[pages.Page], digest: str) -> str:
    dev = [page for page in found if page.dev]
    test = [page for page in found if not page.dev]
    rows = [_row(name, extractor, (found, dev, test)) for name, extractor in extractors().items()]
    table = "\n".join(rows)
    return f"""# Main text of pages

`{COMMAND}`, {machine()}.
Data: the {len(found)} pages of article-extraction-benchmark (ground truth MIT, SHA-256 `{digest[:16]}…`),
{sum(len(page.html) for page in found) / len(found) / 1000:,.0f} kB a page on average.

**Shingles** is the measure of article-extraction-benchmark (runs of four words; precision / recall / F1, means over
pages). **Segments** is trafilatura's kind of measure (do up to six segments of the text come out, and do up to six of
the rest of the page stay away), its segments chosen by a fixed rule. Both are in
`benchmarks/reviews/extraction/measures.py`. The rules for the text were written looking at the {len(dev)} pages of
`dev` alone (a page's half is a bit of its id's hash); the texts of `test` were never looked at, though their
scores were seen along the way.
The facts (who, when, where) of all pages were looked at.

| extractor | shingles, all {len(found)} | F1 dev ({len(dev)}) | F1 test ({len(test)}) | segments, all | CPU ms a page |
|---|---|--:|--:|---|--:|
{table}

## Speed

{speed.report()}
"""


def _row(name: str, extractor: Extractor, parts: tuple[Sequence[pages.Page], ...]) -> str:
    for page in parts[0]:
        extractor(page)  # imports and models come with the first pages that need them
    start = process_time()
    texts = {page.id: extractor(page) for page in parts[0]}
    taken = (process_time() - start) * 1000 / len(texts)
    scores = [shingles((page.body, texts[page.id]) for page in part) for part in parts]
    whole = scores[0]
    by_segment = segments((page, texts[page.id]) for page in parts[0])
    halves = " | ".join(f"{score.f1:.4f}" for score in scores[1:])
    return f"| {name} | {_figures(whole)} | {halves} | {_figures(by_segment)} | {taken:.1f} |"


def _figures(score: Score) -> str:
    return f"{score.precision:.4f} / {score.recall:.4f} / **{score.f1:.4f}**"


if __name__ == "__main__":
    main()
