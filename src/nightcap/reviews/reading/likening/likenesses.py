"""Whether, and from which word on, a sentence likens its subject to another title that it names."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final

from nightcap.reviews.reading.likening.otherwise import HAVING, is_had, likens_nothing
from nightcap.reviews.reading.likening.respects import tells
from nightcap.reviews.reading.passage import Name, Passage
from nightcap.reviews.reading.subjects import COPULAS
from nightcap.reviews.reading.tables import Hit, bag_of, table
from nightcap.reviews.reading.words import Word, bag

#: the word where a likening begins, and its cue, where a table has it
Likeness = tuple[int, Hit | None]

CUES: Final = table("likening")
#: words that make a cue deny: "nothing like Dark"
UNLIKE: Final = bag("unlike than not without nothing isnt neither nor")
_TELLS: Final = COPULAS | bag_of("nouns", "plot")
#: what likens behind a name
_BEHIND_NAME: Final = table("likened")
_BEHIND: Final = bag("shaped esque style ish meets adjacent like vibes")
#: how another title is said to be changed: "Dark in gumboots"
_CHANGED: Final = bag(
    "with in on without minus plus but for by via set as retold redone remade at meets crossed relocated "
    "transplanted transposed rewritten reimagined told made shot played dressed gone turned directed make only"
)
#: behind a comma: "It's Dark, basically"
_ADDED: Final = bag("but basically essentially really practically effectively virtually only minus plus except")
#: the same where the title begins the sentence
_RETOLD: Final = bag("with in on without minus plus but crossed meets relocated transplanted")
#: before a title that another is called: "basically Dark", "picture Dark on a boat"
_CALLED: Final = bag(
    "its call picture imagine think basically essentially practically virtually almost simply merely really pure "
    "just say name called calling is s as it dub nearly"
)
_HALVES: Final = bag("half part parts third thirds")
#: words from whoever has seen it to its name, at most
_SEEN: Final = 8
_YOU: Final = bag("you youve youre youd your")
_WHOEVER: Final = bag("anyone those people viewers audiences everyone anybody all you everybody fans us readers")
#: what viewers may have felt or done that makes no likeness
_DISLIKES: Final = bag(
    "hated hate disliked dislike skipped missed havent hasnt not never dont didnt wants want expect expects "
    "expecting prefer prefers thought found came come hoping hopes hope made wrote directed created acted worked "
    "stars starred gave think bored tired watch plays played"
)
_MAKERS: Final = bag("his her their")
_APOSTROPHE: Final = ("", "'", "’")
_QUOTES: Final = "'\"‘“*_"
#: words before a cue that may belong to it, at most: the "not" of "not since"
_LONGER: Final = 3
#: words between a cue and the name, at most, where no link is among them
_BETWEEN: Final = 3
_LINKS: Final = ("meets", "and", "or", "crossed")
#: words behind a name at the start of a sentence that would tell its own plot
_PLOT: Final = 8


def likened(passage: Passage, name: Name) -> Likeness | None:
    """None where the title is named for another reason."""
    return next((found for way in _WAYS if (found := way(passage, name)) is not None), None)


def _behind(passage: Passage, name: Name) -> Likeness | None:
    """ "Dark-esque", "Dark meets Fleabag", "Dark comes to mind", "Dark is its elder sibling", "Dark did it first"."""
    words = passage.words
    if name.last >= len(words):
        return None
    word = words[name.last]
    if word.key in _BEHIND and (word.gap == "-" or word.key == "meets"):
        return name.first, None
    if word.gap.strip("'\"’”*_!"):
        return None
    hit = _BEHIND_NAME.at(words, name.last)
    return (name.first, None) if hit is not None else None


def _supposed(passage: Passage, name: Name) -> Likeness | None:
    """ "If Dark charmed you", "had Dark been made by a baker", "half Dark, half Fleabag"."""
    words = passage.words
    before = words[name.first - 1].key if name.first else ""
    behind = words[name.last] if name.last < len(words) else None
    if before == "if" and behind is not None and not behind.gap:
        return name.first - 1, None
    if before == "had" and name.first == 1 and behind is not None and behind.key == "been":
        return 0, None
    halved = before in _HALVES and sum(word.key in _HALVES for word in words) > 1
    return (name.first - 1, None) if halved else None


def _cued(passage: Passage, name: Name) -> Likeness | None:
    """ "Like Dark", "fans of Dark"."""
    found = _cue(passage, name)
    return found if found is not None and found[1] is not None and found[1].entries != ("of",) else None


def _cue(passage: Passage, name: Name) -> Likeness | None:
    """The nearest cue before the name; "echoes of Dark" says more than "of Dark"."""
    words = passage.words
    found: Likeness | None = None
    for at in range(name.first - 1, max(-1, name.first - 8), -1):
        hit = CUES.at(words, at)
        if hit is None or hit.last > name.first or not _joined(passage, hit, name) or not is_had(passage, hit):
            continue
        if hit.entries != ("of",):
            first, whole = _whole(words, hit)
            return None if likens_nothing(words, whole) else (first, whole)
        found = found or (at, hit)
    return found


def _whole(words: Sequence[Word], hit: Hit) -> tuple[int, Hit]:
    """The longest cue that ends where this one does: "not since", "somewhere between", "if you like"."""
    for first in range(max(0, hit.first - _LONGER), hit.first):
        longer = CUES.at(words, first)
        if longer is not None and longer.last == hit.last and longer.entries == hit.entries:
            return first, longer
    return hit.first, hit


def _joined(passage: Passage, hit: Hit, name: Name) -> bool:
    """Whether cue and name belong together: few words or a link between them, no mark and nobody's name."""
    words = passage.words
    between = words[hit.last : name.first]
    told = {word.key for word in between}
    if told & _MAKERS or (between and words[hit.first].key == "since"):
        return False  # "fans of his sitcom Dark"; "since April, ahead of Dark"
    if words[hit.first].key == "like" and words[hit.first + 1].key == "to":
        return False  # "it would like to be Dark"
    linked = not told.isdisjoint(_LINKS)
    unbroken = not any(word.gap.strip("'\"‘“*_-,") for word in words[hit.last : name.first + 1])
    return (len(between) <= _BETWEEN or linked) and unbroken and not _somebody(passage, hit.last, name)


