"""The terminal face."""

from __future__ import annotations

import io
import sys


def main() -> None:
    """Entry point of the `nightcap` command: 0 done, 1 failed, 2 wrong use, 130 interrupted."""
    try:
        from nightcap.cli.root import run  # noqa: PLC0415  # so that the start-up benchmark can time this module alone

        for stream in (sys.stdin, sys.stdout):
            if isinstance(stream, io.TextIOWrapper):  # None where it was closed
                stream.reconfigure(errors="replace")  # what a terminal cannot say or said wrongly is no reason to fail
        status = run(sys.argv[1:])
    except KeyboardInterrupt:  # while it was still starting
        status = 130
    sys.exit(status)
