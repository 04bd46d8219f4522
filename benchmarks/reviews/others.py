"""Of pages that are about anything but films and series: how many get a title, and how many claims are made of it.

    uv run python -m benchmarks.reviews.others

The pages are those of benchmarks.reviews.extraction: news, sport, recipes, bargains, and a few pieces about films.
`dev` was looked at when the rule was written (topic/medium.py), `test` was not.
"""

from __future__ import annotations

import tempfile
from pathlib import Path

from benchmarks.reviews.extraction import pages
from nightcap.app import Nightcap
from nightcap.reviews.pages import read_page
from nightcap.reviews.reading import read


def main() -> None:
    data = pages.folder()
    if data is None:
        raise SystemExit("The pages are not at hand: set NIGHTCAP_DATA to the folder that has articles/.")
    with tempfile.TemporaryDirectory() as folder, Nightcap(Path(folder)) as nightcap:
        for half in ("dev", "test"):
            some = [each for each in pages.load(data) if each.dev == (half == "dev")]
            readings = [read(read_page(each.html, url=each.url), nightcap.index) for each in some]
            titled = sum(bool(reading.titles) for reading in readings)
            claims = sum(len(reading.claims) for reading in readings)
            print(f"{half}: {len(some)} pages, {titled} with a title, {claims} claims")


if __name__ == "__main__":
    main()
