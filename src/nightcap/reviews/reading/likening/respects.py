"""In what respect a title is likened to another: an axis, or the story, the look, the music …"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from nightcap.reviews.reading.passage import Name
from nightcap.reviews.reading.tables import Hit, table
from nightcap.reviews.reading.words import Word, bag

_TONE: Final = table("tone")
#: words behind a name that may tell it, at most; more behind "in how"
_BEHIND: Final = 9
_FAR: Final = 14
#: words between a name and "in how", at most, with these
_SOON: Final = 5
#: what a sentence says that narrows a likeness, and how far it is read
_LIKENESS: Final = bag("likeness resemblance similarity similarities comparison parallel parallels kinship overlap")
_ENDING: Final = bag("ends stops end stop goes holds extends rests lies is only begins")
_SEES: Final = bag("i you one there we")
_OPENING: Final = 9
#: words of "looks like", and of "looks a bit like", at most
_MARKED: Final = 3
#: words before a likening that may tell it, at most
_BEFORE: Final = 6
#: whoever has studied another title has not told in what respect
_STUDIED: Final = bag("studied watched watching seen")
#: behind these nothing tells in what respect
_BREAKS_OFF: Final = bag("minus without but though although however except nor not less")
_MARKS: Final = (";", ":", "(")
#: behind a comma these begin a thought of its own, where another subject follows
_ANEW: Final = bag("and so while because for")
_HOLDS: Final = bag("holds stands works goes fits applies")
_READERS: Final = bag("you youll youd theyll all")
_OTHERS: Final = bag("there theres it its i we he she they you")
_RESPECTS: Final = {
    "energy": bag("patience pace pacing speed slowness rhythm tempo stillness urgent urgency velocity momentum pulse"),
    "humour": bag("comedy comedic comic funny humour humor jokes laughs wit banter deadpan silly"),
    "tension": bag("nerves suspense tension scares"),
    "story": bag(
        "story plot plots premise structure fable situation twist twists plotting narrative storyline setup "
        "puzzle mystery timeline timelines construction constructed built build structured architecture plotted "
        "trapdoor arc subplot predicament shape conceit scenario"
    ),
    "look": bag(
        "look looks looking visually visual visuals photography cinematography images imagery colours colors "
        "palette light shot framing animation design frames filmed framed lit photographed image pictures "
        "pictorial landscape landscapes looked beauty gorgeousness gaze composition compositions gowns costumes "
        "view views costuming frocks wigs scenery lighting decor interiors vistas camerawork shots lamps hairdos "
        "tailoring"
    ),
    "music": bag("music score soundtrack songs sound dance dances song musical numbers"),
    "acting": bag("acting performance performances ensemble"),
    "genre": bag("genre"),
}
_LOOKS: Final = bag("looks look looked shot filmed lit framed photographed visually")
#: what tells behind a name that its title went there before
_BEFORE_IT: Final = table("likened")
_MARKS_OF_NAME: Final = "'\"’”*_"
#: behind a "look" that is none: "I felt looked after"
_CARES: Final = bag("after for forward away back up out")
_NAMED: Final = frozenset().union(*_RESPECTS.values())


def respect(words: Sequence[Word], cue: Hit | None, first: int, name: Name) -> str | None:
    """Told between the cue and the name, else behind it, else before; None where nothing tells it."""
    if cue is not None and words[cue.last - 1].key in _STUDIED:
        return None
    looks = {words[first].key, words[max(0, first - 1)].key} & _LOOKS
    if looks and words[name.first - 1].key == "like" and name.first - first < _MARKED:
        return "look"  # "it looks like Dark"
    of = cue is not None and cue.entries == ("of",)
    viewers = cue is None and words[first].key in ("if", "who")  # "If you got through Dark without crying"
    inside = () if viewers else words[cue.last if cue else first : name.first]
    # what is "of" another title stands before the cue, or in it: "shares its deadpan wit with Dark"
    before = words[_start(words, first) : cue.last if cue and of else first]
    behind = _behind(words, name)
    opens = [word.key for word in behind[:2]]
    if opens in (["in", "which"], ["in", "that"]) or opens[:1] == ["where"]:
        return "story"
    for window in (
        (inside, before, behind)
        if of or _is_aside(words, cue, name) or _owned(words, cue)
        else (inside, behind, before)
    ):
        found = _told(window, weigh_more=window is not before)
        if found:
            return found
    tells = _opens_as_in(words, cue, name) or _only_so(behind) or _explains(words, name) or went_there(words, name.last)
    return "story" if tells else None


def narrowed(words: Sequence[Word]) -> str | None:
    """The one respect to which a sentence narrows a likeness told before it: "The likeness ends with the plot"."""
    keys = [word.key for word in words[:_OPENING]]
    ends = keys[:1] in (["the"], ["any"], ["that"]) and keys[1:2] != [] and keys[1] in _LIKENESS
    if ends and keys[2:3] != [] and keys[2] in _ENDING:
        return _told(words[3:_OPENING], weigh_more=True)
    likened = next((at for at, key in enumerate(keys) if key in _LIKENESS), None)
    if likened is not None and keys[likened + 1 : likened + 2] == ["in"] and keys[0] in _SEES:
        return _told(words[likened + 2 : likened + _OPENING], weigh_more=True)  # "I see the resemblance in the look"
    if keys[:1] == ["in"] and keys[1:2] != [] and keys[1] in ("its", "their", "the", "terms"):
        return _told(words[1:_OPENING], weigh_more=True)
    return None


def _start(words: Sequence[Word], first: int) -> int:
    """Where what is told before a likeness begins: six words back, or at "In its ball gowns and candles it …"."""
    if words[first].key == "if":  # "If you enjoyed Dark" tells of the viewer
        return first
    for at in range(max(0, first - _FAR), first - 1):
        if words[at].key == "in" and words[at + 1].key in ("its", "their") and (at == 0 or words[at].gap):
            return at
    return max(0, first - _BEFORE)


def _owned(words: Sequence[Word], cue: Hit | None) -> bool:
    """ "Its plotting is like that of Dark", "the humour is the kind you get in Dark": what it is stands before."""
    if cue is None:
        return False
    told = [word.key for word in words[cue.first : cue.last]]
    return told[-2:] in (["that", "of"], ["those", "of"]) or told[:2] in (["the", "kind"], ["the", "sort"])


def _explains(words: Sequence[Word], name: Name) -> bool:
    """ "The one to put beside it is Dark: a boy is lost and a town stops talking"."""
    return len(words) - name.last > _BEFORE and words[name.last].gap.strip("'\"’”*_") == ":"


def _only_so(behind: Sequence[Word]) -> bool:
    """ "…, and then only in the way a friendship carries a country's history": what happens is likened."""
    keys = [word.key for word in behind]
    return any(keys[at : at + 3] == ["in", "the", "way"] for at in range(len(keys)))


def went_there(words: Sequence[Word], last: int) -> bool:
    """Whether another title, named up to word `last`, did so before: "did it first", "got there first"."""
    hit = _BEFORE_IT.at(words, last) if last < len(words) and not words[last].gap.strip(_MARKS_OF_NAME) else None
    return hit is not None and "same" in hit.entries


def tells(words: Sequence[Word]) -> bool:
    """Whether any of these words names a respect: the "patience" of "Dark's patience"."""
    return any(word.key in _NAMED for word in words) or any(hit.entries[0] != "-" for hit in _TONE.all(words))


def _told(window: Sequence[Word], *, weigh_more: bool) -> str | None:
    """The respect of a window; where a "warmer" stands before a likeness, it tells a difference."""
    keys = (*(word.key for word in window), "")
    seen = [key for key, then in pairwise(keys) if key not in _LOOKS or then not in _CARES]
    for field, marks in _RESPECTS.items():
        if not marks.isdisjoint(seen):
            return field
    for hit in _TONE.all(window):
        if hit.entries[0] != "-" and (weigh_more or not window[hit.first].key.endswith("er")):
            return hit.entries[0].split()[1]
    return None


def _behind(words: Sequence[Word], name: Name) -> Sequence[Word]:
    """What is said of the likeness behind the name."""
    near = [word.key for word in words[name.last : name.last + _SOON]]
    how = "how" in near and "in" in near
    behind = words[name.last : name.last + (_FAR if how else _BEHIND)]
    stop = next((at for at in range(len(behind)) if _ends(behind, at)), len(behind))
    return behind[:stop]


def _ends(behind: Sequence[Word], at: int) -> bool:
    word, then = behind[at], behind[at + 1].key if at + 1 < len(behind) else ""
    if then == "it" and at + 2 < len(behind) and behind[at + 2].key in _HOLDS:
        return False  # "…, and it holds as far as the story goes"
    if "," in word.gap and (word.key in _READERS or (word.key in _ANEW and then in _OTHERS)):
        return True
    return word.key in _BREAKS_OFF or (at > 0 and word.gap[:1] in _MARKS)


def _as_in(words: Sequence[Word], cue: Hit | None) -> bool:
    return cue is not None and [word.key for word in words[cue.first : cue.last]][:2] in (["as", "in"], ["as", "with"])


def _is_aside(words: Sequence[Word], cue: Hit | None, name: Name) -> bool:
    """ "The music, as in Dark, is sparse": what it is in stands before."""
    if cue is None or not cue.first or not _as_in(words, cue) or name.last >= len(words):
        return False
    return "," in words[cue.first].gap and "," in words[name.last].gap


def _opens_as_in(words: Sequence[Word], cue: Hit | None, name: Name) -> bool:
    """ "As in Dark, two families share a secret": what happens is likened."""
    as_in = _as_in(words, cue) and cue is not None and words[cue.first + 1].key == "in"
    return as_in and name.last < len(words) and words[name.last].gap == ","
