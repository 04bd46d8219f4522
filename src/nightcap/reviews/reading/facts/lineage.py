"""What a title is adapted from, made anew from, or continues."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Final

from nightcap.catalogue.countries import ADJECTIVES
from nightcap.reviews.claim import Claim
from nightcap.reviews.reading.facts.people import people_before, people_from, person_at
from nightcap.reviews.reading.facts.view import View
from nightcap.reviews.reading.facts.years import TRIGGERS as YEARS
from nightcap.reviews.reading.words import bag

TRIGGERS: Final = bag(
    "based adapted adaptation adapts adapting remake remakes remaking reworking reimagining inspired sequel "
    "prequel spin spinoff reboot follow followup drawn retelling update from after originally"
)
#: noun → kind of the source; two-word nouns are joined by a space
_KINDS: Final[Mapping[str, str]] = {
    **dict.fromkeys(("film", "movie", "feature", "picture", "short film", "hit film"), "film"),
    **dict.fromkeys(("series", "show", "sitcom", "telenovela", "format", "miniseries"), "series"),
    **dict.fromkeys(("drama", "anime", "k drama"), "series"),
    **dict.fromkeys(("novel", "book", "memoir", "memoirs", "bestseller", "novella", "trilogy", "tome"), "book"),
    **dict.fromkeys(("short story", "short stories", "biography", "autobiography", "light novel"), "book"),
    **dict.fromkeys(("diaries", "diary", "novels", "books"), "book"),
    **dict.fromkeys(("manga", "comic", "comics", "comic book", "comic strip", "graphic novel"), "comic"),
    **dict.fromkeys(("graphic novels", "webtoon", "webcomic", "manhwa", "manhua"), "comic"),
    **dict.fromkeys(("play", "stage play", "stageplay"), "play"),
    **dict.fromkeys(("game", "video game", "videogame", "visual novel", "board game"), "game"),
    **dict.fromkeys(("radio play", "radio drama"), "radio play"),
    **dict.fromkeys(("fairy tale", "fairytale"), "fairy tale"),
    **{
        kind: kind for kind in ("musical", "opera", "poem", "podcast", "article", "song", "folk tale", "legend", "myth")
    },
    **dict.fromkeys(("true story", "true stories", "true events", "true case", "true crime"), "true story"),
    **dict.fromkeys(("real events", "real life", "real story", "real case", "real people"), "true story"),
    **dict.fromkeys(("actual events", "historical events"), "true story"),
}
_KIND_WORDS: Final = frozenset(word for noun in _KINDS for word in noun.split())
#: "from" tells a source only before these
_FROM_KINDS: Final = bag("book comic play game podcast musical opera poem article")
_STOPS: Final = bag(
    "about which that who whom when where is was are were has had and but to into for with on in at as than it "
    "he she they starring set so because after before while if or what how"
)
_STOPS_OR_LIKENS: Final = _STOPS | {"of", "like"}
_LIFE: Final = bag("life lives case story")
_BY: Final = bag("written directed created penned made authored by from")
_LOOSELY: Final = bag(
    "loosely partly partially freely very closely is was be s being itself are were and also largely broadly "
    "directly heavily lightly"
)
_ADAPTED: Final = bag(
    "film series show movie drama thriller comedy miniseries romance documentary adaptation it this romcom "
    "musical story"
)
_NO_FROM: Final = bag("adapted drawn apart far off spinoff")
_PARTICIPLES: Final = bag("based inspired adapted drawn")
_CONTINUED: Final = (("to",), ("of",), ("from",))
#: word → what has to follow before the source is told
_OPENINGS: Final[Mapping[str, tuple[tuple[str, ...], ...]]] = {
    "based": (("on",), ("upon",)),
    "inspired": (("by",),),
    "adapted": (("from",),),
    "drawn": (("from",),),
    **dict.fromkeys(bag("adaptation remake reworking reimagining reboot retelling update"), (("of",),)),
    **dict.fromkeys(bag("sequel prequel followup spinoff"), _CONTINUED),
    "follow": (("up", "to"),),
    "spin": (("off", "of"), ("off", "from"), ("off", "to")),
    "originally": (("a",), ("an",)),
}
_CONTINUES: Final = bag("sequel prequel followup spinoff")
_GROWN: Final = bag("arises grew derived developed born grown made adapted")
_MOST_WORDS: Final = 16
#: before a maker's name: "by the author X"
_TRADES: Final = bag("the same author director writer novelist playwright mangaka great late french filmmaker dane")


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


@dataclass(slots=True)
class _Found:
    """A source's phrase while it is read."""

    name: str | None = None
    kind: str | None = None
    year: int | None = None
    makers: list[str] = field(default_factory=list)
    last: int = 0


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
    found = _phrase(view, start, view.passage.subject)
    if not _enough(view, at, found) and not (_own_work(view, start) and found.kind):
        yield from _behind(view, at)
        return
    # a source stays a source where it is denied or asked for: its year is not the title's
    view.taken.update(range(at, found.last))
    if not found.makers and _own_work(view, start):
        found.makers = [person for person, _, _ in people_before(view, at)]
    title = view.owner(at)
    if title and (found.name != title or found.kind) and not view.denied(at):
        yield _source(title, found, at)


