"""With little talk in it: "next to no talking", "hardly any dialogue", "no need to follow the words"."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Final

from nightcap.request.lexicon import Phrases
from nightcap.request.meant.finding import Finding, Reading
from nightcap.request.model import TopicWish
from nightcap.request.words import HARD

#: what the texts of such titles say
_TOPIC: Final = "wordless, silent, without dialogue, pantomime"
_LITTLE: Final = (
    "(next to|almost|practically|virtually|pretty much|) no (talking|dialogue|dialog|speech|chatter|words)",
    "(hardly|barely|scarcely) (any|a) (talking|dialogue|dialog|speech|chatter|word|words|spoken)",
    "(very|) little (talking|dialogue|dialog|speech|chatter|spoken dialogue|in the way of dialogue)",
    "not much (talking|dialogue|dialog|speech|chatter)", "(not|isnt|not got) a lot of (talking|dialogue|dialog|words)",
    "(without|with no|with hardly any|with barely any) (talking|dialogue|dialog|speech|words)",
    "(few|minimal|next to zero|zero|sparse|limited) (words|dialogue|dialog|talking)", "wordless", "dialogue free",
    "dialog free", "dialogue light", "light on (dialogue|talking|words)", "non verbal", "nonverbal", "mime",
    "(you|we|they|i) (dont|do not|wont|neednt) (need|have) (words|dialogue|the words|the language|to follow the words)",
    "(you|we|they|i) (dont|do not|wont) (need|have) to (understand|follow|speak|know) (the|a|any|much|) "
    "(language|words|dialogue|lingo)",
    "no need to (understand|follow|know|speak) (the|a|any|) (language|words|dialogue|talking)", "words dont matter",
    "(the|) (words|dialogue|language|talking) (dont|doesnt|wont) matter", "no words needed", "no language needed",
    "needs no (words|dialogue|language|translation|subtitles|translating)", "(no|without any) translation needed",
    "(works|work|watchable|funny) (without|with no) (sound|words|the sound|language|dialogue|any language)",
    "(with|watch it with) the (sound|volume) (off|down|muted)", "on mute", "no sound", "without sound",
    "(forgot|forgotten|lost|left|broke) (my|the|our) (headphones|earphones|earbuds|airpods)",
    "nobody (has to|needs to) (talk|speak|translate)", "universal language",
    "(told|tells) (in|with|by|through) (pictures|images|mime|gestures)", "(everyone|everybody|anyone) can follow",
)  # fmt: skip


@cache
def _little() -> Phrases[bool]:
    return Phrases((phrase, True) for phrase in _LITTLE)


def find(reading: Reading) -> Iterator[Finding]:
    for at in reading.positions():
        hit = _little().at(reading.words, at)
        if hit is None or reading.marks[at].story or reading.marks[at].stance or _answered(reading, at, hit[1]):
            continue
        text = reading.said(at, hit[1])
        wish = TopicWish(topic=_TOPIC, weight=0.5 if reading.marks[at].hedge else 1.0, text=text)
        yield Finding(first=at, last=hit[1], meaning="with few words or none", wishes=(wish,), rank=2)


def _answered(reading: Reading, at: int, last: int) -> bool:
    """As in "no talking during the film", "without a word of thanks": of people, or refused themselves."""
    words = reading.words
    behind = words[last].key if last < len(words) and words[last].gap != HARD else ""
    denial = reading.marks[at].denial
    refused = denial is not None and denial.first < at and denial.last <= at
    return refused or behind in ("during", "while", "allowed", "about", "with", "to", "back", "over")
