"""What is said of a dub: skip it, it flattens every joke, it is fine, for once choose it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from nightcap.catalogue.languages import CODES
from nightcap.reviews.reading.facts.view import View
from nightcap.reviews.reading.watch.advice import Found, is_the_one, is_urged, judged, latest, near, seen_by_me
from nightcap.reviews.reading.watch.sound import made_in
from nightcap.reviews.reading.words import bag

_SKIPS: Final = bag(
    "skip avoid ignore forget resist ditch shun skipping avoiding never spurn miss clear switch turn mute decline "
    "refuse off"
)
_FINE: Final = bag(
    "fine good excellent decent serviceable great solid works superb fun okay ok passable acceptable strong "
    "choose recommended better best preferable marvellous splendid splendidly terrific"
)
BAD: Final = bag(
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
NEVER: Final = bag("dont not never wouldnt shouldnt cannot")
_AVOIDED: Final = bag("avoided shunned skipped ignored resisted")
_CHOOSES: Final = bag(
    "choose pick take use watch select go put push try trust want click settle fall tempted lured swayed seduced "
    "bother fooled drawn let"
)
READERS: Final = bag("you youll youd youre we us viewers audiences everyone everybody even will may")
_READ: Final = bag("subtitles subs captions subtitled")
#: who takes the dub: "go dubbed", "pick the dub", "you'll want the dub"
_TAKES: Final = bag("go choose pick use take try prefer play put opt plump want watch")
#: behind a "dubbed" that only names: "dubbed it “The Horror”"
_CALLED: Final = bag("it him her them the this a by")
_TURNS: Final = bag("turn switch click flick")
_LEAVES: Final = bag("leave")
_DESERVES: Final = bag("deserves deserve worth does can could will would exists good")
_LOSES: Final = bag("lose loses lost miss misses")


def dub(view: View, at: int) -> Iterator[Found]:
    """Skip the dub; the English dub is fine; the dubbing flattens every joke; go dubbed."""
    if view.key(at) == "dubbed" and view.key(at + 1) in _CALLED:
        return
    code = CODES.get(view.key(at - 1))
    if refused := _refused(view, at):
        yield "subtitles", True, *refused
        if _READ.isdisjoint(view.keys) and (own := made_in(view)):
            yield "audio", own, *refused
    elif last := judged(view, at, BAD):
        yield "subtitles", True, at, last
        yield from _told_beside(view, at, last)
    elif code and (last := judged(view, at, _FINE) or is_the_one(view, at)):
        yield "audio", code, at - 1, last
    elif not code and (takes := latest(view, at, _TAKES, 4)) >= 0 and _is_taken(view, takes):
        yield "subtitles", False, takes, at + 1


def _refused(view: View, at: int) -> tuple[int, int] | None:
    """The words that refuse the dub, (first, after the last); None where none do."""
    return next((found for way in (_skipped, _unchosen, _told_off, _lossy) if (found := way(view, at))), None)


def _skipped(view: View, at: int) -> tuple[int, int] | None:
    """ "Skip the dub", "leave the dub alone"; not "it starts you off with the dub"."""
    skips, leaves = latest(view, at, _SKIPS, 5), latest(view, at, _LEAVES, 4)
    if skips >= 0 and view.key(skips) == "off" and latest(view, skips, _TURNS, 4) < 0:
        skips = -1
    if skips >= 0 and view.key(skips - 1) not in NEVER:
        return skips, at + 1
    return (leaves, at + 1) if leaves >= 0 and "alone" in near(view, at, at + 4) else None


def _unchosen(view: View, at: int) -> tuple[int, int] | None:
    """ "Don't settle for the dub", "I would not have it dubbed"."""
    opening = view.opening(at)
    chooses = latest(view, at, _CHOOSES, 7)
    if chooses >= 0 and near(view, max(opening, chooses - 5), chooses) & NEVER and not seen_by_me(view, at):
        return chooses, at + 1
    told = near(view, opening, at)
    mine = told & {"was", "is", "i"} and "have" not in told
    dubbed = view.key(at) == "dubbed" and told & NEVER and told & {"watch", "see", "have"}
    return (opening, at + 1) if dubbed and not mine else None


def _told_off(view: View, at: int) -> tuple[int, int] | None:
    """ "The dub should be avoided", "no dub deserves your respect"."""
    if last := judged(view, at, _AVOIDED):
        return at, last
    no = view.key(at - 1) == "no" and at - 1 == view.opening(at)
    return (at - 1, at + 2) if no and view.key(at + 1) in _DESERVES else None


def _lossy(view: View, at: int) -> tuple[int, int] | None:
    """ "You lose half the jokes in the dub"."""
    loses = latest(view, at, _LOSES, 8)
    the = view.key(at - 1 - (view.key(at - 1) in CODES)) == "the"
    return (loses, at + 1) if the and loses >= 0 and "in" in near(view, at - 3, at) else None


def _is_taken(view: View, takes: int) -> bool:
    """Whether a verb urges to take the dub: "pick the dub", "you'll want the dub"."""
    wants = view.key(takes) == "want"
    return bool(near(view, takes - 3, takes) & READERS) if wants else is_urged(view, takes)


def _told_beside(view: View, at: int, last: int) -> Iterator[Found]:
    """The language that the sentence tells, where a dub is decried: "it is in Polish, and the dub is flat"."""
    for place in range(at - 1, 0, -1):
        code = CODES.get(view.key(place)) if view.key(place - 1) == "in" else None
        if code and view.words[place].capital:
            yield "audio", code, at, last
            return
