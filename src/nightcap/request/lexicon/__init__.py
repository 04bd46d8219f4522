"""Tables of words and phrases, and looking them up in a request."""

from __future__ import annotations

from nightcap.request.lexicon.phrases import Phrases, bag, table
from nightcap.request.lexicon.specs import leanings, pairs
from nightcap.request.lexicon.spelling import known, respell

__all__ = ["Phrases", "bag", "known", "leanings", "pairs", "respell", "table"]
