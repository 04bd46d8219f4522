"""How one wants to come out of it: "a good cry and then to feel better at the end", "break me and mend me again"."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Final

from nightcap.request.lexicon import Phrases
from nightcap.request.meant.finding import Finding, Reading
from nightcap.request.model import ToneWish
from nightcap.request.words import JOINED

#: "the" and "a" may stand between the words of a phrase
_BETTER: Final = "(better|good|lighter|happier|lifted|uplifted|hopeful|hope|warm|lucky|glad|cheered|alright|ok)"
_PHRASES: Final = (
    f"(feel|feeling|feels|be|being|am|im) {_BETTER} (at|by|towards|before) end",
    f"(feel|feeling|be|being) {_BETTER} (afterwards|after|after it|after that|when its over|once its over)",
    f"(feel|feeling|be|being) {_BETTER} (when|once|by the time) (it ends|it is over|its done|credits roll)",
    f"(leave|leaves|leaving|send|sends|sending|let|lets) (me|us|you|her|him|one) (feel|feeling|off) {_BETTER}",
    "(leave|leaves|leaving) (me|us|you|her|him) (better|happier|lighter|hopeful|smiling|lifted|uplifted|whole)",
    f"(come|comes|coming|came) (out|through) (of it|on|at|) other (side|end) (feeling|) {_BETTER}",
    "(come|comes|coming) out (of it|) (smiling|happier|lighter|hopeful|better|lifted|stronger|feeling better)",
    "(put|puts|putting|piece|pieces|stick|sticks) (me|us|it|everything) back together (again|)",
    "(mend|mends|heal|heals|fix|fixes) (me|us|it) (again|afterwards|at the end|by the end|after)",
    "(pick|picks|lift|lifts) (me|us) (back|) up (again|) (at the end|by the end|afterwards|after)",
    f"(and|but) then (to|) (feel|feeling|be) {_BETTER} (again|)",
    "(send|sends|sending) (me|us|her|him) (to bed|home|off|off to bed) (smiling|happy|happier|grinning|beaming)",
    "light at end of tunnel", "(but|and) (hope|comfort|light|consolation) at end", "a hug at end",
    "(consoles|consoling|comforts|comforting) (me|us) (at the end|afterwards|too)",
    "(end|ends|ending|finish|finishes) in hope", "(feel|feels|feeling) better for it", "happy tears",
    "(hopeful|happy|kind|consoling|comforting|uplifting|redemptive|cathartic) (at|by) end",
    "(cathartic|purging|cleansing) cry", "(smile|smiling|laugh|laughing|grin|grinning) (at|by) end",
)  # fmt: skip
#: how uplifting it should be where such an end is wanted: the rest of it may be as heavy as was asked for
_UPLIFT: Final = 0.7


@cache
def _table() -> Phrases[bool]:
    return Phrases((phrase, True) for phrase in _PHRASES)


def find(reading: Reading) -> Iterator[Finding]:
    for at in reading.positions():
        hit = _table().at(reading.words, at)
        if hit is None or reading.denied(at) or reading.marks[at].stance == "past" or _of_the_day(reading, hit[1]):
            continue
        text = reading.said(at, hit[1])
        wish = ToneWish(axis="uplift", target=_UPLIFT, text=text)
        meaning = f"{text.lower()}: an end that lifts"
        yield Finding(first=at, last=hit[1], meaning=meaning, wishes=(wish,), rank=3)


def _of_the_day(reading: Reading, last: int) -> bool:
    """As in "feeling better at the end of the day"."""
    words = reading.words
    return last < len(words) and words[last].gap == JOINED and words[last].key == "of"
