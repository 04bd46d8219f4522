"""Genres wished for, asked for and refused, alone and as part of a blend ("goofy rom-com")."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Final

from nightcap.catalogue.title import GENRES, Kind
from nightcap.request.lexicon import bag, table
from nightcap.request.meant.finding import Finding, Reading
from nightcap.request.model import Allows, Blend, GenreWish, Limit, TopicWish, Wish

HEADS: Final = bag("film films movie movies flick flicks series show shows tv")
_KIND_WORDS: Final[dict[str, Kind]] = {
    "film": "film", "films": "film", "movie": "film", "movies": "film", "flick": "film", "flicks": "film",
    "show": "series", "shows": "series", "series": "series", "tv": "series",
}  # fmt: skip
#: "from the war", "with my family"
_DETERMINERS: Final = bag("about my the our your his her their this modern loud pop rock rap")


@dataclass(frozen=True, slots=True)
class Entry:
    """What a genre word means; `timid` words are genres only in such company."""

    genres: tuple[str, ...]
    kind: Kind | None = None
    countries: tuple[str, ...] = ()
    topic: str = ""
    timid: bool = False


@cache
def entry(specification: str) -> Entry:
    """Read the left side of a line of `lexicon/genres.txt`."""
    head, _, topic = specification.partition("#")
    words = head.replace("?", " ").split("@")
    genres = tuple(genre.strip() for genre in words[0].split("+") if genre.strip())
    extra = dict(word.strip().split("=") for word in words[1:])
    kind: Kind | None = "series" if extra.get("kind") == "series" else None
    countries = (extra["country"],) if "country" in extra else ()
    assert set(genres) <= set(GENRES), genres
    return Entry(genres, kind, countries, topic.strip(), "?" in head)


def genre_at(reading: Reading, at: int) -> tuple[Entry, int] | None:
    """The genre word that starts at word `at`, and the word after it."""
    hit = table("genres").at(reading.words, at)
    if hit is None:
        return None
    found = entry(hit[0])
    if found.timid and not _in_company(reading, at, hit[1]):
        return None
    if reading.words[at].key == "doc" and reading.words[at].text == "Doc":
        return None
    return found, hit[1]


def _in_company(reading: Reading, at: int, last: int) -> bool:
    words = reading.words
    before = words[at - 1].key if at and words[at].gap == 0 else ""
    after = words[last].key if last < len(words) and words[last].gap == 0 else ""
    if after == "of":  # "family of six", "history of the railways"
        return False
    return after in HEADS or before not in _DETERMINERS


def find(reading: Reading) -> Iterator[Finding]:
    at = 0
    while at < len(reading.words):
        hit = genre_at(reading, at)
        if hit is None:
            at += 1
            continue
        run = _run(reading, at)
        yield from _asked(reading, run)
        at = run[-1][2]


def _run(reading: Reading, at: int) -> list[tuple[Entry, int, int]]:
    """Genre words joined by "or" or a comma, or standing side by side, as (entry, first, last)."""
    run: list[tuple[Entry, int, int]] = []
    words = reading.words
    while at < len(words) and (hit := genre_at(reading, at)):
        run.append((hit[0], at, hit[1]))
        at = hit[1]
        if at < len(words) and words[at].key in HEADS and words[at].gap == 0 and _joins(reading, at + 1):
            at += 1
        if _joins(reading, at):
            at += 1
            if at < len(words) and words[at].key in ("a", "an", "some") and genre_at(reading, at + 1):
                at += 1
    return run


def _joins(reading: Reading, at: int) -> bool:
    words = reading.words
    if at + 1 >= len(words) or words[at].gap != 0 or words[at].key not in ("or", "and"):
        return False
    follow = at + 1 + (words[at + 1].key in ("a", "an", "some"))
    return follow < len(words) and genre_at(reading, follow) is not None


def _asked(reading: Reading, run: list[tuple[Entry, int, int]]) -> Iterator[Finding]:
    """Findings for a run of genre words: denied ones one by one, "a or b" as one limit, "a b" as two."""
    alike = [
        (entry, first, last) for entry, first, last in run if not reading.denied(first, belongs=_plural(reading, last))
    ]
    before = 0
    for entry_, first, last in run:
        if reading.denied(first, belongs=_plural(reading, last)):
            lead = reading.lead(first)
            yield _refused(reading, entry_, first, last, lead if lead >= before else first)
        before = last
    groups: list[list[tuple[Entry, int, int]]] = []
    for item in alike:
        if groups and _either(reading, groups[-1][-1], item):
            groups[-1].append(item)
        else:
            groups.append([item])
    for group in groups:
        yield _wanted(reading, group)


def _plural(reading: Reading, last: int) -> bool:
    return reading.words[last - 1].key.endswith("s")


def _either(reading: Reading, left: tuple[Entry, int, int], right: tuple[Entry, int, int]) -> bool:
    """Whether two genre words are alternatives: "a or b", "a, b", "as and bs"."""
    between = [word.key for word in reading.words[left[2] : right[1]]]
    between_two = (
        left[1] > 0 and reading.words[left[1] - 1].key == "between"
    )  # "can't decide between horror and comedy"
    if "or" in between or between_two or reading.words[right[1]].gap == 1:
        return True
    return "and" in between and _plural(reading, left[2]) and _plural(reading, right[2])


def _wanted(reading: Reading, group: list[tuple[Entry, int, int]]) -> Finding:
    first, last = group[0][1], group[-1][2]
    text = reading.said(first, last)
    mark = reading.marks[first]
    genres = tuple(dict.fromkeys(genre for item, _, _ in group for genre in item.genres))
    said = (" or " if len(group) > 1 else " and ").join(genres) or group[0][0].topic
    if mark.fine:
        fine: Allows = (("genre", genres),)
        return Finding(
            first=reading.lead(first), last=reading.tail(first, last), meaning=f"{said} is fine", allows=fine
        )
    topics: tuple[Wish, ...] = tuple(TopicWish(topic=item.topic, text=text) for item, _, _ in group if item.topic)
    if mark.stance == "past":
        wishes: tuple[Wish, ...] = tuple(GenreWish(genre=genre, weight=0.3, text=text) for genre in genres)
        return Finding(first=first, last=last, meaning=f"{said}, told of", wishes=wishes, rank=-1)
    if mark.hedge or mark.stance == "opinion":
        weight = 0.5 if mark.hedge else 1.0
        wishes = tuple(GenreWish(genre=genre, weight=weight, text=text) for genre in genres)
        meaning = f"{said} if possible" if mark.hedge else f"fond of {said}"
        return Finding(
            first=reading.lead(first), last=reading.tail(first, last), meaning=meaning, wishes=wishes + topics
        )
    if (
        len(group) == 1
        and reading.words[first].key == "romantic"
        and last - first == 1
        and not _before_head(reading, last)
    ):
        return Finding(first=first, last=last, meaning="romantic", wishes=(GenreWish(genre="romance", text=text),))
    limits = _limits(group, text)
    return Finding(first=first, last=last, meaning=said, limits=limits, wishes=topics)


def _before_head(reading: Reading, last: int) -> bool:
    words = reading.words
    return (
        last < len(words) and words[last].gap == 0 and (words[last].key in HEADS or genre_at(reading, last) is not None)
    )


def _limits(group: list[tuple[Entry, int, int]], text: str) -> tuple[Limit, ...]:
    if any(not item.genres for item, _, _ in group[1:]) or (len(group) > 1 and not group[0][0].genres):
        return ()  # a k-drama or a comedy: no limit that holds for either
    if len(group) > 1:
        genres = tuple(dict.fromkeys(item.genres[0] for item, _, _ in group))
        return (Limit(field="genre", op="in", value=genres, text=text),)
    found = group[0][0]
    limits = [Limit(field="genre", op="in", value=(genre,), text=text) for genre in found.genres]
    if found.kind:
        limits.append(Limit(field="kind", op="in", value=(found.kind,), text=text))
    elif named := [kind for word, kind in _KIND_WORDS.items() if word in text.lower().split()]:
        limits.append(Limit(field="kind", op="in", value=(named[0],), text=text))
    if found.countries:
        limits.append(Limit(field="country", op="in", value=found.countries, text=text))
    return tuple(limits)


def _refused(reading: Reading, found: Entry, first: int, last: int, lead: int) -> Finding:
    text, tail = reading.said(first, last), reading.tail(first, last)
    said = " ".join(found.genres) if not found.topic else found.topic
    one = len(found.genres) < 2  # "no true crime" says which crime it is by two genres
    if found.topic and one and not found.countries and not found.kind:  # "no slashers" leaves other horror alone
        topic = TopicWish(topic=found.topic, weight=-1.0, text=text)
        return Finding(first=lead, last=tail, meaning=f"away from: {found.topic}", wishes=(topic,))
    if reading.marks[first].hedge:
        wishes = tuple(GenreWish(genre=genre, weight=-0.5, text=text) for genre in found.genres)
        return Finding(first=lead, last=tail, meaning=f"rather no {said}", wishes=wishes)
    if len(found.genres) == 1 and not found.countries and not found.kind:
        limit = Limit(field="genre", op="not_in", value=found.genres, text=text)
    else:
        blend = Blend(genres=found.genres, countries=found.countries, kind=found.kind)
        limit = Limit(field="blend", op="not_in", value=(blend,), text=text)
    return Finding(first=lead, last=tail, meaning=f"no {said}", limits=(limit,))
