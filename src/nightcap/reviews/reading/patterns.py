"""Phrases of the tables written short: `leave~ <you> smiling` stands for "left me smiling", "leaves us smiling" …"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import product
from typing import Final

_CLASS: Final = re.compile(r"<([a-z]+)>")
_VOWELS: Final = frozenset("aeiou")
_HISSING: Final = ("s", "x", "z", "ch", "sh")

#: class, or verb with its `~` → what it stands for
Forms = Mapping[str, Sequence[str]]


def expand(phrase: str, forms: Forms) -> Iterator[str]:
    """All that a phrase stands for: `<class>` is any phrase of that class, `verb~` any form of the verb.

    Raises KeyError for a class that `forms` has not. What a class stands for may be written short again.
    """
    if "<" not in phrase and "~" not in phrase:
        yield phrase
        return
    for chosen in product(*(_meant(word, forms) for word in phrase.split())):
        yield " ".join(chosen)


def _meant(word: str, forms: Forms) -> Sequence[str]:
    if named := _CLASS.fullmatch(word):
        return [meant for short in forms[named[1]] for meant in expand(short, forms)]
    if word.endswith("~"):
        return [word[:-1], *(forms[word] if word in forms else regular(word[:-1]))]
    return (word,)


def regular(verb: str) -> Sequence[str]:
    """The forms of a regular verb but for the first: "tugs", "tugged", "tugging"."""
    if verb.endswith("e"):
        return verb + "s", verb + "d", verb[:-1] + "ing"
    if verb.endswith("y") and verb[-2] not in _VOWELS:
        return verb[:-1] + "ies", verb[:-1] + "ied", verb + "ing"
    third = verb + ("es" if verb.endswith(_HISSING) else "s")
    stem = verb + verb[-1] if _doubles(verb) else verb
    return third, stem + "ed", stem + "ing"


def _doubles(verb: str) -> bool:
    """Whether the last letter is written twice before an ending: one short syllable, "tug", "slip", "wrap"."""
    if len(verb) < 3 or verb[-1] in _VOWELS | set("wxy"):
        return False
    return verb[-2] in _VOWELS and sum(letter in _VOWELS for letter in verb) == 1
