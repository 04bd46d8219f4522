"""`python -m benchmarks.reviews.soak [FEEDS]` writes results/reviews_soak.md.

The feeds are followed through an OPML file. The first refresh is killed (SIGKILL) when a third of the articles is
there, the second goes on to the end, and the third must find nothing to do.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
import time
from collections import Counter, defaultdict
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import sqlalchemy as sa

from benchmarks.reviews.soak.sites import ARTICLES, SoakSite, all_sites, expected
from benchmarks.speed import machine
from nightcap.app import Nightcap
from nightcap.reviews.article import Article
from nightcap.reviews.following.model import Source
from nightcap.reviews.following.sources import import_sources
from nightcap.reviews.following.sources import sources as all_sources
from nightcap.store import schema

FEEDS = 2_000
RESULT = Path(__file__).parents[3] / "results" / "reviews_soak.md"


@dataclass
class Run:
    """One refresh: the samples of a second each, and the last line with the whole report (none where it was killed)."""

    samples: list[dict[str, Any]] = field(default_factory=list)
    last: dict[str, Any] = field(default_factory=dict)


@contextmanager
def serving() -> Iterator[int]:
    command = [sys.executable, "-m", "benchmarks.reviews.soak.server"]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as server:
        assert server.stdout is not None
        try:
            yield int(server.stdout.readline())
        finally:
            server.kill()


def refresh(home: Path, port: int, *, kill_at: int | None = None) -> Run:
    """Run the reader; kill it once so many articles are there."""
    run = Run()
    command = [sys.executable, "-m", "benchmarks.reviews.soak.reader", str(home), str(port)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as reader:
        assert reader.stdout is not None
        for line in reader.stdout:
            told = json.loads(line)
            if "peak_mb" in told:
                run.last = told
                continue
            run.samples.append(told)
            if kill_at is not None and told["articles"] >= kill_at:
                reader.kill()
                return run
    if not run.last:
        raise SystemExit("The refresh ended without a report.")
    return run


def follow_all(home: Path, sites: list[SoakSite], port: int) -> None:
    path = home.parent / "feeds.opml"
    outlines = "".join(f'<outline text="{site.host}" xmlUrl="http://{site.host}:{port}/feed"/>\n' for site in sites)
    path.write_text(f"<opml version='2.0'><body>{outlines}</body></opml>", "utf-8")
    with Nightcap(home) as nightcap:
        nightcap.refresh()
        import_sources(nightcap.database, path)


def kept(home: Path) -> tuple[Counter[str], Counter[str], Counter[str]]:
    """How often each article's address is kept, each id, and the entries by state."""
    with Nightcap(home) as nightcap, nightcap.database.read() as connection:
        article, entry = schema.article.c, schema.feed_entry.c
        urls = Counter(connection.execute(sa.select(article.url)).scalars())
        ids = Counter(connection.execute(sa.select(article.id)).scalars())
        states = Counter(connection.execute(sa.select(entry.state)).scalars())
    return urls, ids, states


