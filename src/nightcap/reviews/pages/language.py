"""Which language a piece is in."""

from __future__ import annotations

import re
from typing import Final

_TAG: Final = re.compile(r"\s*([A-Za-z]{2})(?![A-Za-z])")
_WORD: Final = re.compile(r"[^\W\d_]+")
#: characters that are enough to tell a language by
_SAMPLE: Final = 800
#: fewer are not: what the page declares stands
_FEWEST: Final = 120
#: small words that make up a quarter to half of a running text, and of no other of these languages
_SMALL: Final = {
    language: frozenset(words.split())
    for language, words in {
        "en": "the of and to in that is it for with as his her was on this are be by from they who an but not",
        "de": "der die das und ist nicht ein eine mit von zu auf den dem sich im für als auch es wie sie aus",
        "fr": "le la les des et est une du dans que qui pour pas sur au avec ce il elle sont par plus se",
        "es": "el la los las y es una del que en por con para no su se al como más lo pero sus un",
        "it": "il la che di e è un una per non con del della in si le sono da al come più i nel",
        "pt": "o a os as e é um uma do da que em para com não se por no na mais dos das ao",
        "nl": "de het een en van is dat die in niet op te met voor zijn er aan als ook hij ze maar om",
    }.items()
}
#: of a sample's words, how many are small words of its language, and how far it leads before the next
_SURE: Final = 0.2
_LEAD: Final = 1.5
#: near languages that a guess confounds; what is declared within one group stands
_NEAR: Final = (
    frozenset({"nb", "nn", "no", "da"}),
    frozenset({"bs", "hr", "sr", "sl"}),
    frozenset({"id", "ms", "jv"}),
    frozenset({"cs", "sk"}),
    frozenset({"es", "gl", "ca", "an"}),
    frozenset({"pt", "gl"}),
    frozenset({"af", "nl"}),
    frozenset({"hi", "mr", "ne"}),
    frozenset({"ru", "uk", "be", "bg", "mk"}),
    frozenset({"fa", "ur", "ar"}),
)


def language(text: str, declared: str | None = None) -> str | None:
    """ISO 639-1 of a text: what the page declares where the text agrees, else what the text is.

    Args:
        text: the piece.
        declared: as pages write it: "en", "en-GB", "pt_BR".
    """
    found = _TAG.match(declared) if declared else None
    said = found[1].lower() if found else None
    sample = text[:_SAMPLE]
    if len(sample) < _FEWEST and (said or len(sample) < 20):
        return said
    guessed = _by_small_words(sample) or _by_model(sample)
    if said and any({said, guessed} <= group for group in _NEAR):
        return said
    return guessed


def _by_small_words(sample: str) -> str | None:
    """The language whose small words the sample is full of; None where that is not plain."""
    words = [word.lower() for word in _WORD.findall(sample)]
    if len(words) < 20:
        return None
    shares = sorted(((sum(map(small.__contains__, words)) / len(words), name) for name, small in _SMALL.items()))
    (second, _), (first, name) = shares[-2:]
    return name if first >= _SURE and first >= _LEAD * second else None


def _by_model(sample: str) -> str:
    import py3langid  # noqa: PLC0415  # costs 400 ms with its first call

    return str(py3langid.classify(sample)[0])
