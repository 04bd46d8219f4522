"""Names in another language, which have but one capital: "La otra hermana", "Verano sin mapas"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from nightcap.reviews.reading.spans.openings import GOES_ON
from nightcap.reviews.reading.tables import bag_of, ordinary
from nightcap.reviews.reading.words import Word, bag

#: what a title of another language may begin with, and its small words; it has but one capital there
FOREIGN: Final = bag(
    "la las el los le les un une una um uma il lo gli der die das ein eine den det ett et het en o os l"
)
_FOREIGN_SMALL: Final = bag(
    "de la las los el del y en un una por para con sin le les du des et au aux une dans sur sous l d di da della "
    "dei e il per der die das den dem und im am von zu ein eine na no do dos o a os as og av pa i"
)
_ENGLISH_SMALL: Final = bag_of("nouns", "small") | bag(
    "from after before since than while because or nor about into onto under through between without within until"
)
#: the same, those that are no words of English and join no names of people
_SURELY_FOREIGN: Final = bag(
    "sin para por con y del des du une dans sur sous pour sans avec chez entre contre della dei und dem im zu ett och "
    "og av pa em"
)
_APOSTROPHES: Final = ("'", "’")


def goes_on_foreign(words: Sequence[Word], at: int, last: int) -> bool:
    """Whether word `last` is a small one of the foreign name that starts at word `at`."""
    first, word = words[at], words[last]
    if word.capital or word.gap.strip("'’"):
        return False
    if first.key in FOREIGN or first.text[1:2] in _APOSTROPHES:  # "L'Heure des chaises"
        return _is_of_it(words, last)
    small = word.key in _SURELY_FOREIGN or (words[last - 1].key in _SURELY_FOREIGN and last - at > 1)
    return small and first.key not in ordinary() and _is_of_it(words, last)


def _is_of_it(words: Sequence[Word], last: int) -> bool:
    word = words[last]
    if word.key in _FOREIGN_SMALL:
        behind = words[last + 1] if last + 1 < len(words) else None
        return behind is not None and (_is_foreign(behind) or (not behind.gap and behind.key in _FOREIGN_SMALL))
    return word.key not in GOES_ON and word.key not in ordinary() and word.key not in _ENGLISH_SMALL


def _is_foreign(word: Word) -> bool:
    return not word.gap.strip("'’") and word.text[0].isalpha() and (word.capital or word.key not in ordinary())
