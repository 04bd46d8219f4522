"""What only seems to be in a title: figures of speech, the critic's own life, and denials of something else."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from nightcap.reviews.reading.dates import MONTHS
from nightcap.reviews.reading.tables import Hit
from nightcap.reviews.reading.words import Word, bag

#: before what is not so, but only as if it were: "as though he had been run over", "would rather die"
_AS_IF: Final = bag("if though")
_FATAL: Final = bag(
    "die dies died dying drowned drowns drowning perish perishes perished killed kills kill murder murders "
    "murdered passed strangled strangles suffocated bleeds bled starved starving tortured buried"
)
_ALMOST: Final = bag(
    "nearly almost just quite slowly quickly has had have is was are were s finally eventually all would will"
)
#: of whom it is not meant: parts of a film, the viewer, and what has no life
_UNREAL: Final = bag(
    "it which this i we you id ill youll love romance marriage hope tradition industry language town conversation "
    "career dream idea ambition hopes dreams friendship trade relationship joke jokes energy momentum interest "
    "film movie series show season episode plot subplot story script scene dialogue humour humor comedy drama "
    "thriller finale ending pace pacing score performance line gag gags premise tension mood suspense act laughs "
    "laugh song music"
)
_LATELY: Final = bag("last this earlier recently aged shortly before")
_DETERMINERS: Final = bag("a the their her his this that my our its")
#: behind a denial these leave the thing itself there: "never speaks of the war", "cannot accept the death"
_GETS_OVER: Final = bag(
    "over recover recovered recovers accept accepts face faces faced bear bears forget forgets forgot forgotten "
    "escape escapes escaped shake shakes cope copes overcome overcomes overcame outrun outruns speak speaks spoke "
    "talk talks talked discuss mention mentions mentioned forgive forgives forgave admit admits shy flinch "
    "flinches shies sugarcoat soften softens sanitise glamorise glamorises hide hides spare spares dwell dwells "
    "sensationalise exploit exploits survive survived outlive moved explain explains processed process handle "
    "handles"
)
#: somebody in the story is not able to: what they cannot do is there
_CANNOT: Final = bag("cannot cant couldnt")
_SEES: Final = bag(
    "see find call say describe accuse detect spot hear imagine remember recall point count expect get recommend "
    "be been"
)
#: denials of a verb; behind a preposition of that verb a thing is there: "did not come back from the war"
_VERBAL: Final = bag("not dont doesnt didnt wont wouldnt never hasnt havent hadnt")
_LEADS_ON: Final = bag("from since because when who before until after")
_RETURNS: Final = bag("back")
#: verbs that deny with their prepositions too: "does not rely on gore", "never resorts to violence"
_CONTAINS: Final = bag(
    "go goes rely relies resort resorts resorting descend descends stoop stoops deal deals trade trades lapse "
    "lapses tip depend depends bother bothers indulge indulges revel revels wallow wallows interested hint trace "
    "sign drop scrap moment shred scene scenes glimpse whiff stray strays veer veers spill spills turn turns run "
    "runs lead leads much lot way kind sort any single one instance amount need bit full short out play plays "
    "look looks care cares talk concerned consist waste wastes linger lingers"
)


def still_there(words: Sequence[Word], first: int, at: int) -> bool:
    """ "He cannot pay the rent", "he did not come back from the war": what is not denied itself."""
    key = words[first].key
    if key in ("little", "few") and first and words[first - 1].key in _DETERMINERS:
        return True  # "their little girl has died"
    between = {word.key for word in words[first + 1 : at]}
    if not between.isdisjoint(_GETS_OVER):
        return True
    if key in _CANNOT:
        return between.isdisjoint(_SEES)
    leads_on = not between.isdisjoint(_LEADS_ON) or words[at].key in _RETURNS
    return key in _VERBAL and leads_on and between.isdisjoint(_CONTAINS)


def is_no_part(words: Sequence[Word], at: int) -> bool:
    """ "The only violence is done to a cake"; "like a kettle dying"; "my late father"."""
    if any(word.key in ("only", "my", "our") for word in words[max(0, at - 2) : at]):
        return True
    before = [word.key for word in words[max(0, at - 8) : at]]
    if any(one == "as" and two in _AS_IF for one, two in pairwise(before)):
        return True
    before = before[-4:]
    return any(one == "like" and two in ("a", "an") for one, two in pairwise(before))


def is_figure(words: Sequence[Word], hit: Hit) -> bool:
    """ "The joke dies", "I nearly died"; "Jane Doe, who died in March": what happens to nobody in the story."""
    if words[hit.first].key not in _FATAL:
        return False
    at = hit.first - 1
    while at >= 0 and words[at].key in _ALMOST and not words[at + 1].gap:
        at -= 1
    if at >= 0 and words[at].key in _UNREAL and not words[at + 1].gap:
        return True
    return at >= 0 and words[at].key == "who" and words[at].gap == "," and is_lately(words, hit.last)


def is_lately(words: Sequence[Word], at: int) -> bool:
    """Whether word `at` begins to tell of a day not long ago: "who died in March", "who died last year"."""
    at -= words[at - 1].key == "in"  # "died in" may be one phrase
    behind = [word.key for word in words[at : at + 2]]
    return bool(behind) and (behind[0] in _LATELY if behind[0] != "in" else behind[-1] in MONTHS)
