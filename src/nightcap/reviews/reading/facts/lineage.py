"""What a title is adapted from, made anew from, or continues."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from nightcap.reviews.claim import Claim
from nightcap.reviews.reading.facts.authors import Work
from nightcap.reviews.reading.facts.people import people_before, people_from
from nightcap.reviews.reading.facts.view import View
from nightcap.reviews.reading.facts.works import phrase
from nightcap.reviews.reading.facts.workwords import STOPS
from nightcap.reviews.reading.words import bag

TRIGGERS: Final = bag(
    "based adapted adaptation adapts adapting remake remakes remaking remade reworks reboots retells reimagines "
    "updates dramatises dramatizes reinvents transposes spun version taken reworking reimagining inspired sequel "
    "prequel spin spinoff reboot follow followup drawn retelling update from after originally lifted culled expanded "
    "roots origins grew goes out drew draws drawing"
)
#: "from" tells a source only before these
_FROM_KINDS: Final = bag("book comic play game podcast musical opera poem article")
_STOPS_OR_LIKENS: Final = STOPS | {"of", "like"}
_LOOSELY: Final = bag(
    "been loosely partly partially freely very closely is was be s being itself are were and also largely broadly "
    "directly heavily lightly"
)
_ADAPTED: Final = bag(
    "film series show movie drama thriller comedy miniseries romance documentary adaptation it this romcom "
    "musical story"
)
_NO_FROM: Final = bag("adapted drawn apart far off spinoff")
#: from these something may come that is no work
_ONLY_WITH_KIND: Final = bag(
    "inspired drawn update taken lifted culled expanded roots origins grew goes drew draws drawing"
)
_PARTICIPLES: Final = bag("based inspired adapted drawn taken")
_CONTINUES: Final = bag("sequel prequel followup spinoff")
_CONTINUED: Final = (("to",), ("of", "sorts", "to"), ("of",), ("from",))
#: word → what has to follow before the source is told
_OPENINGS: Final[Mapping[str, tuple[tuple[str, ...], ...]]] = {
    "based": (("on",), ("upon",)),
    "inspired": (("by",),),
    "adapted": (("from",),),
    "drawn": (("from",),),
    **dict.fromkeys(bag("lifted culled expanded"), (("from",),)),
    **dict.fromkeys(bag("roots origins"), (("in",),)),
    "grew": (("out", "of"), ("from",)),
    "goes": (("back", "to"),),
    "out": (("of",),),
    **dict.fromkeys(bag("drew draws drawing"), (("on",), ("from",), ("upon",))),
    **dict.fromkeys(bag("adaptation reworking reimagining reboot retelling update"), (("of",),)),
    **dict.fromkeys(_CONTINUES, _CONTINUED),
    "follow": (("up", "to"), ("up", "of", "sorts", "to")),
    "spin": (("off", "of"), ("off", "from"), ("off", "to")),
    "originally": (("a",), ("an",)),
    "remade": (("from",),),
    "spun": (("off", "from"), ("off", "of")),
    "version": (("of",),),
    "taken": (("from",),),
    "remake": (("of",), ()),
}
_ADAPTS: Final = bag(
    "adapts adapting remakes remaking reworks reboots retells reimagines updates dramatises dramatizes reinvents "
    "transposes"
)
_HAS: Final = bag("has have had who and")
_GROWN: Final = bag("arises grew derived developed born grown made adapted")


@dataclass(frozen=True, slots=True)
class Source:
    """What `title` is adapted from or continues, told at words `first` up to, not including, `last`.

    `kind` as in the contract's `based_on` ("film", "book", "true story" …); what is not told is None or empty.
    """

    title: str
    name: str | None
    kind: str | None
    year: int | None
    makers: tuple[str, ...]
    first: int
    last: int


def claims(view: View, sources: Iterable[Source]) -> Iterator[Claim]:
    for source in sources:
        value = {
            "name": source.name,
            "kind": source.kind,
            "year": source.year,
            "makers": ", ".join(source.makers) or None,
        }
        yield view.fact("based_on", value, source.first, source.last, title=source.title)


def sources(view: View, at: int) -> Iterator[Source]:
    """The source told of at the trigger, word `at`; its words are taken from the other finders."""
    if at in view.taken or view.is_title(at):
        return
    start = _start(view, at)
    if start is None:
        yield from _behind(view, at)
        return
    found = phrase(view, start, view.passage.subject)
    if not _enough(view, at, found) and not (_own_work(view, start) and found.kind):
        yield from _behind(view, at)
        return
    # a source stays a source where it is denied or asked for: its year is not the title's
    view.taken.update(range(at + 1, found.last))
    if not found.makers and _own_work(view, start):
        people = people_before(view, at) or (people_from(view, found.last) if view.gap(found.last) == "," else [])
        found.makers = [person for person, _, _ in people]
    title = view.owner(at)
    if title and (found.name != title or found.kind) and not view.denied(at):
        yield source_of(title, found, at)


def _own_work(view: View, start: int) -> bool:
    """Created by X from her own play."""
    return view.key(start) in ("her", "his", "their") and view.key(start + 1) == "own"


def source_of(title: str, found: Work, first: int) -> Source:
    """What was read, as what `title` comes from; it is told from word `first` on."""
    return Source(title, found.name, found.kind, found.year, tuple(dict.fromkeys(found.makers)), first, found.last)


def _enough(view: View, at: int, found: Work) -> bool:
    """Whether the phrase tells a source and not what something resembles or comes from."""
    key = view.key(at)
    if key == "version":  # "a movie version of a novel", but no "version of a superhero movie"
        plain = found.kind in _FROM_KINDS or found.year is not None or found.name is not None
        return found.kind is not None and plain and all(view.gap(place) != "," for place in range(at + 1, found.last))
    if key in _ONLY_WITH_KIND or key in _ADAPTS - {"adapts", "adapting"}:
        return found.kind is not None
    if key == "out":  # "developed out of X's novel"
        return found.kind in _FROM_KINDS and bool(found.makers or found.name)
    if key in ("from", "after"):
        told = bool(found.makers or found.name)
        return told and (found.kind in _FROM_KINDS or (found.kind == "film" and view.key(at - 1) in _GROWN))
    if key in _CONTINUES or key in ("spin", "follow"):
        return found.name is not None
    return bool(found.name or found.kind)


def _start(view: View, at: int) -> int | None:
    """The word at which the source's phrase starts, behind "based on", "an adaptation of" …"""
    key = view.key(at)
    if key in _ADAPTS:
        return at + 1
    if key in ("from", "after"):
        return None if view.key(at - 1) in _NO_FROM else at + 1
    for rest in _OPENINGS.get(key, ()):
        if not rest and view.key(at - 1) != "to":
            continue  # "to remake Dark"
        if all(view.key(at + step) == word for step, word in enumerate(rest, 1)):
            if key in _PARTICIPLES and not _is_made(view, at):
                return None
            return at + 1 + len(rest) - (key == "originally")
    return _adapted(view, at) if key == "adapted" else None


