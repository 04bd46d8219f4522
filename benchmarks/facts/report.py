"""The comparisons as tables: by field, by source, by reason; and what nothing could confirm."""

from __future__ import annotations

import datetime
import os
from collections import Counter
from collections.abc import Callable, Iterable
from typing import Final, get_args

from benchmarks.facts.model import FIELDS, Comparison, Verdict
from benchmarks.facts.run import read_reviewed
from nightcap.catalogue.title import Title

VERDICTS: tuple[Verdict, ...] = get_args(Verdict)


def rate(found: list[Comparison]) -> float:
    """Unexplained differences as a share of all comparisons, 0 to 1."""
    return sum(each.verdict == "unexplained" for each in found) / len(found) if found else 0.0


def differences(found: list[Comparison]) -> list[str]:
    """One line for every unexplained difference."""
    return [
        f"{c.title_id}: {c.field} {c.subject}: shelf {c.ours}, {c.source} {c.theirs}"
        for c in found
        if c.verdict == "unexplained"
    ]


def table(found: list[Comparison]) -> list[str]:
    """Markdown rows of the counts and the rate by field, then by source, then of all."""
    return [
        *_grouped("field", found, lambda c: c.field, FIELDS),
        "",
        *_grouped("source", found, lambda c: c.source, sorted({c.source for c in found})),
    ]


def _grouped(name: str, found: list[Comparison], group: Callable[[Comparison], str], order: Iterable[str]) -> list[str]:
    counts = Counter((group(c), c.verdict) for c in found)
    lines = [f"| {name} | comparisons | confirmed | explained | unexplained | rate |", "|---|--:|--:|--:|--:|--:|"]
    lines += [_line(key, [counts[key, verdict] for verdict in VERDICTS]) for key in order]
    return [*lines, _line("**all**", [sum(c.verdict == verdict for c in found) for verdict in VERDICTS])]


def _line(name: str, numbers: list[int]) -> str:
    whole = sum(numbers)
    share = f"{100 * numbers[-1] / whole:.2f} %" if whole else "–"
    return f"| {name} | {whole:,} | " + " | ".join(f"{n:,}" for n in numbers) + f" | {share} |"


def coverage(titles: list[Title], found: list[Comparison]) -> list[str]:
    """Markdown rows: how many facts of each field the shelf states, and how many nothing could confirm."""
    held = {(c.title_id, c.field, c.subject if c.field in PERSONAL else "") for c in found}
    lines = ["| fact | on the shelf | held against a source | no counterpart |", "|---|--:|--:|--:|"]
    for field, stated in _stated(titles).items():
        matched = sum(fact in held for fact in stated)
        lines.append(f"| {field} | {len(stated):,} | {matched:,} | {len(stated) - matched:,} |")
    alone = len({title.id for title in titles} - {c.title_id for c in found})
    return [*lines, "", f"Titles that no source knows: {alone} of {len(titles)}."]


#: fields that are one attribute of a title
ATTRIBUTES: Final = {
    "year": "year", "end_year": "end_year", "runtime": "runtime_minutes", "seasons": "seasons",
    "episodes": "episodes", "language": "languages", "country": "countries", "original_name": "original_name",
    "genre": "genres",
}  # fmt: skip
#: fields that a title has once a person
PERSONAL: Final = frozenset({"actor", "character", "director"})


def _stated(titles: list[Title]) -> dict[str, set[tuple[str, str, str]]]:
    facts = {
        field: {(title.id, field, "") for title in titles if getattr(title, attribute)}
        for field, attribute in ATTRIBUTES.items()
    }
    every = [(title.id, credit) for title in titles for credit in title.credits]
    facts["director"] = {(id_, "director", credit.person) for id_, credit in every if credit.role == "director"}
    facts["actor"] = {(id_, "actor", credit.person) for id_, credit in every if credit.role == "actor"}
    facts["character"] = {(id_, "character", f"{credit.person} as") for id_, credit in every if credit.character}
    facts["author"] = {(t.id, "author", "") for t in titles if t.based_on and t.based_on.makers}
    return facts


def spread(titles: list[Title]) -> list[str]:
    """Markdown rows: how wide the shelf is."""
    series = sum(title.kind == "series" for title in titles)
    decades = Counter((title.year or 0) // 10 * 10 for title in titles)
    return [
        f"- {len(titles)} titles: {len(titles) - series} films, {series} series",
        f"- {len({title.countries[0] for title in titles})} countries as main producer, "
        f"{len({code for title in titles for code in title.countries})} in all",
        f"- {len({title.languages[0] for title in titles})} original languages",
        "- by decade: " + ", ".join(f"{decade}s {count}" for decade, count in sorted(decades.items())),
    ]


def reasons(found: list[Comparison]) -> list[str]:
    """Markdown rows: each explanation and how often it was needed."""
    counts = Counter(c.reason for c in found if c.verdict == "explained")
    reviewed = set(read_reviewed().values())
    by = {reason: "review" if reason in reviewed else "rule" for reason in counts}
    rows = sorted(counts.items(), key=lambda item: (by[item[0]] == "review", -item[1], item[0]))
    lines = [f"| {reason} | {by[reason]} | {times:,} |" for reason, times in rows]
    return ["| reason | found by | times |", "|---|---|--:|", *lines]


def report(titles: list[Title], found: list[Comparison], noticed: list[str]) -> str:
    """The whole of results/shelf_facts.md; `noticed` are the rows of sensitivity()."""
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    today = datetime.datetime.now(tz=datetime.UTC).date()
    parts = [
        "# Facts of the starter shelf against real catalogues",
        f"`uv run python -m benchmarks.shelf_facts --write`, {today}, {os.cpu_count()} cores, {memory:.0f} GiB. "
        "Data: the ten sources named below, as described in the README of the data folder (NIGHTCAP_DATA).",
        f"**{100 * rate(found):.2f} % of {len(found):,} comparisons are unexplained differences.**",
        METHOD,
        "\n".join(table(found)),
        "## What differs without an explanation",
        "\n".join(f"- {line}" for line in differences(found)) or "Nothing.",
        "## Explanations",
        "\n".join(reasons(found)),
        "## Would a wrong fact show?",
        SPOILING,
        "\n".join(noticed),
        "## What the data cannot confirm",
        "\n".join(coverage(titles, found)),
        "An actor missing from a list of the leads alone is not compared. The synopses, "
        "keywords, tones, notes, ages and acclaim are judgement, and no fact of "
        "these sources speaks of them.",
        "## The shelf as a whole",
        "\n".join(spread(titles)),
    ]
    return "\n\n".join(parts) + "\n"


SPOILING = """\
The shelf spoilt on purpose, one field in all titles at a time: how many of the titles that a source holds on that field
then show an unexplained difference in it. The rest are taken for namesakes, lie within a tolerance, meet an explaining
rule (an old edition that does not know the season) or a list of the leads."""
METHOD = """\
A row of a source is held to be a title of the shelf when a name and the kind agree and, besides, two people do, or the
year does within one (a season's year for a season) and neither all known languages nor all known countries speak
against it. A row with a name alone is not compared, so a shelf year that is wrong by more than one shows only where
people agree. A book is compared by its name, and the author is what is confirmed. Where a source has several rows for
one fact, the one that agrees counts. A film's runtime agrees within 3 minutes or 5 %, a typical episode's within the
same, a season's whole length within 12 %; a season must not be newer than its first week on the chart; one shared
country or genre is agreement; a character's name agrees when one telling word of it does. Each difference is explained
by a rule that the program checks, or by an entry of `benchmarks/facts/explained.json` with its reason in words; all
others are unexplained."""
