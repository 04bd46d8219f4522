"""Telling clauses of story from clauses of wish: "school's cancelled", "I ate in the kitchen", "on the train home".

A clause tells when somebody near the user is its subject and something happened or is so; it asks when it holds a
word of film or a word of wanting. Whatever is neither is left as it is, since a wish is mostly said in fragments.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final

from nightcap.request.lexicon import table
from nightcap.request.lexicon.spelling import plain
from nightcap.request.meant.clauses import NEW, asks, clauses, group, happened, is_count, speaks_of_film
from nightcap.request.meant.marking import Mark
from nightcap.request.words import HARD, JOINED, SOFT, Word

#: so many hours are no evening's film
_LONG_HOURS: Final = 6
#: how far behind its first word the verb of a clause is looked for
_VERB_REACH: Final = 6


def mark(words: Sequence[Word], marks: Sequence[Mark]) -> None:
    """Set `story` on the words of every clause that tells; such a clause also stands in the past."""
    before = described = False
    for first, last in clauses(words, marks):
        if words[first].gap == HARD:
            before = described = False
        wanted = asks(words, marks, first, last)
        tells = not wanted and (
            _tells(words, first, last, described=described) or (before and _continues(words, marks, first))
        )
        if tells:
            for at in range(first, last):
                marks[at].story = True
                marks[at].stance = marks[at].stance or "past"
        if last - first > 1 or words[first].number is None:  # an age between brackets ends no story
            before = tells
        described = described or speaks_of_film(words, first, last)


def _continues(words: Sequence[Word], marks: Sequence[Mark], first: int) -> bool:
    """Whether a clause without a subject goes on with the one before: "and the cat", "in the kitchen"."""
    key = words[first].key
    if key in ("and", "then"):
        follow = words[first + 1].key if first + 1 < len(words) else ""
        new = any(follow in group(name) for name in NEW) or follow == "they" or follow in group("asking")
        return words[first].gap == JOINED and not new
    if _length_of(words, first):
        return True
    return key in group("going_on") and words[first].gap == SOFT and not marks[first].is_cue


def _length_of(words: Sequence[Word], first: int) -> bool:
    """As in "we had the school play tonight, three hours of singing trees"; not "two hours of nonsense"."""
    unit = words[first + 1 : first + 3]
    if words[first].gap != SOFT or not is_count(words, first) or [word.key for word in unit][1:] != ["of"]:
        return False
    asked = any(table("tones").at(words, at) for at in range(first + 3, min(first + 6, len(words))))
    return unit[0].key in group("spans") and not asked


def _tells(words: Sequence[Word], first: int, last: int, *, described: bool) -> bool:
    """Whether the clause has a subject near the user and a verb; behind a film word others are its characters."""
    if words[first].key in group("conditions"):
        return False
    at = _past(words, first, last, "openers")
    if at >= last:
        return False
    if words[at].key in group("persons"):
        return _of_me(words, at, last)
    made = [word.key for word in words[at : min(last, at + 2)]]
    if described or (made[0] in group("nobody") and made[1:] and made[1] in group("making")):
        return False  # "nothing made before 2000"
    for name, teller in _TELLERS:
        if words[at].key in group(name):
            return teller(words, at, last)
    together = words[at].key == "me" and any(
        word.key == "and" for word in words[at + 1 : last][:1]
    )  # "me and the lads played"
    return _of_mine(words, at, last) if together else _diary(words, at, last) or _of_somebody(words, at, last)


def _past(words: Sequence[Word], at: int, last: int, passed: str) -> int:
    """The first word from `at` on that is none of a group."""
    while at < last and words[at].key in group(passed):
        at += 1
    return at


def _of_me(words: Sequence[Word], at: int, last: int) -> bool:
    """As in "I ate", "we've been", "I'm on the train", "we live by the sea"."""
    be = words[at].key in ("im", "were") or (at + 1 < last and words[at + 1].key in ("am", "are", "was", "were"))
    verb = _past(words, at + 1, last, "adverbs")
    if verb >= last:
        return False
    if be:
        state = verb if words[at].key in ("im", "were") else _past(words, verb + 1, last, "adverbs")
        if state >= last:
            return False
        inside = {word.key for word in words[state : state + 3]}
        return (
            words[state].key not in group("wishing")
            and table("tones").at(words, state) is None
            and not (inside & {"mood", "need"})
        )
    key = words[verb].key
    never = any(word.key in ("not", "never") for word in words[at:verb])  # "I've not had a western for years"
    has = key in ("have", "got") or (words[at].key in ("ive", "weve") and not happened(words[verb]))
    if never or (has and any(word.key in group("spans") for word in words[verb : verb + _VERB_REACH])):
        return False  # "I have 45 minutes"
    if key in ("have", "had", "got") or words[at].key in ("ive", "weve", "id"):
        return not any(word.key in group("liking") | group("wishing") for word in words[verb : verb + 3])
    missing = key in ("dont", "havent") and any(word.key in ("have", "got") for word in words[verb + 1 : verb + 2])
    return missing or happened(words[verb]) or key in group("living") or key in group("unable")


def _of_others(words: Sequence[Word], at: int, last: int) -> bool:
    """As in "she had the scan", "they went out", "he works nights"."""
    contracted = words[at].key in ("hes", "shes")
    verb = _past(words, at + 1, last, "adverbs")
    if verb >= last:
        return False
    if words[at].key == "they":  # whoever or whatever was spoken of, so that only what they did is told
        return happened(words[verb])
    if contracted or words[verb].key in ("is", "was", "s"):
        state = verb if contracted else _past(words, verb + 1, last, "adverbs")
        if state >= last or words[state].key in group("wishing"):
            return False
        return words[state].key.endswith("ing") or table("tones").at(words, state) is None
    return happened(words[verb]) or words[verb].key in group("living") or words[verb].key in ("has", "had")


def _of_it(words: Sequence[Word], at: int, last: int) -> bool:
    """As in "it's pouring", "there's three of us on this sofa", "there was a fire at work"."""
    keys = {word.key for word in words[at + 1 : last]}
    if words[at].key in ("there", "theres"):
        return bool(keys & {"was", "were", "been"} or keys & group("here"))
    return bool({word.key for word in words[at + 1 : at + 4]} & group("weather"))


def _of_mine(words: Sequence[Word], at: int, last: int) -> bool:
    """As in "my boss shouted", "the boiler is broken", "our Tom's 12"."""
    near = words[at + 1].key in group("near") if at + 1 < last else False
    verb = _verb(words, at + 1, last, strict=words[at].key == "the" and not near)
    return verb is not None and not _judged(words, verb, last)


def _of_somebody(words: Sequence[Word], at: int, last: int) -> bool:
    """As in "school's cancelled", "Gran is 79", "husband falls asleep": a subject without its article."""
    key = words[at].key
    if key in plain() and key not in group("folk"):
        return False
    went = key in group("vehicles") and at + 1 < last and happened(words[at + 1])  # "train broke down"
    if table("topics").at(words, at) and not (went or (at + 2 < last and happened(words[at + 2]))):
        return False
    verb = _verb(words, at + 1, min(last, at + 3), strict=key not in group("folk"))
    return verb is not None and not _judged(words, verb, last)


def _verb(words: Sequence[Word], start: int, last: int, *, strict: bool) -> int | None:
    """The verb behind a subject; `strict`: "the people trapped" and "dogs are welcome" are no sentences that tell."""
    for at in range(start, min(last, start + _VERB_REACH)):
        key = words[at].key
        if key in ("has", "have") and at + 1 < last and words[at + 1].key == "to":  # "the dog has to live"
            return None
        if key in group("firm") or (key in group("living") and key.endswith("s")):
            return at
        follows = words[at + 1] if at + 1 < last and words[at + 1].gap == JOINED else None
        if key in group("verbs"):
            placed = follows is not None and (
                follows.key in group("places")
                or follows.number is not None
                or happened(follows)
                or follows.key.endswith("ing")
            )
            if placed or (not strict and key != "s"):
                return at
        to_me = at + 1 < last and words[at + 1].gap == JOINED and words[at + 1].key in group("whom")
        if (not strict or (to_me and at > start)) and happened(words[at]):
            return at
    return None


def _judged(words: Sequence[Word], verb: int, last: int) -> bool:
    """Whether the clause says that something is welcome or not, or how it feels, rather than what happened."""
    state = _past(words, verb + 1, last, "adverbs")
    if state >= last:
        return False
    fond = any(word.key == "about" for word in words[state : state + 2])  # "my boy is mad about trains"
    hits = [table("cues").at(words, at) for at in (verb, state)]
    judged = any(hit is not None and hit[0].endswith("_after") for hit in hits)
    return fond or judged or words[state].key in group("wishing")


def _diary(words: Sequence[Word], at: int, last: int) -> bool:
    """As in "Ate standing up", "Home from the hospital", "On the train"."""
    key = words[at].key
    follow = [word.key for word in words[at + 1 : min(last, at + 3)]]
    if key in group("arriving"):
        return bool(follow) and follow[0] in ("from", "off", "at", "in", "after")
    if key in ("on", "in", "stuck"):
        return any(word in group("vehicles") for word in follow) and words[at].gap == HARD
    if key in ("has", "had", "hasnt", "hadnt") and at > 0 and at + 1 < last:  # "but has hummed it for an hour"
        return words[at - 1].gap == JOINED and words[at - 1].key in ("but", "and") and happened(words[at + 1])
    if key in group("weather") and key.endswith("ing"):
        return True
    if is_count(words, at) and at + 2 < last and words[at + 1].key in group("guests"):  # "six people round mine"
        return words[at + 2].key in group("visiting")
    return _how_long(words, at, last) or (key in group("diary") and bool(follow) and key not in group("liking"))


def _how_long(words: Sequence[Word], at: int, last: int) -> bool:
    """As in "twelve hours in casualty", "six months of work", "third night without sleep": longer than a film lasts."""
    key = words[at].key
    if not is_count(words, at) or at + 2 >= last or words[at + 1].gap != JOINED:
        return False
    spent = words[at + 2].key in ("of", "in", "at", "on", "without", "with", "straight", "into", "since", "running")
    asked = speaks_of_film(words, at + 2, last) or any(table("tones").at(words, i) for i in range(at + 2, last))
    if not spent or asked:
        return False
    unit = words[at + 1].key
    long = (words[at].number or 0) >= _LONG_HOURS or key in group("many")
    return unit in group("days") or (unit in ("hour", "hours", "hrs") and long)


_TELLERS: Final[tuple[tuple[str, Callable[[Sequence[Word], int, int], bool]], ...]] = (
    ("others", _of_others), ("things", _of_it), ("subjects", _of_mine),
)  # fmt: skip
