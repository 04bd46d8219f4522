"""What the parts of a guide are headed with: "THE GIST:", "Verdict:", "What Shows Will It Remind You Of?"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from nightcap.reviews.reading.tables import bag_of
from nightcap.reviews.reading.words import Word

#: what the parts of a review are headed with: "THE GIST:", "Verdict:", "DOES IT WORK?"
LABELS: Final = bag_of("names", "labels")
#: headings of a guide's parts that are made of plain words
_HEADINGS: Final = frozenset(
    tuple(f"what {works} will it remind you of".split()) for works in ("shows", "movies", "films", "series")
) | {("what", "will", "it", "remind", "you", "of"), ("most", "pilot", "y", "line")}
#: words of the heading of a part, at most
_MOST_LABEL: Final = 7


def behind_label(words: Sequence[Word]) -> int:
    """The word behind what only heads a part: "THE GIST: …", "Our Call: Stream It", "Is It Any Good?"."""
    if words and words[0].key in ("what", "most"):
        keys = tuple(word.key for word in words[:_MOST_LABEL])
        if told := next((len(heading) for heading in _HEADINGS if keys[: len(heading)] == heading), 0):
            return told
    colon = 0
    for at, word in enumerate(words[: _MOST_LABEL + 1]):
        if at and word.gap.startswith((":", "–", "—")):
            colon = colon or at
        elif at and word.gap.strip("-/&'’;,"):
            return colon
        if word.key not in LABELS:
            return colon
    return len(words) if len(words) <= _MOST_LABEL else colon
