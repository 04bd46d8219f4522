"""Taking in Wikipedia's 36,273 films, and asking a catalogue of that size inside one process.

uv run python -m benchmarks.speed.catalogue [--data FOLDER]
"""

from __future__ import annotations

import argparse
import os
import tempfile
from datetime import datetime
from pathlib import Path

from benchmarks.speed import RESULTS, machine, spread, timed
from nightcap.app import Nightcap

#: many kinds: mood, like, people, era, words that only the text knows
REQUESTS = (
    "rough day, I need something soothing, no goofy rom-com",
    "a western from the 1950s with Gregory Peck",
    "something like Casablanca but lighter",
    "funny but not silly, under two hours",
    "a film about a chess player",
    "gripping courtroom drama from the 90s, nothing violent",
    "I want a good cry",
    "heist in Las Vegas, fast and fun",
)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, default=Path(os.environ.get("NIGHTCAP_DATA", "../shared/data")))
    files = sorted((parser.parse_args().data / "wikipedia-movies").glob("*.json.gz"))
    if not files:
        raise SystemExit("No movies-*.json.gz there: name the folder of real data with --data or NIGHTCAP_DATA.")
    with tempfile.TemporaryDirectory() as folder, Nightcap(Path(folder)) as nightcap:
        shelf = nightcap.index.count
        importing = timed(lambda: nightcap.catalogue.take_in(files), 1)[0]
        indexing = timed(nightcap.refresh, 1)[0]
        now = datetime(2026, 11, 20, 20)  # noqa: DTZ001  # wall-clock time
        asked = [second for text in REQUESTS for second in timed(lambda text=text: nightcap.ask(text, now=now), 20)]  # type: ignore[misc]
        lines = [
            "# A catalogue of 36,000 films",
            "",
            f"`uv run python -m benchmarks.speed.catalogue` · {machine()} · wikipedia-movie-data, {len(files)} files",
            "",
            "| what | figure |",
            "|---|---|",
            f"| titles ({shelf} of the shelf among them) | {nightcap.index.count:,} |",
            f"| import into the database | {importing:.1f} s |",
            f"| building the index | {indexing:.1f} s |",
            f"| both (bound: 20 s) | {importing + indexing:.1f} s |",
            f"| one question, {len(REQUESTS)} kinds × 20 (bound: median 15 ms) | {spread(asked)} |",
            "",
        ]
    RESULTS.joinpath("catalogue.md").write_text("\n".join(lines), "utf-8")
    print("\n".join(lines))


if __name__ == "__main__":
    main()