def main() -> None:
    count = int(sys.argv[1]) if len(sys.argv) > 1 else FEEDS
    sites = all_sites(count)
    with tempfile.TemporaryDirectory() as folder, serving() as port:
        home = Path(folder) / "home"
        follow_all(home, sites, port)
        wanted = expected(sites, port)
        began = time.monotonic()
        killed = refresh(home, port, kill_at=len(wanted) // 3)
        between = kept(home)[0]
        whole, again = refresh(home, port), refresh(home, port)
        seconds = time.monotonic() - began
        urls, ids, states = kept(home)
        with Nightcap(home) as nightcap:
            followed = all_sources(nightcap.database)
    same_ids = set(ids) == {Article(text="", url=url).id for url in wanted}
    elsewhere = sum((run.last or run.samples[-1])["elsewhere"] for run in (killed, whole, again))
    nothing_new = again.last["read"] == 0
    good = set(urls) == wanted and set(urls.values()) == {1} and same_ids and elsewhere == 0 and nothing_new
    report = "\n".join(
        [
            *_head(sites, wanted, seconds),
            *_articles(wanted, between, urls, states, same_ids=same_ids, elsewhere=elsewhere, nothing_new=nothing_new),
            *_memory({"until it was killed": killed, "to the end": whole, "once more": again}),
            *_kinds(sites, followed),
        ]
    )
    print(report)
    if count == FEEDS:
        RESULT.write_text(report + "\n", "utf-8")
    if not good:
        raise SystemExit("FAILED: not every good article is there once, or something else is.")


def _head(sites: list[SoakSite], wanted: set[str], seconds: float) -> list[str]:
    hostile = [site for site in sites if site.hostile]
    return [
        "# Following: feeds by the thousand, a third of them hostile",
        "",
        f"`uv run python -m benchmarks.reviews.soak` · {machine()}",
        "",
        f"{len(sites):,} sites on loopback, each a host of its own, {len(hostile):,} of them hostile in "
        f"{len({site.hostile for site in hostile})} ways; {ARTICLES} reviews of 2 kB at each; {len(wanted):,} reviews "
        "can be read. The server is a process of its own on the same machine. Times without an answer are cut to 2.5 "
        "and 4 seconds and there is no pause between requests to a host, so that the soak ends in minutes; all else is "
        "as at home. Pages go all the way to claims in the database. Three refreshes, "
        f"{seconds:.0f} s together: one killed (SIGKILL) when a third of the reviews was there, one to the end, one "
        "that must find nothing to do.",
        "",
    ]


def _articles(
    wanted: set[str],
    between: Counter[str],
    urls: Counter[str],
    states: Counter[str],
    *,
    same_ids: bool,
    elsewhere: int,
    nothing_new: bool,
) -> list[str]:
    rows = {
        "reviews that can be read": f"{len(wanted):,}",
        "kept when it was killed": f"{len(between):,}",
        "**kept at the end, by address**": f"**{len(urls):,}**",
        "missing": f"{len(wanted - set(urls)):,}",
        "kept that should not be": f"{len(set(urls) - wanted):,}",
        "kept twice": f"{sum(number > 1 for number in urls.values()):,}",
        "their ids are those of their addresses": "yes" if same_ids else "NO",
        "read by the third refresh": "none" if nothing_new else "SOME",
        "connections tried to anything but the server": f"{elsewhere:,}",
        "entries by state": ", ".join(f"{number:,} {state}" for state, number in sorted(states.items())),
    }
    return ["## Articles", "", "| | |", "|---|--:|", *(f"| {key} | {value} |" for key, value in rows.items()), ""]


def _memory(runs: dict[str, Run]) -> list[str]:
    lines = ["## Memory and time", "", "| refresh | seconds | articles | memory held (MB) |", "|---|--:|--:|--:|"]
    for name, run in runs.items():
        step = max(1, len(run.samples) // 8)
        shown = [*run.samples[::step], *([run.samples[-1]] if run.samples[1:] else [])]
        lines += [f"| {name} | {s['seconds']:.0f} | {s['articles']:,} | {s['held_mb']:.0f} |" for s in shown]
        if run.last:
            peak, cpu = run.last["peak_mb"], run.last["cpu_seconds"]
            lines.append(f"| {name}: whole | {run.last['seconds']:.0f} (CPU {cpu:.0f}) | | peak {peak:.0f} |")
    samples = runs["to the end"].samples
    early, late = samples[len(samples) // 4], samples[-1]
    grown = (late["held_mb"] - early["held_mb"]) * 1024 / max(1, late["articles"] - early["articles"])
    said = (
        f"From a quarter of the second refresh to its end memory grew by {grown:.0f} kB an article, most of it the "
        "index by which copies are found, which is held whole."
    )
    return [*lines, "", said, ""]


def _kinds(sites: list[SoakSite], followed: list[Source]) -> list[str]:
    """How each kind of site stands in the end."""
    by_host = {site.host: site.hostile or "honest" for site in sites}
    states: dict[str, Counter[str]] = defaultdict(Counter)
    problems: dict[str, str] = {}
    for source in followed:
        kind = by_host[source.name]
        states[kind][source.state] += 1
        if source.problem:
            problems.setdefault(kind, source.problem.replace(source.url, "…").replace("|", "/"))
    lines = ["## How each kind of site stands", "", "| site | feeds | state | what the reader is told |"]
    lines.append("|---|--:|---|---|")
    for kind, counts in sorted(states.items(), key=lambda item: (item[0] != "honest", item[0])):
        told = ", ".join(f"{number:,} {state}" for state, number in counts.most_common())
        lines.append(f"| {kind} | {counts.total():,} | {told} | {problems.get(kind, '')[:110]} |")
    return lines


if __name__ == "__main__":
    main()
