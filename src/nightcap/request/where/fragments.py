"""Countries named alone: "Japan, but real people", "Korea tonight", "Italy or Spain. Nothing grim"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from nightcap.request.alternatives import chain
from nightcap.request.lexicon import bag
from nightcap.request.meant.finding import Finding, Reading
from nightcap.request.model import Limit, LimitWish, TopicWish, Wish
from nightcap.request.where import played_in
from nightcap.request.where.countries import adjective, country
from nightcap.request.where.limits import limited
from nightcap.request.where.peoples import named
from nightcap.request.words import HARD, JOINED, SOFT, goes_on

#: around a country that is all that a sentence, or the start of one, says
_AROUND: Final = bag(
    "please tonight today now again this time only just maybe perhaps mostly then ok okay so well yes for me us a "
    "change it s its lets preferably ideally pls thanks evening weekend or hmm um"
)
#: so many of them on either side, at most
_MOST_AROUND: Final = 40
#: behind a comma these go on with what is asked for
_GOES_ON: Final = bag(
    "but and or not no nothing without only just please something anything under over from maybe with if"
)


#: so many countries in a row are a list of them
_ROW: Final = 2
_OURS: Final = bag("ours mine here home own country")
_EXCEPT: Final = bag("except but outside besides bar")
_EVEN: Final = bag("maybe perhaps possibly even")
#: behind an adjective these tell where it plays: "a Japanese household"
_SETTINGS: Final = bag(
    "household households family families village villages town towns countryside island islands kitchen kitchens home "
    "homes house houses street streets neighbourhood neighborhood city cities farm farms coast suburb childhood "
    "landscape landscapes setting settings wedding weddings schoolyard school schools seaside riviera mountains "
    "hillside vineyard vineyards marriage summer winter moors highlands lakes"
)
_OWNED: Final = bag("my our your his her their the this that")


def find(reading: Reading) -> Iterator[Finding]:
    yield from _alone(reading)
    yield from _but_ours(reading)
    yield from _in_a_row(reading)
    for at in reading.positions():
        yield from played_in.find(reading, at)
        hit = adjective(reading.words, at)
        if hit and _is_setting(reading, at, hit[1]):
            text = reading.said(at, hit[1] + 1)
            limit = Limit(field="country", op="in", value=hit[0], text=text)
            wishes: tuple[Wish, ...] = (LimitWish(limit=limit, weight=1.0, text=text), TopicWish(topic=text, text=text))
            meaning = f"about: {text}, from {named(hit[0])} if possible"
            yield Finding(first=at, last=hit[1] + 1, meaning=meaning, wishes=wishes)


def _is_setting(reading: Reading, at: int, last: int) -> bool:
    words = reading.words
    if last >= len(words) or words[last].gap != JOINED or words[last].key not in _SETTINGS:
        return False
    owned = at > 0 and words[at].gap == JOINED and words[at - 1].key in _OWNED
    return not (owned or reading.denied(at) or reading.told(at) or reading.marks[at].stance or reading.marks[at].fine)


def _but_ours(reading: Reading) -> Iterator[Finding]:
    """As in "any country except ours (UK)", "anywhere but here, Ireland"."""
    words = reading.words
    for at in range(1, len(words)):
        denied = reading.marks[at - 1].denial is not None or words[at - 2].key in _EXCEPT
        if words[at].gap == SOFT and words[at - 1].key in _OURS and denied:
            hit = country(words, at) or adjective(reading.words, at)
            if hit:
                finding = limited(reading, at, hit[1], "country", hit[0], meaning=f"from {named(hit[0])}", apart=True)
                yield replace(finding, first=at - 1, rank=2)


def _in_a_row(reading: Reading) -> Iterator[Finding]:
    """As in "Japan, Korea, Taiwan, I don't mind": nothing but countries, from the start of a sentence."""
    words = reading.words
    for at in reading.positions():
        if (at and words[at].gap != HARD) or reading.marks[at].story:
            continue
        codes: list[tuple[str, ...]] = []
        last = at
        while last < len(words) and (last == at or words[last].gap == SOFT) and (hit := country(words, last)):
            codes.append(hit[0])
            last = hit[1]
        if len(codes) < _ROW or (last < len(words) and words[last].gap == JOINED):
            continue
        every = tuple(dict.fromkeys(code for part in codes for code in part))
        meaning = f"from {' or '.join(dict.fromkeys(map(named, codes)))}"
        limit = Limit(field="country", op="in", value=every, text=reading.said(at, last))
        yield Finding(first=at, last=last, meaning=meaning, limits=(limit,), rank=2)


def _alone(reading: Reading) -> Iterator[Finding]:
    words = reading.words
    for at in reading.positions():
        found = chain(words, at, country)
        last = found.last
        if not found.found or not (words[at].text[0].isupper() or last > at + 1):
            continue
        parts = list(found.found)
        if last + 1 < len(words) and words[last].key in _EVEN and (more := country(words, last + 1)):
            parts, last = [*parts, more[0]], more[1]  # "France, maybe Belgium"
        alone = _is_all(reading, at, last) or _is_refused(reading, at, last)
        region = len(parts[0]) > 1 and _between_gaps(reading, at, last)  # "thriller, Latin America"
        if not (alone or region):
            continue
        codes = tuple(dict.fromkeys(code for part in parts[: found.preferred] for code in part))
        more_codes = tuple(code for part in parts[found.preferred :] for code in part)
        meaning = f"from {' or '.join(dict.fromkeys(map(named, parts)))}"
        yield limited(reading, at, last, "country", codes, meaning=meaning, or_else=more_codes)


def _between_gaps(reading: Reading, first: int, last: int) -> bool:
    words = reading.words
    ends = last >= len(words) or words[last].gap != JOINED
    return ends and (first == 0 or words[first].gap != JOINED) and not reading.marks[first].story


def _is_refused(reading: Reading, at: int, last: int) -> bool:
    """As in "Spanish-language, but NOT Spain": right behind a "not" that opens a clause and with nothing behind."""
    words, denial = reading.words, reading.marks[at].denial
    if denial is None or denial.last != at or denial.kind != "negate" or words[at].gap != JOINED:
        return False
    opens = denial.first == 0 or words[denial.first].gap != JOINED or words[denial.first - 1].key in _GOES_ON
    ends = last >= len(words) or words[last].gap != JOINED or words[last].key in _AROUND | {"though", "tho", "but"}
    return opens and ends and not reading.marks[at].story


def _is_all(reading: Reading, first: int, last: int) -> bool:
    """Whether nothing but plain words stand around in its clause, which begins a sentence and lists no more things."""
    words = reading.words
    start, refused = first, reading.marks[first].denial is not None
    while start and words[start].gap != HARD:
        start -= 1
        plainly = words[start].key in _AROUND or (refused and reading.marks[start].is_cue)
        if not plainly or first - start > _MOST_AROUND:
            return False
    end = last
    while goes_on(words, end) and words[end].key in _AROUND and end - last < _MOST_AROUND:
        end += 1
    if end >= len(words) or words[end].gap == HARD:
        return not reading.marks[first].story
    return words[end].key in _GOES_ON and (words[end].gap == SOFT or words[end].key in ("but", "not", "no"))
