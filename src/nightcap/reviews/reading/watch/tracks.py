"""Which track to choose, told in more than a phrase: "There's a dub. Ignore it.", "in the original, which I'd urge"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from nightcap.catalogue.languages import CODES
from nightcap.reviews.reading.facts.view import View
from nightcap.reviews.reading.watch.advice import Found, near, says_no
from nightcap.reviews.reading.watch.sound import made_in
from nightcap.reviews.reading.words import bag

#: what tells of a dub, or of a service that starts one
_DUBS: Final = bag("dub dubs dubbed dubbing")
_STARTS: Final = bag("default defaults start starts started begin begins serve serves play plays offer offers")
#: what is urged about it in the next sentence, and what such a sentence may begin with
_REFUSE: Final = bag(
    "ignore leave change switch skip avoid resist stop decline refuse mute dont never disable kill undo spurn shun "
    "ditch drop fix reject"
)
_LEADS: Final = bag("please just so but do then and now promptly immediately instantly firmly you should must always")
_OBJECTS: Final = bag("it that this them these those alone off well there back")
#: what is not to be done with a dub
_LETS: Final = bag("let do touch bother use fall settle accept listen")
#: words of such a sentence's first clause, at most
_SHORT: Final = 8
_URGES: Final = bag("urge recommend advise suggest prefer insist commend counsel prescribe advocate")
_TAKES: Final = (
    ("go", "for", "it"),
    ("go", "with", "it"),
    ("use", "it"),
    ("take", "it"),
    ("choose", "it"),
    ("pick", "it"),
)
_HEARS: Final = bag("you youll one")
_MUST: Final = (
    ("has", "to", "be"),
    ("should", "be"),
    ("must", "be"),
    ("needs", "to", "be"),
    ("better", "for", "being"),
)
REFUSALS: Final = _REFUSE
DUBS: Final = _DUBS


def tells_of_dub(keys: Sequence[str]) -> bool:
    """Whether a sentence tells that there is a dub, which the next may refuse."""
    return not _DUBS.isdisjoint(keys) or ("english" in keys and not _STARTS.isdisjoint(keys))


def refused(view: View, at: int) -> Iterator[Found]:
    """Ignore it; leave that well alone; do stop it: behind a sentence on a dub."""
    if not view.passage.dub_before or view.opening(at) or not _LEADS.issuperset(view.keys[:at]):
        return
    if view.key(at) in ("dont", "never") and not (view.breaks(at + 1) or view.key(at + 1) in _LETS):
        return
    end = next((place for place in range(at + 1, len(view.words)) if view.breaks(place)), len(view.words))
    if end <= _SHORT and (end == at + 1 or _OBJECTS & set(view.keys[at + 1 : end])):
        code = made_in(view)
        if code:
            yield "audio", code, 0, end


def used(view: View, at: int) -> Iterator[Found]:
    """There is a fine English dub, and for once I'd say go for it; `at` is the "dub"."""
    code = CODES.get(view.key(at - 1))
    if code and not says_no(view, at):
        for place in range(at + 1, len(view.words) - 1):
            if any(view.keys[place : place + len(takes)] == takes for takes in _TAKES):
                denied = near(view, place - 3, place) & {"not", "dont", "never", "no"}
                if not denied:
                    yield "audio", code, at - 1, min(place + 3, len(view.words))
                return


def urged(view: View, at: int) -> Iterator[Found]:
    """In the original Danish, which I'd urge on you; in Danish, with subtitles, you hear …; it has to be in Danish."""
    place = at + 1
    while view.key(place) in ("the", "its", "original", "native"):
        place += 1
    code = CODES.get(view.key(place))
    if not code or not view.words[place].capital:
        return
    last = place + 1
    before = at - (view.key(at - 1) in ("spoken", "heard", "seen", "watched"))
    must = any(view.keys[max(0, before - len(told)) : before] == told for told in _MUST) and not says_no(view, at)
    which = view.key(last) == "which" and bool(near(view, last, last + 4) & _URGES)
    hears = at == 0 and view.keys[last : last + 2] == ("with", "subtitles") and view.key(last + 2) in _HEARS
    if which or must or hears:
        yield "audio", code, at, last
