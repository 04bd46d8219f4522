"""How the viewer is left, as an article says: "leaves you utterly drained", "I came out beaming"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from nightcap.reviews.claim import Claim
from nightcap.reviews.reading.denial import denial_of
from nightcap.reviews.reading.feel.describing import described
from nightcap.reviews.reading.passage import Passage
from nightcap.reviews.reading.scope import Scope
from nightcap.reviews.reading.tables import Hit, table
from nightcap.reviews.reading.words import bag

_LEFT: Final = table("left")
#: words between "leaves you" and the word that tells how, at most, and that word
_FELT: Final = 4
#: the same behind "I was", and what may follow the word
_AT_MOST: Final = 2
_SIMPLY: Final = bag(
    "than throughout the from by and for all again long at until till when well within through almost before but"
)
#: what one may be for other reasons
_PASSING: Final = bag(
    "thinking arguing puzzling pondering happy glad low warm loved raw exhausted nervous anxious happier silent sleepy"
)


def as_left(passage: Passage, scope: Scope) -> Iterator[Claim]:
    """The claims of tone that tell what state the viewer is in."""
    for cue in scope.cues:
        far = _FELT if "felt" in cue.entries else _AT_MOST if "was" in cue.entries else 0
        if passage.words[cue.first].key in ("and", "but") and (scope.subject(cue.first) or ("",))[0] != "viewer":
            continue  # "I came to scoff and was moved"
        for at in range(cue.last, min(cue.last + far, len(passage.words))):
            if passage.words[at].key == "from":  # "keeps you from smiling"
                break
            hit = _LEFT.at(passage.words, at)
            title = described(scope, at, hit.last, "r") if hit else None
            if hit and far == _AT_MOST and not _simply(passage, hit):
                break
            together = scope.clause_of(at) == scope.clause_of(cue.first)
            if hit and title and together and not denial_of(scope, at, hit.last):
                for entry in hit.entries:
                    axis, value = entry.split()
                    yield passage.claim("tone", axis, float(value), cue.first, hit.last, title=title)
                break


def _simply(passage: Passage, hit: Hit) -> bool:
    """ "I was shaken", not "I was happy to wait", "you are low on coffee"."""
    words = passage.words
    if words[hit.first].key in _PASSING:
        return False
    return hit.last == len(words) or words[hit.last].gap != "" or words[hit.last].key in _SIMPLY
