"""Whether the word that opens a sentence is of the name behind it: "Still Waters is slow", "Still, Waters is slow"."""

from __future__ import annotations

from collections.abc import Container, Sequence
from itertools import pairwise
from typing import Final

from nightcap.reviews.reading.dates import WEEKDAYS
from nightcap.reviews.reading.spans.plain import is_ordinary
from nightcap.reviews.reading.tables import bag_of, ordinary
from nightcap.reviews.reading.words import Word, bag

#: capitals that say nothing of a name: they start a sentence, or are always written so
PLAIN_START: Final = bag_of("names", "starts")
#: what follows a name that is spoken of as a whole
GOES_ON: Final = bag_of("names", "goes on")
#: how far the small words of a title go
_SMALL: Final = bag_of("nouns", "small")
_THE: Final = ("The", "A", "An")
#: prepositions; no sentence goes "of Mud and Men is" unless all of that is a name
PREPOSITIONS: Final = bag(
    "about above across after against along among around at before behind below beneath between beyond by down from in "
    "inside into near of off on out over past since through throughout to toward towards under until up upon within "
    "without"
)
#: given names that are other words where a sentence opens
_NAMES: Final = bag("will may mark drew sue pat rob bill grace hope faith joy june april august art dean guy")
#: who or what does something; what it does is a capital in a title alone
_PRONOUNS: Final = bag("i he she it we they you")
#: words before a noun in small letters, where it is no name: "good grief", "two boats", "late bloomers"
_NOMINAL: Final = bag(
    "best worst better dear early late later last first few final one two three four five six seven eight nine ten "
    "good great right sure many several such still most"
)
#: words of a command, in which nothing else is done: "Call the Plumber is"
_COMMANDS: Final = bag(
    "add ask begin call choose come consider enter expect follow forget get give go imagine keep let listen look make "
    "meet pick play put read say see set show skip start stop stream take tell think try watch"
)
#: the same, where ordinary words in capitals follow: "When the Wind Drops is"
_BEGINNING: Final = bag(
    "all every everyone everything no nothing nobody none some our my your his her their this these those here never "
    "always another any both each dont only"
)
_ASKING: Final = bag("when while until once what how where who why if whose")
_THEIRS: Final = bag("his her their its")
_WHO: Final = bag("the a we i she he they it you to my our")
#: what I did, with myself left out: "Missed What We Owe the Sea"
_SEEN: Final = bag(
    "watched saw caught finished loved missed tried binged enjoyed hated rewatched revisited rented streamed discovered"
)
#: small words in capitals that may begin a title, behind another opening word: "But We Were Lions is", "With All My"
_MAY_STAND_ALONE: Final = bag(
    "and but so yet or nor now then in on at for by from about with like unlike watching though although because as "
    "that than which only even "
    "also just maybe perhaps today tonight yes no review verdict read still again ok okay"
)
#: what begins a clause before the one that counts: "While Two Doors is buzzy, another is better"
_SUBORDINATE: Final = bag("while whereas although though because since if unless as")
_LINKS: Final = 2
#: how far behind one name the other may be that "between" needs
_ANOTHER: Final = 6
_NEAR: Final = 5
_WORKS: Final = bag_of("nouns", "work")
#: what stands before a title in which something is
_WHEREIN: Final = bag("in on with at from for like about of by")
_MOST_LABEL: Final = 7
#: marks that set a name apart
_SETTING_OFF: Final = ("(", "–", "—", "|", ":", "[")
#: words in -ly that are no adverbs
_NO_ADVERBS: Final = bag(
    "family ugly lonely lovely deadly holy early silly friendly elderly ally jelly bully only sally molly polly holly "
    "lily billy emily kelly carly wally willy tilly dolly nelly beverly kimberly shelly milly lilly reilly jolly"
)


def behind_opening(
    words: Sequence[Word], first: int, last: int, pairs: Container[tuple[str, str]] = ()
) -> tuple[int, int]:
    """Where a name may start and end in a run that opens a sentence: its first word is written large in any case.

    pairs: words that stand in capitals one after the other within the sentences of the text.
    """
    opening = words[first]
    if opening.key not in PLAIN_START and not _is_adverb(opening.key):
        return first, last
    if last - first > 1:
        following = words[first + 1]
        if (opening.key, following.key) in pairs:
            return first, last
        joins = opening.key in _SUBORDINATE and any("," in word.gap for word in words[last + 1 :])
        if following.text != "The" and not joins and (end := _end_of_name(words, first, last)):
            return first, end
    if opening.key in _NAMES and last - first > 1 and _does(words, last):
        return first, last  # "Will Poulter plays"
    rest = first + 1
    while rest < last and not words[rest].capital:
        rest += 1
    alone = last - rest == 1 and words[rest].key in ordinary()  # "Strictly Murder": neither is a name by itself
    return (first if alone and opening.key not in PLAIN_START else rest), last


