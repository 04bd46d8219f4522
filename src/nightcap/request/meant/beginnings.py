"""Where something new begins, to which an earlier "no" does not reach: "no horror, Tom won't do subtitles"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from nightcap.request.lexicon import bag
from nightcap.request.words import SOFT, Word, goes_on

#: after a comma or "and", these begin something new, to which an earlier "no" does not reach
_BEGINNERS: Final = bag(
    "a an something anything i im ive we my our it its he she hes shes his her mine set under over less more from by "
    "with in about only that which who lots plenty loads heaps tons must max maybe ideally just preferably please "
    "looking want need around at on after before since loves likes adores enjoys wants needs prefers fancies loving "
    "real actual"
)
#: as do these, where a relative clause or a participle follows
_HEADS: Final = bag("people peoples folk folks someone somebody those ones")
_FOLLOWING: Final = bag("who that making")
#: somebody with a verb of their own behind a comma: "no horror, Tom won't do subtitles", "no gore and mum hates war"
_KIN: Final = bag(
    "mum mom mam mother dad father gran nan granny grandma grandad husband wife partner hubby missus kids kid son "
    "daughter brother sister girlfriend boyfriend friend mate flatmate everyone everybody nobody"
)
_YOUNG: Final = bag("kids kid nobody everyone everybody friend mate")
_OF_TASTE: Final = bag(
    "wont doesnt dont cant cannot hates hate loves love loathes likes like wants want prefers prefer refuses needs "
    "finds thinks says isnt fancies despises detests adores"
)
_WHO_IS: Final = bag("who whos is")
#: of a sentence of its own
_VERBS: Final = frozenset(
    ("is", "are", "hates", "loves", "likes", "wants", "needs", "prefers", "says", "thinks", "insists", "adores")
)


def begins_anew(words: Sequence[Word], at: int) -> bool:
    """Whether something else begins, after a comma: "not crime, people who bake" leaves the cakes alone."""
    behind = words[at + 1].key if goes_on(words, at + 1) else ""
    rather = any(goes_on(words, step) and words[step].key == "rather" for step in (at + 1, at + 2))
    somebody = (words[at].capital or words[at].key in _KIN) and behind in _OF_TASTE | _WHO_IS
    kin = behind and words[at].gap == SOFT and words[at].key in _KIN - _YOUNG  # "no cancer, mum just finished chemo"
    return (
        bool(kin)
        or words[at].key in _BEGINNERS
        or (words[at].key in _HEADS and behind in _FOLLOWING)
        or somebody
        or rather
    )


def is_said_to_be(words: Sequence[Word], at: int) -> bool:
    """As in "no guns, the deal is a comedy", "gran hates swearing, Ella hates kissing": a sentence of its own."""
    step = at + (words[at].key in ("the", "this", "that"))
    return goes_on(words, step + 1) and words[step + 1].key in _VERBS and goes_on(words, step + 2)
