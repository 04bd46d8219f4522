"""Whether with subtitles: the subtitles are worth it, turn them on, they miss half the jokes."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from nightcap.reviews.reading.facts.view import View
from nightcap.reviews.reading.watch.advice import (
    KEEPS,
    SEEING,
    STEERS,
    Found,
    advised,
    before,
    is_urged,
    judged,
    latest,
    near,
    says_no,
    seen_by_me,
)
from nightcap.reviews.reading.watch.dubs import BAD, NEVER, READERS
from nightcap.reviews.reading.watch.sound import as_it_should
from nightcap.reviews.reading.words import bag

_POOR: Final = bag("clumsy poor terrible awful careless sloppy stilted")
_NEEDED: Final = bag("must essential worth required recommended effort excellent superb")
_TURNS_ON: Final = bag("turn switch brave enable embrace read trust put keep leave have use choose take pick")
_NEEDS: Final = bag("need want")
_ASKS: Final = bag("ask hunt find request track look seek want")
_FEARED: Final = bag("fear put scare scared deterred afraid deter frighten daunt stop")
_WHOSE: Final = bag("the english its netflix these s reading your is are")
_OPENS: Final = bag("always please then naturally obviously of never essential")
_SWITCHES: Final = bag("turn switch shut leave keep have click turned switched")
_KILLS: Final = bag("kill ditch lose drop mute disable skip avoid ignore")
_BOTHERS: Final = bag("bother use need")
_LOST: Final = bag("lost drown drowns drowned sink sinks vanishes dies die perish perishes missing disappears")


def subtitles(view: View, at: int) -> Iterator[Found]:
    """Better with subtitles; the subtitles are worth it; the subtitles miss half the jokes."""
    if spoilt := _spoilt(view, at):
        yield "subtitles", False, *spoilt
    elif says_no(view, at):
        yield from _in_denial(view, at)
    elif best := _best(view, at):
        yield "subtitles", True, *best


def _spoilt(view: View, at: int) -> tuple[int, int] | None:
    """The words that tell what the subtitles cost, or to turn them off: (first, after the last)."""
    off, lost = _turned_off(view, at), latest(view, at, _LOST, 6)
    if off >= 0:
        return off, at + 1
    if lost >= 0 and near(view, lost + 1, at) & {"in", "to"}:
        return lost, at + 1  # "half of the puns drown in the subtitles"
    if (last := judged(view, at, BAD)) and view.key(at - 1) in _WHOSE | _POOR:
        return at, last
    return (at - 1, at + 1) if view.key(at - 1) in _POOR else None


def _in_denial(view: View, at: int) -> Iterator[Found]:
    """Don't be put off by the subtitles; don't bother with them."""
    opening, needless = view.opening(at), latest(view, at, _BOTHERS, 4)
    let = "let" in near(view, at - 3, at) and bool(near(view, at, at + 4) & _FEARED)
    if let or near(view, opening, at) & _FEARED:
        yield "subtitles", True, opening, at + 1
    elif needless >= 0 and view.key(needless - 1) in NEVER:
        yield "subtitles", False, needless, at + 1


def _best(view: View, at: int) -> tuple[int, int] | None:
    """The words that tell it is best with subtitles: (first, after the last)."""
    if "with" in (view.key(at - 1), view.key(at - 2)):
        first = 0 if as_it_should(view, at + 1) else _advised_across(view, at)
        return None if first is None or seen_by_me(view, at) else (first, at + 1)
    if at == view.opening(at) and (view.breaks(at + 1) or at == 0) and view.key(at + 1) in _OPENS:
        return at, at + 2  # "Subtitles, always"
    if last := judged(view, at, _NEEDED):
        return at, last
    turns = _turned_on(view, at)
    return (turns, at + 1) if turns >= 0 else None


def _turned_off(view: View, at: int) -> int:
    """The verb of "switch off the captions", "kill the subtitles"; -1 where nobody is urged to."""
    off = "off" in near(view, at - 3, at + 2)
    verb = latest(view, at, _SWITCHES if off else _KILLS, 5)
    reach = near(view, max(view.opening(at), verb - 3), verb)
    return verb if verb >= 0 and is_urged(view, verb) and not reach & {"dont", "not", "never"} else -1


def _turned_on(view: View, at: int) -> int:
    """The verb of "you'll need subtitles", "keep the subtitles on"; -1 where nobody is urged."""
    needs = latest(view, at, _NEEDS, 3)
    if needs >= 0 and near(view, needs - 3, needs) & READERS:
        return needs
    turns = latest(view, at, _TURNS_ON, 5)
    return turns if turns >= 0 and is_urged(view, turns) else -1


def _advised_across(view: View, at: int) -> int | None:
    """Like `advised`, over one comma too: "watch it in Danish, with subtitles"."""
    first = advised(view, at)
    opening = view.opening(at)
    if first is None and opening > 0 and at - opening < 3 and view.gap(opening) == ",":
        first = advised(view, opening - 1)
    if (
        first is None
        and opening > 0
        and at - opening < 3
        and (verb := latest(view, opening - 1, STEERS | KEEPS, 8)) >= 0
    ):
        first = verb  # "I'd point you to the Danish track, with subtitles"
    if first is None and (verb := latest(view, at, (KEEPS - {"go"}) | STEERS, 8)) >= 0:
        first = verb
    version = "version" in near(view, at - 3, at)  # "ask for the version with subtitles"
    if first is None and version and (verb := latest(view, at, _ASKS, 6)) >= 0 and is_urged(view, verb):
        first = verb
    return None if first is None or says_no(view, at, 8) else first


def subtitled(view: View, at: int) -> Iterator[Found]:
    """Best seen subtitled; go for the subtitled version."""
    if says_no(view, at) or seen_by_me(view, at):
        return
    told = before(view, at, 4)
    version = view.key(at + 1) in ("version", "original", "print", "one")
    if (version and told & (KEEPS | _ASKS)) or (told & {"best", "better"} and told & SEEING):
        yield "subtitles", True, at, at + 1 + version
