"""What a question comes to: "Any laughs? Plenty.", "Scares? None.", "Is it sad? In places.", "Where is the fun?"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, Literal

from nightcap.reviews.reading.tables import Table, table
from nightcap.reviews.reading.words import Word, bag

#: how far what is asked holds; "" where nothing is asked, "unknown" where nobody can tell
Answer = Literal["", "yes", "no", "little", "some", "unknown"]

_ANSWERS: Final = table("answers")
_QUESTIONS: Final = table("questions")
_HOW: Final[Sequence[Answer]] = ("yes", "no", "little", "some")
#: what an answer may begin with before it says anything
_FIRST: Final = bag(
    "oh well ah er um hmm look reader friends alas happily thankfully mercifully actually honestly frankly but and "
    "dear god boy good lord"
)
#: adverbs that say less than yes: "Hardly.", "Mildly.", and such as say nothing
_NO_YES: Final = bag(
    "only possibly arguably conceivably presumably probably reportedly supposedly theoretically early family"
)
_SAYS: Final = bag("is does will did are has can was were do would")
_WHO: Final = bag("it you i we they there he she that this")


def answer_of(asked: Sequence[Word], behind: Sequence[Word]) -> Answer:
    """How far holds what a sentence asks; `behind` are the words of the next sentence, none where there is none."""
    by_itself = _told(_QUESTIONS, asked, 0)
    if by_itself or _asks_to_agree(asked):
        return by_itself or "yes"
    for at, word in enumerate(behind):
        if word.key in _FIRST:
            continue
        told = _told(_ANSWERS, behind, at)
        return told or ("yes" if _agrees(behind, at) else "unknown")
    return "unknown"


def is_little(words: Sequence[Word], at: int) -> bool:
    """Whether what word `at` begins says that there is none or little: "Scares: none", "Laughs: two"."""
    return _told(_ANSWERS, words, at) in ("no", "little")


def _told(answers: Table, words: Sequence[Word], at: int) -> Answer | None:
    hit = answers.at(words, at) if words else None
    return next((how for how in _HOW if hit and how in hit.entries), None)


def _agrees(words: Sequence[Word], at: int) -> bool:
    """ "Deeply.", "It is.", "You will, and loudly."."""
    key = words[at].key
    if key.endswith("ly") and key not in _NO_YES:
        return True
    ends = at + 2 >= len(words) or words[at + 2].gap != ""
    return key in _WHO and at + 1 < len(words) and words[at + 1].key in _SAYS and ends


def _asks_to_agree(asked: Sequence[Word]) -> bool:
    """ "It's funny, isn't it?"."""
    keys = [word.key for word in asked[-2:]]
    return len(asked) > 3 and asked[-2].gap == "," and keys[0].endswith("nt") and keys[1] in ("it", "they", "we", "you")
