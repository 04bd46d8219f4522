"""Makes `known.txt`, the words of all tables, and `ordinary.txt`, words one edit from these that are right as they are.

Taking all tables apart at each start would cost more than reading a request. The ordinary words come from the
vocabulary of the shipped encoder (`nightcap/tone/data/tokenizer.json`) and from the phrases that tell of a day. Run
`python -m nightcap.request.lexicon.ordinary` after a table, or a bag of words in the code, has changed.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Final

from nightcap.catalogue.countries import ADJECTIVES, NOUNS, REGIONS
from nightcap.catalogue.languages import CODES
from nightcap.request import reader  # noqa: F401  all words of all rooms must be known first
from nightcap.request.lexicon import spelling
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
_FOLDER: Final = Path(__file__).parent
_VOCABULARY: Final = Path(__file__).parents[2] / "tone" / "data" / "tokenizer.json"


def known() -> list[str]:
    """The words of the tables, of the code's bags, and of countries and languages, sorted."""
    found = set(spelling.plain() | BAGGED)
    for name in TABLES:
        if name not in _TOLD:
            found |= _words(name)
            continue
        for written, _ in lines(name):
            found |= keys_within(written, _SHORT_PHRASE)
    for names in (ADJECTIVES, CODES, NOUNS, REGIONS):
        for name in names:
            found.update(keys(name))
    return sorted(found)


def ordinary() -> list[str]:
    """Words, sorted, that are right as they are and would be taken for misspellings of known words."""
    model = json.loads(_VOCABULARY.read_text(encoding="utf-8"))["model"]["vocab"]
    vocabulary = set(model if isinstance(model, dict) else [piece for piece, *_ in model])
    told = set[str]().union(*map(_words, (*_TOLD, "story")))
    right = {word for word in vocabulary if word.isascii() and word.isalpha()} | told
    return sorted(word for word in right if spelling.nearest(word) != word)


def _words(name: str) -> set[str]:
    """The keys of all phrases of a table."""
    return keys_within(" ".join(written for written, _ in lines(name)))


def _write(name: str, words: list[str]) -> None:
    (_FOLDER / f"{name}.txt").write_text("\n".join(words) + "\n", encoding="utf-8")


if __name__ == "__main__":
    _write("known", known())
    _write("ordinary", ordinary())
