"""From a saved page to claims: articles a second on one core.

    uv run python -m benchmarks.reviews.speed

Each page holds about 5 kB of article, several reviews of the gold set (the part dev) one after the other, inside a page
as sites make them: a head with metadata and scripts, menus, related pieces, comments and a footer, about 40 kB in all.
"""

from __future__ import annotations

import statistics
import tempfile
import time
from collections.abc import Iterator
from html import escape
from itertools import pairwise
from pathlib import Path

from benchmarks.reviews.gold.format import load
from nightcap.app import Nightcap
from nightcap.reviews.copies import signature
from nightcap.reviews.pages import read_page
from nightcap.reviews.reading import read

GOLD = Path(__file__).parent / "gold" / "dev"
ARTICLE_BYTES = 5_000
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


def main() -> None:
    with tempfile.TemporaryDirectory() as folder, Nightcap(Path(folder)) as nightcap:
        names = nightcap.index
        pages = [page(*each) for each in articles()]
        texts = [read_page(each, url="https://paper.example/a").text for each in pages]
        size = statistics.mean(len(text.encode()) for text in texts) / 1000
        print(f"{len(pages)} pages of {statistics.mean(map(len, pages)) / 1000:.0f} kB, articles of {size:.1f} kB")
        # of each page the quickest of five rounds, since other work on the machine only ever adds
        best = {stage: [float("inf")] * len(pages) for stage in STAGES}
        claims = 0
        for _ in range(ROUNDS):
            for at, each in enumerate(pages):
                times = [time.process_time()]
                article = read_page(each, url="https://paper.example/a")
                times.append(time.process_time())
                signature(article.text)
                times.append(time.process_time())
                claims += len(read(article, names).claims)
                times.append(time.process_time())
                for stage, (start, end) in zip(STAGES, pairwise(times), strict=True):
                    best[stage][at] = min(best[stage][at], end - start)
        whole = [sum(each) for each in zip(*best.values(), strict=True)]
        for stage, taken in (*best.items(), ("whole", whole)):
            print(f"{stage:18} {statistics.mean(taken) * 1000:6.2f} ms")
        print(f"{1 / statistics.mean(whole):.0f} articles/s on one core")
        print(f"{claims / ROUNDS / len(pages):.1f} claims an article")


if __name__ == "__main__":
    main()
