"""A fact of a source against the shelf's, field by field. A comparer yields nothing where the shelf says nothing."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Final, NamedTuple

from benchmarks.facts.model import Cast, Confirmable, Field, Verdict
from benchmarks.facts.people import same_character, same_person
from benchmarks.facts.text import language
from nightcap.catalogue.names import fold
from nightcap.catalogue.title import Season, Title

FESTIVAL: Final = "festival, national or streaming release one year apart"
SLOT: Final = "the source gives the broadcast slot, advertisements included"
TYPICAL: Final = "average against typical episode"
EDITION: Final = "the source's edition is older than the season"
PART: Final = "the platform carries only some of the seasons"
COUNTING: Final = "specials and double-length episodes are counted differently"
SPOKEN: Final = "one of the title's languages, not the one the shelf puts first"
LAST_YEAR: Final = "last episode around the turn of the year"
CUT: Final = "television edit, or end credits cut or counted"
SEASON_LENGTH: Final = "episodes of this season longer or shorter than the typical one"
EPISODES_OUT: Final = "the platform had only some of the season's episodes then"
ANNOUNCED: Final = "the source counts a season that was announced or had just begun"
ONGOING: Final = "the source's edition does not know the later seasons"
CO_DIRECTOR: Final = "the source names another of several directors"

#: minutes by which two timings of one film may differ, and the share of the length
FILM_MINUTES, FILM_SHARE = 3, 0.05
#: the same for a typical episode, and where averages are explained
EPISODE_MINUTES, EPISODE_SHARE, AVERAGE_SHARE = 3, 0.05, 0.15
#: a film's length may differ by this much between its cuts
CUT_SHARE: Final = 0.08
SEASON_SHARE, LONG_SEASON_SHARE = 0.12, 0.4
COUNT_SHARE: Final = 0.03
#: at least this share of a broadcast slot is the episode
SLOT_SHARE: Final = 0.65


class Found(NamedTuple):
    """The outcome for one fact of ours."""

    subject: str
    ours: object
    theirs: object
    verdict: Verdict
    reason: str = ""


Comparer = Callable[[Title, Confirmable], Iterator[Found]]


def compare(title: Title, fact: Confirmable) -> Iterator[Found]:
    """Every comparison that this fact of a source allows."""
    yield from _COMPARERS[fact.field](title, fact)


def _judge(subject: str, ours: object, theirs: object, *, equal: bool, reason: str = "") -> Found:
    verdict: Verdict = "confirmed" if equal else "explained" if reason else "unexplained"
    return Found(subject, ours, theirs, verdict, "" if equal else reason)


def _kind(title: Title, fact: Confirmable) -> Iterator[Found]:
    yield _judge("", title.kind, fact.value, equal=title.kind == fact.value)


def _year(title: Title, fact: Confirmable) -> Iterator[Found]:
    if title.year is None:
        return
    if fact.key.year_is == "newest" and title.kind == "series":
        last = title.end_year or fact.key.edition
        yield _judge("on air", f"{title.year}-{last}", fact.value, equal=title.year <= fact.value <= last + 1)
        return
    gap = abs(title.year - fact.value)
    yield _judge("", title.year, fact.value, equal=gap == 0, reason=FESTIVAL if gap == 1 else "")


def _end_year(title: Title, fact: Confirmable) -> Iterator[Found]:
    newest = max((season.year or 0 for season in title.seasons), default=0)
    ours = title.end_year or newest
    if title.end_year == fact.value:
        reason = ""
    elif newest > fact.value:
        reason = ONGOING
    else:
        reason = LAST_YEAR if ours and abs(ours - fact.value) == 1 else ""
    yield _judge("", title.end_year, fact.value, equal=title.end_year == fact.value, reason=reason)


def _season_year(title: Title, fact: Confirmable) -> Iterator[Found]:
    number, seen = fact.value
    ours = _season(title, number)
    if ours is None:
        last = max((season.number for season in title.seasons), default=None)
        if last and number > last:
            yield _judge(f"season {number}", f"{last} seasons", seen, equal=False)
    elif ours.year:
        # a season reaches the chart when it comes out or when it is bought, never before
        yield _judge(f"season {number}", ours.year, seen, equal=ours.year <= seen)


def _runtime(title: Title, fact: Confirmable) -> Iterator[Found]:
    ours, theirs = title.runtime_minutes, fact.value
    if ours is None:
        return
    gap = abs(ours - theirs)
    if title.kind == "film":
        equal = gap <= max(FILM_MINUTES, FILM_SHARE * ours)
        yield _judge("", ours, theirs, equal=equal, reason=CUT if gap <= CUT_SHARE * ours else "")
        return
    slot = fact.key.source == "tvmaze-shows" and SLOT_SHARE * theirs <= ours <= theirs
    reason = SLOT if slot else TYPICAL if gap <= AVERAGE_SHARE * max(ours, theirs) else ""
    yield _judge("", ours, theirs, equal=gap <= max(EPISODE_MINUTES, EPISODE_SHARE * ours), reason=reason)


def _season_runtime(title: Title, fact: Confirmable) -> Iterator[Found]:
    number, minutes = fact.value
    season = _season(title, number)
    if season is None or not season.episodes or not title.runtime_minutes:
        return
    ours = season.episodes * title.runtime_minutes
    gap = abs(ours - minutes) / max(ours, minutes)
    reason = SEASON_LENGTH if gap <= LONG_SEASON_SHARE else EPISODES_OUT if minutes < ours else ""
    yield _judge(f"season {number}", ours, minutes, equal=gap <= SEASON_SHARE, reason=reason)


def _seasons(title: Title, fact: Confirmable) -> Iterator[Found]:
    ours, theirs = len(title.seasons), fact.value
    if not ours:
        return
    then = {len(_aired(title, fact.key.edition - late)) for late in (0, 1)}
    reason = ""
    if theirs in then:
        reason = EDITION
    elif theirs <= ours and theirs - 1 in then:
        reason = ANNOUNCED
    elif fact.key.source.startswith("platform-titles") and theirs < ours:
        reason = PART
    yield _judge("", ours, theirs, equal=ours == theirs, reason=reason)


def _episodes(title: Title, fact: Confirmable) -> Iterator[Found]:
    ours, theirs = title.episodes, fact.value
    if ours is None:
        return
    # a season of the edition's year or the one before may have been half out
    then = [sum(s.episodes or 0 for s in _aired(title, fact.key.edition - late)) for late in (0, 1, 2)]
    grown = any((season.year or 0) >= fact.key.edition - 1 for season in title.seasons)
    counting = any(abs(count - theirs) <= max(2, COUNT_SHARE * theirs) for count in (ours, *(then if grown else ())))
    older = grown and ours > theirs and then[-1] <= theirs <= then[0]
    reason = EDITION if older else COUNTING if counting else ""
    yield _judge("", ours, theirs, equal=ours == theirs, reason=reason)


def _language(title: Title, fact: Confirmable) -> Iterator[Found]:
    first, theirs = language(title.languages[0]), fact.value
    if theirs == "not en":
        yield _judge("", first, theirs, equal=first != "en", reason=SPOKEN if len(title.languages) > 1 else "")
    else:
        reason = SPOKEN if theirs in map(language, title.languages) else ""
        yield _judge("", first, theirs, equal=first == theirs, reason=reason)


def _country(title: Title, fact: Confirmable) -> Iterator[Found]:
    equal = bool(set(title.countries) & fact.value)
    yield _judge("", ",".join(title.countries), ",".join(sorted(fact.value)), equal=equal)


def _original_name(title: Title, fact: Confirmable) -> Iterator[Found]:
    names = {_bare(name) for name in title.names}
    equal = any(_bare(name) in names for name in fact.value)
    yield _judge("", title.original_name, " / ".join(fact.value), equal=equal)


def _genre(title: Title, fact: Confirmable) -> Iterator[Found]:
    yield _judge("", ",".join(title.genres), ",".join(fact.value), equal=bool(set(title.genres) & fact.value))


def _director(title: Title, fact: Confirmable) -> Iterator[Found]:
    directors = title.people("director")
    agree = [any(_directs(person, theirs) for theirs in fact.value) for person in directors]
    for person, equal in zip(directors, agree, strict=True):
        yield _judge(person, person, "; ".join(fact.value), equal=equal, reason=CO_DIRECTOR if any(agree) else "")


def _directs(person: str, theirs: str) -> bool:
    """The source may join two directors in one phrase: "Joel and Ethan Coen"."""
    return same_person(person, theirs) or set(fold(person).split()) <= set(fold(theirs).split())


def _actor(title: Title, fact: Confirmable) -> Iterator[Found]:
    cast: Cast = fact.value
    for credit in title.credits:
        if credit.role == "actor":
            parts = [character for name, character in cast.parts if same_person(credit.person, name)]
            if parts or cast.complete:  # a list of the leads cannot speak against anybody
                yield _judge(credit.person, credit.person, f"cast of {len(cast.parts)}", equal=bool(parts))


def _character(title: Title, fact: Confirmable) -> Iterator[Found]:
    for credit in title.credits:
        theirs = [c for name, c in fact.value.parts if c and credit.character and same_person(credit.person, name)]
        if theirs and credit.character:
            equal = any(same_character(credit.character, character) for character in theirs)
            yield _judge(f"{credit.person} as", credit.character, " / ".join(theirs), equal=equal)


def _author(title: Title, fact: Confirmable) -> Iterator[Found]:
    work = title.based_on
    if work is not None and work.makers:
        equal = any(same_person(maker, theirs) for maker in work.makers for theirs in fact.value)
        yield _judge(work.name, "; ".join(work.makers), "; ".join(sorted(fact.value)), equal=equal)


def _season(title: Title, number: int) -> Season | None:
    return next((season for season in title.seasons if season.number == number), None)


def _aired(title: Title, year: int) -> list[Season]:
    return [season for season in title.seasons if (season.year or 0) <= year]


def _bare(name: str) -> str:
    return fold(name).replace(" ", "")


_COMPARERS: Final[dict[Field, Comparer]] = {
    "actor": _actor, "author": _author, "character": _character, "country": _country, "director": _director,
    "end_year": _end_year, "episodes": _episodes, "genre": _genre, "kind": _kind, "language": _language,
    "original_name": _original_name, "runtime": _runtime, "season_runtime": _season_runtime,
    "season_year": _season_year, "seasons": _seasons, "year": _year,
}  # fmt: skip
