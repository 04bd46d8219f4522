"""How old somebody is who is named: "Tyler's 12", "my two (5 and 8)", "both grandkids are here, 6 and 9"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from nightcap.request.lexicon import bag, known, table
from nightcap.request.lexicon.spelling import plain
from nightcap.request.meant.finding import Finding, Reading
from nightcap.request.times.durations import number
from nightcap.request.who.ages import BEFORE_AGE, CHILD, CHILDREN, COUNTS, NEARLY, NO_AGES, child, ends_there, listed
from nightcap.request.words import HARD, JOINED, SOFT, Word

#: the oldest anybody is
_OLDEST: Final = 110
_PRONOUNS: Final = bag("she he they shes hes theyre whos who")
#: how many words back a child was spoken of
_FAR: Final = 40
_WANTS: Final = bag("wants want loves love likes like hates hate needs need cant gets get scares")
_ADULTS: Final = bag(
    "i im am mum mom mam dad gran granny nan nana grandma grandad granddad grandpa grandmother grandfather mother "
    "father wife husband partner amma appa nani nana dadi aunt auntie uncle laws law both she he they shes hes "
    "theyre we were"
)
#: whoever is of these ages is a child, though nobody was spoken of before
_SMALLEST, _SMALL = 2, 12
#: these stand before "is 8" without being anybody's name
_NO_NAMES: Final = bag(
    "bedtime dinner tea lunch supper curfew screening showing budget limit time rating season episode part chapter "
    "film movie doors class school train bus flight today tomorrow number shift work alarm kickoff it that this "
    "what there here everything max maximum runtime tonight only where how who when"
)
_BEING: Final = bag("is are s was turned turns turning were")
_GO_BETWEEN: Final = bag("just only about now both all still already")
#: between a child and an age that stands apart from it
_APART: Final = 8
_HAVING: Final = bag("s has have is")
#: "the wee man is five"
_MEN: Final = bag("man fella lady woman gentleman")
_WEE: Final = bag("wee little small young tiny")
#: words of any kind between several ages and whose they are
_UNKNOWN: Final = 2
_SEEN: Final = bag("seen watched saw finished rated did film films series season seasons parts part")
_PRESENT: Final = bag(
    "are is here up awake over round visiting staying with us me home back in too now tonight still both all the house "
    "today off school sick bored already for half term week weekend sleeping ill poorly want wants something a film "
    "movie to watch need would like"
)


def find(reading: Reading, at: int) -> Iterator[Finding]:
    yield from _somebody(reading, at)
    yield from _apart(reading, at)


def _somebody(reading: Reading, at: int) -> Iterator[Finding]:
    """As in "Tyler's 12", "the girls are 6 and 9", "my two (5 and 8)", and "Gran is 79", which limits nothing."""
    words = reading.words
    if at == 0 or words[at].gap == HARD or (counted := number(words, at)) is None or words[at].key in ("a", "an"):
        return
    verb = at
    while verb > 1 and words[verb - 1].key in (_GO_BETWEEN | NEARLY):
        verb -= 1
    joined = words[verb - 1].key in _BEING
    subject = verb - 1 - joined
    while subject > 0 and joined and words[subject].key in _GO_BETWEEN | _HAVING:
        subject -= 1
    if subject < 0 or (not joined and not _bracketed(reading, verb, listed(reading, at)[1])):
        return
    if words[subject].key in ("who", "whos") and subject and _is_anybody(reading, subject - 1):
        subject -= 1  # "Tyler who is 12"
    nearly = any(word.key in NEARLY or word.key == "turning" for word in words[verb - 1 : at])
    ages, last = listed(reading, at)
    who = words[subject].key
    young = who in ("shes", "hes") or (joined and who in ("she", "he"))
    they = who == "theyre" or (joined and who in ("they", "mine", "ours"))  # "they're 5, 8 and 11"
    several = they and len(ages) > 1
    small = bool(ages) and (several or (young and _SMALLEST <= min(ages) <= _SMALL))
    a_child = (
        small
        or who in CHILDREN - _PRONOUNS
        or _is_little(words, subject)
        or _is_name(reading, subject)
        or _has_been_named(reading, subject, last)
    )
    if ages and ends_there(words, last) and a_child and (who in CHILDREN | _MEN or words[at].key != "one"):
        if who in COUNTS and words[max(0, subject - 1)].key not in (
            "my",
            "our",
            "the",
            "little",
        ):
            return
        first = reading.back_over(subject, BEFORE_AGE)
        yield child(reading, first, last, min(ages) - nearly)
    elif not ages and CHILD < counted[0] <= _OLDEST and ends_there(words, counted[1]) and _is_adult(reading, subject):
        first = reading.back_over(subject, BEFORE_AGE | {"mother", "father", "sister", "brother", "in"})
        yield Finding(first=first, last=counted[1], meaning=f"{counted[0]:g} years old: no limit", rank=-1)


def _apart(reading: Reading, at: int) -> Iterator[Finding]:
    """As in "both grandkids are here, 6 and 9", "my two, 7 and 10, are up", "two kids, one 8, one 12"."""
    words = reading.words
    ages, last = listed(reading, at)
    beside = words[at].gap == JOINED and len(ages) > 1 and words[at - 1].key in CHILDREN - _PRONOUNS - COUNTS
    if (
        (words[at].gap != SOFT and not beside)
        or not ages
        or not ends_there(words, last)
        or words[at].key in NO_AGES | {"one"}
    ):
        return
    subject = at - 1
    spare = _UNKNOWN if len(ages) > 1 else 0  # "both kids have chickenpox, 4 and 6"
    while subject and at - subject < _APART and words[subject].gap == JOINED and words[subject].key not in CHILDREN:
        spare -= words[subject].key not in _PRESENT
        if spare < 0 or words[subject].capital or words[subject].key in _SEEN:
            return
        subject -= 1
    who, before = words[subject].key, words[subject - 1].key if subject else ""
    if who not in CHILDREN - _PRONOUNS or (
        who in COUNTS and before not in ("my", "our", "the", "these", "those", "little")
    ):
        return
    if len(ages) == 1 and who in COUNTS | {"lot"} and who != "one":
        return  # "my two, 5 minutes"
    yield child(reading, reading.back_over(subject, BEFORE_AGE | COUNTS | {"both", "all"}), last, min(ages))


def _has_been_named(reading: Reading, at: int, last: int) -> bool:
    """Whether "she" is a child spoken of before, or one that now wants something: "she's 6 and loves dogs"."""
    words = reading.words
    if words[at].key not in _PRONOUNS:
        return False
    before = any(word.key in CHILDREN - _PRONOUNS - COUNTS for word in words[max(0, at - _FAR) : at])
    return before or any(word.key in _WANTS for word in words[last : last + 2])


def _is_anybody(reading: Reading, at: int) -> bool:
    return _is_name(reading, at) or reading.words[at].key in CHILDREN - _PRONOUNS


def _is_little(words: Sequence[Word], at: int) -> bool:
    return at > 0 and words[at].key in _MEN and words[at].gap == JOINED and words[at - 1].key in _WEE


def _is_adult(reading: Reading, at: int) -> bool:
    known_by = reading.words[at].key in _ADULTS | CHILDREN or table("company").at(reading.words, at) is not None
    return known_by or _is_name(reading, at)


def _bracketed(reading: Reading, at: int, last: int) -> bool:
    """Whether the age stands in brackets or between commas: "Mia (4)", "Jack, 7, can't sit still"."""
    words = reading.words
    before, start = words[at - 1], words[at].start
    if before.key in ("im", "shes", "hes", "theyre", "whos"):
        return True
    opened = reading.text[before.end : start].strip()
    end = words[max(last - 1, at)].end
    after = reading.text[end : end + 1]
    return opened == "(" or (
        opened == ","
        and after in ("", ",", ")", ".")
        and (before.key not in plain() or before.key in _ADULTS | CHILDREN - COUNTS)
    )


def _is_name(reading: Reading, at: int) -> bool:
    """A capital inside a sentence, or a word of no table at its start."""
    word = reading.words[at]
    return (
        word.text[0].isupper() and word.key not in _NO_NAMES and word.key not in plain() and word.number is None
        and (word.capital or len(word.text) > 1) and word.key not in known()
    )  # fmt: skip
