"""The labelled pairs: each recipe makes two articles from real pages and says how they stand to each other."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from itertools import combinations
from random import Random
from typing import Final

from benchmarks.reviews.copies import transforming
from benchmarks.reviews.copies.pages import Page, of_split, subject
from nightcap.reviews.article import Article
from nightcap.reviews.copies import RelationKind

#: shorter texts are not cut, rearranged or translated: a third of them is a sentence
LONG_ENOUGH: Final = 1500
ENOUGH_WORDS: Final = 150
_MORNING: Final = datetime(2026, 3, 2, 8, 0, tzinfo=UTC)
#: put under every piece of a site, by the split; only the first of each says what footers usually say
FOOTERS: Final = {
    "dev": (
        "You have been reading one of our free pieces. Sign up for our weekly newsletter and follow us on every "
        "network you can think of; we are there, and we answer.",
        "This desk is run by four people and a dog in a room above a bakery. We pay our writers, we correct what we "
        "get wrong, and we never let those who make a thing tell us what to think of it. If you value that, tell a "
        "friend, and come back on Thursday when the next edition is out.",
    ),
    "test": (
        "All rights reserved. No part of this page may be copied without written permission. See our privacy policy "
        "for what we know about you, which is little, and our terms of use for the remainder.",
        "The paper has been printed since 1911 and belongs to its readers, eleven thousand of whom hold a share. "
        "Letters to the editor are welcome by post, in ink, before noon on the day after; we print the best of them on "
        "Saturdays and quarrel with the worst in private. A list of all who work here hangs in the entrance hall.",
    ),
}
#: short reviews of ours; those of one split share a stock phrase
CAPSULES: Final = {
    "dev": (
        "Harbour Lights. A widow lets her attic to a cellist who cannot sleep. Slow, kind and beautifully lit, it is "
        "well worth the price of a ticket and the walk home in the rain afterwards. Tilda Aaro is superb.",
        "The Third Ferry. Three smugglers, one boat and no plan. It is loud and it is silly, but it is well worth the "
        "price of a ticket and the walk home in the rain afterwards, if only for the chase across the ice.",
        "Salt. A documentary on the last mine of its valley, told by those who closed it. Sober to a fault, and yet it "
        "is well worth the price of a ticket and the walk home in the rain afterwards. Bring a scarf.",
        "My Aunt the General. A farce with doors. Half of the jokes land and the other half march past; still, it is "
        "well worth the price of a ticket and the walk home in the rain afterwards, says everyone I went with.",
    ),
    "test": (
        "Pale Orchard. Sisters divide an inheritance and find that it cannot be divided. In selected cinemas from "
        "Friday and on demand from the end of the month. Ida Holm directs with a light hand and a heavy heart.",
        "Nine Knots. A sailing film for people who get seasick on a sofa, with one storm too many. In selected cinemas "
        "from Friday and on demand from the end of the month. The sound alone deserves a prize.",
        "Who Fed the Cat. A murder in a block of flats where nobody knows the neighbours. Clever, cold, a little "
        "pleased with itself. In selected cinemas from Friday and on demand from the end of the month.",
        "The Understudy. She waits eleven years for the lead to fall ill. Then he does. In selected cinemas from "
        "Friday and on demand from the end of the month. Acid, quick and very funny in its second half.",
    ),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Pair:
    recipe: str
    a: Article
    b: Article
    kind: RelationKind


def pairs(pages: Sequence[Page], split: str) -> list[Pair]:
    """Every pair of a split, always the same."""
    ours = of_split(pages, split)
    return [
        *(pair for page in ours for pair in _of_one(page)),
        *_round_ups(ours),
        *_sequels(ours),
        *_of_a_subject(ours),
        *_footers(ours, split),
        *(Pair("capsules", _capsule(one), _capsule(other), "none") for one, other in combinations(CAPSULES[split], 2)),
        *_unrelated(ours),
    ]


def article(page: Page) -> Article:
    return Article(
        text=page.text,
        title=f"From the desk of {page.site}: {page.id[:6]} and what came of it",
        publication=page.site,
        author="Nora Quill",
        published_at=_MORNING,
        language="en",
        url=page.url,
    )


def _elsewhere(original: Article, text: str, random: Random, title: str | None = None) -> Article:
    """A text on another site, some hours later."""
    host = random.choice(("digest.example", "wirewatch.example", "allthenews.example"))
    return Article(
        text=text,
        title=title or original.title,
        publication=host,
        published_at=_MORNING + timedelta(hours=random.randint(1, 40)),
        language=original.language,
        url=f"https://{host}/{random.randint(1, 10**9)}",
    )


def _of_one(page: Page) -> Iterator[Pair]:
    whole = article(page)
    same: dict[str, Callable[[str, Random], str]] = {
        "on an aggregator": transforming.on_aggregator,
        "other typography": transforming.other_typography,
    }
    changed: dict[str, Callable[[str, Random], str]] = {
        "cut to a third": transforming.cut,
        "other lede": transforming.with_other_lede,
        "edited": transforming.edited,
        "edited, on an aggregator": lambda text, random: transforming.on_aggregator(
            transforming.edited(text, random), random
        ),
    }
    for recipe, change in same.items():
        random = Random(f"{recipe} {page.id}")
        yield Pair(recipe, whole, _elsewhere(whole, change(page.text, random), random), "same")
    random = Random(f"headline {page.id}")
    text = transforming.other_typography(page.text, random)
    yield Pair(
        "other headline, typography",
        whole,
        _elsewhere(whole, text, random, random.choice(transforming.HEADLINES)),
        "edited",
    )
    if not _is_long(page):
        return
    for recipe, change in changed.items():
        random = Random(f"{recipe} {page.id}")
        yield Pair(recipe, whole, _elsewhere(whole, change(page.text, random), random), "edited")
    random = Random(f"translated {page.id}")
    translated = replace(
        _elsewhere(whole, transforming.pseudo_translated(transforming.edited(page.text, random)), random), language="xx"
    )
    yield Pair("translated (pseudo)", whole, translated, "translated")
    told_anew = _elsewhere(whole, transforming.other_words(page.text, random), random)
    yield Pair("same facts, other words", whole, told_anew, "none")


def _round_ups(pages: Sequence[Page]) -> Iterator[Pair]:
    random = Random("round-ups")
    found = [(page, transforming.passage(page.text, random)) for page in pages if _is_long(page)]
    quotable = [(page, passage) for page, passage in found if passage]
    random.shuffle(quotable)
    for place in range(0, len(quotable) - 2, 3):
        three = quotable[place : place + 3]
        text = transforming.round_up([(page.site, passage) for page, passage in three], random)
        whole = _elsewhere(article(three[0][0]), text, random, "What the others say")
        yield from (Pair("round-up of three", article(page), whole, "quotes") for page, _ in three)


def _sequels(pages: Sequence[Page]) -> Iterator[Pair]:
    random = Random("sequels")
    long = [page for page in pages if _is_long(page)]
    for page, following in zip(long, long[1:] + long[:1], strict=True):
        repeated = transforming.paragraph(page.text, random)
        if repeated and subject(page) != subject(following):
            sequel = replace(article(following), text=transforming.put_in(repeated, following.text))
            sequel = replace(sequel, publication=page.site, url=f"https://{page.site}/{following.id[:12]}")
            yield Pair("sequel's review repeats a paragraph", article(page), sequel, "related")


def _of_a_subject(pages: Sequence[Page]) -> Iterator[Pair]:
    for one, other in combinations(pages, 2):
        if subject(one) == subject(other):
            yield Pair("two pieces on one subject", article(one), article(other), "none")
            foreign = replace(article(other), text=transforming.pseudo_translated(other.text), language="xx")
            yield Pair("two pieces on one subject, two languages", article(one), foreign, "none")


def _footers(pages: Sequence[Page], split: str) -> Iterator[Pair]:
    random = Random("footers")
    for number, (one, other) in enumerate(zip(pages, [*pages[2:], *pages[:2]], strict=True)):
        footer = FOOTERS[split][number % 2]
        if subject(one) != subject(other):
            cut_short = random.random() < 1 / 2
            both = [
                replace(
                    article(page),
                    text=f"{_opening(page.text) if cut_short else page.text}\n\n{footer}",
                    publication=one.site,
                    url=f"https://{one.site}/{page.id[:12]}",
                )
                for page in (one, other)
            ]
            yield Pair("only the footer", both[0], both[1], "none")


def _opening(text: str) -> str:
    """About sixty words: a short piece under a long footer."""
    return " ".join(text.split()[:60]) if " " in text[:400] else text[:120]


def _unrelated(pages: Sequence[Page]) -> Iterator[Pair]:
    for one, other in zip(pages, [*pages[3:], *pages[:3]], strict=True):
        if subject(one) != subject(other):
            yield Pair("unrelated", article(one), article(other), "none")


def _capsule(text: str) -> Article:
    name = text.partition(".")[0]
    return Article(text=text, title=name, url=f"https://{name.lower().replace(' ', '-')}.example/", language="en")


def _is_long(page: Page) -> bool:
    return len(page.text) >= LONG_ENOUGH and len(page.text.split()) >= ENOUGH_WORDS
