"""How fast the text encoder loads and encodes, on one thread of the tokenizer.

    uv run python -m benchmarks.tone.speed

Seconds are of processor time, so that other work on the machine does not count. The short texts are
the keywords of the shelf's titles, the long ones their synopses.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time

from nightcap.catalogue.shelf import rows
from nightcap.tone.encoder import load_encoder

TEXTS = 20_000
LOAD = """
import time, numpy
start = time.process_time()
from nightcap.tone.encoder import load_encoder
load_encoder().encode(["something warm and funny"])
print((time.process_time() - start) * 1000)
"""


def main() -> None:
    os.environ["TOKENIZERS_PARALLELISM"] = "false"
    loads = [
        float(subprocess.run([sys.executable, "-c", LOAD], check=True, capture_output=True, text=True).stdout)
        for _ in range(7)
    ]
    shelf = [row for _, _, row in rows()]
    figures: dict[str, float] = {"load_and_first_text_ms_median": round(sorted(loads)[3], 1)}
    for name, own in (
        ("keywords", [" ".join(row["keywords"][:6]) for row in shelf]),
        ("synopses", [row["synopsis"] for row in shelf]),
    ):
        texts = (own * (TEXTS // len(own) + 1))[:TEXTS]
        start = time.process_time()
        load_encoder().encode(texts)
        figures[f"{name}_per_second"] = round(TEXTS / (time.process_time() - start))
    print(json.dumps(figures))


if __name__ == "__main__":
    main()