def _adapted(view: View, at: int) -> int | None:
    """As `_start` for "has adapted X's novel", "X adapted it from", "adapted by X from"."""
    if view.key(at - 1) in _HAS and view.name(at + 1) and "s" in view.keys[at + 2 : at + 5]:
        return at + 1
    active = view.key(at + 1) in ("it", "this") and view.key(at - 1) not in ("be", "not")
    if active or (view.key(at + 1) == "by" and _is_made(view, at)):
        return next((place + 1 for place in range(at + 2, at + 12) if view.key(place) == "from"), None)
    return None


def _is_made(view: View, at: int) -> bool:
    """Whether the title is what is "based" or "adapted", and not a town or a friendship."""
    before = view.key(at - 1)
    plain = before in _LOOSELY or before in _ADAPTED or before.endswith("ly")
    return view.breaks(at) or plain or view.is_title(at - 1)


def _behind(view: View, at: int) -> Iterator[Source]:
    """The 1998 film it is based on; the novel on which the series is based; X's novel, adapted here."""
    if view.key(at) not in ("based", "adapted", "inspired") or view.key(at - 1) not in ("is", "s", "was", "its"):
        return
    on = view.key(at + 1) in ("on", "from") and (view.breaks(at + 2) or view.key(at + 2) in ("is", "was", "has"))
    which = next(
        (place for place in range(at - 2, max(-1, at - 8), -1) if view.key(place) in ("which", "that", "it")), -1
    )
    if which < 0:
        return
    if not on and not (view.key(which) == "which" and view.key(which - 1) == "on"):
        return
    end = which
    while view.key(end - 1) in ("which", "that", "on", "it"):
        end -= 1
    start = end
    while start > 0 and end - start < 8 and not view.breaks(start) and view.key(start - 1) not in _STOPS_OR_LIKENS:
        start -= 1
    found = phrase(view, start, view.passage.subject)
    if found.kind and found.last == end:
        view.taken.update(range(start, end))
        if not view.denied(start):
            found.last = at + 1 + on
            yield source_of(view.passage.subject, found, start)


def plainly(view: View, first: int, start: int, last: int = 0) -> Iterator[Source]:
    """The source whose phrase starts at word `start`, where it has a kind."""
    found = phrase(view, start, view.passage.subject)
    title = view.owner(first)
    if found.kind and title and not view.denied(first):
        found.last = max(found.last, last)
        view.taken.update(range(first, found.last))
        yield source_of(title, found, first)