def _somebody(passage: Passage, first: int, name: Name) -> bool:
    """Whether a person is named between the cue and the name, and not as its maker: "like Jane Doe's Dark"."""
    return any(
        other.what == "person" and first <= other.first < name.first and passage.words[other.last].key != "s"
        for other in passage.names
        if other.last < len(passage.words)
    )


def _as_told(passage: Passage, name: Name) -> Likeness | None:
    """ "It's Dark in gumboots"; "Firefly with a better kitchen"; "the Dark of baking shows"."""
    words = passage.words
    behind = _changed(words, name)
    if behind is None:
        return None
    called = _called(words, name)
    if behind == "of":
        return (name.first, None) if name.first and words[name.first - 1].key in ("the", "a") and called else None
    if name.first == 0:
        tells_plot = any(word.key in _TELLS for word in words[name.last : name.last + _PLOT])
        return (name.first, None) if behind in _RETOLD and not tells_plot else None
    return (name.first, None) if called else None


def _changed(words: Sequence[Word], name: Name) -> str | None:
    """The word behind a name that changes it: the "with" of "Dark, but with sheep"."""
    if name.last >= len(words):
        return None
    behind = words[name.last]
    if behind.gap == "," and behind.key in _ADDED:
        behind = words[name.last + 1] if behind.key == "but" and name.last + 1 < len(words) else behind
    elif behind.gap:
        return None
    return behind.key if behind.key in _CHANGED | _ADDED or behind.key == "of" else None


def _called(words: Sequence[Word], name: Name) -> bool:
    """Whether what stands before a name calls something by it: "it's", "basically", "call it a"."""
    if name.first == 0 or words[name.first].gap.strip(_QUOTES):
        return False
    before = words[name.first - 1]
    told = words[name.first - 2].key if name.first > 1 else ""
    if before.key in ("a", "an", "the") and name.first == 1:
        return True  # "A Dark for the age of the phone"
    if before.key in ("s", "is") and told in ("it", "this", "its", "that", "what"):
        return True
    articled = before.key in ("a", "an", "the", "it") and told in _CALLED | {"is", "s", "call"}
    return not before.gap and (before.key in _CALLED or articled)


def _owned(passage: Passage, name: Name) -> Likeness | None:
    """ "It has Dark's patience": where somebody has what is another title's."""
    words = passage.words
    if name.last + 1 >= len(words) or words[name.last].key != "s" or words[name.last].gap not in _APOSTROPHE:
        return None
    if not tells(words[name.last + 1 : name.last + 5]):
        return None
    back = range(name.first - 1, max(-1, name.first - 6), -1)
    return next(((at, None) for at in back if words[at].key in HAVING), None)


def _of_viewers(passage: Passage, name: Name) -> Likeness | None:
    """ "If you got through Dark without crying", "those who wept over Dark": whoever has seen it."""
    words = passage.words
    for at in range(name.first - 2, max(-1, name.first - _SEEN), -1):
        if words[at + 1].gap.strip(_QUOTES) or (words[at + 1].capital and at + 1 < name.first - 1):
            return None
        opens = words[at].key == "if" and words[at + 1].key in _YOU
        whoever = words[at].key == "who" and at > 0 and words[at - 1].key in _WHOEVER
        if opens or whoever:
            seen = name.first - at > (2 if opens else 1)
            liked = _DISLIKES.isdisjoint(word.key for word in words[at + 1 : name.first])
            return (at, None) if seen and liked else None
    return None


def _linked(passage: Passage, name: Name) -> Likeness | None:
    """ "Like Dark or Fleabag", "Dark meets Fleabag"."""
    joins = name.first > 0 and passage.words[name.first - 1].key in _LINKS
    other = next((other for other in passage.titles() if other.last < name.first <= other.last + 2), None)
    return likened(passage, other) if joins and other is not None else None


def _as_much(passage: Passage, name: Name) -> Likeness | None:
    """ "As bleak as Dark", "the same patience as Dark", "no less bleak than Dark"."""
    words = passage.words
    less = next((at for at in range(max(1, name.first - 6), name.first) if words[at].key == "less"), None)
    if less is not None and words[less - 1].key in ("no", "nothing") and words[name.first - 1].key == "than":
        return less, None
    same = next((at for at in range(max(0, name.first - 9), name.first) if words[at].key in ("same", "as")), None)
    if same is not None and any(word.key == "as" for word in words[same + 1 : name.first][-4:]):
        return same, None
    return None


#: the ways in which a title is likened, the surest first
_WAYS: Final[Sequence[Callable[[Passage, Name], Likeness | None]]] = (
    _behind, _supposed, _cued, _as_told, _owned, _cue, _of_viewers, _linked, _as_much,
)  # fmt: skip
