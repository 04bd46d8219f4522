"""Fits the tone model on the shelf and writes it into the package, with what it is worth beside this file.

    uv run python -m benchmarks.tone.train

Prints, for each axis, Spearman's rank correlation and the mean absolute error on titles held out
(5 folds), for all fields, for genres alone and for the mean of the other titles.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Final

import numpy as np

from nightcap.catalogue.shelf import digest, read_shelf
from nightcap.catalogue.title import GENRES
from nightcap.tone.axes import AXES
from nightcap.tone.encoder import DATA, Vectors
from nightcap.tone.estimate import ToneText, write_model
from nightcap.tone.fitting import fit, held_out, spearman

BASELINE: Final = Path(__file__).with_name("baseline.json")
PATTERNS: Final = {"all": 7, "synopsis and genres": 5, "synopsis and keywords": 3, "genres": 4, "mean": 0}


def main() -> None:
    texts, tones = judged()
    guesses = held_out(texts, tones, GENRES)
    write_model(fit(texts, tones, GENRES, shelf=digest()), DATA / "tone.npz")
    table = {name: figures(guesses[pattern], tones) for name, pattern in PATTERNS.items()}
    kept = {"titles": len(texts), "shelf": digest(), "held_out": table}
    BASELINE.write_text(json.dumps(kept, indent=1) + "\n", encoding="utf-8")
    print(f"{len(texts)} titles\n{'':24}" + "".join(f"{axis:>12}" for axis in AXES) + f"{'mean':>12}")
    for name, row in table.items():
        for figure in ("spearman", "mae"):
            values = [row[axis][figure] for axis in AXES]
            print(f"{name + ' ' + figure:31}"[:24] + "".join(f"{v:12.3f}" for v in [*values, np.mean(values)]))


def judged() -> tuple[list[ToneText], Vectors]:
    """The shelf in words, and its tones as (n, 7)."""
    titles = [title for title in read_shelf() if title.tone is not None]
    texts = [ToneText(title.synopsis, title.keywords, title.genres) for title in titles]
    tones = [list(title.tone.as_dict().values()) for title in titles if title.tone is not None]
    return texts, np.array(tones, dtype=np.float32)


def figures(guesses: Vectors, tones: Vectors) -> dict[str, dict[str, float]]:
    """axis → Spearman's correlation and mean absolute error, to three digits."""
    return {
        axis: {
            "spearman": round(spearman(guesses[:, column], tones[:, column]), 3),
            "mae": round(float(np.abs(guesses[:, column] - tones[:, column]).mean()), 3),
        }
        for column, axis in enumerate(AXES)
    }


if __name__ == "__main__":
    main()
