"""How high a title stands on which list."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Final

from nightcap.reviews.claim import Claim
from nightcap.reviews.reading.facts.listings import IN_LIST, MOST_LIST, STOPS, listed, most
from nightcap.reviews.reading.facts.numbers import ORDINALS, number_from
from nightcap.reviews.reading.facts.services import known
from nightcap.reviews.reading.facts.view import View
from nightcap.reviews.reading.facts.vocabulary import NOUNS, PLURALS, PRONOUNS, SPOKEN_OF
from nightcap.reviews.reading.words import bag

_RANKED: Final = frozenset(list(ORDINALS)[2:10])
TRIGGERS: Final = _RANKED | bag(
    "place number no nr top tops topped topping popular watched streamed viewed spot leads led"
)
_LIST_WORDS: Final = bag(
    "ratings rating chart charts list lists top watched popular ranking rankings netflix box office streaming films "
    "series shows tv english titles globally worldwide among platform hbo disney prime"
)
_STANDS: Final = bag(
    "at hit reached reaching sits sat debuted ranked ranks climbed rose entered currently is s was spent went "
    "landed stands"
)
_ENTERS: Final = bag(
    "in into enters entered entering cracked cracks reached hit hits made climbing climbed breaks broke of on onto"
)
#: before "in the top 10": a place on it is told elsewhere, or others are on it
_BESIDES: Final = bag("number no titles shows films rest else most popular watched")
#: who or what may be on another list
_OTHERS: Final = bag("he she they you we i song album")
_RANKS: Final = range(1, 101)
_SPOTS: Final = bag("spot position place slot ranking title")
_ROSE: Final = bag("went shot rose climbed jumped straight soared up leapt back moved flew slipped fell dropped down")
_NOW: Final = bag("back currently is sits now still sitting stands debuted opened opens landed entered peaked")
_RANKS_AT: Final = bag("ranks ranked is sits stands came finished placed debuted lies currently now")
_TABLES: Final = bag("chart charts ratings rankings viewing")
_SPANS: Final = bag("countries territories markets week weeks month months fortnight days running")


def find(view: View, at: int) -> Iterator[Claim]:
    if view.question or at in view.taken:
        return
    found = _BY_WORD.get(view.key(at), most)(view, at)
    if not found:
        return
    rank, name, first, last = found
    if view.denied(first) or not (title := _title(view, first, last)):
        return
    yield view.fact("chart", {"rank": rank, "list": name}, first, last, title=title)
    for place in range(first, last):
        if (service := known(view, place)) and name and service[0] in name:  # "number six among Netflix's films"
            yield view.fact("platform", service[0], place, last, title=title)
            return


Found = tuple[int | None, str | None, int, int]


def _numbered(view: View, at: int) -> Found | None:
    """Number one on Netflix's Top 10, No. 3 among English-language films."""
    read = number_from(view.words, at + 1)
    told = view.key(at - 3) == "top" and view.key(at - 1) == "at"  # "into the top 10 at No. 7"
    if told or not read or read[0] not in _RANKS or view.gap(at + 1) not in ("", ".", "-", "#"):
        return None
    rank, last = read
    if at == 0 and "where" in view.keys[last:]:
        return rank, None, at, last  # "Number two: that's where Two Boats has landed"
    placed = view.key(last) in NOUNS or view.key(last) in PLURALS or view.key(last) in _SPOTS
    last += placed and view.key(last + 1) in IN_LIST
    name, end = listed(view, last)
    said = bool({view.key(place) for place in range(last, end)} & _LIST_WORDS)
    stands = view.key(at - 1) in _STANDS and bool(
        {word.key for word in view.words} & (_LIST_WORDS - {"series", "films", "tv", "shows"})
    )
    held = view.key(last) in ("in", "for") and not _SPANS.isdisjoint(view.keys[last : last + 8])
    stands = stands or held or _rose(view, at)
    if not said and not stands:
        return None
    if view.key(last) in ("fan", "enemy", "rule", "reason", "priority"):
        return None
    return rank, name, at, end


def _rose(view: View, at: int) -> bool:
    """Whether what stands before "number three" says that it is a place: "went straight to", "currently at"."""
    before = {view.key(place) for place in range(max(view.opening(at), at - 4), at - 1)}
    return bool(before & (_ROSE if view.key(at - 1) == "to" else _NOW if view.key(at - 1) == "at" else frozenset()))


def _ranked(view: View, at: int) -> Found | None:
    """Ranks third on Netflix, is fifth in this week's chart."""
    if view.key(at - 1) not in _RANKS_AT or view.key(at + 1) not in ("on", "in", "at", "among"):
        return None
    name, end = listed(view, at + 1)
    said = bool({view.key(place) for place in range(at + 2, end)} & (_LIST_WORDS - {"series", "films", "shows"}))
    return (ORDINALS[view.key(at)], name, at, end) if said else None


def _leads(view: View, at: int) -> Found | None:
    """Leads the ratings."""
    last = at + 1 + (view.key(at + 1) in ("the", "its", "this"))
    while last < at + 5 and view.key(last) not in _TABLES and not view.breaks(last):
        last += 1
    if view.key(last) not in _TABLES or view.breaks(last):
        return None
    return 1, view.passage.said(at + 1 + (view.key(at + 1) == "the"), last + 1), at, last + 1


