"""What an article says: the titles it speaks of, and its claims about them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final, Literal, get_args

from nightcap.catalogue.title import Kind
from nightcap.reviews.article import Article

Role = Literal["subject", "compared", "rival", "source"]
ClaimKind = Literal["tone", "note", "fact", "watch", "comparison", "contrast"]
Value = str | int | float | bool | Mapping[str, str | int | None]

ROLES: Final[tuple[Role, ...]] = get_args(Role)
CLAIM_KINDS: Final[tuple[ClaimKind, ...]] = get_args(ClaimKind)


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """A title that an article speaks of.

    `id` is the catalogue's, or None for a stub: a title of which nothing is known but what
    articles say. `role`: the article's subject, a title it is compared with, a rival on the
    charts that it only names, or the source that the subject is adapted from.
    """

    name: str
    role: Role
    kind: Kind | None = None
    year: int | None = None
    id: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """One thing that an article says of a title, with the words that say so.

    `title` is the name of a Mention of the same article. What `field` and `value` hold for each
    kind is in docs/reviews.md. `quote` is `text[start:end]` of the article.
    """

    title: str
    kind: ClaimKind
    field: str
    value: Value
    quote: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Reading:
    """An article read: its titles, subjects first, and its claims in the order of the text."""

    article: Article
    titles: tuple[Mention, ...]
    claims: tuple[Claim, ...]
