"""Whether a title is named as what somebody made or played in at another time, or as what another work followed."""

from __future__ import annotations

from typing import Final

from nightcap.reviews.reading.naming.rules import Rule
from nightcap.reviews.reading.spans.place import Place
from nightcap.reviews.reading.tables import bag_of
from nightcap.reviews.reading.words import bag

#: words between a phrase and the name, at most
_BETWEEN: Final = 3
_PARTS: Final = bag_of("names", "part")
_WORKS: Final = bag_of("nouns", "work") | bag("short hit sitcom album play novel book")
_MADE: Final = bag_of("asides", "made")
_EARLIER: Final = bag_of("asides", "earlier")
_LAST: Final = bag("seen film picture series movie feature outing was")
_HAS: Final = bag("has had have hasnt been")
_VIEWERS: Final = bag("i ive id we weve you youve who my our everyone everybody nobody")
_FROM_WHOM: Final = bag("from by for with of reunites brings new next latest another")
#: how a remark begins on what somebody did before
_REMARKS: Final = bag(
    "so once last best previously recently memorably unforgettable wonderful superb terrific such excellent great "
    "brilliant marvellous charming unrecognisable unrecognizable late still always hilarious funny good first long "
    "magnificent delightful splendid very just known only forever perhaps famously outstanding sublime"
)
_BEGAN: Final = bag("began begun started opened launched")
_POSSESSIVE: Final = bag("his her their whose")


def _earlier(place: Place) -> bool:
    """ "last seen in Dark", "known for Dark", "who made Dark", "his sitcom Dark", "(Anna of Dark)"."""
    keys = place.clause
    if not keys:
        return False
    if any(key in _EARLIER or (key == "last" and keys[at + 1] in _LAST) for at, key in enumerate(keys[:-1])):
        return True
    if _is_remark(place) or _follows(place):
        return True
    seen = keys[-1] in ("seen", "watched", "watching") and not _HAS.isdisjoint(keys) and _VIEWERS.isdisjoint(keys)
    made = keys[-1] in ("of", "behind", "from") and not _MADE.isdisjoint(keys[-3:]) and not _is_by_its_makers(place)
    owned = keys[-1] in _WORKS and not _POSSESSIVE.isdisjoint(keys[-4:-1])
    if seen or made or owned or keys[-2:] in (["came", "from"], ["come", "from"], ["comes", "from"]):
        return True
    words, first = place.words, place.run.first
    opened = next((at for at in range(first, max(0, first - 4), -1) if "(" in words[at].gap), None)
    return opened is not None and opened < first and keys[-1] in ("of", "from", "in")


def _follows(place: Place) -> bool:
    """ "How do you follow Dark?", "the trilogy she began with Dark", "after the noise of Dark, …"."""
    keys = place.clause
    if keys[-1] == "follow":
        return "to" in keys or "you" in keys
    if keys[-1] == "with" and not _BEGAN.isdisjoint(keys[-3:]):
        return True
    after = keys[0] in ("after", "since") and keys[-1] == "of" and keys[-2] not in _PARTS
    return after and place.gap == "," and len(keys) > _BETWEEN


def _is_remark(place: Place) -> bool:
    """ "Jane Doe, so light on her feet in Dark, plays Hana"."""
    start = place.run.first - len(place.clause)
    between = place.gap == "," and place.words[start].gap == "," and place.clause[-1] in ("in", "of", "from")
    return between and place.clause[0] in _REMARKS and place.words[start - 1].capital


def _is_by_its_makers(place: Place) -> bool:
    """ "the makers of Dark may be forgiven", but not "from the makers of Dark"."""
    keys = place.clause
    makers = next((at for at in range(len(keys) - 1, -1, -1) if keys[at] in _MADE), 0)
    return (
        keys[makers].endswith("s") and makers > 0 and keys[makers - 1] == "the" and _FROM_WHOM.isdisjoint(keys[:makers])
    )


#: what tells that a name is of another time
EARLIER: Final = Rule("earlier", _earlier)
