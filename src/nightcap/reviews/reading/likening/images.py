"""What may raise a false hope: a trailer, a poster, a cast; and what the next sentence tells of it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from nightcap.reviews.reading.likening.hopes import HOPES, Found, hope
from nightcap.reviews.reading.passage import Passage
from nightcap.reviews.reading.tables import Hit, bag_of
from nightcap.reviews.reading.words import Word, bag

FIELDS: Final = ("trailer", "poster", "marketing", "premise", "genre", "cast")
IMAGES: Final = {key: field for field in reversed(FIELDS) for key in bag_of("images", field)}
#: words that are images only behind these
_LEADS: Final = {
    "itself": bag("bills calls styles labels fancies describes presents announces"), "word": bag("the"),
    "term": bag("the"), "note": bag("programme program director press s"), "lead": bag("the title"),
    "names": bag("big these those such the two three"), "shelf": bag("the"), "setting": bag("the its"),
    "presence": bag("the"), "pitch": bag("the its"), "title": bag("the its that"),
    "art": bag("key cover promotional poster tile"), "markets": bag("streamer netflix studio distributor"),
    "leads": bag("the two these such"), "visual": bag("key"), "visuals": bag("key"),
}  # fmt: skip
_BUYERS: Final = bag("us you it itself")
#: what is the title's, by its name
_NAMED: Final = bag("character role track song hero heroine sequence card page cards roles part credits story s tune")
#: before the field of an image that a sentence asks of
ASKED: Final = "?"
_ASKED: Final = bag("sell promise offer suggest advertise show give tell")
#: words of a sentence in which a hope of the image before is told, at most, and by whom
_OPENING: Final = 16
_IT: Final = bag("it its they theyd itd you youd i id one we")


def is_image(keys: Sequence[str], at: int) -> bool:
    """Whether the word of an image at `at` is one here."""
    if keys[at - 1] == "s" and keys[at - 2] in ("he", "she"):
        return False  # "he's selling you a carpet"
    if keys[at] in ("sold", "selling"):  # not "sold at eleven", "selling the same field twice"
        return "as" in keys[at + 1 : at + 4] or not _BUYERS.isdisjoint(keys[at + 1 : at + 2])
    if keys[at] == "bills" and "itself" in keys[at + 1 : at + 2]:
        return False  # its own label
    if keys[at] == "title" and (keys[at - 2] == "above" or not _NAMED.isdisjoint(keys[at + 1 : at + 2])):
        return False  # "the title character", "two names above the title"
    return keys[at] not in _LEADS or (at > 0 and keys[at - 1] in _LEADS[keys[at]])


def image(keys: Sequence[str]) -> str:
    """What a sentence speaks of that may raise a hope in the next: the field of its contrast, "" for none.

    Behind `ASKED` where it asks what is promised, which the next then tells.
    """
    if IMAGES.keys().isdisjoint(keys):
        return ""
    found = {IMAGES[key] for at, key in enumerate(keys) if key in IMAGES and is_image(keys, at)}
    field = next((field for field in FIELDS if field in found and field not in ("genre", "cast")), "")
    asks = field and keys[0] == "what" and keys[1:2] in (("does",), ("do",), ("did",)) and not _ASKED.isdisjoint(keys)
    return ASKED + field if asks else field


def of_last(passage: Passage) -> tuple[str, int, Found] | None:
    """What is told of the image in the sentence before: "Those ads have a drum. They'd have you expect a war"."""
    words = passage.words
    if not passage.image_before:
        return None
    if passage.image_before[0] == ASKED:  # "What does the trailer sell? A car chase."
        span = hope(words, 0)
        return (passage.image_before[1:], 0, (span, span[1], True)) if span else None
    for start in range(min(len(words), _OPENING)):
        hit = HOPES.at(words, start)
        if hit and not {"says", "expects"}.isdisjoint(hit.entries) and _is_of_it(words, hit):
            span = hope(words, hit.last)
            strong = "believe" in [word.key for word in words[hit.first : hit.last]]
            if span and (strong or passage.denied_next or _nothing_of_it(words[span[1] :])):
                return passage.image_before, hit.first, (span, hit.last, True)
            return None
    return None


def _is_of_it(words: Sequence[Word], hit: Hit) -> bool:
    """Whether it is the image, or who sees it, that the hope is told of: "it looks like", "you expect"."""
    return any(word.key in _IT for word in words[max(0, hit.first - 1) : hit.last])


def _nothing_of_it(rest: Sequence[Word]) -> bool:
    """Whether the rest of a sentence turns on what went before: "and the film is nothing of the sort"."""
    keys = [word.key for word in rest]
    return any(
        keys[at : at + 2] in (["nothing", "of"], ["anything", "but"], ["not", "that"]) for at in range(len(keys))
    )
