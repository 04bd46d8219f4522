"""`python -m nightcap.catalogue.shelf`: check every row; list what breaks the format."""

from __future__ import annotations

import sys
from collections import Counter

from nightcap.catalogue.shelf import FOLDER, parse, rows
from nightcap.errors import BadFile


def main() -> int:
    """Print every broken row and every repeated id; return the exit status."""
    problems: list[str] = []
    titles = []
    for path, line, row in rows(FOLDER):
        try:
            titles.append(parse(row, path, line))
        except BadFile as error:
            problems.append(str(error))
    problems += [f"id {id_} stands {n} times" for id_, n in Counter(t.id for t in titles).items() if n > 1]
    sys.stdout.write("\n".join([*problems, f"{len(titles)} titles, {len(problems)} problems\n"]))
    return 1 if problems else 0


sys.exit(main())
