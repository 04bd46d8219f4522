"""From which word to which a phrase for a title goes."""

from __future__ import annotations

from typing import Final

from nightcap.reviews.reading.facts.view import View
from nightcap.reviews.reading.facts.vocabulary import ADVERBS, DETERMINERS, FUNCTION, NOUNS, PLURALS, VERBS
from nightcap.reviews.reading.words import bag

#: the nouns that end such a phrase
HEADS: Final = NOUNS | PLURALS.keys()
_MOST_MODIFIERS: Final = 10
_INSIDE: Final = frozenset(("", "-", "–", "'", "’", '"', "“", "‘", "+", "/", "-'"))
_HYPHENS: Final = frozenset(("-", "–"))
_INTENSIFIERS: Final = bag("very truly really rather quite most more so only all too once often never not still now")
_FOR_WHOM: Final = bag("children kids boys girls women men everyone ladies")
#: who sees it: "the thriller everyone is watching"
_WHO_SEES: Final = bag("everyone everybody nobody someone people critics viewers i audiences no")
#: between such a phrase and the title itself
CALLED: Final = bag("called titled named entitled dubbed")
_VERBS: Final = VERBS - {"first", "best"}
#: what a noun for a title makes another thing with: "film buffs", "comedy writers"
_COMPOUNDED: Final = bag(
    "actors actresses acts aficionados authors awards beats buffs cameras careers chops circles classes classics "
    "cliches clubs comedians composers conventions creators crews critics devotees directors elements "
    "endings episodes executives fans festivals filmmakers films followers franchises gags geeks genres hits houses "
    "icons ideas instincts legends lovers makers moments movies nerds nights numbers parodies plots posters "
    "producers programmes queens reels references rights roles roots scenes schools scores scripts sensibilities "
    "sequences serials series sets shows skills snobs songs specials stakes staples stars stories studios stylings "
    "thrills tones traditions trailers trappings tricks tropes twists types versions veterans vibes viewers "
    "villains watchers writers"
)


def ends_at(view: View, head: int) -> bool:
    """Whether no further noun follows, as in "thriller series" or "film school"."""
    after = head + 1
    gap, key = view.gap(after), view.key(after)
    if after < len(view.words) and gap in ("-", "–", "/") and not view.breaks(after):
        return False
    if gap:
        return True
    if key in HEADS:
        return False
    name = view.name(after)
    if name is None and view.words[after].capital:
        return False  # a title that nobody has seen is one: "the Danish series A Storm"
    follows = (
        key in FUNCTION
        or key == "go"
        or key in VERBS
        or key in ADVERBS
        or key in CALLED
        or key in _WHO_SEES
        or key.endswith(("ing", "ly", "ed"))
    )
    follows = follows or (
        key.endswith("s") and not key.endswith("ss") and key not in _COMPOUNDED
    )  # "the series returns"
    return follows or (name is not None and name.what != "other")


def start_of(view: View, head: int) -> tuple[int, int]:
    """(first word of the phrase, where it would start if it crossed no comma; 0 where it crosses none)."""
    at, crossed = head, 0
    while at > 0 and head - at < _MOST_MODIFIERS:
        gap, before = view.gap(at), view.words[at - 1]
        if gap not in _INSIDE or view.breaks(at):
            if gap != "," or before.capital or before.key in NOUNS or before.key in FUNCTION:
                break
            crossed = crossed or at
        compound = gap in _HYPHENS or (view.gap(at - 1) in _HYPHENS and at > 1)  # "coming-of-age", "Irish-made"
        if before.key == "s" and view.key(at - 2) in _FOR_WHOM and not compound:
            at -= 2  # "a children's fantasy"
            continue
        if before.key in DETERMINERS or before.key == "s":
            if not compound or before.key == "s":
                break
        elif (before.key in FUNCTION or before.key in _VERBS) and not compound and not _intensifies(view, at - 1):
            break
        if view.is_title(at - 1) or (gap in ("'", "’") and before.key.endswith("s")):  # "the series' romance"
            break
        at -= 1
    return at, crossed


def _intensifies(view: View, at: int) -> bool:
    """Whether word `at` only strengthens what it stands before: "a very British comedy"."""
    return view.key(at) in _INTENSIFIERS and view.key(at - 1) in ("a", "an", "this", "the") and not view.gap(at)
