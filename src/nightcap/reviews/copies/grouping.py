"""Articles put together that are one, each group with its original."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from nightcap.reviews.article import Article
from nightcap.reviews.copies import sites
from nightcap.reviews.copies.index import Copies
from nightcap.reviews.copies.original import original
from nightcap.reviews.copies.relation import relation
from nightcap.reviews.copies.signature import signature


@dataclass(frozen=True, slots=True)
class Group:
    """One article: the index of its original and those of its copies, in order."""

    original: int
    copies: tuple[int, ...] = ()


def groups(articles: Sequence[Article]) -> list[Group]:
    """The articles as groups of copies, in the order of their originals; every index is in exactly one of them.

    A copy of a copy is of the group; a quotation or a repeated paragraph joins nothing. Translations are found only
    between pages that name each other's address, as they share no words.
    """
    leaders = list(range(len(articles)))
    for one, other in _pairs(articles):
        leader, joined = _leader(leaders, one), _leader(leaders, other)
        if leader != joined and relation(articles[one], articles[other]).is_copy:
            leaders[max(leader, joined)] = min(leader, joined)
    members: dict[int, list[int]] = {}
    for index in range(len(articles)):
        members.setdefault(_leader(leaders, index), []).append(index)
    return sorted((_group(articles, group) for group in members.values()), key=lambda group: group.original)


def _group(articles: Sequence[Article], group: Sequence[int]) -> Group:
    first = group[original([articles[index] for index in group])]
    return Group(first, tuple(index for index in group if index != first))


def _pairs(articles: Sequence[Article]) -> list[tuple[int, int]]:
    """Pairs worth comparing: that share words, or of which one names the other's address."""
    signatures = [signature(article.text) for article in articles]
    index = Copies((str(number), made) for number, made in enumerate(signatures))
    by_address = {sites.address(article.url): number for number, article in enumerate(articles) if article.url}
    pairs: set[tuple[int, int]] = set()
    for number, made in enumerate(signatures):
        near = {int(other) for other in index.near(made)}
        near.add(by_address.get(sites.address(articles[number].canonical_url), number))
        pairs.update((min(number, other), max(number, other)) for other in near - {number})
    return sorted(pairs)


def _leader(leaders: list[int], index: int) -> int:
    while leaders[index] != index:
        leaders[index] = leaders[leaders[index]]
        index = leaders[index]
    return index