def _placed(view: View, at: int) -> Found | None:
    """First place on Lotus TV, second place at the box office."""
    rank = ORDINALS.get(view.key(at - 1))
    kept = view.key(at - 2) in ("held", "holds", "holding") and view.key(at + 1) == "for"
    if rank and kept and not view.gap(at):
        return rank, None, at - 1, at + 1
    if rank and view.key(at - 2) == "to" and not view.gap(at) and view.key(at - 3) in _ROSE and view.breaks(at + 1):
        return rank, None, at - 1, at + 1
    if rank is None or view.gap(at) or view.key(at + 1) not in ("on", "at", "in") or view.gap(at + 1):
        return None
    first = at + 2 + (view.key(at + 2) == "the")
    last = first
    while last < len(view.words) and last - first < MOST_LIST and not view.breaks(last) and view.key(last) not in STOPS:
        last += 1
    held = {view.key(place) for place in range(max(0, at - 5), at - 1)}
    keys = {view.key(place) for place in range(first, last)}
    if last == first or not (keys & _LIST_WORDS or held & {"held", "holds", "took", "takes", "reached", "hit", "sits"}):
        return None
    return rank, view.passage.said(first, last), at - 1, last


def _spot(view: View, at: int) -> Found | None:
    """The top spot on Netflix, the number two spot."""
    if view.key(at - 1) != "top":
        return None
    name, end = listed(view, at + 1)
    return (1, name, at - 1, end) if name else None


def _tops(view: View, at: int) -> Found | None:
    """Tops the charts, topped Netflix's weekly list."""
    for place in range(at + 1, min(at + 7, len(view.words))):
        if view.breaks(place):
            return None
        if view.key(place) in ("chart", "charts", "list", "lists", "ranking", "rankings", "ratings", "office") or (
            view.key(place) == "top" and number_from(view.words, place + 1)
        ):
            first = at + 1 + (view.key(at + 1) == "the")
            last = place + 1 + (view.key(place) == "top")
            return 1, view.passage.said(first, last), at, last
    return None


def _topmost(view: View, at: int) -> Found | None:
    """In the top 10; at the top of Netflix's list, to the top of the charts."""
    if view.key(at + 1) != "of":
        return _in_top(view, at)
    if view.key(at - 1) != "the" or view.key(at - 2) not in ("at", "to"):
        return None
    first = at + 2 + (view.key(at + 2) == "the")
    for last in range(first, min(first + 5, len(view.words))):
        if view.breaks(last) and last > first:
            return None
        if view.key(last) in _TABLES or view.key(last) in ("list", "lists"):
            return 1, view.passage.said(first, last + 1), at - 2, last + 1
    return None


def _in_top(view: View, at: int) -> Found | None:
    """In the global top 10, into Netflix's Top Ten."""
    read = number_from(view.words, at + 1)
    if not read or view.gap(at + 1) not in ("", "-") or read[0] < 3:
        return None
    first = at
    while first > max(0, at - 4) and not view.breaks(first) and view.key(first - 1) not in _ENTERS:
        first -= 1
    if view.key(first - 1) not in _ENTERS or view.key(first - 1) == "of" or view.breaks(first):
        return None
    before = {view.key(place) for place in range(max(0, first - 5), first - 1)}
    if before & _BESIDES or "#" in view.gap(first - 2):
        return None
    last = read[1]
    if view.key(last) in ("films", "tv", "shows", "of", "minutes", "reasons"):
        return None
    start = first + (view.key(first) == "the")
    rank, end = None, last
    if view.keys[last : last + 2] in (("at", "no"), ("at", "number"), ("at", "nr")):  # "into the top 10 at No. 7"
        place = number_from(view.words, last + 2)
        rank, end = (place[0], place[1]) if place and place[0] in _RANKS else (None, last)
    return rank, view.passage.said(start, last), first - 1, end


def _title(view: View, first: int, last: int) -> str | None:
    """Whose place it is: who is named behind an "is", else the title spoken of before it."""
    if first == 0 and "where" in view.keys[last:]:
        where = view.keys.index("where", last)
        landed = next((name for name in view.passage.titles() if name.first == where + 1), None)
        return landed.name if landed else view.passage.subject if view.key(where + 1) in ("it", "this") else None
    if view.key(last) in ("is", "remains") and not view.gap(last):
        title = next((name for name in view.passage.titles() if name.first > last), None)
        return title.name if title and not any(view.breaks(at) for at in range(last + 1, title.first)) else None
    for name in view.passage.titles():
        if last <= name.first < last + MOST_LIST and ":" in view.gap(name.first):
            return name.name  # "at No. 1 for a second week: Two Boats"
    place = first - 1
    while place >= 0:
        if view.is_title(place) or view.key(place) in PRONOUNS or view.key(place) in SPOKEN_OF:
            return view.owner(first)
        other = view.name(place)
        if (other and other.what == "person") or view.key(place) in _OTHERS:
            return None
        place -= 1
    return view.owner(first) if first <= 2 else None


_BY_WORD: Final[Mapping[str, Callable[[View, int], Found | None]]] = {
    **dict.fromkeys(("number", "no", "nr"), _numbered),
    **dict.fromkeys(("tops", "topped", "topping"), _tops),
    "top": _topmost,
    "place": _placed,
    "spot": _spot,
    **dict.fromkeys(_RANKED, _ranked),
    **dict.fromkeys(("leads", "led"), _leads),
}