def _own_work(view: View, start: int) -> bool:
    """Created by X from her own play."""
    return view.key(start) in ("her", "his", "their") and view.key(start + 1) == "own"


def _source(title: str, found: _Found, first: int) -> Source:
    return Source(title, found.name, found.kind, found.year, tuple(dict.fromkeys(found.makers)), first, found.last)


def _enough(view: View, at: int, found: _Found) -> bool:
    """Whether the phrase tells a source and not what something resembles or comes from."""
    key = view.key(at)
    if key in ("inspired", "drawn", "update"):
        return found.kind is not None
    if key in ("from", "after"):
        told = bool(found.makers or found.name)
        return told and (found.kind in _FROM_KINDS or (found.kind == "film" and view.key(at - 1) in _GROWN))
    if key in _CONTINUES or key in ("spin", "follow"):
        return found.name is not None
    return bool(found.name or found.kind)


def _start(view: View, at: int) -> int | None:
    """The word at which the source's phrase starts, behind "based on", "an adaptation of" …"""
    key = view.key(at)
    if key in ("adapts", "adapting", "remakes", "remaking"):
        return at + 1
    if key in ("from", "after"):
        return None if view.key(at - 1) in _NO_FROM else at + 1
    for rest in _OPENINGS.get(key, ()):
        if all(view.key(at + step) == word for step, word in enumerate(rest, 1)):
            if key in _PARTICIPLES and not _is_made(view, at):
                return None
            return at + 1 + len(rest) - (key == "originally")
    if key == "adapted" and view.key(at + 1) == "by" and _is_made(view, at):  # adapted by X from
        return next((place + 1 for place in range(at + 2, at + 12) if view.key(place) == "from"), None)
    return None


def _is_made(view: View, at: int) -> bool:
    """Whether the title is what is "based" or "adapted", and not a town or a friendship."""
    before = view.key(at - 1)
    plain = before in _LOOSELY or before in _ADAPTED or before.endswith("ly")
    return view.breaks(at) or plain or view.is_title(at - 1)


def _phrase(view: View, start: int, subject: str) -> _Found:
    """Reads a source from word `start` on."""
    found = _Found(last=start)
    at = start
    while at < min(start + _MOST_WORDS, len(view.words)):
        step = _step(view, at, start, found, subject)
        if not step:
            break
        at = step
    return found


def _step(view: View, at: int, start: int, found: _Found, subject: str) -> int:
    """Reads one word or name into `found`; the next word, or 0 where the phrase ends."""
    key, name = view.key(at), view.name(at)
    told = found.kind or found.name
    if at > start and view.breaks(at):
        return _past_break(view, at, found) if told else (at + 1 if _listing(view, at) else 0)
    if told and key in _BY:
        return _dated(view, at, found) or _makers(view, at, found)
    if told and key == "of":
        return _namesake(view, at, found, subject)
    if key in YEARS:
        found.year, found.last = int(key), at + 1
        return at + 1 + (view.key(at + 1) == "s")
    if key in ADJECTIVES and not view.is_title(at):
        return at + 1
    return _name(view, at, found) if name else _noun(view, at, found)