def _end_of_name(words: Sequence[Word], first: int, last: int) -> int:
    """Where a name ends that the opening word is of; 0 where it is of none."""
    key, following = words[first].key, words[first + 1]
    if key in _SEEN or (key == "between" and _has_another(words, last)):
        return 0
    if following.text.isupper() and len(following.text) > 1:
        return last if words[first].text.isupper() and len(words[first].text) > 1 and key not in _COMMANDS else 0
    if key in _PRONOUNS:
        return last if _is_done(words, first, last) else 0
    end = _stretched(words, last)
    told = _does(words, end) or _is_set_off(words, end)
    small = any(_is_small(word) for word in words[first + 1 : last]) and key not in _COMMANDS
    if small and (key not in _MAY_STAND_ALONE or _is_whole(words, first, end)):
        return end if told else last  # "Before We Go", "Not Yet"
    if key in _NOMINAL and following.capital and (is_ordinary(following.key) or key == "dear"):
        letter = key == "dear" and end < len(words) and words[end].gap == ":"
        return 0 if letter else end if told else last if _is_set_off(words, last) else 0
    end = last if key in _THEIRS else end
    return end if _is_told(words, first, last, end) else 0


def _has_another(words: Sequence[Word], last: int) -> bool:
    """Whether an "and" with another name follows: "Between Dark (ITV2) and The Bridge", but not "Between Us"."""
    return any(word.key == "and" and behind.capital for word, behind in pairwise(words[last : last + _ANOTHER]))


def _is_done(words: Sequence[Word], first: int, last: int) -> bool:
    """What somebody does is written large in a title alone: "They Feed Swans", "It's a Cinch is"."""
    following = words[first + 1]
    if following.key == "s":
        return _does(words, last) and last - first > len(("It", "s", "a"))
    return following.capital and (following.key in ordinary() or following.key in ("am", "may", "might"))


def _is_told(words: Sequence[Word], first: int, last: int, end: int) -> bool:
    """Whether what follows shows that the opening word is of the name, by the kind of word that it is."""
    key, does = words[first].key, _does(words, end)
    plain = _are_plain(words[first + 1 : last])
    if key in PREPOSITIONS:
        return does or _is_dated(words, end) or (key not in _WHEREIN and _is_work(words, end))
    if key in _COMMANDS:
        return does and (plain or words[first + 1].key == "the")
    asking = key in _ASKING and words[first + 1].key in _WHO
    return plain and (key in _BEGINNING or asking) and (does or _is_whole(words, first, end))


def _is_small(word: Word) -> bool:
    """Whether a word is a capital in a title alone: "Once Upon", "Best Before"."""
    return word.capital and (word.key in _SMALL or word.key in PREPOSITIONS) and word.text not in _THE


def _stretched(words: Sequence[Word], last: int) -> int:
    """The end of a run with the capitals that stand behind one or two small words: "No Room at the Inn"."""
    small, at = 0, last
    while at < len(words) and not words[at].gap and small <= _LINKS:
        if words[at].capital:
            last, small = at + 1, 0
        elif words[at].key in _SMALL and words[at].key not in GOES_ON:
            small += 1
        else:
            break
        at += 1
    return last


def _does(words: Sequence[Word], last: int) -> bool:
    """Whether a verb follows that needs somebody or something: "is", "follows", but not "'s"."""
    return last < len(words) and not words[last].gap and words[last].key in GOES_ON and words[last].key != "s"


def _is_dated(words: Sequence[Word], last: int) -> bool:
    """Whether a bracket of one word follows, and then no comma: "In Camera (2020) proves"."""
    behind = words[last + 1 : last + 2]
    return last < len(words) and words[last].gap == "(" and not (behind and "," in behind[0].gap)


def _is_set_off(words: Sequence[Word], last: int) -> bool:
    if last >= len(words):
        return True
    gap = words[last].gap.strip("'\"’”*_")
    word = words[last]
    if not gap and word.key in ("season", "series") and last + 1 < len(words):
        return words[last + 1].text.isdigit() or words[last + 1].key in _NOMINAL
    told = word.key in ("a", "an", "the", "which") or word.key in WEEKDAYS or word.text[0].isdigit()
    return gap.startswith(_SETTING_OFF) or (gap == "," and told)


def _is_work(words: Sequence[Word], last: int) -> bool:
    """ "Under the Lindens, a new drama"."""
    told = last < len(words) and words[last].gap == "," and words[last].key in ("a", "an", "the")
    return told and any(word.key in _WORKS for word in words[last + 1 : last + _NEAR])


def _is_whole(words: Sequence[Word], first: int, last: int) -> bool:
    """Whether a run is spoken of as a whole: "In Camera is", "In Camera (2021)", or is all that is said."""
    if last >= len(words):
        return 2 < last - first <= _MOST_LABEL and words[first].key not in PREPOSITIONS
    return words[last].gap == "(" or (not words[last].gap and words[last].key in GOES_ON)


def _are_plain(words: Sequence[Word]) -> bool:
    """Whether all are ordinary words or small ones: "When the Wind Drops", but not "When Anna"."""
    return bool(words) and all(
        is_ordinary(word.key) or len(word.key) <= len("the") or word.key in WEEKDAYS for word in words
    )


def _is_adverb(key: str) -> bool:
    """ "Unhappily", "Principally", but no "Family"."""
    return key.endswith("ly") and (key[:-2] in ordinary() or key[:-3] + "y" in ordinary()) and key not in _NO_ADVERBS
