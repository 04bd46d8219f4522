"""In which language to hear it, and whether with subtitles."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

from nightcap.catalogue.countries import ADJECTIVES, NOUNS
from nightcap.catalogue.languages import CODES
from nightcap.reviews.reading.facts.view import View
from nightcap.reviews.reading.watch.advice import (
    SEEING,
    URGES,
    Found,
    advised,
    before,
    is_denial,
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
_KEEPS: Final = bag(
    "stick keep stay choose opt go switch listen prefer pick select seek choosing keeping insist demand set change flip"
)
_RECOMMENDS: Final = bag("recommend recommended advise want hear leave turn set recommends try get take use")
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
    "appalling ghastly horrid abysmal laughable grating horrendous horrible soulless deadly hideous unbearable "
    "unwatchable unlistenable embarrassing deadens deaden smothers smother strips strip erases erase destroys "
    "destroy sabotages undermines murders mangled neuters sanitises hammy ruin rob drain spoiled ruined lose hash "
    "crude cheap bland blunts blunt irons iron muffles muffle butchered wrecks wooden robotic chore lie lies "
    "squashes squash avoided shunned ashamed skipped ignored howlers mistakes errors typos illegible unreadable "
    "mistranslate mistranslated mistimed gibberish flash late early garbled sloppy careless clunky inept "
    "flattening ruining missing"
)
_AVOIDED: Final = bag("avoided shunned skipped ignored resisted")
_POOR: Final = bag("clumsy poor terrible awful careless sloppy stilted")
_NEEDED: Final = bag("must essential worth required recommended effort excellent superb")
_TURNS_ON: Final = bag("turn switch brave enable embrace read trust put keep leave have use choose take pick")
_NEEDS: Final = bag("need want")
_FEARED: Final = bag("fear put scare scared deterred afraid deter frighten daunt stop")
_SOUND: Final = bag("audio soundtrack dialogue track version language voices cast")
_AFTER_LANGUAGE: Final = bag("with and if not for audio rather to subtitled version language over but or first")
_WHOSE: Final = bag("the english its netflix these s reading your is are")
#: behind a track or voices that are best: "the Japanese voices are far better"
_BEST: Final = bag("better superior preferable best essential must wins way pleasure half everything fun joy")
#: what the sound is called behind "original"
_ORIGINAL: Final = bag("audio language soundtrack track voices dialogue version sound")
_SETS: Final = bag("set switch change turn flip put leave keep hear")
_BEFORE: Final = bag("before as when at if")
_OPENS: Final = bag("always please then naturally obviously of never essential")
_CHOOSES: Final = bag("choose pick take use watch select go put push try trust want click settle fall")


def in_language(view: View, at: int) -> Iterator[Found]:
    """Better watched in Japanese; watch it in the original Danish; in Japanese, please; `at` is the "in"."""
    place = at + 1
    while view.key(place) in ("the", "its", "original", "native"):
        place += 1
    code = CODES.get(view.key(place))
    if not code or not (view.breaks(place + 1) or view.key(place + 1) in _AFTER_LANGUAGE):
        return
    opens = at == 0 or (at == 1 and view.key(0) in ("only", "always", "preferably", "ideally", "best"))
    first = 0 if opens and _as_it_should(view, place + 1) else _watched(view, at)
    if first is not None:
        yield "audio", code, first, place + 1


def _watched(view: View, at: int) -> int | None:
    """The first word of the advice to watch it so; "good in French" is none."""
    first = advised(view, at)
    if first is None or view.key(first) in ("good", "great", "made"):
        return None
    return first if near(view, at - 8, at) & SEEING or view.key(first) in ("best", "better") else None


def _as_it_should(view: View, at: int) -> bool:
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
    verb = latest(view, at, _KEEPS, 5)
    if verb >= 0 and (sound or view.breaks(last) or view.key(last) in _AFTER_LANGUAGE):
        yield "audio", code, verb, last + sound


def _as_made(view: View, at: int) -> Iterator[Found]:
    """Leave the original audio on: the language is what the article elsewhere says it is."""
    verb = latest(view, at, _KEEPS | _RECOMMENDS, 5)
    first = at if verb < 0 and at == view.opening(at) and _as_it_should(view, at + 2) else verb
    if first < 0 or says_no(view, at):
        return
    told = keys(view.passage.text)
    named = {CODES[key] for key in told if key in CODES} - {"en"} or {_SPOKEN[key] for key in told if key in _SPOKEN}
    if len(named) == 1:
        yield "audio", next(iter(named)), first, at + 2


def spoken(view: View, at: int) -> Iterator[Found]:
    """I recommend the Turkish sound; pick the Korean track; the Japanese voices are better; `at` is the noun."""
    original = view.key(at - 1) == "original"
    code = CODES.get(view.key(at - 2)) if original else CODES.get(view.key(at - 1))
    if not code or says_no(view, at):
        return
    verb = latest(view, at, _KEEPS | _RECOMMENDS, 6)
    last = _judged(view, at, _BEST)
    if verb >= 0:
        yield "audio", code, verb, at + 1
    elif last or (at - 1 - original == view.opening(at) and _as_it_should(view, at + 1)):
        yield "audio", code, at - 1 - original, last or at + 1


def left_in(view: View, at: int) -> Iterator[Found]:
    """Leave it in Swedish; `at` is the "in"."""
    code = CODES.get(view.key(at + 1))
    if (
        code
        and view.key(at - 1) == "it"
        and view.key(at - 2) in _SETS
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


def subtitles(view: View, at: int) -> Iterator[Found]:
    """Better with subtitles; the subtitles are worth it; the subtitles miss half the jokes."""
    opening = view.opening(at)
    if (last := _judged(view, at, _BAD)) and view.key(at - 1) in _WHOSE | _POOR:
        yield "subtitles", False, at, last
    elif view.key(at - 1) in _POOR:
        yield "subtitles", False, at - 1, at + 1
    elif says_no(view, at):
        let = "let" in near(view, at - 3, at) and bool(near(view, at, at + 4) & _FEARED)
        if let or near(view, opening, at) & _FEARED:  # "don't be put off by the subtitles"
            yield "subtitles", True, opening, at + 1
    elif "with" in (view.key(at - 1), view.key(at - 2)):
        first = 0 if _as_it_should(view, at + 1) else _advised_across(view, at)
        if first is not None and not seen_by_me(view, at):
            yield "subtitles", True, first, at + 1
    elif at == opening and (view.breaks(at + 1) or at == 0) and view.key(at + 1) in _OPENS:
        yield "subtitles", True, at, at + 2  # "Subtitles, always"
    elif last := _judged(view, at, _NEEDED):
        yield "subtitles", True, at, last
    elif (first := _turned_on(view, at)) >= 0:
        yield "subtitles", True, first, at + 1


def _turned_on(view: View, at: int) -> int:
    """The verb of "you'll need subtitles", "keep the subtitles on"; -1 where nobody is urged."""
    needs = latest(view, at, _NEEDS, 3)
    if needs >= 0 and view.key(needs - 1) in ("you", "youll", "will", "to", "may"):
        return needs
    turns = latest(view, at, _TURNS_ON, 5)
    return turns if turns >= 0 and _urged(view, turns) else -1


def _judged(view: View, at: int, words: frozenset[str]) -> int:
    """The word after the judgement that follows word `at`; 0 where none of these words, or a denial, follows."""
    for place in range(at + 1, min(at + 8, len(view.words))):
        if (view.breaks(place) and view.key(place) not in ("which", "and")) or is_denial(view.key(place)):
            return 0
        if view.key(place) in words:
            return place + 1
    return 0


def _urged(view: View, at: int) -> bool:
    """Whether the verb at word `at` is an imperative, or "you should turn …"."""
    return at == view.opening(at) or view.key(at - 1) in URGES or view.key(at - 1) in ("and", "to", "but")


def _advised_across(view: View, at: int) -> int | None:
    """Like `advised`, over one comma too: "watch it in Danish, with subtitles"."""
    first = advised(view, at)
    opening = view.opening(at)
    if first is None and opening > 0 and at - opening < 3 and view.gap(opening) == ",":
        first = advised(view, opening - 1)
    if first is None and (verb := latest(view, at, _KEEPS - {"go"}, 8)) >= 0:
        first = verb
    return None if first is None or says_no(view, at, 8) else first


def subtitled(view: View, at: int) -> Iterator[Found]:
    """Best seen subtitled; go for the subtitled version."""
    if says_no(view, at) or seen_by_me(view, at):
        return
    told = before(view, at, 4)
    version = view.key(at + 1) in ("version", "original")
    if (version and told & _KEEPS) or (told & {"best", "better"} and told & SEEING):
        yield "subtitles", True, at, at + 1 + version


def dub(view: View, at: int) -> Iterator[Found]:
    """Skip the dub; the English dub is fine; the dubbing flattens every joke."""
    code = CODES.get(view.key(at - 1))
    skips = latest(view, at, _SKIPS, 5)
    refuses = latest(view, at, _CHOOSES, 7)
    if skips >= 0 and view.key(skips - 1) not in ("dont", "not", "never"):
        yield "subtitles", True, skips, at + 1
    elif refuses >= 0 and near(view, refuses - 5, refuses) & {"dont", "not", "never"} and not seen_by_me(view, at):
        yield "subtitles", True, refuses, at + 1
    elif last := _judged(view, at, _AVOIDED):
        yield "subtitles", True, at, last
    elif view.key(at) == "dubbed":
        told = near(view, view.opening(at), at)
        if says_no(view, at) and told & {"watch", "see"} and not told & {"was", "is", "i"}:
            yield "subtitles", True, view.opening(at), at + 1
    elif last := _judged(view, at, _BAD):
        yield "subtitles", True, at, last
    elif code and (last := _judged(view, at, _FINE)):
        yield "audio", code, at - 1, last
