"""Who misses home is glad of what was made there: "I'm from Nigeria and I miss home", "I'm a homesick Kiwi"."""

from __future__ import annotations

from functools import cache
from typing import Final

from nightcap.request.alternatives import Chain
from nightcap.request.lexicon import Phrases, bag
from nightcap.request.meant.finding import Finding, Reading
from nightcap.request.model import Limit, LimitWish
from nightcap.request.where.peoples import named

_MISSING: Final = (
    "homesick", "(miss|missing) (home|my country|my people|the accent|the accents|the language|the food|it there)",
    "(a|the) (taste|sound|bit|whiff|flavour) of home", "wish i was (home|back|back home)", "far from home",
)  # fmt: skip
#: before "from Nigeria", "Nigerian", "a Nigerian"
_SELF: Final = bag("im am we were are a an")


@cache
def _missing() -> Phrases[bool]:
    return Phrases((phrase, True) for phrase in _MISSING)


def is_missed(reading: Reading, at: int) -> bool:
    """Whether the country at word `at` is the user's own, which they miss."""
    words = reading.words
    own = at > 0 and words[at - 1].key in _SELF
    return own and any(_missing().at(words, step) for step in reading.around(at))


def of_home(reading: Reading, at: int, found: Chain[tuple[str, ...]]) -> Finding:
    """The wish for what was made in the country that is missed."""
    text = reading.said(at, found.last)
    codes = tuple(dict.fromkeys(code for codes in found.found for code in codes))
    wish = LimitWish(limit=Limit(field="country", op="in", value=codes, text=text), weight=1.0, text=text)
    meaning = f"from {named(codes)} if possible, as you miss it"
    return Finding(first=at, last=found.last, meaning=meaning, wishes=(wish,), rank=-1)
