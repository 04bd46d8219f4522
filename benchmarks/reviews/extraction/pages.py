"""The pages with their main text, from the folder named by NIGHTCAP_DATA, and their two halves."""

from __future__ import annotations

import gzip
import hashlib
import json
import os
from dataclasses import dataclass
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).parents[3]
#: SHA-256 of ground-truth.json: figures of other files are not to be compared with ours
GROUND_TRUTH: Final = "8d42032314a7fa28a4447600ab6a85236a6ecd0e38f8f968ff6fb524af10461b"


@dataclass(frozen=True, slots=True)
class Page:
    """`body` is the main text by the ground truth. Rules were looked at on pages of `dev` only."""

    id: str
    url: str
    html: bytes
    body: str
    dev: bool


def folder() -> Path | None:
    """Where the pages are, or None."""
    data = Path(os.environ.get("NIGHTCAP_DATA") or ROOT.parent / "shared" / "data") / "articles"
    return data if (data / "ground-truth.json").is_file() else None


def load(data: Path) -> list[Page]:
    truth = json.loads((data / "ground-truth.json").read_text("utf-8"))
    return [
        Page(
            id=name,
            url=entry.get("url", ""),
            html=gzip.decompress((data / "html" / f"{name}.html.gz").read_bytes()),
            body=entry["articleBody"],
            dev=hashlib.sha256(name.encode()).digest()[0] % 2 == 0,
        )
        for name, entry in sorted(truth.items())
    ]


def digest(data: Path) -> str:
    return hashlib.sha256((data / "ground-truth.json").read_bytes()).hexdigest()
