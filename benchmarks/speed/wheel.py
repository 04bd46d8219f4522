"""How large the wheel is, packed and installed.

uv run python -m benchmarks.speed.wheel
"""

from __future__ import annotations

import subprocess
import tempfile
import zipfile
from pathlib import Path

from benchmarks.speed import RESULTS, machine


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run(["uv", "build", "--quiet", "--wheel", "--out-dir", folder], check=True)
        wheel = next(Path(folder).glob("*.whl"))
        with zipfile.ZipFile(wheel) as packed:
            members = packed.infolist()
        installed = sum(member.file_size for member in members)
        largest = sorted(members, key=lambda member: -member.file_size)[:5]
        lines = [
            "# The wheel",
            "",
            f"`uv run python -m benchmarks.speed.wheel` · {machine()}",
            "",
            f"{wheel.stat().st_size / 2**20:.1f} MiB packed, "
            f"{installed / 2**20:.1f} MiB installed (bound: 40 MB); largest:",
            "",
            *[f"- {member.filename} {member.file_size / 2**20:.1f} MiB" for member in largest],
            "",
        ]
    RESULTS.joinpath("wheel.md").write_text("\n".join(lines), "utf-8")
    print("\n".join(lines))


if __name__ == "__main__":
    main()
