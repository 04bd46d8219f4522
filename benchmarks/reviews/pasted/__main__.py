"""How well the piece is told from what was copied with it.

uv run python -m benchmarks.reviews.pasted dev --errors     the part to tune on, with every line left in or lost
uv run python -m benchmarks.reviews.pasted held             the part whose table, and no more, is looked at
uv run python -m benchmarks.reviews.pasted all --write      both, into results/reviews_pasted.md
"""

from __future__ import annotations

import argparse
import json
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from benchmarks.speed import RESULTS, machine
from nightcap.reviews.article import Article
from nightcap.reviews.pages import read_text

HERE: Final = Path(__file__).parent
PARTS: Final = ("dev", "held")
FACTS: Final = ("title", "author", "publication", "seen_on")
#: when the copies were made
COPIED_AT: Final = datetime(2026, 11, 20, 12, tzinfo=UTC)
_MARK: Final = re.compile(r"^[-*+•—–]\s+")
_ABOUT: Final = """# Pasted pieces

`uv run python -m benchmarks.reviews.pasted all --write` · {machine}

What benchmarks/reviews/pasted/README.md tells of; the rules were written looking at `dev`, of `held` nothing but this
table was looked at.

| | pieces | precision | recall | F1 of words | left in | lost | headline | author | publication | seen on |
|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|
"""


@dataclass(frozen=True, slots=True)
class Pasted:
    """A copy and what is to be kept of it."""

    slug: str
    copy: str
    text: tuple[str, ...]
    facts: dict[str, str | None]


@dataclass(slots=True)
class Score:
    """Counts over the pieces of a part; `errors` has a line for each thing that is wrong."""

    pieces: int = 0
    right: int = 0
    kept: int = 0
    wanted: int = 0
    left_in: int = 0
    lost: int = 0
    facts: Counter[str] = field(default_factory=Counter)
    errors: list[str] = field(default_factory=list)

    @property
    def precision(self) -> float:
        return self.right / self.kept if self.kept else 1.0

    @property
    def recall(self) -> float:
        return self.right / self.wanted if self.wanted else 1.0

    @property
    def f1(self) -> float:
        return 2 * self.right / (self.kept + self.wanted) if self.kept + self.wanted else 0.0


def load(part: str) -> list[Pasted]:
    found = []
    for file in sorted((HERE / part).glob("*.txt")):
        told = json.loads(file.with_suffix(".json").read_text("utf-8"))
        facts = {name: told[name] for name in FACTS}
        found.append(Pasted(file.stem, file.read_text("utf-8"), tuple(map(_plain, told["text"])), facts))
    return found


def measure(pieces: Iterable[Pasted]) -> Score:
    score = Score()
    for piece in pieces:
        _add(score, piece, read_text(piece.copy, fetched_at=COPIED_AT))
    return score


def _add(score: Score, piece: Pasted, article: Article) -> None:
    lines = [_plain(line) for line in article.text.split("\n\n") if line.strip()]
    kept, wanted = _words(lines), _words(piece.text)
    score.pieces += 1
    score.right += (kept & wanted).total()
    score.kept += kept.total()
    score.wanted += wanted.total()
    more, less = Counter(lines) - Counter(piece.text), Counter(piece.text) - Counter(lines)
    score.left_in += more.total()
    score.lost += less.total()
    score.errors += [f"{piece.slug}: left in: {line[:100]}" for line in more]
    score.errors += [f"{piece.slug}: lost: {line[:100]}" for line in less]
    for name, wanted_fact in piece.facts.items():
        said = getattr(article, name)
        if (said or "").casefold() == (wanted_fact or "").casefold() or (name == "seen_on" and not wanted_fact):
            score.facts[name] += 1
        else:
            score.errors.append(f"{piece.slug}: {name}: {said}, not {wanted_fact}")


def _plain(line: str) -> str:
    return _MARK.sub("", " ".join(line.split()))


def _words(lines: Sequence[str]) -> Counter[str]:
    return Counter(word for line in lines for word in re.findall(r"\w+", line))


def row(part: str, score: Score) -> str:
    facts = " | ".join(f"{score.facts[name]}/{score.pieces}" for name in FACTS)
    words = " | ".join(f"{value:.3f}" for value in (score.precision, score.recall, score.f1))
    return f"| {part} | {score.pieces} | {words} | {score.left_in} | {score.lost} | {facts} |"


_BEFORE: Final = """
The reader before these rules, which knew whole lines only (2026-11-26), on the first 30 and 16 pieces: dev .832 /
1.000 / .908, 288 lines left in, 11 headlines; held .686 / 1.000 / .814, 265 lines, 5 headlines; on the 16 it has .879
/ 1.000 / .936, 89 lines, 11 headlines now. Numbers 47 to 66 came later, plainer copies by two authors: of the ten in
`held` the reader that had not met them had .979 / 1.000 / .990. Numbers 67 to 102, by two authors, are of collecting
sites: at first look .921 (78 lines left in, 10 lost, headline 12 of 18, publication 5) and .946 (66, 0, 10, 5); the
latter, of which only the counts were looked at, have .978 (24, 0, 15, 13) after it. What `dev` shows now is no measure
of what is to come: `held` is.
"""


def _report(scores: dict[str, Score]) -> Iterator[str]:
    yield _ABOUT.format(machine=machine()).rstrip("\n")
    for part, score in scores.items():
        yield row(part, score)
    yield _BEFORE.rstrip("\n")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("part", choices=(*PARTS, "all"))
    parser.add_argument("--errors", action="store_true", help="list every line left in or lost")
    parser.add_argument("--write", action="store_true", help="write results/reviews_pasted.md")
    options = parser.parse_args()
    scores = {part: measure(load(part)) for part in PARTS if options.part in (part, "all")}
    report = "\n".join(_report(scores)) + "\n"
    print(report)
    if options.errors:
        print("\n".join(line for score in scores.values() for line in score.errors))
    if options.write:
        (RESULTS / "reviews_pasted.md").write_text(report, "utf-8")


if __name__ == "__main__":
    main()
