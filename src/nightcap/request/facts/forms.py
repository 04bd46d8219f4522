"""Story or fact: "a made-up story", "fiction", "no real people", and "nobody sings", which refuse whole genres."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Final

from nightcap.request.facts.aversions import afraid_from
from nightcap.request.lexicon import Phrases, bag
from nightcap.request.lexicon.spelling import plain
from nightcap.request.meant.finding import Finding, Reading
from nightcap.request.model import Limit, TopicWish
from nightcap.request.words import JOINED

#: what holds no made-up story, by genre
FACT: Final = ("documentary", "reality", "talk show", "stand-up")
_INVENTED: Final = (
    "(made up|invented|fictional|scripted) (story|stories|film|films|movie|series|people|one|thing|things|drama|)",
    "fiction", "work of fiction", "works of fiction",
    "(proper|actual) storyline", "with (actors|proper actors|real actors) in it", "with actors", "actual actors",
    "something (made up|scripted|fictional)", "a story not a documentary",
)  # fmt: skip
#: what is filmed of the world as it is; a word of beings or places follows, which is left to be read
_FILMED: Final = (
    "(real|true|proper|actual|archive|real life) (footage|nature footage)", "(real|actual|true) ones",
    "the real (thing|world)", "factual", "factual stuff", "anything factual", "fly on the wall",
    "(real|actual|live|wild) (animals|creatures|wildlife|nature|birds|elephants|whales)",
    "(real|actual) (lions|bears|wolves|dogs|cats|horses|oceans|places|landscapes|mountains|penguins|sharks|space)",
    "(not|nothing|no|isnt|arent|rather than) (drawn|made up|made up stuff|made up ones|invented|fictional|fiction)",
    "no (actors|acting|script|scripts)", "unscripted", "(something|anything|one|stuff) (factual|non fiction)",
    "(talking|speaking|talk|speak) (straight|) to (the|) camera", "(in the mood|want) to learn",
)  # fmt: skip
#: behind these "the real thing" is no film
_NO_FILM: Final = bag("coffee tea food cheese milk coke chocolate butter beer")
#: refused, they ask for what is made up
_REAL: Final = (
    "real people", "talking heads", "real life stuff", "true life stuff", "anything real", "real life people", "facts",
    "interviews",
)  # fmt: skip
_LIVE: Final = (
    "live action", "in live action", "(real|actual|proper|human) (actors|humans)", "flesh and blood (people|actors)",
    "(real|actual) (people|humans|actors) (not|no|rather than|instead of) (cartoons|drawings|animation|cgi|puppets)",
    "with (real|actual) (faces|humans)", "acted not (drawn|animated)",
    "(in the flesh|in person)", "on screen (himself|herself|themselves)",
    "no (voice work|voice acting|voiceovers|voice roles)",
    "not (doing|just|only|lending) (a|his|her|their|the) (voice|voices|voiceover)",
)  # fmt: skip
#: what horror makes people do; refused, it is
_SCARED: Final = (
    "(hide|hiding|hides|hid) behind (me|him|her|us|them|my husband|my wife|the sofa|the couch|the settee|a cushion)",
    "(hide|hiding|hides|hid) behind (the cushion|cushions|a pillow|pillows|my hands|her hands|a blanket|the curtains)",
    "(watch|watching|watches|peek|peeking|peeks) through (my|her|his|their|our) fingers",
    "(sleep|sleeping) with the (lights|light|lamp) on", "(checking|check) under the bed", "behind the sofa moments",
    "(hide|hiding|hides) under (the|a) (duvet|blanket|covers)", "(grabbing|clutching|gripping) (my|his|her) arm",
)  # fmt: skip
_TRUE: Final = (
    "(based|base) on (a|) (true|real) (story|stories|life|event|events|person|people|case|cases|lives)",
    "(true|real life) (story|stories)", "from (real|true) life", "taken from (real|true) life",
    "(based|base) on (real|true) life (events|people|stories)", "something that really happened",
    "that really happened", "which really happened", "based on (fact|facts|something real)",
    "inspired by (true|real) (events|life|people|stories)",
)  # fmt: skip
#: refused, they keep musicals out
_SINGING: Final = (
    "singing", "sings", "sing", "singalongs", "songs", "song and dance", "song and dance numbers", "show tunes",
    "showtunes", "musical numbers", "singing and dancing", "big numbers", "breaks into a song", "bursts into a song",
    "song", "warbling",
)  # fmt: skip
#: "science fiction", "Pulp Fiction", "fan fiction" are no made-up story as such
_OTHER_FICTION: Final = bag("science pulp fan non stranger sci historical crime literary weird speculative than true")
_BEFORE_SONG: Final = bag(
    "into the a out start starts starting suddenly begin begins break breaks they people anyone one"
)
_HATES: Final = bag("hate hates loathe loathes despise despises")
_AGAINST: Final = bag("opposed than unlike instead sometimes")
_REACH, _FEW = 7, 4


@cache
def _forms() -> Phrases[str]:
    named = (
        ("made up", _INVENTED),
        ("real", _REAL),
        ("true", _TRUE),
        ("filmed", _FILMED),
        ("live", _LIVE),
        ("scared", _SCARED),
        ("singing", _SINGING),
    )
    return Phrases((phrase, what) for what, phrases in named for phrase in phrases)


def find(reading: Reading) -> Iterator[Finding]:
    for at in reading.positions():
        if (hit := _forms().at(reading.words, at)) and not reading.marks[at].story:
            yield from _form(reading, hit[0], at, hit[1])


def _form(reading: Reading, what: str, at: int, last: int) -> Iterator[Finding]:
    text, denied = reading.said(at, last), reading.denied(at, belongs=True)
    before = reading.words[at - 1].key if at and reading.words[at].gap == JOINED else ""
    match what:
        case "made up":
            fiction = "fiction" not in text.lower() or before not in _OTHER_FICTION
            if fiction and not denied and not reading.marks[at].fine and not _only_spoken_of(reading, at):
                yield _without(reading, at, last, FACT, "made up: no documentary, reality or talk")
        case "live" if not denied and not reading.marks[at].fine and reading.marks[at].stance != "past":
            yield _without(reading, at, last, ("animation",), "live action: no animation")
        case "scared" if denied:
            yield _without(reading, reading.lead(at), last, ("horror",), "no horror")
        case "filmed" if _asks_for_fact(reading, at, last):
            limit = Limit(field="genre", op="in", value=("documentary",), text=text)
            yield Finding(first=at, last=last, meaning="the world as it is: a documentary", limits=(limit,), rank=1)
        case "real" | "filmed" if denied:
            yield _without(reading, reading.lead(at), last, FACT, "made up: no documentary, reality or talk")
        case "true":
            weight = -1.0 if denied else 0.5 if reading.marks[at].hedge else 1.0
            wish = TopicWish(topic="true story", weight=weight, text=text)
            meaning = "away from: true stories" if denied else "a true story"
            first = reading.lead(at) if denied else at
            yield Finding(first=first, last=last, meaning=meaning, wishes=(wish,), rank=1)
        case "singing":
            refused = _refused_from(reading, at)
            if refused is not None:
                yield _without(reading, refused, last, ("musical",), "no musical")
        case _:
            return


def _asks_for_fact(reading: Reading, at: int, last: int) -> bool:
    """Not in "no real animals", "real animals are fine", "the real thing" of what is drunk, nor with a noun behind."""
    words, mark = reading.words, reading.marks[at]
    refusing = words[at].key in ("not", "no", "nothing", "isnt", "arent", "rather")
    if (reading.denied(at) and not refusing) or mark.fine or mark.stance == "past":
        return False
    goes_on = last < len(words) and words[last].gap == JOINED and words[last].key not in plain()
    drink = words[last - 1].key == "thing" and reading.holds(_NO_FILM)
    return not goes_on and not drink


def _only_spoken_of(reading: Reading, at: int) -> bool:
    """As in "I like the fiction in it", "it felt real, as opposed to a fictional story"."""
    before = {word.key for word in reading.words[max(0, at - _FEW) : at]}
    return reading.marks[at].stance != "" or bool(before & _AGAINST)


def _refused_from(reading: Reading, at: int) -> int | None:
    """Where "no", "nobody bursts into" or "I hate it when they start" begins before singing, else None."""
    words = reading.words
    if reading.denied(at, belongs=True):
        denial = reading.marks[at].denial
        near = denial is not None and at - denial.first < _REACH
        return denial.first if near and denial is not None else at
    first = at
    while first and at - first < _REACH and words[first].gap == JOINED and words[first - 1].key in _BEFORE_SONG:
        first -= 1
    if first >= 2 and words[first].key == "one" and words[first - 1].key == "no":
        return first - 1
    if first and words[first - 1].key == "no" and words[first].key == "one":
        return first - 1
    if (afraid := afraid_from(words, first)) is not None:
        return afraid
    hated = first and words[first].gap == JOINED and words[first - 1].key in _HATES
    return first - 1 if hated else None


def _without(reading: Reading, first: int, last: int, genres: tuple[str, ...], meaning: str) -> Finding:
    limit = Limit(field="genre", op="not_in", value=genres, text=reading.said(first, last))
    return Finding(first=first, last=last, meaning=meaning, limits=(limit,), rank=1)
