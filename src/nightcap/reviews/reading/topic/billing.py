"""What a headline gives out as its title: what headline.py tells by its form, else the likeliest of its capitals."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from nightcap.catalogue.names import Gazetteer
from nightcap.reviews.reading.naming.asides import ASIDES
from nightcap.reviews.reading.naming.evidence import RULES
from nightcap.reviews.reading.naming.gathering import in_capitals
from nightcap.reviews.reading.naming.titlehood import WEIGHTS
from nightcap.reviews.reading.spans.place import Place
from nightcap.reviews.reading.spans.plain import KNOWN_OTHERS
from nightcap.reviews.reading.tables import bag_of
from nightcap.reviews.reading.topic import headline, sureness
from nightcap.reviews.reading.words import bag, sentences
from nightcap.reviews.spellings import folded

#: the points from which a name of a headline is taken for a title's
_LIKELY: Final = 1.5
_LONGEST: Final = 300
#: what is told behind or before a name that stands only beside the title
_RIVAL: Final = re.compile(
    r"['’”\"]?(?:['’]s? (?:\w+ )?(?:rivals?|heir|successor|answer|cousin|replacement|equivalent)\b"
    r"|[ -](?:fans|lovers|withdrawal|devotees|obsessives)\b)",
    re.IGNORECASE,
)
_NEW: Final = re.compile(
    r"\b(?:the (?:new|next|other|real|British|Irish|Danish|Korean|Spanish)|another|fans of|like|loved|liked|missing"
    r"|move over,?|step aside,?|sorry,?|better than) ['‘“\"]?$",
    re.IGNORECASE,
)
#: what is written small in a headline of capitals
_SMALL: Final = bag_of("nouns", "small") | bag("from per than via vs")


def names(title: str | None, known: Gazetteer | None) -> list[str]:
    """The names that a headline seems to give, the likeliest first; `known` are the catalogue's."""
    found = [name for name in headline.names(title) if not _is_beside(name, title or "")]
    if title is None or sureness.is_sure(title) or _is_in_title_case(title):
        return found
    text = title[:_LONGEST]
    rated: dict[str, float] = {}
    for sentence in sentences(text):
        for run in in_capitals(sentence, text, known):
            name = text[sentence.words[run.first].start : sentence.words[run.last - 1].end]
            refs = known.titles(name) if known else ()
            place = Place(run, sentence.words, refs, folded(name))
            points = _points(place) + (2.0 if refs and run.last - run.first > 1 else 0.0)
            plain = run.opens and run.last - run.first == 1  # "Grief has a ringtone"
            if _is_beside(name, title):
                continue
            if points >= _LIKELY and place.folded not in KNOWN_OTHERS and not plain:
                rated[name] = max(points, rated.get(name, 0.0))
    likeliest = sorted(rated, key=lambda name: -rated[name])[:1]
    return list(dict.fromkeys([*likeliest, *found]))


def _is_beside(name: str, title: str) -> bool:
    """Whether a headline names it only beside its title: "Dark's new rival is a nun", "the new Dark", "Dark fans"."""
    place = title.find(name)
    if place < 0:
        return False
    return bool(_RIVAL.match(title[place + len(name) :]) or _NEW.search(title[:place]))


def is_sure(title: str | None, given: Sequence[str], known: Gazetteer | None) -> bool:
    """Whether the first name given is plainly a title's, by the form of the headline or as the catalogue has it.

    One word of the catalogue says little unless it is all of the headline.
    """
    if not given or title is None:
        return False
    alone = " " in given[0] or folded(given[0]) == folded(title)
    return sureness.is_sure(title) or (known is not None and alone and bool(known.titles(given[0])))


def _is_in_title_case(title: str) -> bool:
    """Whether all but the small words are in capitals, so that capitals tell of nothing."""
    return all(not word[0].islower() or word in _SMALL for word in title.split())


def _points(place: Place) -> float:
    """What speaks for a title, less what speaks against; nothing where it stands beside another."""
    if any(rule.holds(place) for rule in ASIDES.of(place)):
        return 0.0
    told = {rule.reason for rule in RULES.of(place) if rule.reason != "begins" and rule.holds(place)}
    return sum(sorted(WEIGHTS.get(reason, 0.0) for reason in told))
