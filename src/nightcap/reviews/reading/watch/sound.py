"""In which language to hear it, and whether with subtitles."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

from nightcap.catalogue.countries import ADJECTIVES, NOUNS
from nightcap.catalogue.languages import CODES
from nightcap.reviews.reading.facts.view import View
from nightcap.reviews.reading.watch.advice import (
    KEEPS,
    SEEING,
    Found,
    advised,
    is_the_one,
    is_urged,
    judged,
    latest,
    near,
    says_no,
    seen_by_me,
)
from nightcap.reviews.reading.words import bag, keys

#: a country → the language of its name: "norway" → "no"
_SPOKEN: Final[Mapping[str, str]] = {
    noun: CODES[adjective]
    for noun, found in NOUNS.items()
    for adjective, own in ADJECTIVES.items()
    if adjective in CODES and own == found and CODES[adjective] != "en"
}
_RECOMMENDS: Final = bag(
    "recommend recommended advise want hear leave turn set recommends try get take use steer steers point nudge direct "
    "send push guide urge plump vote find hunt ask"
)
_SOUND: Final = bag("audio soundtrack dialogue track version language voices cast")
_AFTER_LANGUAGE: Final = bag("with and if not for audio rather to subtitled version language over but or first")
#: behind a track or voices that are best: "the Japanese voices are far better"
_BEST: Final = bag("better superior preferable best essential must wins way pleasure half everything fun joy")
#: what the sound is called behind "original"
_ORIGINAL: Final = bag("audio language soundtrack track voices dialogue version sound")
#: between a verb and a language: "stick with the Japanese"
_TO_LANGUAGE: Final = bag("with to for the original it on over back")
#: who has tried the other: "I went back to the Danish"
RETURNED: Final = bag("went switched returned")
_AFTER_KEPT: Final = bag("if and when for with over unless because as on")
_SHARPER: Final = bag("funnier sharper warmer richer sadder livelier scarier lovelier stronger juicier wittier")
_SETS: Final = bag("set switch change turn flip put leave keep hear")
_BEFORE: Final = bag("before as when at if")


def in_language(view: View, at: int) -> Iterator[Found]:
    """Better watched in Japanese; watch it in the original Danish; in Japanese, please; `at` is the "in"."""
    place = at + 1
    while view.key(place) in ("the", "its", "original", "native"):
        place += 1
    code = CODES.get(view.key(place))
    if not code or not (view.breaks(place + 1) or view.key(place + 1) in _AFTER_LANGUAGE):
        return
    opens = at == 0 or (at == 1 and view.key(0) in ("only", "always", "preferably", "ideally", "best"))
    first = 0 if opens and as_it_should(view, place + 1) else _watched(view, at)
    if first is not None:
        yield "audio", code, first, place + 1


def _watched(view: View, at: int) -> int | None:
    """The first word of the advice to watch it so; "good in French" is none."""
    first = advised(view, at)
    if first is None or view.key(first) in ("good", "great", "made"):
        return None
    return first if near(view, at - 8, at) & SEEING or view.key(first) in ("best", "better") else None


def as_it_should(view: View, at: int) -> bool:
    """In German with subtitles, as it should be; in Japanese, please."""
    return any(
        view.key(place) in ("please", "naturally")
        or (view.key(place) == "as" and view.key(place + 2) in ("should", "must"))
        for place in range(at, min(at + 5, len(view.words)))
    )


def original(view: View, at: int) -> Iterator[Found]:
    """Stick with the original French; choose the original Korean audio; leave the original audio on."""
    code = CODES.get(view.key(at + 1))
    if view.key(at + 1) in _ORIGINAL:
        yield from _as_made(view, at)
    if not code or says_no(view, at) or view.key(at - 1) == "in":
        return
    last = at + 2
    sound = view.key(last) in _SOUND
    verb = latest(view, at, KEEPS, 5)
    if verb >= 0 and (sound or view.breaks(last) or view.key(last) in _AFTER_LANGUAGE):
        yield "audio", code, verb, last + sound


def _as_made(view: View, at: int) -> Iterator[Found]:
    """Leave the original audio on: the language is what the article elsewhere says it is."""
    verb = latest(view, at, KEEPS | _RECOMMENDS, 5)
    first = at if verb < 0 and at == view.opening(at) and as_it_should(view, at + 2) else verb
    if first < 0 or says_no(view, at):
        return
    if code := made_in(view):
        yield "audio", code, first, at + 2


def made_in(view: View) -> str:
    """The one language but English that the article tells of, by itself or by a country; "" where there is none."""
    told = keys(view.passage.text)
    named = {CODES[key] for key in told if key in CODES} - {"en"} or {_SPOKEN[key] for key in told if key in _SPOKEN}
    return next(iter(named)) if len(named) == 1 else ""


def spoken(view: View, at: int) -> Iterator[Found]:
    """I recommend the Turkish sound; pick the Korean track; the Japanese voices are better; `at` is the noun."""
    original = view.key(at - 1) == "original"
    code = CODES.get(view.key(at - 2)) if original else CODES.get(view.key(at - 1))
    if not code or says_no(view, at):
        return
    verb = latest(view, at, KEEPS | _RECOMMENDS, 6)
    last = judged(view, at, _BEST) or is_the_one(view, at)
    if verb >= 0:
        yield "audio", code, verb, at + 1
    elif last or (at - 1 - original == view.opening(at) and as_it_should(view, at + 1)):
        yield "audio", code, at - 1 - original, last or at + 1


def kept(view: View, at: int) -> Iterator[Found]:
    """Stick with the Japanese; stay with the original Malayalam; go for the Korean; `at` is the verb."""
    place = at + 1
    while view.key(place) in _TO_LANGUAGE and not view.breaks(place):
        place += 1
    code = CODES.get(view.key(place))
    returned = view.key(at) in RETURNED and view.key(at + 1) in ("back", "to")
    if not code or place == at + 1 or view.breaks(place) or says_no(view, at):
        return
    if seen_by_me(view, at) and not returned:
        return
    ends = view.breaks(place + 1) or view.key(place + 1) in _AFTER_KEPT
    if ends and view.words[place].capital and (returned or is_urged(view, at) or view.key(at - 1) == "id"):
        yield "audio", code, at, place + 1


def funnier(view: View, at: int) -> Iterator[Found]:
    """It is funnier in French; `at` is the "in"."""
    code = CODES.get(view.key(at + 1))
    better = view.key(at - 1)
    if code and better in _SHARPER and view.breaks(at + 2) and not says_no(view, at):
        yield "audio", code, at - 1, at + 2


def left_in(view: View, at: int) -> Iterator[Found]:
    """Leave it in Swedish; `at` is the "in"."""
    code = CODES.get(view.key(at + 1))
    if (
        code
        and view.key(at - 1 - (view.key(at - 1) == "back")) == "it"
        and view.key(at - 2 - (view.key(at - 1) == "back")) in _SETS
        and _ends(view, at + 2)
        and not says_no(view, at)
    ):
        yield "audio", code, at - 2, at + 2


def switched(view: View, at: int) -> Iterator[Found]:
    """Set the audio to Japanese; `at` is the noun."""
    code = CODES.get(view.key(at + 2)) if view.key(at + 1) == "to" else None
    verb = latest(view, at, _SETS, 3)
    if code and verb >= 0 and _ends(view, at + 3) and not says_no(view, at):
        yield "audio", code, verb, at + 3


def _ends(view: View, at: int) -> bool:
    """Whether the name of a language is whole before word `at`, and no "Swedish hands" follow."""
    return view.breaks(at) or view.key(at) in _AFTER_LANGUAGE | _BEFORE
