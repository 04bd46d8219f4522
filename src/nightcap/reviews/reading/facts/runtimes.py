"""How long a film or an episode runs."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
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
_RUNS: Final = bag("are run last is runs lasts average clock goes go for")
_EPISODES: Final = bag(
    "episode episodes instalments installments instalment installment parts each apiece chapters chunks episodic "
    "slices bursts doses bites servings helpings bitesize"
)
_RUN: Final = bag(
    "film movie series drama comedy thriller runtime running run documentary feature show picture sitcom "
    "duration length cut version span marathon slog affair ride"
)
#: a bare "104 minutes" is a film's length from here on
_LEAST_ALONE: Final = 70
#: shorter than this it is a scene, where no episode is spoken of
_LEAST_WHOLE: Final = 15
_PAST_HOUR: Final = range(5, 60)
_FRACTIONS: Final[Mapping[tuple[str, ...], int]] = {
    ("a", "quarter"): 15, ("a", "half"): 30, ("three", "quarters"): 45,
}  # fmt: skip
#: a film may be as long as this; longer is what somebody waits
_MOST_ALONE: Final = 240
_BEFORE_LENGTH: Final = bag(
    "x at of a about just some under over long roughly around nearly almost brisk tight lean tidy neat"
)
_BARE: Final = bag("bare full good solid brisk tight whole mere scant lean")
_APIECE: Final = bag("episode piece instalment installment part chapter pop time go throw head")
_ROUGHLY: Final = bag("about around roughly some barely just under over only nearly almost approximately circa")
_ITS: Final = bag("its the barely is s nearly almost brisk")
_SPEEDS: Final = bag(
    "miles mile kilometres kilometers km mph kph pounds dollars euros quid times knots bucks twice once"
)
_PROMISED: Final = bag("promises promised promise threatens wanted expected expects hoped")
_VIEWERS: Final = bag("i we you one im youre youll")
_ENDS: Final = bag("first last final opening second closing")
_CUT: Final = bag("trimmed cut shortened reduced condensed boiled")
_TRYING: Final = bag("trying struggling screaming begging fighting itching")
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
    """Whether the length itself is denied: not in "I counted no laughs in 104 minutes"."""
    if view.key(first - 2) == "original" and view.key(first - 3) == "the":
        return True  # "The original ran 88 minutes"
    if not _TRYING.isdisjoint(view.keys[first:]) and "out" in view.keys[first:]:
        return True  # "a tight 90-minute movie trying to get out"
    if view.key(first - 1) == "almost" or not view.denied(first):
        return False
    exact = view.key(first + 1) in _MINUTES and view.key(first - 1) in ("in", "its", "these")
    return view.question or not exact or view.key(first - 2) in ("not", "nt")


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
    if key == "hour" and view.key(at + 1) == "long" and not (number_before(view.words, at) and view.gap(at)):
        return 60, at - (view.key(at - 1) == "an"), at + 2
    return _in_hours(view, at)


def _half(view: View, at: int) -> int:
    """The first word of "half an hour", "a half hour" up to the "hour" at word `at`, -1 where it is none."""
    if view.key(at - 1) in ("a", "an") and view.key(at - 2) == "half":
        return at - 2
    if view.key(at - 1) != "half":
        return -1
    joined = view.gap(at) in _HYPHENS and view.key(at - 2) == "a" and view.key(at - 3) != "and"  # "a half-hour comedy"
    return at - 1 if joined or view.key(at - 2) not in ("a", "and") else -1


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
    bare = view.key(at - 1) in _BARE and view.key(at - 2) == "a"  # "a bare hour and a quarter"
    one = (1, at - 1 - bare) if view.key(at) == "hour" and (bare or view.key(at - 1) == "an") else None
    if view.keys[max(0, at - 3) : at] == ("and", "a", "quarter"):  # "two and a quarter hours"
        half, end = 15, at - 3
    hours, first = number_before(view.words, end) or one or (0, at)
    if not 0 < hours <= _MOST_EPISODE_HOURS or view.breaks(at):
        return None
    minutes, last = 60 * hours + half, at + 1
    if view.key(last) == "and" and not half and view.keys[last + 1 : last + 3] in _FRACTIONS:
        return minutes + _FRACTIONS[view.keys[last + 1 : last + 3]], first, last + 3
    step = last + (view.key(last) == "and")
    more = number_from(view.words, step)
    if more and view.gap(step) in ("", ",") and more[1] < len(view.words) and view.key(more[1]) in _MINUTES:
        return minutes + more[0], first, more[1] + 1
    and_twenty = (
        more and (view.key(at) == "hour" or view.key(last) != "and") and more[0] in _PAST_HOUR and not view.gap(step)
    )  # "an hour and twenty"
    if more and (and_twenty or (view.key(at) == "h" and not view.gap(step))) and view.breaks(more[1]):
        return minutes + more[0], first, more[1]
    return minutes, first, last


def _is_runtime(view: View, minutes: int, first: int, last: int) -> bool:
    """Whether that is the length of the film or of an episode, and not of a scene, a part or a trip."""
    before = [view.key(place) for place in range(max(view.opening(first), first - 3), first)]
    after = view.key(last) if not view.breaks(last) else ""
    hyphen = view.gap(last - 1) in _HYPHENS or view.key(last - 1) == "long"
    spans = before[-1:] != ["than"] and minutes >= _LEAST_ALONE and view.key(last - 1) in _MINUTES
    fast = view.key(first) == "an" and view.key(first - 1) in _SPEEDS  # "forty miles an hour"
    spans = spans or (len(before) == 1 and minutes >= _LEAST_ALONE and view.breaks(last))
    vague = before[-1:] and before[-1] in _VAGUE and before[-2:-1] != ["just"] and not spans
    if fast or vague or view.key(first - 1) in _PROMISED:
        return False
    opens = view.key(first) == "half" and first == 0 and (view.breaks(last) or view.key(last + 1) in ("this", "it"))
    # "Ninety-four minutes later I was in tears"
    exact = first == 0 and minutes >= _LEAST_ALONE and view.key(last - 1) in _MINUTES
    opens = opens or (exact and after == "later" and view.key(last + 1) in _VIEWERS)
    if opens or before[-1:] in (["each"], ["apiece"]) or _of_episodes(view, first):
        return True  # "Half an hour of this", "each an hour long"
    a_part = view.key(first) in ("half", "hour") and not _ENDS.isdisjoint(before[-1:])  # "the first half-hour"
    if hyphen and view.key(last - 1) not in ("minutes", "hours", "quarters"):
        whole = minutes >= _LEAST_ALONE and view.key(first - 1) in ("a", "this") and view.breaks(first - 1)
        return whole or (_before_noun(view, last) and not a_part)  # "a 74-minute conversation"
    these = before[-1:] == ["these"] and minutes >= _LEAST_ALONE
    if (before and not these and (set(before) - {"in"}) & _PART_OF) or after in _STOPS:
        return False
    apiece = view.key(last) in ("each", "apiece") or (after in ("a", "an", "per") and view.key(last + 1) in _APIECE)
    of_each = _belongs_to(view, first) in ("episodes", "parts", "instalments", "each")
    return apiece or of_each or _is_half_hours(view, first, last) or _whole(view, minutes, first, last, before)


def _of_episodes(view: View, first: int) -> bool:
    """Whether "episodes are", "instalments run" stands before."""
    for place in range(first - 1, max(view.opening(first), first - 5), -1):
        if view.key(place) in _RUNS:
            goes = view.key(place) == "for" and view.key(place - 1) in ("goes", "go", "runs", "run", "lasts", "last")
            return view.key(place - 1 - goes) in _EPISODES
    return False


def _belongs_to(view: View, first: int) -> str:
    """The word that the length belongs to: "episodes of about 24 minutes", "each of fifty"."""
    place = first - 1 - (view.key(first - 1) in _ROUGHLY)
    return view.key(place - 1) if view.key(place) in ("of", "at") else ""


def _is_half_hours(view: View, first: int, last: int) -> bool:
    return (view.key(first) == "half" and view.key(last - 1) == "hours") or view.key(first) == "halfhours"


def _whole(view: View, minutes: int, first: int, last: int, before: list[str]) -> bool:
    after = view.key(last)
    opens = first == 0 and (after == "of" or view.keys[last : last + 2] == ("and", "change"))
    if minutes >= _LEAST_ALONE and (opens or before == ["goes", "on", "for"]):
        return True  # "Two and a half hours of misery."
    if (
        after in ("of", "with")
        and not {"at", "runs"} & set(before)
        and (minutes < _LEAST_ALONE or view.key(last - 1) != "minutes")
    ):
        return False
    if "total" in (after, view.key(last + 1)) or view.key(last) == "altogether":
        return False
    says = {view.key(place) for place in range(max(0, first - 5), min(last + 1, len(view.words)))} & _SAYS_LENGTH
    line = view.capsule and view.breaks(last) and (view.breaks(first) or view.key(first - 1) in _BEFORE_LENGTH)
    if says or line or view.bracket(first):
        return minutes >= _LEAST_WHOLE
    if _LEAST_ALONE <= minutes <= _MOST_ALONE and view.key(last - 1) in _MINUTES:
        return not set(before) & _CUT
    alone = view.breaks(first) and view.breaks(last) and view.key(last - 1) != "hour"
    its = before[-1:] != ["in"] and not _ITS.isdisjoint(before)
    return minutes >= _LEAST_ALONE and (alone or after == "of" or its)


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
