"""Readers: connections that stay open, each asking again as soon as it has its answer (or at a steady rate)."""

from __future__ import annotations

import argparse
import asyncio
import json
import sys
from collections.abc import Iterator
from random import random
from time import perf_counter

from benchmarks.web import requests


async def _reader(
    port: int, sent: Iterator[bytes], *, until: float, every: float, times: list[float], bad: list[str]
) -> None:
    """One connection; with `every` (seconds) requests are due at fixed times, from which they are timed."""
    reading, writing = await asyncio.open_connection("127.0.0.1", port)
    due = perf_counter() + every * random()
    while (now := perf_counter()) < until:
        if every:
            due += every
            if due > now:
                await asyncio.sleep(due - now)
        began = due if every else perf_counter()
        writing.write(next(sent))
        head = (await reading.readuntil(b"\r\n\r\n")).decode().lower()
        length = int(head.split("content-length:")[1].split("\r\n")[0])
        await reading.readexactly(length)
        times.append(perf_counter() - began)
        if " 200 " not in head.split("\r\n")[0]:
            bad.append(head.split("\r\n")[0])
    writing.close()


async def drive(port: int, kind: str, seconds: float, readers: int, rate: float) -> dict[str, object]:
    times: list[float] = []
    bad: list[str] = []
    make = {"asks": requests.asks, "mixed": requests.mixed, "hello": requests.hello}[kind]
    began = perf_counter()
    every = readers / rate if rate else 0.0
    await asyncio.gather(
        *(
            _reader(port, make(seed), until=began + seconds, every=every, times=times, bad=bad)
            for seed in range(readers)
        )
    )
    took = perf_counter() - began
    times.sort()
    return {
        "a_second": round(len(times) / took, 1),
        "p50_ms": round(times[len(times) // 2] * 1000, 1),
        "p99_ms": round(times[int(len(times) * 0.99)] * 1000, 1),
        "most_ms": round(times[-1] * 1000, 1),
        "requests": len(times),
        "refused": len(bad),
        "first_refusal": bad[0] if bad else None,
    }


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("port", type=int)
    parser.add_argument("kind")
    parser.add_argument("seconds", type=float)
    parser.add_argument("readers", type=int)
    parser.add_argument("rate", type=float)
    told = parser.parse_args()
    json.dump(asyncio.run(drive(told.port, told.kind, told.seconds, told.readers, told.rate)), sys.stdout)


if __name__ == "__main__":
    main()
