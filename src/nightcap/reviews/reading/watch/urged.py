"""Advice told by a table: what a reader is urged to do, wherever the sentence urges at all."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from nightcap.reviews.claim import Value
from nightcap.reviews.reading.facts.view import View
from nightcap.reviews.reading.facts.vocabulary import FINITE
from nightcap.reviews.reading.tables import Hit
from nightcap.reviews.reading.watch.advice import SEEING, Found, in_story, near, says_no, seen_by_me
from nightcap.reviews.reading.watch.sittings import SUFFERS
from nightcap.reviews.reading.words import bag

#: verbs that urge where they open a clause
_IMPERATIVES: Final = bag(
    "watch see view stream take bring invite gather get grab catch save keep go try enjoy put make give let share "
    "curl snuggle cuddle settle pick leave call choose rent start treat round drag sit have find pace savour "
    "savor ration spread space stretch split binge gulp devour swallow inhale wolf marathon reserve queue sip "
    "summon show read hold spend plan book eke parcel stick clear cancel borrow allow devote grant slot "
    "reserve line gobble pour dim tear race gorge seek"
)
#: what may stand before such a verb
_LEADS: Final = bag("and but so or then just please do now also instead by all means simply definitely well dont never")
_URGES: Final = bag(
    "should must ought recommend recommended suggest advise advice ideally best better perfect ideal preferably "
    "please deserves deserve demands suited suit suits made meant designed built fit urge prescribe prescribed "
    "prescription tip needs wants lovely great verdict job tailor ticket thing right fine companion bet company "
    "treat way"
)
#: behind a piece of advice
_BEHIND: Final = bag("please ideally preferably dose recommended advised best how way do most works trick")
#: who sees it, or how easily it is seen: "you'll finish it in an evening"
_READER: Final = bag("you youll youd easily begs begging swallowed finished finish polish polished enough")
#: before "for" or "to": "a film to watch with", "one for"
_MADE: Final = bag("one want film movie show series something thing")
#: behind "for two", which then is a time
_SPANS: Final = bag("and hours hour days weeks months years minutes or more of thirds")
#: what is seen "one after another" or "at once"
_EATEN: Final = bag(
    "episode episodes it them all these those chapters parts series season seasons watch watched six eight ten lot "
    "gulp devour swallow binge inhale"
)
#: whom "a" or "the" makes somebody of the story: "with a boyfriend"
_ANYBODY: Final = bag("boyfriend husband wife lover fiance fiancee spouse")
#: words of a bare piece of advice ("One a night."), at most
_BARE: Final = 9
#: words behind a piece of advice that may still tell that it is one
_NEAR: Final = 7
#: words behind it that may tell what becomes of it
_FAR: Final = 9
#: words back to where a part of a sentence begins, at most
_PART: Final = 12
#: words of a quote before what is advised, at most
_QUOTED: Final = 9
#: a bare time is none: "One evening, a stranger knocks"
_TIMES: Final = bag("one an some the tonight weekend weeknight weeknights a after late over in")
_NO_TIME: Final = bag("this my his her their")
_SO: Final = bag("how so too very let not being is are")
_LEAVES: Final = bag("leave left leaves leaving")
_UP: Final = bag("up over above older upward upwards")
_CONTRARY: Final = {"binge": "slowly", "slowly": None}
_DENYING: Final = bag("dont not never resist avoid isnt no nor neither shouldnt without wouldnt rather")


def found(view: View, hits: Sequence[Hit]) -> Iterator[Found]:
    """(field, value, first word, word after the last) of all that the table of advice hits where the sentence urges."""
    for hit in hits:
        field, told, *sure = hit.entries[0].split()
        first = hit.first if sure and not in_story(view, hit.first, hit.first) else _urge(view, hit)
        if first is None or view.named(hit.first, "title") or _is_other(view, hit):
            continue
        value = _value(view, hit, field, told)
        if value is not None:
            start = first if 0 <= hit.first - first <= _QUOTED else hit.first
            yield field, value, start, hit.last


def _value(view: View, hit: Hit, field: str, told: str) -> Value | None:
    """What is advised; "don't binge it" advises to go slowly, other denials advise nothing."""
    opening = view.opening(hit.first)
    denied = bool(near(view, opening, hit.first) & _DENYING)
    if denied and hit.entries[0].endswith("told"):
        return None
    if told == "binge" and view.key(hit.last) == "and" and near(view, hit.last, hit.last + _FAR) & SUFFERS:
        return "slowly"  # "Swallow it whole and you will get indigestion"
    if told == "binge" and view.key(hit.first - 1) in ("you", "to", "and") and "if" in near(view, opening, hit.first):
        return "slowly" if near(view, hit.last, hit.last + _NEAR) & _DENYING else None
    if field == "sitting" and denied:
        return _CONTRARY.get(told) if near(view, max(opening, hit.first - _NEAR), hit.first) & _DENYING else None
    if denied or says_no(view, hit.first):
        return None
    return True if field == "subtitles" else told


def _is_other(view: View, hit: Hit) -> bool:
    """ "For two hours", "with a boyfriend", "robots one after another", "all talking at once"."""
    told, last = view.keys[hit.first : hit.last], view.key(hit.last - 1)
    if told[:2] == ("one", "after") or told == ("at", "once"):
        return not near(view, hit.first - _NEAR, hit.first) & _EATEN
    if told[0] in ("aged", "ages") and last == "and":
        return view.key(hit.last) not in _UP  # "two members, aged seven and nine"
    if last == "two" and view.key(hit.last - 2) == "for":
        return view.key(hit.last) in _SPANS
    return _is_said(view, hit) or (last in _ANYBODY and view.key(hit.last - 2) in ("a", "the"))


def _is_said(view: View, hit: Hit) -> bool:
    """ "What kids will like", "this weekend", "comes out slowly", "how alone they are", "leave the dub alone"."""
    told, ahead = view.keys[hit.first : hit.last], view.key(hit.first - 1)
    if told == ("slowly",):
        return not near(view, hit.first - _NEAR, hit.first) & SEEING
    if told == ("alone",):
        return ahead in _SO or bool(near(view, hit.first - 4, hit.first) & _LEAVES)
    return ahead == "what" or (told[-1] in ("weekend", "evening") and ahead in _NO_TIME)


def _urge(view: View, hit: Hit) -> int | None:
    """The first word of the advice around a hit; None where nobody is advised."""
    start = _sentence_part(view, hit.first)
    again = _again(view, hit.last)
    urged = again or bool(near(view, start, hit.first) & _URGES)
    if (in_story(view, hit.first, hit.first) and not again) or (seen_by_me(view, hit.first) and not urged):
        return None
    if (first := _urging(view, start, hit)) is not None:
        return first
    for_reader = hit.entries[0].startswith("sitting") and bool(near(view, start, hit.first) & _READER)
    behind = bool(near(view, hit.last, hit.last + _NEAR) & _BEHIND)
    return hit.first if again or for_reader or behind or _is_bare(view, hit) else None


def _urging(view: View, start: int, hit: Hit) -> int | None:
    """The word that urges, before a hit or in it: an imperative, "should", "a film to", "I'd"."""
    opens = True
    for at in range(start, hit.last):
        key, then = view.key(at), view.key(at + 1)
        opens = opens or view.breaks(at)
        before = at < hit.first
        made = before and ((key in _MADE and then in ("for", "to")) or (key == "id" and then in _IMPERATIVES))
        if (opens and key in _IMPERATIVES) or (before and key in _URGES) or made:
            return at
        opens = opens and key in _LEADS
    return None


def _again(view: View, at: int) -> bool:
    """ "I saw it in one go, and would again"."""
    return bool(
        near(view, at, at + _NEAR)
        & {"again", "should", "recommend", "advise", "id", "same", "likewise", "way", "limit", "how"}
    )


def _sentence_part(view: View, at: int) -> int:
    """Where the part of the sentence begins that a comma does not end."""
    first = max(0, at - _PART)
    while at > first and not (view.breaks(at) and not view.gap(at).lstrip(".").startswith(",")):
        at -= 1
    return at


def _is_bare(view: View, hit: Hit) -> bool:
    """Whether a sentence is little more than the advice: "Alone, lights off."; "One a night, if you can."."""
    if hit.first or len(view.words) > _BARE or not view.breaks(hit.last):
        return False
    then = view.gap(hit.last) == "," and view.key(hit.last) == "then"  # "One evening, then"
    tells = view.keys[0] in _TIMES and not then
    return not tells and not hit.entries[0].startswith("subtitles") and FINITE.isdisjoint(view.keys)
