"""Checks the tone model against what others said of films that are not on the shelf; writes results/tone.md.

    NIGHTCAP_DATA=... uv run python -m benchmarks.tone.check

Spearman's correlation for each axis, with a 95 % interval from 2,000 resamples of the films.
"""

from __future__ import annotations

import json
import os
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Final

import numpy as np

from benchmarks.tone.independent import MOODS, TAGS, Judged, data_folder, read_judged
from nightcap.tone.axes import AXES
from nightcap.tone.encoder import Vectors
from nightcap.tone.estimate import estimate
from nightcap.tone.fitting import spearman

RESAMPLES: Final = 2000
#: judgements other than the commonest one, below which an axis of a set is left out
ENOUGH: Final = 15
BASELINE: Final = Path(__file__).with_name("baseline.json")
RESULTS: Final = Path(__file__).parents[2] / "results" / "tone.md"
HEAD: Final = """# The tone model, measured

{date}, {cores} cores, {memory} GiB. Made by `python -m benchmarks.tone.train` (shelf) and
`python -m benchmarks.tone.check` (other people's judgements).

## On the shelf, titles held out

{titles} titles written and judged by us, 5-fold cross-validation over titles, seed 0. Spearman's correlation / mean
absolute error (of a scale from 0 to 1). The rows below "all" are the same model on titles that have only those fields;
"mean" is the mean of the other titles. The same hands wrote the synopses and judged the tones, so this flatters.

"""
MIDDLE: Final = """
## On films that others judged

None of these films is on the shelf; what each axis is compared with was fixed before looking (end of this page).
Spearman's correlation with a 95 % interval by resampling films; "gain" is the model's less that of genres alone, on the
same resamples. A dash: fewer than {enough} films are told apart.

"""


def main() -> None:
    baseline = json.loads(BASELINE.read_text("utf-8"))
    memory = round(os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30)
    date = datetime.now(UTC).date().isoformat()
    page = HEAD.format(date=date, cores=os.cpu_count(), memory=memory, titles=baseline["titles"])
    page += held_out_table(baseline["held_out"]) + MIDDLE.format(enough=ENOUGH)
    page += "\n".join(independent_table(judged) for judged in read_judged(data_folder()))
    page += "\n## What each axis was compared with\n\n" + mapping("Tags", TAGS) + mapping("TMDB's mood keywords", MOODS)
    RESULTS.parent.mkdir(exist_ok=True)
    RESULTS.write_text(page.rstrip() + "\n", encoding="utf-8")
    print(page)


def held_out_table(table: dict[str, Any]) -> str:
    lines = [f"| | {' | '.join(AXES)} | mean |", "|---" * (len(AXES) + 2) + "|"]
    for name, row in table.items():
        cells = [f"{row[axis]['spearman']:.2f} / {row[axis]['mae']:.3f}" for axis in AXES]
        means = [np.mean([row[axis][figure] for axis in AXES]) for figure in ("spearman", "mae")]
        if name == "mean":  # a constant has no ranks; folds give it some that mean nothing
            cells, means = [f"– / {row[axis]['mae']:.3f}" for axis in AXES], [np.nan, means[1]]
        cells.append(f"{means[0]:.2f} / {means[1]:.3f}".replace("nan", "–"))
        lines.append(f"| {name} | {' | '.join(cells)} |")
    return "\n".join(lines) + "\n"


def independent_table(judged: Judged) -> str:
    whole = estimate(judged.texts).tones
    genres = estimate([replace(text, synopsis=None, keywords=()) for text in judged.texts]).tones
    described = sum(bool(text.synopsis) for text in judged.texts)
    lines = [
        f"**{judged.name}**, {len(judged.texts)} films, {described} of them with a synopsis",
        "",
        "| axis | model | genres alone | gain |",
        "|---|---|---|---|",
    ]
    for column, axis in enumerate(AXES):
        values = judged.judgements[axis]
        if len(values) - np.unique(values, return_counts=True)[1].max() < ENOUGH:
            lines.append(f"| {axis} | – | – | – |")
            continue
        lines.append(f"| {axis} | {' | '.join(intervals(whole[:, column], genres[:, column], values))} |")
    return "\n".join(lines) + "\n"


def intervals(model: np.ndarray, genres: np.ndarray, judged: np.ndarray) -> list[str]:
    """Three cells: the model's correlation, that of genres alone, and the difference."""
    random = np.random.default_rng(0)
    resamples = np.array(
        [both(model, genres, judged, random.integers(0, len(judged), len(judged))) for _ in range(RESAMPLES)]
    )
    point = both(model, genres, judged, np.arange(len(judged)))
    low, high = np.percentile(resamples, [2.5, 97.5], axis=0)
    signs = ("", "", "+")
    return [f"{p:{s}.2f} [{a:{s}.2f}, {b:{s}.2f}]" for p, a, b, s in zip(point, low, high, signs, strict=True)]


def both(
    model: Vectors | np.ndarray, genres: np.ndarray, judged: np.ndarray, rows: np.ndarray
) -> tuple[float, float, float]:
    first, second = spearman(model[rows], judged[rows]), spearman(genres[rows], judged[rows])
    return first, second, first - second


def mapping(name: str, words: Any) -> str:
    lines = [f"| {name} | for 1 | for 0 |", "|---|---|---|"]
    lines += [
        f"| {axis} | {', '.join(sorted(high))} | {', '.join(sorted(low))} |" for axis, (high, low) in words.items()
    ]
    return "\n".join(lines) + "\n\n"


if __name__ == "__main__":
    main()
