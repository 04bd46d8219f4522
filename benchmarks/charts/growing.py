"""What one more day costs a ledger that holds a year.

`python -m benchmarks.charts.growing FOLDER`

FOLDER is what make_plays.py wrote. A year without its last days is computed into a new ledger (`--state`), then each of
the last days is added in a run of its own, and at last nothing new; each is a process of its own, wall time and peak
memory are those of the process. The lists must be those of one run without a ledger.
"""

import argparse
import filecmp
import statistics
import tempfile
from pathlib import Path

from benchmarks.charts.speed import PROGRAM, Taken, run
from benchmarks.speed import machine

DAYS = 3


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    given = parser.parse_args()
    files = [str(file) for file in sorted((given.folder / "plays").glob("*.parquet"))]
    with tempfile.TemporaryDirectory(dir=given.folder) as name:
        work = Path(name)
        common = ["-c", PROGRAM, "--home", str(work / "home"), "charts", "compute"]
        options = ["--releases", str(given.folder / "releases.parquet"), "--methodology", "netflix-2023"]
        options += ["--rounding", "1", "--as-of", "2026-11-26"]
        kept = [*options, "--state", str(work / "ledger"), "--out", str(work / "kept.tsv")]
        year, day, nothing, whole = Taken(), Taken(), Taken(), Taken()
        log = work / "log"
        run([*common, *files[:-DAYS], *kept], log, year)
        for file in files[-DAYS:]:
            run([*common, file, *kept], log, day)
        run([*common, files[-1], *kept], log, nothing)
        run([*common, *files, *options, "--out", str(work / "whole.tsv")], log, whole)
        same = all(
            filecmp.cmp(work / f"kept{end}", work / f"whole{end}", shallow=False) for end in (".tsv", "-countries.tsv")
        )
        size = sum(path.stat().st_size for path in (work / "ledger").rglob("*") if path.is_file()) / 2**30
    one = statistics.median(day.wall)
    print(f"{len(files) - DAYS} days, then {DAYS} more one by one; {machine()}\n")
    print("| | wall | peak memory |\n|---|---|---|")
    print(f"| the year into a new ledger | {year.wall[0]:.1f} s | {year.peak[0]:.2f} GiB |")
    runs = ", ".join(f"{wall:.2f}" for wall in day.wall)
    print(f"| one more day (median of {runs}) | {one:.2f} s | {max(day.peak):.2f} GiB |")
    print(f"| nothing new | {nothing.wall[0]:.2f} s | {nothing.peak[0]:.2f} GiB |")
    print(f"| all days at once, without a ledger | {whole.wall[0]:.1f} s | {whole.peak[0]:.2f} GiB |")
    print(f"\nOne day is {one / year.wall[0]:.2%} of the year. The ledger holds {size:.1f} GiB.")
    print(f"Its lists are {'' if same else 'NOT '}those of one run over all days.")


if __name__ == "__main__":
    main()
