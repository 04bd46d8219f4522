"""Setting misspelt words right: one edit away from a word of the tables, and no ordinary word itself."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Final

#: vowels, letters of one sound, and keys side by side
_TAKEN_FOR_EACH_OTHER: Final = (
    frozenset("aeiou"), frozenset("csz"), frozenset("ckq"),
    *(frozenset(row[at : at + 2]) for row in ("qwertyuiop", "asdfghjkl", "zxcvbnm") for at in range(len(row) - 1)),
)  # fmt: skip
#: shorter words have too many neighbours
_SHORTEST: Final = 5
_FOLDER: Final = Path(__file__).parent


@cache
def plain() -> frozenset[str]:
    """Words that carry no wish of their own: what the language is held together with."""
    return frozenset((_FOLDER / "plain.txt").read_text(encoding="utf-8").split())


@cache
def known() -> frozenset[str]:
    """Every word of the tables, the plain words, and adjectives of countries; made beforehand."""
    return frozenset((_FOLDER / "known.txt").read_text(encoding="utf-8").split())


@cache
def ordinary_words() -> frozenset[str]:
    """Ordinary words, and words that tell of a day, within one edit of a known one: right as they are."""
    return frozenset((_FOLDER / "ordinary.txt").read_text(encoding="utf-8").split())


@cache
def _by_deletion() -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for word in sorted(known()):
        if len(word) >= _SHORTEST:
            for cut in {word, *_deletions(word)}:
                found.setdefault(cut, []).append(word)
    return found


@cache
def respell(word: str) -> str:
    """The known word meant by a misspelt one, else the word itself, as every ordinary word is."""
    return word if word in ordinary_words() else nearest(word)


def nearest(word: str) -> str:
    """The known word one edit away from an unknown one, else the word itself.

    The first letter must be right, the known word five letters or longer, and the misspelling one letter too many,
    too few, changed with its neighbour, or wrong: another vowel, one that sounds like it, or the key beside it.
    """
    if len(word) < _SHORTEST - 1 or word in known() or not word.isalpha():
        return word
    index = _by_deletion()
    candidates = {
        near
        for cut in (word, *_deletions(word))
        for near in index.get(cut, ())
        if near[0] == word[0] and one_edit(word, near) and _likely(word, near)
    }
    return min(candidates, key=lambda near: (abs(len(near) - len(word)), near)) if candidates else word


def _likely(word: str, near: str) -> bool:
    """Whether a wrong letter is one that is easily taken for the right one; "gravy" is no "grave"."""
    wrong = [{a, b} for a, b in zip(word, near, strict=False) if a != b]
    if len(word) != len(near) or len(wrong) != 1:
        return True
    return any(wrong[0] <= letters for letters in _TAKEN_FOR_EACH_OTHER)


def one_edit(left: str, right: str) -> bool:
    """Whether one letter more, less, other, or a swap of two neighbours makes the two equal."""
    if abs(len(left) - len(right)) > 1:
        return False
    head = 0
    while head < min(len(left), len(right)) and left[head] == right[head]:
        head += 1
    a, b = left[head:], right[head:]
    return a[1:] == b[1:] or a[1:] == b or a == b[1:] or (a[2:] == b[2:] and a[:2] == b[:2][::-1])


def _deletions(word: str) -> Iterator[str]:
    return (word[:at] + word[at + 1 :] for at in range(len(word)))
