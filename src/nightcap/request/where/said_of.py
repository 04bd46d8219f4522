"""Whether the name of a country or a language is said of a title or of people."""

from __future__ import annotations

from typing import Final

from nightcap.request.lexicon import bag, table
from nightcap.request.lexicon.spelling import plain
from nightcap.request.meant.finding import Reading
from nightcap.request.words import HARD, JOINED

HEADS: Final = bag(
    "film films movie movies flick flicks series show shows tv cinema television picture one ones stuff hit hits "
    "remake remakes productions production thing things title titles sitcom noir classic classics"
)
_PERSONS: Final = bag("man woman guy girl boy people husband wife world friend folks")
_SOMEBODY: Final = _PERSONS | bag(
    "pair nanny lodger guest guests student tenant boss colleague neighbour babysitter cook"
)
_BEING: Final = bag("am is are was be being")
_PERSON_IS: Final = bag("im shes hes theyre were youre whos")
#: what is said of these is said of a title
TITLE_IS: Final = HEADS | bag("that which it its this they these those something anything nothing what whatever")
#: "having a Chinese" is a meal, "as an Australian" a person
_BEFORE_A: Final = bag(
    "im am is as being be was having had have got get getting ordered ordering eating grab grabbing to"
)


def of_a_title(reading: Reading, at: int, last: int) -> bool:
    """Not "Chinese food": a film word or genre follows, or nothing that the adjective could describe."""
    words = reading.words
    before = words[at - 1].key if at and words[at].gap != HARD else ""
    headed = last < len(words) and words[last].gap == JOINED and words[last].key in HEADS
    if before == "in" and words[at].gap == JOINED:
        return headed and at > 1 and words[at - 2].key == "interested"
    if people := said_of_a_person(reading, at):
        return headed and people != "person"
    ends = last >= len(words) or words[last].gap != JOINED or _goes_on(reading, last)
    if ends and (before == "the" or (before == "of" and at > 1 and words[at - 2].text[0].isupper())):
        return headed  # not "the British", "Queen of Scots"
    return _describes_a_title(reading, last)


def _goes_on(reading: Reading, at: int) -> bool:
    """Whether a word says nothing that an adjective before it could describe."""
    return reading.words[at].key in plain() or reading.marks[at].is_cue


def _describes_a_title(reading: Reading, last: int) -> bool:
    words = reading.words
    for follow in range(last, min(last + 5, len(words))):
        key = words[follow].key
        if words[follow].gap != JOINED or key in HEADS or table("genres").at(words, follow):
            return True
        if follow == last and _goes_on(reading, follow) and key not in _PERSONS:
            return True
        between = table("tones").at(words, follow) or table("era").at(words, follow) or words[follow].number
        if not between and key not in ("s", "language", "new", "old"):
            return False
    return True


def said_of_a_person(reading: Reading, at: int) -> str:
    """As in "I'm British", "my wife is French" ("person"), "as an Australian", "having a Chinese", "my English"."""
    words = reading.words
    before = words[at - 1].key if at and words[at].gap != HARD else ""
    earlier = words[at - 2].key if at >= 2 and words[at - 1].gap != HARD else ""
    opened = reading.text[words[at - 1].end : words[at].start].strip() == "(" if at else False
    if opened and (before in _SOMEBODY or table("company").at(words, at - 1)):  # "our au pair (Colombian, 19)"
        return "person"
    if before == "s":
        return "person" if earlier and earlier not in TITLE_IS | {"there", "let", "everything"} else ""
    if before in _PERSON_IS or (
        before in _BEING and earlier not in TITLE_IS and earlier not in ("to", "must", "should")
    ):
        return "person"
    if before in ("a", "an") and earlier in _BEFORE_A:
        return "bare"
    return "bare" if before == "my" else ""
