"""Reading a request: what it limits, wishes for and refers to, and the mood behind it."""

from __future__ import annotations

from nightcap.request.contract import to_json
from nightcap.request.model import (
    AcclaimWish,
    Blend,
    GenreWish,
    LikeWish,
    Limit,
    LimitField,
    LimitWish,
    Mode,
    Op,
    Request,
    Span,
    ToneShift,
    ToneWish,
    TopicWish,
    Understood,
    Wish,
)
from nightcap.request.reader import read

__all__ = [
    "AcclaimWish",
    "Blend",
    "GenreWish",
    "LikeWish",
    "Limit",
    "LimitField",
    "LimitWish",
    "Mode",
    "Op",
    "Request",
    "Span",
    "ToneShift",
    "ToneWish",
    "TopicWish",
    "Understood",
    "Wish",
    "read",
    "to_json",
]
