"""Refusals that no fixed phrase holds: "less murder", "give zombies a miss", "trying to get my dad off westerns"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from nightcap.catalogue.countries import ADJECTIVES, REGIONS
from nightcap.request.lexicon import bag, table
from nightcap.request.meant.hurting import hurt_until, is_asked_for
from nightcap.request.meant.marking import Cue
from nightcap.request.meant.recoiling import recoiled_from
from nightcap.request.words import HARD, JOINED, Word, goes_on

#: words between the two halves of a frame, at most
_REACH: Final = 5
#: the first half of a frame, and what may close it
_FRAMES: Final[dict[str, tuple[tuple[str, ...], ...]]] = {
    "enough": (
        ("already",),
        *(("for", span) for span in ("one", "a", "this", "today", "me", "us", "now", "tonight", "my", "our")),
    ),
    "give": (("a", "miss"), ("a", "rest"), ("a", "swerve"), ("a", "wide", "berth"), ("the", "elbow")),
    "keep": (("to", "a", "minimum"), ("to", "the", "minimum"), ("out", "of", "it"), ("at", "bay"), ("away", "from")),
    "leave": (("at", "the", "door"), ("out", "of", "it"), ("out",)),
    "little": (("as", "possible"),),
    "few": (("as", "possible"),),
    "if": tuple(
        tuple(out.split())
        for out in (
            "im out",
            "were out",
            "shes out",
            "hes out",
            "im off",
            "im leaving",
            "im gone",
            "ill scream",
            "ill cry",
            "ill leave",
            "i walk",
            "i leave",
            "count me out",
            "forget it",
            "its a no",
            "no deal",
            "im going to bed",
            "im off to bed",
            "im going home",
            "im not watching",
            "i wont watch",
            "no thanks",
            "count us out",
            "ill fall asleep",
            "im asleep",
        )
    ),
}
#: these wish for little of it
_SPARING: Final = bag("keep little few")
#: "if it has", "if there are": the halves of these may stand further apart
_IF_REACH: Final = 9
_PREFERRING: Final = bag("prefer prefers preferred preferring")
_RATHER: Final = bag("rather sooner more better")
#: "he finds … boring"
_JUDGING: Final = bag(
    "find finds found consider considers considered think thinks thought deem deems call calls called reckon reckons "
    "say says declares"
)
_POOR: Final = bag(
    "childish babyish boring dull silly stupid tedious daft infantile juvenile naff cringe cringey lame rubbish "
    "overrated depressing unwatchable unbearable tiresome annoying irritating ridiculous pointless beneath dreary "
    "babies soppy tacky cheesy pretentious insufferable dreadful awful terrible offensive punishment torture homework "
    "chore"
)
_THEYRE: Final = bag(
    "theyre are is its it them they all that those these rather a bit too so very just really quite now both"
)
#: behind "no one"
_COMING: Final = bag(
    "gets getting dies dying being falls falling marries divorces separates splits breaks drinks kisses dates moves "
    "suffers cries sings shoots kills hurts cheats swears curses fights screams shouts bleeds drowns who killing crying"
)
_DENYING: Final = bag("dont doesnt never not didnt wont wouldnt isnt arent")
#: what is refused by words that often speak of something else ("I'm done with work")
_THINGS: Final = ("topics", "notes", "genres", "era")
_TO_DEATH: Final = bag(
    "bored scared watched done seen worried talked flogged played worked tickled me you us it them him her"
)
_WEANING: Final = bag("get getting wean weaning break breaking coax coaxing")
_WHERE: Final = bag("where when if whenever until")
_WHICH: Final = bag("the what which")
_LEADING: Final = bag("the all any these those more your a an")


def refusal(words: Sequence[Word], at: int) -> tuple[str, int] | None:
    """The kind of cue that begins at a word, and the word after it."""
    return (
        _less(words, at)
        or _preferred(words, at)
        or _framed(words, at)
        or _belittled(words, at)
        or recoiled_from(words, at)
        or _weaned(words, at)
    )


def means_nothing(words: Sequence[Word], kind: str, at: int, end: int) -> bool:
    """As the "something" of "one where something gets eaten", the "to death" of "watched to death"."""
    key, before = words[at].key, words[at - 1].key if at else ""
    if kind == "negate_mild":  # "everyone talking too fast"
        return key == "too" and before.endswith("ing") and not before.endswith("thing") and before != "being"
    if kind in ("want", "hedge"):
        return (key == "something" and before in _WHERE) or (key in ("kind", "sort") and before in _WHICH)
    return kind == "saying" and words[end - 1].key == "death" and before not in _TO_DEATH


def is_nobody(words: Sequence[Word], at: int, end: int) -> bool:
    """Whether "no one" has behind it what nobody may come to: "no one marries", not "no one answers the phone"."""
    if end != at + 2 or (words[at].key, words[at + 1].key) != ("no", "one") or not goes_on(words, end):
        return False
    return words[end].key in _COMING


def ends_verdict(denial: Cue | None, word: Word) -> bool:
    """Whether a word is the "boring" of "he finds westerns boring"."""
    return denial is not None and denial.kind == "belittled" and word.key in _POOR


def before_thing(words: Sequence[Word], at: int, *, apart: bool = False) -> bool:
    """Whether something that films hold is named at a word, articles apart; `apart`: behind a comma."""
    if apart:
        return at < len(words) and any(table(name).at(words, at) for name in _THINGS)
    while at < len(words) and words[at].gap == JOINED and words[at].key in _LEADING:
        at += 1
    return at < len(words) and words[at].gap == JOINED and any(table(name).at(words, at) for name in _THINGS)


def _less(words: Sequence[Word], at: int) -> tuple[str, int] | None:
    """As in "less murder": of a thing, unlike of a quality, it is a polite "no"; of a genre a wish for little of it."""
    if words[at].key not in ("less", "fewer") or not goes_on(words, at + 1):
        return None
    quality = table("tones").at(words, at + 1) or table("shifts").at(words, at)
    if quality and words[at].key == "less":
        return None
    if table("genres").at(words, at + 1) or table("kinds").at(words, at + 1) or _of_a_country(words, at + 1):
        return "negate_less", at + 1
    return ("negate", at + 1) if quality or any(table(name).at(words, at + 1) for name in ("topics", "notes")) else None


def _of_a_country(words: Sequence[Word], at: int) -> bool:
    """As in "less Nordic misery", "fewer South Korean series", "less Hollywood"."""
    found = " ".join(word.key for word in words[at : at + 2])
    return words[at].key in ADJECTIVES or words[at].key in REGIONS or found in ADJECTIVES


def _preferred(words: Sequence[Word], at: int) -> tuple[str, int] | None:
    """As the "to" of "I prefer comedies to westerns", the "than" of "rather dogs than cats": the worse comes."""
    than = words[at].key == "than"
    if words[at].key not in ("to", "over", "than") or not before_thing(words, at + 1):
        return None
    back = at
    while back and at - back < _REACH and words[back].gap == JOINED:
        back -= 1
        if (words[back].key in _RATHER and than) or (words[back].key in _PREFERRING and at - back > 1):
            return "negate_less", at + 1
    return None


def _belittled(words: Sequence[Word], at: int) -> tuple[str, int] | None:
    """As in "he finds animation boring", "cartoons she considers childish"."""
    if at == 0 or words[at].key not in _JUDGING or words[at].gap != JOINED:
        return None
    poor = next((i for i in range(at + 1, min(len(words), at + _REACH)) if _is_poor(words, at, i)), None)
    if poor is None:
        return None
    if before_thing(words, at + 1):
        return "belittled", at + 1
    plainly = all(word.key in _THEYRE for word in words[at + 1 : poor])
    return ("disliked_after", poor + 1) if plainly else None


def _is_poor(words: Sequence[Word], at: int, poor: int) -> bool:
    joined = all(word.gap == JOINED for word in words[at + 1 : poor + 1])
    praised = any(word.key in _DENYING for word in words[max(0, at - 2) : poor])
    return joined and words[poor].key in _POOR and not praised


def _framed(words: Sequence[Word], at: int) -> tuple[str, int] | None:
    for closing in _FRAMES.get(words[at].key, ()):
        loose = words[at].key == "if"
        for behind in range(at + 2, at + 2 + (_IF_REACH if loose else _REACH)):
            last = behind + len(closing)
            if last > len(words) or words[behind].gap == HARD or (words[behind].gap != JOINED and not loose):
                break
            closes = words[behind].key == closing[0] and tuple(word.key for word in words[behind:last]) == closing
            if closes and (loose or before_thing(words, at + 1)):
                return "negate_less" if words[at].key in _SPARING else "negate", at + 1
    return None


def _weaned(words: Sequence[Word], at: int) -> tuple[str, int] | None:
    """As the "off" of "trying to get my dad off westerns"."""
    if words[at].key != "off" or not before_thing(words, at + 1):
        return None
    back = at
    while back and at - back < _REACH + 2 and words[back].gap == JOINED:
        back -= 1
        if words[back].key in _WEANING:
            return "negate", at + 1
    return None


def hurts(words: Sequence[Word], at: int) -> tuple[str, int] | None:
    """The cue, and the word after it, of "shouting upsets him", "zombies give me nightmares"; not in "scare me"."""
    until = 0 if is_asked_for(words, at) else hurt_until(words, at)
    return ("hurts_after", until) if until else None
