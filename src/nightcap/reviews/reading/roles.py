"""What part each title plays in an article, and what kind of thing it is told to be."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final

from nightcap.catalogue.names import TitleRef
from nightcap.catalogue.title import Kind
from nightcap.reviews.claim import Claim, Mention, Role
from nightcap.reviews.reading.naming import charted, scheduled
from nightcap.reviews.reading.passage import Passage
from nightcap.reviews.reading.words import bag
from nightcap.reviews.spellings import folded

_SERIES: Final = bag("series show season seasons episode episodes miniseries sitcom showrunner binge docuseries")
_FILM: Final = bag("film movie feature cinemas cinema picture filmmaker")
#: words of a sentence that speaks of what else is watched
_CHARTED: Final = bag(
    "chart charts list lists ranking rankings top no number one most trending buzzy buzz week beat beats beating "
    "behind ahead topped tops topping dethroned knocked overtook overtaken rival rivals viewers million views "
    "hours spot slot weekend"
)
_STRONGLY_CHARTED: Final = bag(
    "chart charts buzzy trending topped tops dethroned overtook rivals rival knocked ranking rankings views streamed"
)
#: words before a name that tell of somebody's other work
_OTHER_WORK: Final = bag(
    "known creator creators director maker makers star stars team behind fame writer writers from previous "
    "earlier since after same producers"
)
_THAN: Final = bag("than unlike")


def role_of(passage: Passage, first: int, last: int, *, compared: bool) -> Role | None:
    """The part of another title named at words `first` up to `last`; None where it is only somebody's earlier work."""
    words = passage.words
    if first and words[first - 1].key == "original":
        return "source"
    before = [word.key for word in words[max(0, first - 6) : first]]
    listed = charted.beside(words, first, last) or charted.stands(words, last)
    if scheduled.is_announced(words, first):
        return "rival"
    if compared or (_THAN & set(before) and not listed):
        return "compared"
    keys = set(passage.sentence.keys)
    if (
        listed
        or scheduled.is_shown(words, first, last)
        or keys & _STRONGLY_CHARTED
        or len(keys & _CHARTED) >= (3 if passage.subject else 1)
    ):
        return "rival"
    if set(before) & _OTHER_WORK and ("of" in before or "for" in before or "behind" in before or "by" in before):
        return None
    return "compared"


def kind_told(keys: Sequence[str]) -> Kind | None:
    """Film or series, as most of the words for either say; None where none does or both do as often."""
    series, film = sum(map(_SERIES.__contains__, keys)), sum(map(_FILM.__contains__, keys))
    if series == film:
        return None
    return "series" if series > film else "film"


def mention(name: str, role: Role, kind: Kind | None, year: int | None, ref: TitleRef | None) -> Mention:
    return Mention(
        name=name, role=role, kind=ref.kind if ref else kind, year=ref.year if ref else year, id=ref.id if ref else None
    )


def years_told(claims: Iterable[Claim]) -> dict[str, int]:
    """The year that is told first of each title, by its folded name."""
    found: dict[str, int] = {}
    for claim in claims:
        if claim.kind == "fact" and claim.field == "year" and isinstance(claim.value, int):
            found.setdefault(folded(claim.title), claim.value)
    return found
