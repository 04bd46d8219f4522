"""How many articles a second one core reads: made-up pages and copies of about 5 kB of text.

uv run python -m benchmarks.reviews.extraction.speed
"""

from __future__ import annotations

import random
from collections.abc import Callable
from datetime import UTC, datetime
from statistics import median
from time import process_time
from typing import Final

from benchmarks.speed import machine
from nightcap.reviews.pages import read_page, read_text

_ARTICLES: Final = 200
_CHARACTERS: Final = 5_000
#: the best of so many rounds counts for each article: what else the machine does only ever adds
_ROUNDS: Final = 5
_NOW: Final = datetime(2026, 11, 20, 9, tzinfo=UTC)
_WORDS: Final = (
    "the a of and to in that it is was for with on as her his their this but from at by an one who which when she he "
    "they series film season episode story scene camera music light house island winter letter brother kitchen window "
    "train quiet slow tender funny strange small long late first last own same never always again almost only still "
    "keeps finds loses says looks waits turns opens leaves holds plays writes remembers forgets follows watches"
)
_HEAD: Final = """<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>{title} | The Paper</title>
<meta property="og:site_name" content="The Paper"><meta property="og:title" content="{title}">
<style>{style}</style>{script}<script type="application/ld+json">{{"@type": "NewsArticle", "headline": "{title}",
"datePublished": "2026-11-19T08:00:00+01:00", "author": {{"@type": "Person", "name": "Ada Writer"}}}}</script></head>"""
_BODY: Final = """<body class="single post"><header class="site-header"><nav><ul>{menu}</ul></nav></header><main>
<article class="post"><header><h1>{title}</h1><p class="byline">By Ada Writer</p>
<time datetime="2026-11-19T08:00:00+01:00">19 November</time></header>
<div class="share-bar"><a href="#">Share</a><a href="#">Tweet</a></div>
<div class="entry-content">{text}<p>Sign up for our newsletter to get more of this.</p></div></article>
<aside class="related"><h2>Related</h2>{teasers}</aside></main><footer class="site-footer"><ul>{menu}</ul>
<p>Copyright 2026 The Paper. All rights reserved.</p></footer>{script}</body></html>"""
_TEASER: Final = """<div class="teaser card"><a href="/story/{n}"><img src="/i/{n}.jpg" alt=""><h3>Another story, number
{n}</h3></a><p class="dek">What the other story is about, in a line or so.</p></div>"""


def main() -> None:
    print(f"{machine()}\n\n{report()}")


def report() -> str:
    """A table of articles a second."""
    chance = random.Random(20261120)
    texts = [_text(chance) for _ in range(_ARTICLES)]
    pages = [_page(text, number) for number, text in enumerate(texts)]
    copies = [f"{_title(number)}\n\n6 hours ago 1\n\n{text}" for number, text in enumerate(texts)]
    size = sum(map(len, pages)) / len(pages) / 1000

    def page(number: int) -> object:
        return read_page(pages[number], url=f"https://paper.example/{number}", fetched_at=_NOW)

    def copy(number: int) -> object:
        return read_text(copies[number], fetched_at=_NOW)

    return "\n".join(
        [
            f"{_ARTICLES} made-up articles of {_CHARACTERS / 1000:.0f} kB of text on one core; CPU time of each, "
            f"the best of {_ROUNDS} rounds.",
            "",
            "| input | articles a second | ms, median | ms, 90th percentile |",
            "|---|--:|--:|--:|",
            _row(f"page of {size:.0f} kB", page),
            _row("plain-text copy", copy),
        ]
    )


def _row(name: str, read: Callable[[int], object]) -> str:
    best = [float("inf")] * _ARTICLES
    for _ in range(_ROUNDS):
        for number in range(_ARTICLES):
            start = process_time()
            read(number)
            best[number] = min(best[number], (process_time() - start) * 1000)
    best.sort()
    p90 = best[int(len(best) * 0.9)]
    return f"| {name} | {1000 * len(best) / sum(best):,.0f} | {median(best):.1f} | {p90:.1f} |"


def _text(chance: random.Random) -> str:
    words = _WORDS.split()
    paragraphs: list[str] = []
    while sum(map(len, paragraphs)) < _CHARACTERS:
        sentences = [" ".join(chance.choices(words, k=chance.randint(8, 24))).capitalize() + "." for _ in range(4)]
        paragraphs.append(" ".join(sentences))
    return "\n\n".join(paragraphs)


def _title(number: int) -> str:
    return f"A Title of Some Words for Number {number}"


def _page(text: str, number: int) -> str:
    """A page as a paper's template makes them: scripts, menus, share bars, promotion, teasers, footer."""
    menu = "".join(f'<li class="item"><a href="/section/{n}">Section {n}</a></li>' for n in range(40))
    script = f"<script>window.settings = {'{a: [1, 2, 3]};' * 300}</script>"
    head = _HEAD.format(title=_title(number), style=".a { color: red; margin: 0 auto } " * 150, script=script)
    return head + _BODY.format(
        title=_title(number),
        menu=menu,
        text="".join(f'<p class="text">{one}</p>' for one in text.split("\n\n")),
        teasers="".join(_TEASER.format(n=n) for n in range(20)),
        script=script,
    )


if __name__ == "__main__":
    main()
