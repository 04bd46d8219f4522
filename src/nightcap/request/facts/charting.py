"""The charts, what was seen, subtitles and standing: phrases that mean one thing each."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, Literal

from nightcap.catalogue.languages import CODES, language_name
from nightcap.request.lexicon import bag, table
from nightcap.request.meant.finding import Finding, Reading
from nightcap.request.model import AcclaimWish, Limit
from nightcap.request.words import JOINED

#: a hidden gem is well regarded too, only less loudly
_GEM_WEIGHT = 0.7
#: how many words later a refusal is taken back
_FAR: Final = 60
#: words of those who read along in their own language
_DEAF: Final = bag("deaf hearing captioned captioning asleep deafness hoh tinnitus earache")
_HEARING: Final = (
    "cant hear",
    "hears badly",
    "half deaf",
    "baby is asleep",
    "baby asleep",
    "kids are asleep",
    "sound off",
    "volume low",
    "sound down",
    "volume down",
    "on mute",
    "cannot hear",
    "doesnt hear",
)
_LEARNING: Final = bag("learn learning practise practising practice practicing teacher tutor lesson lessons")
_FEW: Final = 5
_OBJECTS: Final = bag("a an my our the at in from back home it")
_READ_ELSE: Final = bag("a an my the it some about instead up reviews that in")


def find(reading: Reading) -> Iterator[Finding]:
    for at in reading.positions():
        hit = table("charting").at(reading.words, at)
        if (
            hit
            and not _of_the_day(reading, at, hit[1])
            and (hit[0] != "subtitles_fine" or _reads(reading, hit[1]))
            and not _a_first(reading, *hit)
        ):
            yield _finding(reading, hit[0], at, hit[1])


def _of_the_day(reading: Reading, at: int, last: int) -> bool:
    """As in "just landed a new job", "just dropped my phone"."""
    words = reading.words
    behind = words[last].key if last < len(words) and words[last].gap == JOINED else ""
    return words[at].key == "just" and (reading.marks[at].story or behind in _OBJECTS)


def _a_first(reading: Reading, what: str, last: int) -> bool:
    """As in "someone who has never seen a western", of whom nothing that was seen is told."""
    words = reading.words
    article = last + 1 < len(words) and words[last].gap == JOINED and words[last].key in ("a", "an")
    return what == "unseen" and article and table("genres").at(words, last + 1) is not None


def _finding(reading: Reading, what: str, first: int, last: int) -> Finding:
    match what:
        case "charting" | "new_on_chart":
            return _on_chart(reading, what, first, last)
        case "unseen":
            limit = Limit(field="seen", op="not_in", value=(True,), text=reading.said(first, last))
            return Finding(first=first, last=last, meaning="nothing that was seen before", limits=(limit,), rank=2)
        case "acclaim" | "gem":
            return _standing(reading, what, first, last)
        case _:
            return _subtitles(reading, what, first, last)


def _subtitles(reading: Reading, what: str, first: int, last: int) -> Finding:
    denied = reading.denied(first, belongs=what == "subtitles") and _near_denial(reading, first)
    if what == "dubbed_fine" and denied:
        what, first = "subtitles_wanted", reading.lead(first)
    elif what == "subtitles_no" or (what in ("subtitles", "subtitles_wanted", "captions") and denied):
        first = reading.lead(first)
        if _taken_back(reading, last):
            return Finding(first=first, last=last, meaning="no subtitles (no longer)", rank=3)
        if _is_learning(reading):
            return Finding(first=first, last=last, meaning="without subtitles, to learn by", rank=3)
        home = reading.home_languages
        limit = Limit(field="language", op="in", value=home, text=reading.said(first, last))
        meaning = f"no subtitles: in {' or '.join(map(language_name, home))}"
        return Finding(first=first, last=last, meaning=meaning, limits=(limit,), subtitles="no", rank=3)
    if what == "captions" or (what.startswith("subtitles") and _for_hearing(reading)):
        return Finding(first=first, last=last, meaning="with captions for what is said", subtitles="fine", rank=2)
    return _accepted(what, first, last)


def _is_learning(reading: Reading) -> bool:
    """Whether a foreign language is learnt or practised, which is to be heard rather than read."""
    return reading.holds(_LEARNING) and any(CODES.get(key, "en") not in reading.home_languages for key in reading.keys)


def _accepted(what: str, first: int, last: int) -> Finding:
    if what == "subtitles_wanted":
        meaning = "in the original language, with subtitles"
        return Finding(first=first, last=last, meaning=meaning, subtitles="wanted", rank=2)
    if what == "subtitles_fine":
        return Finding(first=first, last=last, meaning="subtitles are fine", subtitles="fine", rank=2)
    if what == "subtitles":
        return Finding(first=first, last=last, meaning="subtitles are fine", subtitles="fine", rank=-1)
    return Finding(first=first, last=last, meaning="dubbing is fine")


def _near_denial(reading: Reading, first: int) -> bool:
    denial = reading.marks[first].denial
    return denial is None or first - denial.last < _FEW


def _for_hearing(reading: Reading) -> bool:
    """Whether subtitles are for those who hear badly or for quiet, so that they ask for no other language."""
    said = " ".join(word.key for word in reading.words)
    return reading.holds(_DEAF) or any(phrase in said for phrase in _HEARING)


def _taken_back(reading: Reading, at: int) -> bool:
    """Whether a later clause is content with subtitles after all: "I say no reading. But she wins and I'll read"."""
    hits = (table("charting").at(reading.words, later) for later in range(at, min(at + _FAR, len(reading.words))))
    return any(hit is not None and hit[0] == "subtitles_fine" and _reads(reading, hit[1]) for hit in hits)


def _reads(reading: Reading, last: int) -> bool:
    """Not "I'll read a book instead"."""
    words = reading.words
    return last >= len(words) or words[last].gap != JOINED or words[last].key not in _READ_ELSE


def _on_chart(reading: Reading, what: str, first: int, last: int) -> Finding:
    text = reading.said(first, last)
    said = "on a current chart" if what == "charting" else "new on the charts"
    field: Literal["charting", "new_on_chart"] = "charting" if what == "charting" else "new_on_chart"
    if reading.denied(first):
        limit = Limit(field=field, op="not_in", value=(True,), text=text)
        return Finding(first=reading.lead(first), last=last, meaning=f"not {said}", limits=(limit,), rank=1)
    limit = Limit(field=field, op="in", value=(True,), text=text)
    hard, soft = reading.weighed(first, limit)
    return Finding(first=first, last=last, meaning=f"only what is {said}", limits=hard, wishes=soft, rank=1)


def _standing(reading: Reading, what: str, first: int, last: int) -> Finding:
    text = reading.said(first, last)
    if reading.denied(first):
        return Finding(first=reading.lead(first), last=last, meaning="need not be well regarded")
    weight = 1.0 if what == "acclaim" else _GEM_WEIGHT
    return Finding(first=first, last=last, meaning="well regarded", wishes=(AcclaimWish(weight=weight, text=text),))
