"""Setting misspelt words right: one edit away from a word of the tables, and no ordinary word itself."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Final

from nightcap.request.lexicon.choices import keys_within
from nightcap.request.lexicon.phrases import BAGGED, lines
from nightcap.request.words import keys

#: every table whose words are known
TABLES: Final = (
    "about", "bounds_after", "bounds_before", "charting", "clock", "company", "cues", "deadlines", "era", "fates",
    "genres", "harms_after", "harms_before", "hurts", "kinds", "likes", "moods", "notes", "people", "quarrels",
    "ratings", "recency", "shifts", "sittings", "tears", "themes", "tones", "topics", "trouble", "victims", "years",
)  # fmt: skip
#: tables that tell of a day in whole phrases: the words of the longer ones say nothing alone ("kitchen" may be a title)
_TOLD: Final = frozenset(("moods", "trouble", "fates", "quarrels", "tears"))
_SHORT_PHRASE: Final = 2
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
    """Every word that some table or the list of plain words holds, adjectives of countries included."""
    from nightcap.catalogue.countries import ADJECTIVES, NOUNS, REGIONS  # noqa: PLC0415  only when first asked
    from nightcap.catalogue.languages import CODES  # noqa: PLC0415

    found = set(plain() | BAGGED)
    for name in TABLES:
        if name not in _TOLD:
            found |= _words(name)
            continue
        for written, _ in lines(name):
            found |= keys_within(written, _SHORT_PHRASE)
    for names in (ADJECTIVES, CODES, NOUNS, REGIONS):
        for name in names:
            found.update(keys(name))
    return frozenset(found)


def _words(name: str) -> set[str]:
    """The keys of all phrases of a table."""
    return keys_within(" ".join(written for written, _ in lines(name)))


@cache
def ordinary_words() -> frozenset[str]:
    """Ordinary English words within one edit of a known one ("bunny"): right as they are."""
    return frozenset((_FOLDER / "ordinary.txt").read_text(encoding="utf-8").split())


@cache
def _told() -> frozenset[str]:
    """The words of the phrases that tell of a day: right as they are, known or not."""
    return frozenset().union(*map(_words, (*_TOLD, "story")))


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
    return word if word in ordinary_words() or word in _told() else nearest(word)


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
