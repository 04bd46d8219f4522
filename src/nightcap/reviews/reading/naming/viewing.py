"""What around a name tells how it is seen: on which service, at what hour, on which list, by whom."""

from __future__ import annotations

from itertools import pairwise
from typing import Final

from nightcap.reviews.reading.facts.platforms import TRIGGERS as PLATFORMS
from nightcap.reviews.reading.naming.rules import START, Rule
from nightcap.reviews.reading.naming.somebodies import is_cast
from nightcap.reviews.reading.spans.place import Place
from nightcap.reviews.reading.words import bag

#: how a title comes to be seen, and how soon its service follows
_GOES_OUT: Final = bag(
    "airs aired arrives arrived lands landed starts started begins began streams drops dropped returns premieres "
    "continues launches launched opens debuts"
)
_SOON: Final = 7
_NOW: Final = bag("now still streaming available out currently up here showing playing back today tonight")
#: how somebody comes to see it, in the words before its name, and how far back these may stand
_PLAYED: Final = frozenset(
    (
        ("play", "on"), ("sat", "through"), ("sit", "through"), ("sat", "down"), ("settled", "down"),
        ("way", "through"), ("get", "through"), ("got", "through"), ("tuned", "in"), ("tune", "in"), ("late", "to"),
        ("landed", "on"), ("settled", "on"), ("hooked", "on"),
    )
)  # fmt: skip
_BACK: Final = 4
_VIEWERS: Final = bag("i im ive id we weve wed you youve youll my our")
_TIMES: Final = bag("episode episodes chapter chapters scenes hour hours minutes minute half day days evening")
_STANDS: Final = bag("stands sits comes lands arrives reigns is")
_CHARTS: Final = bag("chart charts list lists ranking top")


def _played(place: Place) -> bool:
    """ "I pressed play on Aldebaran", "we sat down to Aldebaran", "got all the way through Aldebaran"."""
    keys = place.clause[-_BACK:]
    pairs = {(keys[at], keys[at + 1]) for at in range(len(keys) - 1)}
    mine = ("play", "on") in pairs or not _VIEWERS.isdisjoint(place.clause)
    return mine and not _PLAYED.isdisjoint(pairs) and {"who", "if", "anyone"}.isdisjoint(place.clause)


def _shown(place: Place) -> bool:
    """ "Vespers, which started on Channel 5", "Vespers is on Netflix", "Vespers arrives on Hulu"."""
    which = place.gap == "," and place.behind is not None and place.behind.key == "which"
    if not which and place.gap:
        return False
    keys = [word.key for word in place.words[place.run.last : place.run.last + _SOON]]
    on = next((at for at, (key, behind) in enumerate(pairwise(keys)) if key == "on" and behind in PLATFORMS), 0)
    plainly = (keys[0] == "is" or keys[0] in _GOES_OUT) and _NOW.issuperset(keys[1:on])
    return on > 0 and (which or plainly)


def _begun(place: Place) -> bool:
    """ "an hour into Aldebaran", "ten minutes of Aldebaran"."""
    at = place.run.first
    return at > 1 and place.words[at - 2].key in _TIMES


def _charted(place: Place) -> bool:
    """ "At the top of the chart stands Fuego Lento"."""
    return any(word.key in _CHARTS for word in place.words[: place.run.first])


def _announced(place: Place) -> bool:
    """ "At number three among films: Depth Charge, in which …"."""
    if place.run.first == 0 or ":" not in place.inside[0].gap:
        return False
    listed = place.gap == "," and place.behind is not None and place.behind.capital
    ends = place.behind is None or place.gap.startswith((",", "(", "."))
    return ends and not listed and not is_cast(place)


def _scheduled(place: Place) -> bool:
    """ "9pm, ITV: Blood in the Water"."""
    if not place.words[0].text[0].isdigit() or place.run.first == 0:
        return False
    hour = bool({"pm", "am"} & {word.key for word in place.words[1:4]}) or "." in place.words[0].text
    return hour and _announced(place)


def _listing(place: Place) -> bool:
    """ "The Newry Run, BBC Two, 9.15pm"."""
    word = place.behind
    return word is not None and place.gap == "," and (word.key in PLATFORMS or word.text[0].isdigit())


VIEWING: Final = (
    Rule("announced", _announced),
    Rule("scheduled", _scheduled),
    Rule("listing", _listing, before=START),
    Rule("begun", _begun, before=bag("into of")),
    Rule("charted", _charted, before=_STANDS),
    Rule("served", _shown, behind=_GOES_OUT | bag("which is")),
    Rule("seen", _played, before=bag("on to through")),
)
