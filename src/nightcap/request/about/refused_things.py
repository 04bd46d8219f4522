"""Things of no table that are refused: "no clowns", "nothing with juggling"; not what mere words behind a "no" say."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from nightcap.request.lexicon import bag, table
from nightcap.request.lexicon.spelling import plain
from nightcap.request.meant.finding import Finding, Reading
from nightcap.request.meant.marking import Cue
from nightcap.request.model import ToneWish, TopicWish, Wish
from nightcap.request.words import JOINED, SOFT, Word

#: who wants none of these wants it calmer
_NOISE: Final = bag(
    "shouting yelling roaring screaming hollering bellowing arguing rowing bickering squabbling screeching shrieking "
    "ranting racket stress chaos panic panicking"
)
_CALM: Final = 0.2
#: how many words behind a denial an unknown word is still what is refused
_REACH: Final = 3
#: how far behind somebody their fate is looked for
_FATE: Final = 6
#: a topic ends before these
ENDS: Final = bag(
    "that which who whose with under over from by but but please starring directed for before after since "
    "without not no only if when where because so is are was were i im we tonight although though maybe "
    "ideally preferably less more than like similar or and in at on to"
)
#: denials behind which a quality is named, and words behind which a thing is
_BEFORE_QUALITIES: Final = bag("nothing not never")
_BEFORE_THINGS: Final = bag("a an the any with about of in on at for from by to like my your his her our their some")
#: in "no gore at table" the gore is refused, not the table
_PLACING: Final = bag("at on in before during for after while when")
#: denials behind which mere words say something rather than name it ("I don't drive")
_SAYING: Final = bag("dont doesnt didnt isnt arent wasnt werent nobody noone never cant wont")
_MYSELF: Final = bag("have has had im am hes shes theyre youre were")
_PERSONS: Final = bag("nobody noone never")
_JOINERS: Final = bag("and or nor")
#: words between a comma or "and" and what goes on the list, at most
_LISTED_REACH: Final = 2
#: behind these something is said, so that no thing is named
_ACTING: Final = bag(
    "i im ill id ive he hes hed she shes shed it its itll we were weve well they theyre theyd theyll you youre youll "
    "if because so while as when before after until till there theres is are was will would could should can to do "
    "does did have has had at on feel felt get gets got"
)
_WHERE: Final = bag("where who when that which")
_GOING_ON: Final = bag("film films movie movies series show shows stories stuff things drama dramas theme themes")


def find(reading: Reading, at: int) -> Iterator[Finding]:
    """As in "no clowns": words of no table right behind a denial are something to keep away from.

    A quality ("nothing zzgrblx") must be known to be kept away from; a thing may still stand in a title's texts.
    """
    words, denial = reading.words, reading.marks[at].denial
    if denial is None or not reading.denied(at, belongs=True) or not _says_something(reading, at):
        return
    if _of_the_day(reading, denial):
        return
    first = at
    while (
        first > denial.last
        and at - first < _REACH
        and words[first].gap == JOINED
        and words[first - 1].key not in plain()
        and not reading.marks[first - 1].is_cue
    ):
        first -= 1
    if not _in_reach(reading, first, denial):
        return
    last = at + 1
    while (
        last < len(words)
        and words[last].gap == JOINED
        and last - at < _REACH
        and _goes_on(words[last])
        and not reading.marks[last].is_cue
    ):
        last += 1
    if _suffers(reading, denial.first, last):
        return
    if _is_quality(reading, first, denial) and not _is_known(words[first:last]):
        yield Finding(first=reading.lead(first), last=last, meaning="", lost=True, rank=-2)
        return
    topic = reading.said(first, last)
    wish = TopicWish(topic=topic, weight=-0.5 if reading.marks[at].hedge else -1.0, text=topic)
    wishes: tuple[Wish, ...] = (wish,)
    if any(word.key in _NOISE for word in words[first:last]):
        wishes = (wish, ToneWish(axis="tension", target=_CALM, weight=-wish.weight, text=topic))
    yield Finding(first=reading.lead(first), last=last, meaning=f"away from: {topic}", wishes=wishes, rank=-2)


def _of_the_day(reading: Reading, denial: Cue) -> bool:
    """As in "I'm not married", "first night in the flat, no curtains": a denial in what is told of the day."""
    words, first = reading.words, denial.first
    if words[first].key == "not" and (denial.last == first + 1 or denial.kind == "negate_mild"):
        return first > 0 and words[first].gap == JOINED and words[first - 1].key in _MYSELF
    return words[first].key == "no" and words[first].gap == SOFT and reading.marks[first - 1].story


def _in_reach(reading: Reading, at: int, denial: Cue) -> bool:
    """Whether a word that no table knows stands where what is refused is named.

    Right behind the denial, or behind a comma, "and" or "or" of its list; not behind a verb or somebody else, as in
    "no zombies, and tonight it's her turn to choose". Behind "isn't", "don't" or "nobody" mere words say something.
    """
    words = reading.words
    if words[denial.last - 1].key in _SAYING and at == denial.last and not _on_condition(reading, denial):
        return words[at].key.endswith("ing") and words[denial.last - 1].key in _PERSONS
    if words[denial.last - 1].key == "nothing" and at == denial.last and words[at].key.endswith("s"):
        return False  # "nothing happens"
    listed = reading.marks[at].listed or _next_on_list(reading, at, denial)
    start = denial.last
    if listed:
        start = next((i for i in range(at, start, -1) if words[i].gap != JOINED or words[i - 1].key in _JOINERS), start)
    between = [word.key for word in words[start:at]]
    if listed and words[denial.last - 1].key in _SAYING:  # "I never watch old films, convert me"
        return False
    if listed:
        return len(between) <= _LISTED_REACH and not _ACTING & {*between}
    if len(between) > _REACH or _ACTING & {*between}:
        return False
    return all(key in plain() for key in between) or not _PLACING & {*between}


def _on_condition(reading: Reading, denial: Cue) -> bool:
    """As in "something that isn't golf", "as long as it isn't golf"."""
    before = [word.key for word in reading.words[max(0, denial.first - _REACH) : denial.first]]
    return bool(before) and (before[-1] in _WHERE or "as" in before or "provided" in before)


def _next_on_list(reading: Reading, at: int, denial: Cue) -> bool:
    """As the last of "no zombies, vampires or Nazis"."""
    return denial.first in reading.open_lists and reading.words[at - 1].key in ("or", "nor")


def _suffers(reading: Reading, first: int, last: int) -> bool:
    """As the baby of "nothing where a baby or a child dies": refused is what happens to it."""
    words = reading.words
    if not any(word.key in _WHERE for word in words[first:last]):
        return False
    for at in range(last, min(last + _FATE, len(words))):
        if words[at].gap != JOINED:
            return False
        if table("notes").at(words, at):
            return True
    return False


def _is_quality(reading: Reading, at: int, denial: Cue) -> bool:
    """Whether an adjective is due at a word: "nothing too …", "not …", but not "no …" nor "nothing with …"."""
    words = reading.words
    asks = denial.kind == "negate_mild" or words[denial.first].key in _BEFORE_QUALITIES
    return asks and denial.first < at and not any(word.key in _BEFORE_THINGS for word in words[denial.first : at])


def _is_known(words: Sequence[Word]) -> bool:
    """Whether the encoder has any of the words; a capital marks a name, which texts may hold all the same."""
    from nightcap.tone.encoder import load_encoder  # noqa: PLC0415  # numpy comes with it

    encoder = load_encoder()
    return any(word.capital or encoder.knows(word.key) for word in words)


def _says_something(reading: Reading, at: int) -> bool:
    word = reading.words[at]
    if any(table(name).at(reading.words, at) for name in ("moods", "refining")) or reading.told(at):
        return False
    return word.key not in plain() and not reading.marks[at].is_cue and word.number is None


def _goes_on(word: Word) -> bool:
    return word.key not in ENDS and (word.key not in plain() or word.key in _GOING_ON)
