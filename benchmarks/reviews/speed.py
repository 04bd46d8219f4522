"""From a saved page to claims: articles a second on one core.

    uv run python -m benchmarks.reviews.speed

Each page holds about 5 kB of article, several reviews of the gold set (the part dev) one after the other, inside a page
as sites make them: a head with metadata and scripts, menus, related pieces, comments and a footer, about 40 kB in all.
Where the pages of benchmarks.reviews.extraction are at hand, those with about 5 kB of text are read too.
"""

from __future__ import annotations

import statistics
import tempfile
import time
from collections.abc import Iterator, Sequence
from html import escape
from itertools import pairwise
from pathlib import Path

from benchmarks.reviews.extraction import pages as saved
from benchmarks.reviews.gold.format import load
from nightcap.app import Nightcap
from nightcap.catalogue.names import Gazetteer
from nightcap.reviews.copies import signature
from nightcap.reviews.pages import read_page
from nightcap.reviews.reading import read

GOLD = Path(__file__).parent / "gold" / "dev"
ARTICLE_BYTES = 5_000
#: how far the text of a real page may be from that
NEAR = 1_500
PAGES = 60
ROUNDS = 5
STAGES = ("page to article", "signature", "article to claims")


def articles() -> Iterator[tuple[str, list[str]]]:
    """(headline, paragraphs) of about 5 kB each."""
    golds = load(GOLD)
    for first in range(PAGES):
        paragraphs: list[str] = []
        at = first
        while sum(map(len, paragraphs)) < ARTICLE_BYTES:
            paragraphs += golds[at % len(golds)].article.text.split("\n\n")
            at += 1
        yield golds[first % len(golds)].article.title or "A review", paragraphs


def page(headline: str, paragraphs: list[str]) -> bytes:
    menu = "".join(f'<li><a href="/section/{n}">Section {n} and what it holds</a></li>' for n in range(60))
    related = "".join(
        f'<div class="card"><a href="/p/{n}">Another story, number {n}</a><p>Its first words …</p></div>'
        for n in range(40)
    )
    comments = "".join(f'<div class="comment"><b>Reader {n}</b><p>I thought so too.</p></div>' for n in range(30))
    body = "".join(f"<p>{escape(each)}</p>" for each in paragraphs)
    return f"""<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>{escape(headline)} | The Paper</title>
<meta property="og:site_name" content="The Paper"><meta name="author" content="Jane Doe">
<meta property="article:published_time" content="2026-03-01T09:00:00Z"><style>{".a{color:red}" * 300}</style>
<script>{"var a=1;" * 1500}</script></head><body><nav><ul>{menu}</ul></nav>
<main><article><h1>{escape(headline)}</h1><div class="byline">By Jane Doe</div>{body}</article></main>
<aside>{related}</aside><section id="comments">{comments}</section><footer>The Paper, all rights reserved</footer>
</body></html>""".encode()


def real_pages() -> list[bytes]:
    """The pages of benchmarks.reviews.extraction whose text is of about 5 kB; none where that data is not at hand."""
    data = saved.folder()
    least, most = ARTICLE_BYTES - NEAR, ARTICLE_BYTES + NEAR
    return [each.html for each in saved.load(data) if least <= len(each.body.encode()) <= most] if data else []


def measure(pages: Sequence[bytes], names: Gazetteer) -> None:
    sizes, claims = [], []
    # of each page the quickest of five rounds, since other work on the machine only ever adds
    best = {stage: [float("inf")] * len(pages) for stage in STAGES}
    for _ in range(ROUNDS):
        for at, each in enumerate(pages):
            times = [time.process_time()]
            article = read_page(each, url="https://paper.example/a")
            times.append(time.process_time())
            signature(article.text)
            times.append(time.process_time())
            reading = read(article, names)
            times.append(time.process_time())
            for stage, (start, end) in zip(STAGES, pairwise(times), strict=True):
                best[stage][at] = min(best[stage][at], end - start)
            sizes.append(len(article.text.encode()) / 1000)
            claims.append(len(reading.claims))
    whole = [sum(each) for each in zip(*best.values(), strict=True)]
    kilobytes = statistics.mean(map(len, pages)) / 1000
    print(f"{len(pages)} pages of {kilobytes:.0f} kB, articles of {statistics.mean(sizes):.1f} kB")
    for stage, taken in (*best.items(), ("whole", whole)):
        print(f"{stage:18} {statistics.mean(taken) * 1000:6.2f} ms")
    print(f"{1 / statistics.mean(whole):.0f} articles/s on one core")
    print(f"{statistics.mean(claims):.1f} claims an article")


def main() -> None:
    with tempfile.TemporaryDirectory() as folder, Nightcap(Path(folder)) as nightcap:
        measure([page(*each) for each in articles()], nightcap.index)
        if real := real_pages():
            print("\nreal pages")
            measure(real, nightcap.index)


if __name__ == "__main__":
    main()
