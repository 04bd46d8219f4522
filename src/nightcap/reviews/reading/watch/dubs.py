"""Whether with subtitles: the subtitles are worth it, skip the dub, the dubbing flattens every joke."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from nightcap.catalogue.languages import CODES
from nightcap.reviews.reading.facts.view import View
from nightcap.reviews.reading.watch.advice import (
    KEEPS,
    SEEING,
    STEERS,
    Found,
    advised,
    before,
    is_the_one,
    is_urged,
    judged,
    latest,
    near,
    says_no,
    seen_by_me,
)
from nightcap.reviews.reading.watch.sound import as_it_should
from nightcap.reviews.reading.words import bag

_SKIPS: Final = bag(
    "skip avoid ignore forget resist ditch shun skipping avoiding never spurn miss clear switch turn mute decline "
    "refuse off"
)
_FINE: Final = bag(
    "fine good excellent decent serviceable great solid works superb fun okay ok passable acceptable strong "
    "choose recommended better best preferable marvellous splendid splendidly terrific"
)
_BAD: Final = bag(
    "terrible awful flat wooden poor bad dreadful flattens loses ruins kills misses lose flatten miss distract "
    "distracting spoil spoils clumsy stilted drains robs rob butchers butcher mangle mangles tinny lifeless weak "
    "disaster travesty hurt kill murder wreck garble simplify lag vanish lost dire crime hopeless atrocious "
    "sync unsynced unsynchronised "
    "appalling ghastly horrid abysmal laughable grating horrendous horrible soulless deadly hideous unbearable "
    "unwatchable unlistenable embarrassing deadens deaden smothers smother strips strip erases erase destroys "
    "destroy sabotages undermines murders mangled neuters sanitises hammy ruin rob drain spoiled ruined lose hash "
    "crude cheap bland blunts blunt irons iron muffles muffle butchered wrecks wooden robotic chore lie lies "
    "squashes squash avoided shunned ashamed skipped ignored howlers mistakes errors typos illegible unreadable "
    "mistranslate mistranslated mistimed gibberish flash late early garbled sloppy careless clunky inept "
    "flattening ruining missing insult joke disgrace outrage sacrilege shame abomination horror unforgivable miscast"
)
_AVOIDED: Final = bag("avoided shunned skipped ignored resisted")
_POOR: Final = bag("clumsy poor terrible awful careless sloppy stilted")
_NEEDED: Final = bag("must essential worth required recommended effort excellent superb")
_TURNS_ON: Final = bag("turn switch brave enable embrace read trust put keep leave have use choose take pick")
_NEEDS: Final = bag("need want")
_ASKS: Final = bag("ask hunt find request track look seek want")
_FEARED: Final = bag("fear put scare scared deterred afraid deter frighten daunt stop")
_WHOSE: Final = bag("the english its netflix these s reading your is are")
_OPENS: Final = bag("always please then naturally obviously of never essential")
_CHOOSES: Final = bag(
    "choose pick take use watch select go put push try trust want click settle fall tempted lured swayed seduced "
    "bother fooled drawn let"
)
_LOSES: Final = bag("lose loses lost miss misses")


def subtitles(view: View, at: int) -> Iterator[Found]:
    """Better with subtitles; the subtitles are worth it; the subtitles miss half the jokes."""
    opening = view.opening(at)
    if (last := judged(view, at, _BAD)) and view.key(at - 1) in _WHOSE | _POOR:
        yield "subtitles", False, at, last
    elif view.key(at - 1) in _POOR:
        yield "subtitles", False, at - 1, at + 1
    elif says_no(view, at):
        let = "let" in near(view, at - 3, at) and bool(near(view, at, at + 4) & _FEARED)
        if let or near(view, opening, at) & _FEARED:  # "don't be put off by the subtitles"
            yield "subtitles", True, opening, at + 1
    elif "with" in (view.key(at - 1), view.key(at - 2)):
        first = 0 if as_it_should(view, at + 1) else _advised_across(view, at)
        if first is not None and not seen_by_me(view, at):
            yield "subtitles", True, first, at + 1
    elif at == opening and (view.breaks(at + 1) or at == 0) and view.key(at + 1) in _OPENS:
        yield "subtitles", True, at, at + 2  # "Subtitles, always"
    elif last := judged(view, at, _NEEDED):
        yield "subtitles", True, at, last
    elif (first := _turned_on(view, at)) >= 0:
        yield "subtitles", True, first, at + 1


def _turned_on(view: View, at: int) -> int:
    """The verb of "you'll need subtitles", "keep the subtitles on"; -1 where nobody is urged."""
    needs = latest(view, at, _NEEDS, 3)
    if needs >= 0 and view.key(needs - 1) in ("you", "youll", "will", "to", "may"):
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


def dub(view: View, at: int) -> Iterator[Found]:
    """Skip the dub; the English dub is fine; the dubbing flattens every joke."""
    code = CODES.get(view.key(at - 1))
    skips = latest(view, at, _SKIPS, 5)
    refuses = latest(view, at, _CHOOSES, 7)
    if skips >= 0 and view.key(skips) == "off" and latest(view, skips, bag("turn switch click flick"), 4) < 0:
        skips = -1  # "it starts you off with the dub"
    if skips >= 0 and view.key(skips - 1) not in ("dont", "not", "never"):
        yield "subtitles", True, skips, at + 1
    elif refuses >= 0 and near(view, refuses - 5, refuses) & {"dont", "not", "never"} and not seen_by_me(view, at):
        yield "subtitles", True, refuses, at + 1
    elif last := judged(view, at, _AVOIDED):
        yield "subtitles", True, at, last
    elif view.key(at) == "dubbed" and says_no(view, at):
        told = near(view, view.opening(at), at)
        if told & {"watch", "see"} and not told & {"was", "is", "i"}:
            yield "subtitles", True, view.opening(at), at + 1
    elif last := judged(view, at, _BAD):
        yield "subtitles", True, at, last
        yield from _told_beside(view, at, last)
    elif (
        view.key(at - 1 - bool(code)) == "the"
        and (loses := latest(view, at, _LOSES, 8)) >= 0
        and "in" in near(view, at - 3, at)
    ):
        yield "subtitles", True, loses, at + 1  # "you lose half the jokes in the dub"
    elif code and (last := judged(view, at, _FINE) or is_the_one(view, at)):
        yield "audio", code, at - 1, last


def _told_beside(view: View, at: int, last: int) -> Iterator[Found]:
    """The language that the sentence tells, where a dub is decried: "it is in Polish, and the dub is flat"."""
    for place in range(at - 1, 0, -1):
        code = CODES.get(view.key(place)) if view.key(place - 1) == "in" else None
        if code and view.words[place].capital:
            yield "audio", code, at, last
            return
