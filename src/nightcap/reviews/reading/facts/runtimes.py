"""How long a film or an episode runs."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from nightcap.reviews.claim import Claim
from nightcap.reviews.reading.facts.numbers import number_before, number_from
from nightcap.reviews.reading.facts.view import View
from nightcap.reviews.reading.facts.vocabulary import NOUNS, PLURALS
from nightcap.reviews.reading.words import bag

TRIGGERS: Final = bag("minute minutes min mins m hour hours hr hrs h halfhours halfhour")
_MINUTES: Final = bag("minute minutes min mins m")
_HYPHENS: Final = frozenset(("-", "–"))
#: before the number: a part of it, or a time of the story
_PART_OF: Final = bag("first last final opening closing next within after every another than in into until these those")
_VAGUE: Final = bag("than under over")
_STOPS: Final = bag(
    "in into later away late too before ago earlier from apart shorter longer more after left drive walk"
)
#: what says that the length of all of it is meant
_SAYS_LENGTH: Final = bag(
    "runs running runtime lasts lasting clocks clocking at length duration spans time long dir all"
)
_EPISODES: Final = bag("episode episodes instalments installments parts each apiece chapters chunks episodic")
_RUN: Final = bag(
    "film movie series drama comedy thriller runtime running run documentary feature show picture sitcom "
    "duration length"
)
#: a bare "104 minutes" is a film's length from here on
_LEAST_ALONE: Final = 70
#: shorter than this it is a scene, where no episode is spoken of
_LEAST_WHOLE: Final = 15
_LEAST, _MOST = 2, 400
_MOST_EPISODE_HOURS: Final = 4


def find(view: View, at: int) -> Iterator[Claim]:
    """104 minutes, 1h 44m, two and a half hours, hour-long; `at` is the last unit."""
    if view.question or at in view.taken:
        return
    found = _length(view, at)
    if not found:
        return
    minutes, first, last = found
    if not _LEAST <= minutes <= _MOST or not _is_runtime(view, minutes, first, last) or _denied(view, first):
        return
    title = _behind(view, last) or view.owner(first)
    if title:
        yield view.fact("runtime_minutes", minutes, first, last, title=title)


def _denied(view: View, first: int) -> bool:
    return view.denied(first) and view.key(first - 1) != "almost"


def _behind(view: View, last: int) -> str | None:
    """The title right behind, as in "the two-hour film Dark"."""
    for place in range(last, min(last + 3, len(view.words))):
        if view.breaks(place):
            return None
        name = view.named(place, "title")
        if name and view.key(place - 1) in NOUNS:
            return name.name
    return None


def _length(view: View, at: int) -> tuple[int, int, int] | None:
    """(minutes, first word, word after the last) of the length whose first unit is word `at`."""
    key = view.key(at)
    if key.startswith("halfhour"):
        return 30, at, at + 1
    if key in _MINUTES:
        return _in_minutes(view, at)
    if key == "hour" and (first := _half(view, at)) >= 0:
        return 30, first, at + 1
    if key == "hours" and view.key(at - 1) == "half" and view.gap(at) in _HYPHENS:
        return 30, at - 1, at + 1
    if key == "hour" and view.key(at + 1) == "long" and not number_before(view.words, at):
        return 60, at - (view.key(at - 1) == "an"), at + 2
    return _in_hours(view, at)


def _half(view: View, at: int) -> int:
    """The first word of "half an hour", "a half hour" up to the "hour" at word `at`, -1 where it is none."""
    if view.key(at - 1) in ("a", "an") and view.key(at - 2) == "half":
        return at - 2
    return at - 1 if view.key(at - 1) == "half" and view.key(at - 2) not in ("a", "and") else -1


def _in_minutes(view: View, at: int) -> tuple[int, int, int] | None:
    found = number_before(view.words, at)
    if not found or view.breaks(at):
        return None
    minutes, first = found
    before = first - 1 - (view.key(first - 1) == "and")
    if view.key(before) in ("hour", "hours", "hr", "hrs", "h"):
        return None  # read from its hours
    return minutes, first, at + 1


def _in_hours(view: View, at: int) -> tuple[int, int, int] | None:
    """Two hours, two and a half hours, an hour and a half, 1h 44m, two hours and ten minutes."""
    half, end = 0, at
    if view.key(at - 1) == "half" and view.key(at - 2) in ("a", "and"):
        half, end = 30, at - 2 - (view.key(at - 2) == "a")
    found = number_before(view.words, end)
    if not found:
        if view.key(at) == "hour" and view.key(at - 1) == "an":
            found = (1, at - 1)
        else:
            return None
    hours, first = found
    if hours > _MOST_EPISODE_HOURS or view.breaks(at):
        return None
    minutes, last = 60 * hours + half, at + 1
    if not half and [view.key(last + step) for step in range(3)] == ["and", "a", "half"]:
        return minutes + 30, first, last + 3
    step = last + (view.key(last) == "and")
    more = number_from(view.words, step)
    if more and view.gap(step) in ("", ",") and more[1] < len(view.words) and view.key(more[1]) in _MINUTES:
        return minutes + more[0], first, more[1] + 1
    if more and view.key(at) == "h" and view.breaks(more[1]) and not view.gap(step):
        return minutes + more[0], first, more[1]
    return minutes, first, last


def _is_runtime(view: View, minutes: int, first: int, last: int) -> bool:
    """Whether that is the length of the film or of an episode, and not of a scene, a part or a trip."""
    before = [view.key(place) for place in range(max(view.opening(first), first - 3), first)]
    after = view.key(last) if not view.breaks(last) else ""
    hyphen = view.gap(last - 1) in _HYPHENS or view.key(last - 1) == "long"
    if before and before[-1] in _VAGUE and (len(before) < 2 or before[-2] != "just"):
        return False
    opens = view.key(first) == "half" and first == 0 and (view.breaks(last) or view.key(last + 1) in ("this", "it"))
    if opens or before[-1:] in (["each"], ["apiece"]):
        return True  # "Half an hour of this", "each an hour long"
    if hyphen and view.key(last - 1) not in ("minutes", "hours"):
        return _before_noun(view, last)
    if (before and (set(before) - {"in"}) & _PART_OF) or after in _STOPS:
        return False
    apiece = view.key(last) in ("each", "apiece") or (
        after in ("a", "an", "per") and view.key(last + 1) in ("episode", "piece", "instalment")
    )
    of_each = _belongs_to(view, first) in ("episodes", "parts", "instalments", "each")
    return apiece or of_each or _is_half_hours(view, first, last) or _whole(view, minutes, first, last, before)


def _belongs_to(view: View, first: int) -> str:
    """The word that the length belongs to: "episodes of about 24 minutes", "each of fifty"."""
    place = first - 1 - (view.key(first - 1) in ("about", "around", "roughly", "some"))
    return view.key(place - 1) if view.key(place) in ("of", "at") else ""


def _is_half_hours(view: View, first: int, last: int) -> bool:
    return (view.key(first) == "half" and view.key(last - 1) == "hours") or view.key(first) == "halfhours"


def _whole(view: View, minutes: int, first: int, last: int, before: list[str]) -> bool:
    after = view.key(last)
    if (
        after in ("of", "with")
        and not {"at", "runs"} & set(before)
        and (minutes < _LEAST_ALONE or view.key(last - 1) != "minutes")
    ):
        return False
    if "total" in (after, view.key(last + 1)) or view.key(last) == "altogether":
        return False
    says = {view.key(place) for place in range(max(0, first - 5), min(last + 1, len(view.words)))} & _SAYS_LENGTH
    if says or view.bracket(first):
        return minutes >= _LEAST_WHOLE
    if view.capsule and view.breaks(last):
        return minutes >= _LEAST_WHOLE
    if minutes >= _LEAST_ALONE:
        alone = view.breaks(first) and view.breaks(last) and view.key(last - 1) != "hour"
        return (
            alone
            or after == "of"
            or (
                before[-1:] != ["in"]
                and (
                    (before[-1:] == ["for"] and view.key(last - 1) == "minutes")
                    or bool(set(before) & {"its", "the", "barely", "is", "s", "nearly", "almost", "brisk"})
                )
            )
        )
    return False


def _before_noun(view: View, last: int) -> bool:
    """Whether "45-minute", "hour-long" stands before episodes or a film within three words."""
    for place in range(last, min(last + 5, len(view.words))):
        key = view.key(place)
        if place > last and view.breaks(place) and view.gap(place) != ",":
            return False
        if key in _EPISODES or key in _RUN or key in NOUNS or key in PLURALS:
            return True
        if key in ("of", "in", "and", "with", "is", "to", "scene", "sequence", "take", "shot"):
            return False
    return view.capsule and last >= len(view.words)
