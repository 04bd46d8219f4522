"""The same piece on several sites: one article, its original and its copies."""

from nightcap.reviews.copies.index import Copies
from nightcap.reviews.copies.original import original
from nightcap.reviews.copies.relation import Relation, RelationKind, copied, relation
from nightcap.reviews.copies.signature import VERSION, bands, is_current, signature

__all__ = [
    "VERSION",
    "Copies",
    "Relation",
    "RelationKind",
    "bands",
    "copied",
    "is_current",
    "original",
    "relation",
    "signature",
]
