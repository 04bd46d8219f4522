"""What a recogniser works on, and what it hands back."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime
from typing import Final, Literal

from nightcap.catalogue.names import NameBook
from nightcap.request.lexicon import bag
from nightcap.request.lexicon.spelling import plain
from nightcap.request.meant.marking import Cue, Mark
from nightcap.request.model import Allows, Limit, LimitWish, Mode, Shown, Wish
from nightcap.request.words import JOINED, Word, slice_of

#: words looked over at most, so that reading stays linear in the length of the text
_FEW: Final = 5
_AROUND: Final = 60
_OWNED: Final = frozenset(("my", "our", "his", "her", "their"))
#: "just me and the cat"; "he's watching the football"
_TOGETHER: Final = frozenset((("me", "and", "the"), ("us", "and", "the")))
#: "the cat and I"
_AND_ME: Final = frozenset((("and", "i"), ("and", "me"), ("and", "us")))
_THE: Final = _OWNED | {"the"}
_PETS: Final = frozenset(("cat", "cats", "dog", "dogs", "puppy", "kitten", "rabbit", "hamster", "parrot", "baby"))
#: "two hours on the train"
_SPANS: Final = bag("hour hours minutes mins min evening night morning left way home go stuck watching sitting im")
_VEHICLES: Final = frozenset(("train", "plane", "bus", "coach", "ferry", "boat", "tram"))
_ELSEWHERE: Final = ("watching", "the")
#: verbs of refusal
_REFUSING: Final = bag(
    "refuse refuses refused hate hates loathe loathes detest detests despise despises stand abide bear stomach handle "
    "watch face veto vetoes reject rejects object objects eww ew yuck noises eyes nose"
)
_WORK: Final = bag("dissertation thesis essay essays paper presentation lecture coursework homework seminar exam")
_WHEN: Final = frozenset(("before", "after", "since"))
_MUCH: Final = frozenset(("much", "far", "way", "lot"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """Words `first` up to `last` (not included) taken for something.

    Of findings that overlap, the one with the higher `rank` is kept, then the longer one. `state`
    marks wishes and limits that follow from a mood, which hold only if the whole request is not
    read as wanting company in it. `allows` is what the words call fine, by the field it would limit.
    `lost` words mean nothing that is known, and are told as not understood.
    """

    first: int
    last: int
    meaning: str
    limits: tuple[Limit, ...] = ()
    wishes: tuple[Wish, ...] = ()
    mode: Mode | None = None
    state: bool = False
    trouble: tuple[str, ...] = ()
    subtitles: Literal["fine", "wanted", "no"] | None = None
    company: str | None = None
    allows: Allows = ()
    lost: bool = False
    rank: int = 0


@dataclass(frozen=True, slots=True)
class Reading:
    """A request cut into words, each with its mark, and what it is read against.

    `shown` is what a refinement speaks of; None in a first request.
    """

    text: str
    words: list[Word]
    marks: list[Mark]
    open_lists: frozenset[int]
    now: datetime
    names: NameBook
    home_languages: tuple[str, ...]
    liked: list[tuple[int, str, str | None]] = field(default_factory=list)
    shown: Shown | None = None
    keys: frozenset[str] = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "keys", frozenset(word.key for word in self.words))

    def said(self, first: int, last: int) -> str:
        """The user's own words."""
        return slice_of(self.text, self.words, first, last)

    def denied(self, at: int, *, belongs: bool = False) -> bool:
        """Whether word `at` is under a "no"; `belongs`: it goes on a list of unwanted things by its nature."""
        mark = self.marks[at]
        if mark.denial is None or mark.denial.first == at:  # "no stakes" is a phrase of its own
            return False
        return (
            not mark.listed or belongs or mark.denial.first in self.open_lists or self._in_one_breath(mark.denial, at)
        )

    def _in_one_breath(self, denial: Cue, at: int) -> bool:
        """As in "refuses black and white and kissing", unlike "no blood and a happy end": somebody refuses both."""
        refuses = any(word.key in _REFUSING for word in self.words[denial.first : denial.last])
        return refuses and all(word.gap == JOINED for word in self.words[denial.last : at + 1])

    def told(self, at: int) -> bool:
        """Whether word `at` belongs to the story of the day, or to somebody ("my dog"), rather than to a wish."""
        if self.marks[at].story:
            return True
        behind = tuple(word.key for word in self.words[at + 1 : at + 3])
        joined = at + 1 < len(self.words) and self.words[at + 1].gap == JOINED
        if behind in _AND_ME and joined and at and self.words[at - 1].key in _THE and self.words[at].key in _PETS:
            return True
        before = tuple(word.key for word in self.words[max(0, at - 3) : at])
        if not before or self.words[at].gap != JOINED:
            return False
        elsewhere = before[1:] == _ELSEWHERE and before[0] in ("is", "s", "are", "im")
        aboard = before[1:] == ("on", "the") and before[0] in _SPANS and self.words[at].key in _VEHICLES
        theirs = before[-1] == "s" and before[0] in _OWNED and self._ends_name(at)  # "my cousin's wedding is on"
        when = before[-1] in _WHEN and before[-2:-1] not in (("im",), ("am",), ("are",), ("were",), ("is",))
        apart = when and self._ends_name(at)  # "an hour before choir", but "I'm after pirates"
        studied = bool({"on", "about"} & {*before}) and self._is_of_work(at)
        return aboard or theirs or apart or studied or before[-1] in _OWNED or before in _TOGETHER or elsewhere

    def _is_of_work(self, at: int) -> bool:
        """As in "finished my dissertation on medieval nuns"."""
        return any(word.key in _WORK for word in self.words[max(0, at - _FEW) : at])

    def _ends_name(self, at: int) -> bool:
        """Whether no noun follows word `at`, as one does in "my son's dinosaur phase"."""
        behind = self.words[at + 1] if at + 1 < len(self.words) else None
        return behind is None or behind.gap != JOINED or behind.key in plain()

    def mild(self, at: int) -> bool:
        """Whether the denial is only of too much ("not too sad")."""
        denial = self.marks[at].denial
        return denial is not None and denial.kind == "negate_mild"

    def by_degree(self, at: int, *, gently: float, plainly: float, much: float) -> float:
        """Which of three steps the words ask for at word `at`: "a bit shorter", "shorter", "much shorter"."""
        if self.marks[at].gentle or self.marks[at].hedge:
            return gently
        return much if at and self.words[at - 1].key in _MUCH else plainly

    def lead(self, at: int) -> int:
        """The first word of the cues that govern `at`, when only plain words lie between."""
        mark = self.marks[at]
        first = at
        for cue in (mark.hedge, mark.denial, mark.fine):
            if cue is not None and cue.last <= first and self._only_plain(cue.last, first):
                first = cue.first
        return first

    def tail(self, at: int, last: int) -> int:
        """The word after the cues behind `last` that govern `at`, when only plain words lie between."""
        mark = self.marks[at]
        for cue in (mark.hedge, mark.denial, mark.fine):
            if cue is not None and cue.first >= last and self._only_plain(last, cue.first):
                last = cue.last
        return last

    def back_over(self, at: int, keys: frozenset[str]) -> int:
        """The first of the few words right before `at` that are all among `keys`; `at` itself when none is."""
        first = at
        while first and at - first < _FEW and self.words[first].gap == JOINED and self.words[first - 1].key in keys:
            first -= 1
        return first

    def positions(self) -> Iterator[int]:
        return iter(range(len(self.words)))

    def around(self, at: int) -> range:
        """The words before and behind word `at` that may tell of whom it speaks."""
        return range(max(0, at - _AROUND), min(at + _AROUND, len(self.words)))

    def holds(self, wanted: frozenset[str]) -> bool:
        """Whether any of these words stands anywhere in the request."""
        return not self.keys.isdisjoint(wanted)

    def _only_plain(self, first: int, last: int) -> bool:
        words, stop = self.words, plain()
        return (
            last - first <= 4
            and (last == len(words) or words[last].gap == 0)
            and all(words[index].key in stop and words[index].gap == 0 for index in range(first, last))
        )

    def weighed(self, at: int, *limits: Limit) -> tuple[tuple[Limit, ...], tuple[Wish, ...]]:
        """Limits and wishes of words governed like word `at`: what is hedged or only liked is wished for."""
        if self.marks[at].hedge is None and self.marks[at].stance != "opinion":
            return limits, ()
        return (), tuple(LimitWish(limit=limit, text=limit.text) for limit in limits)
