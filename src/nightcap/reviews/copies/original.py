"""Which of several copies of an article is the original."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Final

from nightcap.reviews.article import Article
from nightcap.reviews.copies import sites

#: how the text itself says where it was first, where the reading of the page left that in
_CREDIT: Final = re.compile(
    r"\b(?:first|originally) (?:appeared|published|posted|ran) (?:on|in|at|by) (?P<after>[^.\n]{2,60}?)(?=[.,;:)\n]|$)"
    r"|\badd (?P<added>[^.\n]{2,40}?) as (?:a|your) preferred (?:google )?source"
    r"|\bappeared first on (?P<first>[^.\n]{2,60}?)(?=[.,;:)\n]|$)",
    re.IGNORECASE,
)
_LATE: Final = datetime.max.replace(tzinfo=UTC)

_Rank = tuple[bool, bool, bool, bool, int, bool, datetime, int, tuple[str, ...]]


def original(articles: Sequence[Article]) -> int:
    """The index of the original among copies of one article; the same article in whatever order they come.

    Each rule only decides among those that the rules before it leave equal:

    1. **Canonical link**: a page whose canonical address is on another site is a copy.
    2. **Credit**: a page that gives another site as the origin is a copy: `credited_to`, or in its text "first
       appeared on …", "Add … as a preferred source".
    3. **Publication**: a page that names another member's site as its publication is a copy.
    4. **Seen elsewhere**: a page seen on another site than its publication's is a copy.
    5. **Pointed at**: whom most others name by canonical link, credit or publication is the original.
    6. **Byline**: who names an author comes before who does not.
    7. **Time**: the earliest; unknown comes last.
    8. **Length**: the longest, as copies are cut rather than stretched.
    9. Address, headline and text by the alphabet, so that there is always one answer.

    Raises:
        ValueError: there are no articles.
    """
    if not articles:
        raise ValueError("There is no original among no articles.")
    return min(range(len(articles)), key=lambda index: _rank(articles[index], articles))


def _rank(article: Article, articles: Sequence[Article]) -> _Rank:
    others = [other for other in articles if other != article]
    home = sites.places(article)
    elsewhere = article.seen_on is not None and sites.name(article.seen_on) != sites.name(article.publication)
    return (
        _is_linked_away(article),
        bool(_credits(article) - home),
        any(_names_as_publication(article, other) for other in others),
        elsewhere and article.publication is not None,
        -sum(_points_at(other, article) for other in others),
        not article.author,
        _moment(article),
        -len(article.text),
        (article.url or "", article.title or "", article.text, repr(article)),
    )


def _credits(article: Article) -> frozenset[str]:
    """The names of the publications that the page itself gives as the origin."""
    found = [match[match.lastgroup] for match in _CREDIT.finditer(article.text) if match.lastgroup]
    return frozenset(each for each in map(sites.name, [article.credited_to, *found]) if each)


def _is_linked_away(article: Article) -> bool:
    canonical = article.canonical_url
    return sites.address(canonical) is not None and sites.site(canonical) != sites.site(article.url)


def _names_as_publication(article: Article, other: Article) -> bool:
    publication, theirs = sites.name(article.publication), _host(other)
    return publication is not None and publication == theirs and theirs != _host(article)


def _points_at(other: Article, article: Article) -> bool:
    canonical = sites.address(other.canonical_url)
    return (
        (canonical is not None and canonical == sites.address(article.url))
        or bool(_credits(other) & sites.places(article))
        or _names_as_publication(other, article)
    )


def _host(article: Article) -> str | None:
    """The one name of the site on which an article was read."""
    return sites.name(sites.site(article.url) or article.seen_on or article.publication)


def _moment(article: Article) -> datetime:
    moment = article.published_at
    if moment is None:
        return _LATE
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)
