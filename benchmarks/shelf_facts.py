"""Every fact of the starter shelf that the real data can confirm, held against it.

    uv run python -m benchmarks.shelf_facts                 print the rates and what differs
    uv run python -m benchmarks.shelf_facts --write         write results/shelf_facts.md as well (two minutes)
    uv run python -m benchmarks.shelf_facts --fail-at 0.5   exit 1 when 0.5 % or more is unexplained

The data stands in the folder named by NIGHTCAP_DATA, else in ../shared/data.
"""

from __future__ import annotations

import argparse
import os
import sys
from pathlib import Path

from benchmarks.facts.report import differences, rate, report, table
from benchmarks.facts.run import comparisons
from benchmarks.facts.sensitivity import sensitivity
from nightcap.catalogue.shelf import read_shelf

ROOT = Path(__file__).resolve().parents[1]


def main() -> int:
    """Compare, print, and return the exit status."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--write", action="store_true", help="write results/shelf_facts.md")
    parser.add_argument("--fail-at", type=float, metavar="PERCENT", help="exit 1 at this rate or above")
    options = parser.parse_args()
    data = Path(os.environ.get("NIGHTCAP_DATA", ROOT.parent / "shared" / "data"))
    if not data.is_dir():
        sys.exit(f"There is no folder {data}: name the one with the real files in NIGHTCAP_DATA.")
    titles = read_shelf()
    found = comparisons(titles, data)
    print("\n".join([*differences(found), *table(found)]))
    if options.write:
        (ROOT / "results" / "shelf_facts.md").write_text(
            report(titles, found, sensitivity(titles, found, data)), "utf-8"
        )
    return int(options.fail_at is not None and 100 * rate(found) >= options.fail_at)


if __name__ == "__main__":
    sys.exit(main())
