"""Running the command as a process of its own, as a shell does."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

PROGRAM = (sys.executable, "-c", "from nightcap.cli import main; main()")
#: a process that has no rights beyond those of a file's owner, even where the tests run as root
WITHOUT_RIGHTS = ("setpriv", "--bounding-set=-dac_override,-dac_read_search", "--inh-caps=-all")


def environment(home: Path, **more: str) -> dict[str, str]:
    kept = {key: value for key, value in os.environ.items() if key not in ("NIGHTCAP_VIEWER", "NO_COLOR", "COLUMNS")}
    return {**kept, "NIGHTCAP_HOME": str(home), **more}


def ran(
    *args: str | bytes,
    home: Path,
    before: tuple[str, ...] = (),
    stdin: bytes = b"",
    env: Mapping[str, str] | None = None,
    seconds: float = 60,
) -> subprocess.CompletedProcess[bytes]:
    """The finished process; fails when it takes longer than `seconds`."""
    return subprocess.run(
        [*before, *PROGRAM, *args],
        input=stdin,
        capture_output=True,
        env=environment(home, **(env or {})),
        timeout=seconds,
        check=False,
    )
