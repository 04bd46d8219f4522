"""What makes somebody wince, scream, leave or nod off: "goes eww at kissing", "snores the minute it's a musical"."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import Final

from nightcap.request.lexicon import Phrases, bag
from nightcap.request.words import JOINED, SOFT, Word

#: what somebody does who can't stand it
_RECOILS: Final = (
    "(goes|go|says|say|shouts|shout|going|yells|yell) (eww|ew|ewww|yuck|yuk|ugh|urgh|bleurgh|ick|meh|boo|boring)",
    "(makes|make|making) (sick|gagging|vomiting|retching|puking|barfing|being sick|yuck|fart|silly) (noises|sounds)",
    "(pulls|pull|makes|make) (a face|faces|a fuss|the face|that face)",
    "(wrinkles|wrinkle) (her|his|their) (nose|noses)",
    "(covers|cover|shuts|shut|hides|closes|close|averts) (her|his|their|my|our) (eyes|ears|face|faces)",
    "(looks|look|turns|turn) (away|the other way)", "(hides|hide|dives|ducks) behind (the|a|her|his|me|my|their|us)",
    "(hides|hide) (under|behind) (the|a|her|his) (blanket|duvet|covers|cushion|pillow|sofa|couch|settee|hands|jumper)",
    "(hides|hide) behind (a|the|her|his|my) (cushion|cushions|pillow|sofa|couch|settee|hands|jumper|back|arm)",
    "(screams|scream|shrieks|squeals|howls|yells|panics|freaks out|freak out|freaks|flips) (the house down|)",
    "(has|have|had|gets|get|getting) (nightmares|bad dreams|night terrors|the creeps|the heebie jeebies|palpitations)",
    "(starts|start|begins) (snoring|yawning|crying|sobbing|fidgeting|complaining|moaning|scrolling|talking|giggling)",
    "(snores|yawns|yawn|fidgets|scrolls|giggles|gags|retches|heaves|shudders|shivers|squirms|squirm|cringes|wails)",
    "(falls|fall|drops|nods|dozes|nod|doze) (asleep|off)", "(rolls|roll) (her|his|their|my|our) eyes",
    "(whines|whine|moans|moan|complains|complain|mutters|huffs|sighs|tuts|tut|grumbles|growls|scoffs|sneers)",
    "(leaves|leave|walks out|walk out|storms out|legs it|bolts|runs off|runs away|run away|runs|flees|goes to bed)",
    "(switches|turns) (off|it off|over)", "(checks|tunes|zones|switches) out", "(loses|lose) (interest|it|the will)",
    "(gets|get|is|are) (upset|scared|frightened|bored|cross|angry|annoyed|weepy|teary|twitchy|restless|cranky|sick)",
    "(comes|breaks) out in (hives|a rash|spots)", "(wont|doesnt|cant|refuses to|never) (sleep|stay|stay awake|watch)",
)  # fmt: skip
#: what it is at
_AT: Final = (
    "(at|over) (anything|anything with|the sight of|every|any|)",
    "(when|whenever|if|as soon as|the minute|the second|the moment|every time|once|the instant) "
    "(there s|theres|there is|there are|it s|its|it is|it has|it has got|anyone says|he sees|she sees|they see|"
    "she hears|he hears|they show|they re|theyre|i put on|we put on|it gets|things get|people|someone|they|)",
)  # fmt: skip
#: whoever recoils stands right before it
_WHO: Final = bag(
    "he she they it i we who that mum mom mam dad mother father gran granny nan nana nanna grandma grandad granddad "
    "grandpa wife husband partner son daughter kid kids child children boy boys girl girls twins lad lads brother "
    "sister cousin aunt auntie uncle friend friends mate flatmate roommate housemate girlfriend boyfriend fiance "
    "fiancee herself himself everyone everybody hubby missus laws law toddler teenager youngest eldest oldest one ones "
    "baby niece nephew da ma papa amma nephews nieces half other guest guests grandson granddaughter lot two three"
)
#: words before an "and" in which it is said who does both
_REACH: Final = 9
#: between them and what they do
_STILL: Final = bag("always just only also still usually literally both all really will ll would s is are have has")


@cache
def _recoils() -> Phrases[bool]:
    return Phrases((phrase, True) for phrase in _RECOILS)


@cache
def _at() -> Phrases[bool]:
    return Phrases((phrase, True) for phrase in _AT)


def recoiled_from(words: Sequence[Word], at: int) -> tuple[str, int] | None:
    """The kind of cue, and the word from which on it is told what somebody recoils from."""
    hit = _recoils().at(words, at)
    if hit is None or not at or words[at].gap != JOINED or not _somebody(words, at):
        return None
    last = hit[1]
    behind = _at().at(words, last) if last < len(words) and words[last].gap == JOINED else None
    goes_on = behind is not None and behind[1] < len(words) and words[behind[1]].gap == JOINED
    return ("negate", behind[1]) if behind and goes_on else None


def _somebody(words: Sequence[Word], at: int) -> bool:
    before = at - 1
    while before and words[before].gap == JOINED and words[before].key in _STILL:
        before -= 1
    word = words[before]
    if word.key == "and" and words[before].gap <= SOFT:  # "Herself won't look at cartoons, and goes eww at kissing"
        return any(each.key in _WHO or each.capital for each in words[max(0, before - _REACH) : before])
    return word.key in _WHO or word.capital or (word.text[0].isupper() and before == 0)
