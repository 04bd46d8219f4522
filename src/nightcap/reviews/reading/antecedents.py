"""Whom a "him" or a "her" means, by the names of the sentences before."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from nightcap.catalogue.countries import ADJECTIVES
from nightcap.reviews.reading.facts.parts import is_person
from nightcap.reviews.reading.passage import Name
from nightcap.reviews.reading.spans.plain import KNOWN_OTHERS
from nightcap.reviews.reading.words import Sentence, bag
from nightcap.reviews.spellings import folded

#: before a place, and behind which "a Mixtec woman" is not named
_PLACING: Final = bag("in on from at to near of")
_NO_PERSONS: Final = _PLACING | bag("a an the")


def antecedent(sentence: Sentence, names: Sequence[Name], before: str) -> str:
    """Whom "him" means behind a sentence with these names; `before` is whom it meant there."""
    people = {name.name for name in names if name.what == "person"}
    if not people:  # who is named by one word, and no place: "On the case is Gesicht"
        single = (name for name in names if name.what == "other" and name.last - name.first == 1)
        single = (name for name in single if not name.first or sentence.keys[name.first - 1] not in _NO_PERSONS)
        people = {name.name for name in single if folded(name.name) not in KNOWN_OTHERS | ADJECTIVES.keys()}
        people = {name for name in people if name.isalpha()}  # but "They'd"
    told = _in_story(sentence, names) if len(people) > 1 else people
    return (told.pop() if len(told) == 1 else "") if people else before


def _in_story(sentence: Sentence, names: Sequence[Name]) -> set[str]:
    """Who of several is named by one word, and is no place: "Jane Doe's film is about Ruth"."""
    keys = (*sentence.keys, "")
    return {
        name.name
        for name in names
        if name.what == "person" and " " not in name.name
        if not is_person(keys[name.last]) and keys[name.first - 1] not in _PLACING
    }
