"""Whether a title is named only beside another: likened, wished upon the viewer, somebody's other work, a rival.

Each rule looks at one place of a name, and only within its own clause.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from nightcap.reviews.reading.naming.earlier import EARLIER
from nightcap.reviews.reading.naming.rules import Rule, Rules
from nightcap.reviews.reading.spans.place import Place
from nightcap.reviews.reading.tables import bag_of, table
from nightcap.reviews.reading.words import bag

#: words between a phrase that likens and the name, at most
_BETWEEN: Final = 3
_LIKENED: Final = bag_of("asides", "likened")
_CLOSELY: Final = bag_of("asides", "closely")
_ADMIRERS: Final = bag_of("asides", "admirers")
_FALLS_FOR: Final = bag_of("asides", "falls for")
_HAVING: Final = bag_of("asides", "having")
_KIN: Final = bag_of("asides", "kin")
_OTHER: Final = bag_of("asides", "other")
_AHEAD: Final = bag_of("asides", "ahead")
_SOME: Final = bag("some lot bit touch dash hint plenty whiff trace traces shades pinch something little bits flavour")
_BOOKS: Final = bag("novel novella book memoir manga webtoon play comic podcast bestseller poem serial diaries")
_FROM: Final = frozenset(
    (
        ("based", "on"), ("adapted", "from"), ("adaptation", "of"), ("inspired", "by"), ("remake", "of"),
        ("sequel", "to"), ("prequel", "to"), ("drawn", "from"), ("taken", "from"), ("version", "of"),
        ("retelling", "of"), ("reworking", "of"), ("update", "of"), ("reboot", "of"), ("remakes", "of"),
        ("answer", "to"), ("sequels", "to"), ("remaking", "of"), ("spin", "on"), ("take", "on"), ("riff", "on"),
        ("twist", "on"), ("parody", "of"),
    )
)  # fmt: skip
_FALLS_FOR_OR: Final = _FALLS_FOR | bag("with of")
_HERE: Final = bag("here now along")
_LIKENS: Final = bag("comparison comparisons territory vibes fans fan lovers")
_COMES: Final = bag("comes springs suggests it")
_TO_MIND: Final = bag("mind itself resembles")
_CHARTS: Final = bag("charts chart ratings")
_LIKENING: Final = table("likening")
_PARTS: Final = bag_of("names", "part")
_REMAKING: Final = bag(
    "remake remakes remaking remade adapts adapting adapt reimagines reimagining reworks updates updating retells "
    "original"
)
#: who may be of a title itself: those who see it, and those in it
_WATCHERS: Final = bag("viewers audiences kids children parents people adults grownups")
_AT_HOME: Final = bag("home recognise recognize familiar nod find")
_DOES: Final = bag("do does did was were is happens happened")
_NO: Final = bag("no isnt aint")
_WHERE: Final = bag("where whereas while")
_DID: Final = bag("did does had managed got")
_YOU: Final = bag("you your youre youve youll")
_IS: Final = bag("s is its think imagine picture be it")
_CALL: Final = bag("call called calls")
_BETWEEN_WORKS: Final = bag("with in for minus but by on at set without meets relocated transplanted rewritten")
_NOT: Final = bag("s is its was isnt aint")
_BE: Final = bag("is was remains s would will")


def _likened(place: Place) -> bool:
    """ "as in Dark", "owes something to Dark", "the patience of Dark", "has worn out Dark"."""
    keys = place.clause
    if not keys:
        return False
    near = not _LIKENED.isdisjoint(keys[-1 - _BETWEEN :]) or "between" in keys
    if near or (keys[-1] in _CLOSELY and keys[0] != "if") or _has_of(keys):
        return True
    if _is_said(keys):
        return True
    if keys[-1] == "of" and keys[-2:-1] and keys[-2] in _WATCHERS:
        return _are_drawn(place)
    before = place.words[place.run.first - len(keys) : place.run.first]
    hits = (_LIKENING.at(before, at) for at, key in enumerate(keys) if key in _LIKENING.starts)
    return any(hit and hit.last - hit.first > 1 and len(before) - hit.last <= 1 for hit in hits)


def _are_drawn(place: Place) -> bool:
    """Whether those who see a title are told of another: "viewers of Dark will know it", not "will have guessed"."""
    return any(word.key in _FALLS_FOR or word.key in _AT_HOME for word in place.words[place.run.last :])


def _is_said(keys: Sequence[str]) -> bool:
    """ "Say what you like about Dark, it had weather", "exactly as they do in Dark", "as slow as Dark"."""
    if keys[-1] in ("about", "of"):
        return not {"say", "said"}.isdisjoint(keys) and not {"you", "one"}.isdisjoint(keys)
    if keys[-1] == "in":
        return "as" in keys and not _DOES.isdisjoint(keys)
    return keys[-1] == "as" and not {"as", "same"}.isdisjoint(keys[:-1])


def _has_of(keys: Sequence[str]) -> bool:
    """ "a lot of Dark", "has the patience of Dark"."""
    if keys[-1] != "of" or len(keys) == 1 or keys[-2] in _PARTS:
        return False
    return keys[-2] in _SOME or (not _HAVING.isdisjoint(keys[:-2]) and not {"the", "same"}.isdisjoint(keys))


def _admired(place: Place) -> bool:
    """ "If Dark charmed you", "anyone who fell for Dark", "those not on speaking terms with Dark"."""
    keys, both = place.clause, (*place.clause, *place.rest)
    if keys[-1:] == ["of"] and keys[-2:-1] and keys[-2] in _WATCHERS:
        return _are_drawn(place)
    if keys == ["if"] and place.rest[:2] == ["had", "been"]:
        return True  # "If Dark had been shot in Devon"
    if not _ADMIRERS.isdisjoint(keys) and not _FALLS_FOR_OR.isdisjoint(keys):
        return True
    if keys[-1:] in (["seen"], ["watched"]) and not _YOU.isdisjoint(keys):
        return True
    return ("if" in keys or "when" in keys) and not (_FALLS_FOR.isdisjoint(both) or _YOU.isdisjoint(both))


def _crossed(place: Place) -> bool:
    """ "It's Dark with a better kitchen", "Dark in gumboots": one that is told as another, changed."""
    keys = place.clause
    if place.gap or not _HERE.isdisjoint(keys):
        return False
    return (place.run.first == 0 and place.rest[0] in ("with", "minus", "but", "meets")) or (
        bool(keys) and keys[-1] in _IS and (keys[-1] != "it" or not _CALL.isdisjoint(keys))
    )


def _kin(place: Place) -> bool:
    """ "Dark's grandchild", "Dark is the obvious elder sibling", "Dark would keep it company"."""
    behind = place.rest
    if not behind or place.gap:
        return False
    if behind[0] == "s":
        return not _KIN.isdisjoint(behind[1:4])
    if behind[0] in _BE:
        return not _KIN.isdisjoint(behind[1:7])
    return behind[0] in _LIKENS or (behind[0] in _COMES and not _TO_MIND.isdisjoint(behind))


def _denied(place: Place) -> bool:
    """ "It is no Dark", "Dark this is not", "it isn't Dark"."""
    keys, behind = place.clause, place.rest
    if keys and keys[-1] in _NO and not _NOT.isdisjoint(keys):
        return True
    return len(behind) > 1 and behind[0] in ("this", "it") and behind[1] in ("is", "isnt", "aint")


def _ahead(place: Place) -> bool:
    """ "ahead of Dark", "behind only Dark", "Dark tops the charts"."""
    if not _AHEAD.isdisjoint(place.clause[-3:]):
        return True
    return not place.gap and not _CHARTS.isdisjoint(place.rest[:4])


def _set_against(place: Place) -> bool:
    """ "Where Dark has its banter", "Dark at least earned its length", "Dark did it better"."""
    if len(place.clause) == 1 and place.clause[0] in _WHERE:
        return True
    if place.before == "what" and place.rest[:1] in (["had"], ["did"]) and "for" in place.rest[1:4]:
        return True  # "would do for worsted what Dark had done for caves"
    keys = place.rest[:7]
    if not keys or place.gap:
        return False
    return (bool(place.refs) and keys[:2] == ["at", "least"]) or (keys[0] in _DID and not _OTHER.isdisjoint(keys))


def _alias(place: Place) -> bool:
    """ "(or The Minister, as it is called abroad)"."""
    return "(" in place.words[place.run.first - 1].gap


def _source(place: Place) -> bool:
    """ "based on Dark", "from the novel Dark", "a sequel to Dark"."""
    book = place.before in _BOOKS and place.clause[-2:] != ["to", "play"]  # not "born to play Inspector Holm"
    return book or place.before in _REMAKING or any(pair in _FROM for pair in pairwise(place.clause))


#: what tells that a name stands beside another
ASIDES: Final = Rules(
    Rule("aside", _likened),
    Rule("admired", _admired),
    Rule("crossed", _crossed, behind=_BETWEEN_WORKS),
    Rule("kin", _kin, behind=_BE | _LIKENS | _COMES | bag("s")),
    Rule("denied", _denied, before=_NO, behind=bag("this it")),
    EARLIER,
    Rule("ahead", _ahead),
    Rule("set against", _set_against, before=_WHERE | bag("what"), behind=_DID | bag("at")),
    Rule("source", _source),
    Rule("alias", _alias, before=bag("or aka")),
)
