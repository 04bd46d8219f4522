"""Netflix's weekly Top 10 files: a parser gives their rows as they stand, an adapter makes entries of them."""

from __future__ import annotations

from typing import Final

#: what entries, stubs and quarantined rows of these files name as their source
SOURCE: Final = "netflix-top10"
