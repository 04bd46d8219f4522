"""Whether somebody's film or series is the title spoken of: "her new thriller", "Netflix's Danish thriller"."""

from __future__ import annotations

from typing import Final

from nightcap.reviews.reading.facts.view import View
from nightcap.reviews.reading.words import bag

_NEW: Final = bag("new latest newest first second third debut own breakout hit forthcoming final recent")
#: before a person's film that is another one's than the title's: "unlike X's film", "a remake of X's film"
_LIKENED: Final = bag("like unlike than versus vs recalls echoes evokes remakes adapts where while whereas since after")
_DRAWN: Final = bag(
    "remake version adaptation reworking update retelling sequel prequel based adapted drawn reminiscent homage nod "
    "compared similar closer next debt rival answer fans admirers memories shadow echoes echo shades"
)
_BESIDE: Final = _LIKENED | bag("of from on to")


def is_titles(view: View, first: int, head: int) -> bool:
    """Her new thriller, Netflix's Danish thriller: the title, if it is the latest, or of a service.

    The phrase is words `first` up to and with its noun `head`; who owns it stands before.
    """
    if {view.key(at) for at in range(first, head)} & _NEW:
        return True
    if view.key(first - 1) != "s" or first < 2:
        return False
    name = view.name(first - 2)
    if name and name.what == "person":
        channel = len(name.name.split()) == 1 and view.key(name.first - 1) == "the"  # "the BBC's"
        return channel or is_makers(view, first - 1)
    return (name is None and view.words[first - 2].capital) or (name is not None and name.what == "other")


def is_makers(view: View, possessive: int) -> bool:
    """Whether the title is meant by a person's film: "Jane Doe's romance sends …", not "unlike Jane Doe's cartoon".

    `possessive` is the "s" behind the name.
    """
    name = view.name(possessive - 1)
    if name is None or len(name.name.split()) < 2:
        return False
    before = view.key(name.first - 1)
    if view.breaks(name.first) or before not in _BESIDE:
        return True
    return before not in _LIKENED and view.key(name.first - 2) not in _DRAWN
