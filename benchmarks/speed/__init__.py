"""What the machine is, and how figures are written down."""

from __future__ import annotations

import os
import platform
import statistics
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from pathlib import Path
from time import perf_counter

RESULTS = Path(__file__).parents[2] / "results"


def machine() -> str:
    """Date, cores, memory and Python, as every result states them."""
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count()
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    today = datetime.now(UTC).date()
    return f"{today}, {cores} cores, {memory:.0f} GiB, {platform.machine()}, Python {platform.python_version()}"


def timed(run: Callable[[], object], times: int) -> list[float]:
    """Seconds of each of so many runs."""
    taken = []
    for _ in range(times):
        start = perf_counter()
        run()
        taken.append(perf_counter() - start)
    return taken


def spread(seconds: Sequence[float]) -> str:
    """Median and 90th percentile in milliseconds."""
    ordered = sorted(seconds)
    p90 = ordered[min(len(ordered) - 1, int(len(ordered) * 0.9))]
    return f"{statistics.median(ordered) * 1000:.1f} ms (p90 {p90 * 1000:.1f})"
