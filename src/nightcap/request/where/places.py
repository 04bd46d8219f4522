"""Countries and parts of the world: which one is meant, and whether it is said of the title."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache
from typing import Final

from nightcap.request.alternatives import Chain, chain
from nightcap.request.lexicon import Phrases, bag
from nightcap.request.meant.finding import Finding, Reading
from nightcap.request.model import Limit
from nightcap.request.where import peoples
from nightcap.request.where.countries import adjective, country, either, nouns
from nightcap.request.where.limits import limited
from nightcap.request.where.missing_home import is_missed, of_home
from nightcap.request.where.peoples import named
from nightcap.request.where.said_of import TITLE_IS, of_a_title, said_of_a_person
from nightcap.request.words import HARD, JOINED, Word

#: asked for by people far from it
_HOME: Final = (
    "from back home", "from home", "from my country", "from my own country", "from our country",
    "from where i come from", "from where i grew up", "from where im from", "from where we come from",
    "from my part of the world",
    "from my homeland", "made back home", "from our part of the world", "that reminds me of home",
)  # fmt: skip
#: "I'm from Kenya", "here from India" tell of people
_COMING: Final = bag(
    "im am are were hes shes theyre come came comes coming moved here visiting over back flown flew flying arrived "
    "arriving home staying away message call email parents laws mum dad mother father wife husband cousin cousins "
    "friend friends family sister brother originally hail hails grandma gran colleague exes jetlagged"
)
#: "what about Polish?" is no topic
_WHAT_ABOUT: Final = (["what", "about"], ["how", "about"])
_ANYWHERE: Final = bag("somewhere anywhere someplace country countries place places part parts a any some in")
#: "anywhere except the US"
_EVERYWHERE: Final = bag("anywhere everywhere")
_EXCEPT: Final = (
    ("outside", "of"), ("outside",), ("but",), ("except",), ("except", "for"), ("bar",), ("other", "than"),
    ("apart", "from"), ("besides",), ("not",), ("away", "from"), ("that", "isnt"), ("beyond",), ("neither",),
)  # fmt: skip


@cache
def _from_home() -> Phrases[bool]:
    return Phrases((phrase, True) for phrase in _HOME)


def find(reading: Reading) -> Iterator[Finding]:
    for at in reading.positions():
        yield from _origin(reading, at)
        yield from _adjective(reading, at)
        yield from _home(reading, at)
        yield from peoples.find(reading, at)


def _home(reading: Reading, at: int) -> Iterator[Finding]:
    """As in "I'm Ghanaian, show me something from back home": the country is told of the people."""
    words = reading.words
    hit = _from_home().at(words, at)
    if hit is None:
        return
    origins = (found[0] for step in reading.around(at) if (found := told_of_people(reading, step)))
    if countries := next(origins, None):
        text = reading.said(at, hit[1])
        limit = Limit(field="country", op="in", value=countries, text=text)
        yield Finding(first=at, last=hit[1], meaning=f"from {named(countries)}", limits=(limit,), rank=1)


def told_of_people(reading: Reading, at: int) -> tuple[tuple[str, ...], int] | None:
    """The countries that people are said at word `at` to be from, and the word after it."""
    words = reading.words
    if words[at].key == "from" and at + 1 < len(words) and _of_people(reading, at):
        return country(words, at + 1)
    return adjective(words, at) if said_of_a_person(reading, at) == "person" else None


def _origin(reading: Reading, at: int) -> Iterator[Finding]:
    """As in "From Iran", "made in Japan or Korea", "from somewhere in Africa", "from anywhere but the US"."""
    words = reading.words
    anywhere = words[at].key in _EVERYWHERE
    if words[at].key not in ("from", "made", "produced", "filmed") and not anywhere:
        return
    start = at + 1
    if (
        not anywhere
        and words[at].key != "from"
        and not (start < len(words) and words[start].key in ("in", "by", "outside", "anywhere"))
    ):
        return
    start = _over(words, start)
    shape = next(
        (shape for shape in _EXCEPT if _stands(words, start, shape) and _country_after(words, start, shape)), ()
    )
    if anywhere and not shape:
        return
    found = chain(words, start + len(shape), country, either)
    if found.found and _of_people(reading, at):
        if is_missed(reading, at):
            yield of_home(reading, at, found)
            return
        yield Finding(first=at, last=found.last, meaning="where people come from: no limit", rank=-1)
    elif found.found:
        yield _from(reading, at, found, apart=bool(shape))


def _over(words: Sequence[Word], at: int) -> int:
    """The word after "in", "somewhere in", "anywhere"."""
    while at < len(words) and words[at].gap == JOINED and words[at].key in (_ANYWHERE | {"by", "of"}):
        at += 1
    return at


def _stands(words: Sequence[Word], at: int, shape: tuple[str, ...]) -> bool:
    return tuple(word.key for word in words[at : at + len(shape)]) == shape


def _country_after(words: Sequence[Word], at: int, shape: tuple[str, ...]) -> bool:
    start = at + len(shape)
    return start < len(words) and country(words, start) is not None


def _of_people(reading: Reading, at: int) -> bool:
    words = reading.words
    before = words[at - 1].key if at and words[at].gap != HARD else ""
    if before in ("is", "was", "are", "s"):
        return at < 2 or words[at - 2].key not in TITLE_IS
    return words[at].key == "from" and before in _COMING


def _adjective(reading: Reading, at: int) -> Iterator[Finding]:
    """As in "French or Italian", where it is said of a film."""
    noun, told = nouns().at(reading.words, at), adjective(reading.words, at)
    if noun and told and noun[1] > told[1]:
        return  # "Latin America"
    found = chain(reading.words, at, adjective, either)
    if found.found and at > 1 and [word.key for word in reading.words[at - 2 : at]] in _WHAT_ABOUT:
        yield replace(_from(reading, at, found), first=at - 2, rank=1)
    elif found.found and _is_of_a_kind(reading, at, found):
        first = reading.lead(at)
        yield Finding(
            first=first, last=found.last, meaning=f"{reading.said(first, found.last)}: of that kind only", rank=0
        )
    elif found.found and (_less_of(reading, at) or of_a_title(reading, at, found.last)):
        yield _from(reading, at, found)
    elif found.found and said_of_a_person(reading, at) == "person":
        if is_missed(reading, at):
            yield of_home(reading, at, found)
            return
        yield Finding(first=at, last=found.last, meaning="said of people: no limit", rank=-2)


def _less_of(reading: Reading, at: int) -> bool:
    """As in "less Nordic gloom": whatever of it is too much."""
    denial = reading.marks[at].denial
    return denial is not None and denial.kind == "negate_less" and denial.last == at and denial.last - denial.first == 1


def _is_of_a_kind(reading: Reading, at: int, found: Chain[tuple[str, ...]]) -> bool:
    """As in "less Korean series, more Korean film": the country is asked for, and only the kind refused."""
    words, denial = reading.words, reading.marks[at].denial
    if denial is None or denial.kind != "negate_less":
        return False
    keys = [word.key for word in words[at : found.last]]
    later = range(found.last, len(words))
    return any([word.key for word in words[i : i + len(keys)]] == keys and not reading.denied(i) for i in later)


def _from(reading: Reading, at: int, found: Chain[tuple[str, ...]], *, apart: bool = False) -> Finding:
    groups = [tuple(dict.fromkeys(code for codes in part for code in codes))
              for part in (found.found[: found.preferred], found.found[found.preferred :])]  # fmt: skip
    meaning = f"from {' or '.join(dict.fromkeys(map(named, found.found[: found.preferred])))}"
    if groups[1]:
        meaning += f", or else from {' or '.join(dict.fromkeys(map(named, found.found[found.preferred :])))}"
    return limited(reading, at, found.last, "country", groups[0], meaning=meaning, or_else=groups[1], apart=apart)