def _dated(view: View, at: int, found: _Found) -> int:
    """The film The Aunts from the year 1978; `at` is the "from"."""
    for year in (at + 1, at + 3):
        if view.key(at) == "from" and view.key(year) in YEARS:
            found.year, found.last = int(view.key(year)), year + 1
            return year + 1
    return 0


def _namesake(view: View, at: int, found: _Found, subject: str) -> int:
    """The novel of the same name; `at` is the "of"."""
    if view.key(at + 1) != "the" or view.key(at + 2) != "same":
        return 0
    found.name, found.last = subject, at + 4
    return at + 4


def _listing(view: View, at: int) -> bool:
    """Whether a comma only divides adjectives: "a slim, prize-winning novel"."""
    return view.gap(at) == "," and view.key(at) not in _STOPS and not view.words[at].capital


def _past_break(view: View, at: int, found: _Found) -> int:
    """What may go on behind a comma or in brackets: the name, the makers, the year."""
    gap = view.gap(at)
    if view.key(at) in YEARS and "(" in gap and found.year is None:
        found.year, found.last = int(view.key(at)), at + 1
        return at + 1
    if view.key(at) in _BY and view.key(at) not in ("from", "made") and gap == ",":
        return _makers(view, at, found)
    name = view.name(at)
    if (
        name
        and name.what != "person"
        and name.first == at
        and not found.name
        and gap in (",", ":", ',"', ",“", ",‘", ",'", "–", "—")
    ):
        return _name(view, at, found)
    return 0


def _makers(view: View, at: int, found: _Found) -> int:
    """Written by X and Y."""
    by = at
    while (view.key(by) in _BY or view.key(by) == "and") and view.key(by) != "by":
        by += 1
    if view.key(by) != "by" and not (view.key(at) == "from" and person_at(view, at + 1)):
        return 0
    first = by + 1 if view.key(by) == "by" else at + 1
    while view.key(first) in _TRADES and not view.name(first):
        first += 1
    people = people_from(view, first, strict=False)
    if not people:
        return 0
    found.makers.extend(person for person, _, _ in people)
    found.last = people[-1][2]
    return found.last


def _name(view: View, at: int, found: _Found) -> int:
    """A name inside the phrase: a maker before "'s", else the source's own, once."""
    name = view.name(at)
    if name is None or (name.what == "person" and view.key(name.last) != "s"):
        return 0
    if name.what != "title" and view.key(name.last) == "s" and not found.kind:
        found.makers.append(name.name)
        return name.last + 1
    if found.name or name.what == "person":
        return 0
    found.name, found.last = name.name, name.last
    return name.last


def _noun(view: View, at: int, found: _Found) -> int:
    key = view.key(at)
    if found.kind and key in ("called", "titled", "entitled"):
        return at + 1 if view.name(at + 1) else 0
    if key in _KIND_WORDS:
        for width in (2, 1):
            kind = _KINDS.get(" ".join(view.key(at + step) for step in range(width)))
            if kind:
                found.kind = kind if not found.kind or found.kind == "true story" else found.kind
                found.last = at + width
                return at + width
    if found.kind or found.name:
        return 0
    if key in _LIFE and view.key(at + 1) == "of":
        found.kind = "true story"
        last = person_at(view, at + 2)
        found.last = last[2] if last else at + 1
        return 0
    return 0 if key in _STOPS else at + 1


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
    found = _phrase(view, start, view.passage.subject)
    if found.kind and found.last == end:
        view.taken.update(range(start, end))
        if not view.denied(start):
            found.last = at + 1 + on
            yield _source(view.passage.subject, found, start)
