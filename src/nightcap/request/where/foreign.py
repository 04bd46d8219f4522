"""Foreign or not: another language than the one of the home, any language, or just that one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from typing import Final

from nightcap.catalogue.languages import language_name
from nightcap.request.lexicon import Phrases, bag
from nightcap.request.meant.finding import Finding, Reading
from nightcap.request.model import Limit
from nightcap.request.where.said_of import HEADS, of_a_title
from nightcap.request.words import HARD, JOINED, Word

_FOREIGN: Final = (
    "foreign language", "foreign", "non english language", "non english", "not in english", "not english language",
    "not english speaking", "in a foreign language", "in another language", "in some other language",
    "another language", "a language other than english", "anything but english language", "world cinema",
    "international cinema", "international film", "international films", "international movie", "international movies",
    "international series", "international shows", "in anything but english", "any language but english",
    "any language except english", "any language other than english", "that isnt english language", "isnt in english",
    "arent in english", "is not in english", "are not in english",
)  # fmt: skip
_ANY: Final = (
    "in any language", "any language", "whatever language", "in whatever language", "from anywhere", "any country",
    "from any country", "from anywhere in the world", "language doesnt matter", "doesnt matter what language",
    "no matter what language", "dont mind what language", "dont care what language", "regardless of language",
    "whatever the language", "language no bar", "language no problem",
)  # fmt: skip
#: of the words above these refuse the home language themselves: a "not" before them is theirs
_REFUSING: Final = ("not", "isnt", "arent", "is", "are", "that")
_THATS: Final = bag("that thats which it its is")
_NEVER: Final = bag(
    "no not refuse refuses refused wont dont doesnt hate hates avoid never cant rejects against without"
)


@cache
def _foreign_words() -> Phrases[bool]:
    """Every way to ask for another language; False for those that are content with any."""
    return Phrases([*((phrase, True) for phrase in _FOREIGN), *((phrase, False) for phrase in _ANY)])


def find(reading: Reading, at: int) -> Iterator[Finding]:
    """As in "a foreign film", "nothing in English", "in any language"."""
    words = reading.words
    hit = _foreign_words().at(words, at)
    if hit is None:
        return
    foreign, last = hit
    home, text = reading.home_languages, reading.said(at, last)
    if not foreign:
        anywhere = "from anywhere" if "language" not in text.lower() else "in any language"
        if last >= len(words) or words[last].gap != JOINED or words[last].key not in ("but", "except", "other", "bar"):
            yield Finding(first=at, last=last, meaning=anywhere, allows=(("language", ()), ("country", ())), rank=1)
        return
    if words[at].key == "foreign" and last - at == 1 and not _foreign_title(reading, at, last):
        return
    welcome = [word.key for word in words[last : last + 2]] in (["is", "good"], ["is", "great"], ["is", "welcome"])
    if reading.marks[at].fine or welcome:
        fine = (("language", ()),)
        meaning = f"{text.lower()} is fine"
        yield Finding(first=reading.lead(at), last=reading.tail(at, last), meaning=meaning, allows=fine, rank=1)  # type: ignore[arg-type]
        return
    wanted = (reading.denied(at) and words[at].key not in _REFUSING) or _turned(words, at)
    limit = Limit(field="language", op="in" if wanted else "not_in", value=home, text=text)
    hard, soft = reading.weighed(at, limit)
    meaning = ("in " if wanted else "not in ") + " or ".join(map(language_name, home))
    yield Finding(first=reading.lead(at), last=last, meaning=meaning, limits=hard, wishes=soft, rank=1)


def _turned(words: Sequence[Word], at: int) -> bool:
    """As in "refuses anything that isn't in English", "nothing not in English"."""
    if words[at].key not in ("isnt", "arent", "is", "are", "that", "not"):
        return False
    step = at
    while step and at - step < 3 and words[step].gap == JOINED and words[step - 1].key in _THATS:
        step -= 1
    if not step or words[step].gap != JOINED:
        return False
    if words[step - 1].key in ("nothing", "none"):
        return True
    before = [word.key for word in words[max(0, step - 5) : step]]
    return words[step - 1].key in ("anything", "one", "film", "films", "stuff") and bool(_NEVER & set(before))


def _foreign_title(reading: Reading, at: int, last: int) -> bool:
    """Not "a foreign country", "foreign to me"."""
    words = reading.words
    follows = words[last].key if last < len(words) and words[last].gap != HARD else ""
    return follows in HEADS or (of_a_title(reading, at, last) and follows not in ("to", "country"))
