"""Makes `ordinary.txt`: ordinary words one edit from a word of the tables, which the speller must leave alone.

The words come from the vocabulary of the shipped encoder (`nightcap/tone/data/tokenizer.json`). Run
`python -m nightcap.request.lexicon.ordinary` after a table has changed.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Final

from nightcap.request import reader  # noqa: F401  all words of all rooms must be known first
from nightcap.request.lexicon import spelling

_FILE: Final = Path(__file__).parent / "ordinary.txt"
_VOCABULARY: Final = Path(__file__).parents[2] / "tone" / "data" / "tokenizer.json"


def ordinary() -> list[str]:
    """Words of the vocabulary, sorted, that would be taken for misspellings of known words."""
    model = json.loads(_VOCABULARY.read_text(encoding="utf-8"))["model"]["vocab"]
    vocabulary = model if isinstance(model, dict) else [piece for piece, *_ in model]
    return sorted(word for word in vocabulary if word.isascii() and word.isalpha() and spelling.nearest(word) != word)


if __name__ == "__main__":
    _FILE.write_text("\n".join(ordinary()) + "\n", encoding="utf-8")
