"""How well reviews are read, held against the gold set.

    uv run python -m benchmarks.reviews.gold dev             the part to tune on
    uv run python -m benchmarks.reviews.gold dev --errors    and every miss and false alarm in one line
    uv run python -m benchmarks.reviews.gold held            the part whose table, and no more, is looked at meanwhile
    uv run python -m benchmarks.reviews.gold test            the part that nothing is tuned on
    uv run python -m benchmarks.reviews.gold all --write results/reviews.md

Names are looked up in an index of the shelf, built for the run.
"""

from __future__ import annotations

import argparse
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from fnmatch import fnmatch
from pathlib import Path
from typing import Final

from benchmarks.reviews.gold.format import Gold, load
from benchmarks.reviews.gold.score import ROWS, Score, score
from benchmarks.speed import machine
from nightcap.catalogue.names import Gazetteer

HERE: Final = Path(__file__).parent
PARTS: Final = ("dev", "held", "test")
HEADING: Final = "## What a review claims"
_ABOUT: Final = """
`uv run python -m benchmarks.reviews.gold all --write results/reviews.md` · {machine}

Short reviews of our own with what a careful reader takes from each (benchmarks/reviews/gold/README.md); names are
looked up in the shelf. Gold and predicted are distinct claims; a prediction is right when title, kind, field and value
agree with gold and the quotes overlap.
"""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("part", choices=(*PARTS, "all"))
    parser.add_argument("--only", metavar="PATTERN", default="*", help="of those, the files so called, as '35*'")
    parser.add_argument("--errors", action="store_true", help="list every miss and false alarm")
    parser.add_argument("--write", type=Path, help="put the tables into this page, in place of those of the last run")
    options = parser.parse_args()
    with shelf() as names:
        scores = {
            part: measure([each for each in load(HERE / part) if fnmatch(each.slug, options.only)], names)
            for part in PARTS
            if options.part in (part, "all")
        }
    for part, result in scores.items():
        print(table(part, result))
        if options.errors:
            print(errors(result))
    if options.write:
        write(options.write, scores)


@contextmanager
def shelf() -> Iterator[Gazetteer]:
    """The shelf's index, for as long as the block runs."""
    from nightcap.catalogue import building, index  # noqa: PLC0415
    from nightcap.catalogue.shelf import read_shelf  # noqa: PLC0415

    with tempfile.TemporaryDirectory(prefix="nightcap-gold-") as folder:
        building.build(Path(folder), read_shelf(), edition=1)
        opened = index.open_current(Path(folder))
        assert opened is not None
        yield opened


def measure(golds: list[Gold], names: Gazetteer | None) -> Score:
    """Read every article of the set and score what was read."""
    from nightcap.reviews.reading import read  # noqa: PLC0415

    return score(golds, [read(gold.article, names) for gold in golds])


def table(part: str, result: Score) -> str:
    """The figures of a part as a table of Markdown."""
    lines = [
        f"### {part}: {result.articles} reviews",
        "",
        "| | gold | predicted | precision | recall | F1 |",
        "|---|--:|--:|--:|--:|--:|",
    ]
    for row in ROWS:
        tally = result.tallies[row]
        figures = f"{tally.precision:.3f} | {tally.recall:.3f} | {tally.f1:.3f}"
        lines.append(f"| {row} | {tally.gold} | {tally.predicted} | {figures} |")
    return "\n".join(
        (
            *lines,
            "",
            f"Subjects right in {result.subjects} of {result.articles} reviews; {result.linked} of the {result.named} "
            "titles found are linked to the right title of the shelf, or rightly to none.",
            "",
        )
    )


def errors(result: Score) -> str:
    """Every miss and false alarm, a line each."""
    lists = (("missed", result.misses), ("false alarm", result.false_alarms))
    return "\n".join(f"{what:<11} {line}" for what, lines in lists for line in lines)


def write(page: Path, scores: dict[str, Score]) -> None:
    """Put the tables under their heading in the page, and leave its other sections as they are."""
    section = "\n".join((HEADING, _ABOUT.format(machine=machine()), *(table(*each) for each in scores.items())))
    old = page.read_text("utf-8") if page.exists() else "# Reading reviews\n"
    before, _, rest = old.partition(HEADING)
    _, heading, after = rest.partition("\n## ")
    parts = (before.rstrip(), section.rstrip(), (heading + after).strip())
    page.write_text("\n\n".join(part for part in parts if part) + "\n", "utf-8")


if __name__ == "__main__":
    main()
