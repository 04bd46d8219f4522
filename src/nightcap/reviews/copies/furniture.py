"""What stands around a piece or is let into it (notices, menus, captions), and what is between quotation marks."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Final

import numpy as np
from numpy.typing import NDArray

from nightcap.reviews.copies.words import Words, words

Mask = NDArray[np.bool_]

#: a paragraph longer than this is no notice, whatever it mentions
_LONGEST_NOTICE_CHARACTERS: Final = 500
#: a line so short that ends without a stop is a menu, a heading or a caption
_LONGEST_LABEL_CHARACTERS: Final = 60
_STOPS: Final = tuple(".!?…。！？\"”»’')")
#: what sites say about themselves, in the languages of the big ones; all parts of one must stand in a line
_NOTICES: Final = tuple(
    tuple(line.split(" + "))
    for line in """
    rights reserved
    ©
    terms of use
    terms of service
    terms and conditions
    privacy policy
    cookie + accept
    cookie + consent
    cookie + policy
    we use cookies
    sign up + newsletter
    sign up + alerts
    sign up + inbox
    sign up + updates
    our newsletter
    free newsletter
    daily newsletter
    weekly newsletter
    subscribe now
    subscribe today
    subscribe to our
    subscribe for
    unsubscribe
    subscribers only
    preferred source
    preferred google source
    read entire article
    read the entire
    read full article
    read the full
    read the original
    read the whole
    read the rest of
    read whole story
    continue reading
    first appeared on
    originally appeared on
    originally published
    originally posted
    appeared first on
    republished from
    republished with
    reprinted with
    reprinted from
    follow us on
    find us on
    like us on
    share this article
    share this story
    share this post
    share on facebook
    affiliate + link
    affiliate + commission
    earn a commission
    earn commission
    download our app
    get our app
    advertisement
    sponsored content
    leave a comment
    related articles
    related stories
    recommended stories
    you may also like
    you might also like
    alle rechte vorbehalten
    weiterlesen
    newsletter abonnieren
    tous droits réservés
    lire la suite
    abonnez-vous
    inscrivez-vous + newsletter
    todos los derechos reservados
    todos os direitos reservados
    suscríbete
    seguir leyendo
    leia mais
    continue lendo
    diritti riservati
    leggi tutto
    iscriviti + newsletter
    все права защищены
    читать далее
    подпишитесь
    無断転載
    続きを読む
    全文を読む
    阅读全文
    版权所有
    """.strip().splitlines()
    for line in [line.strip()]
)
#: between quotation marks; one that is not closed ends with its paragraph
_QUOTED: Final = re.compile(
    r"“[^”\n]*(?:”|\n|$)|„[^“”\n]*(?:[“”]|\n|$)|«[^»\n]*(?:»|\n|$)|「[^」\n]*(?:」|\n|$)|『[^』\n]*(?:』|\n|$)"
    r"|‘(?:[^’\n]|’(?=\w))*(?:’|\n|$)"
    r"|(?<![\w\"])\"[^\"\n]*(?:\"|\n|$)|(?<![\w'])'(?:[^'\n]|(?<=\w)'(?=\w))*'(?!\w)"
    r"|^>[^\n]*",
    re.MULTILINE,
)


def piece(text: str) -> Words:
    """The words of the piece itself: those of the text without its notices."""
    known = words(text)
    kept = ~_covering(known, _notices(text))
    return known if kept.all() else Words(known.hashes[kept], known.starts[kept], known.ends[kept], known.spaceless)


def labels(text: str, known: Words) -> Mask:
    """For each word: whether it is part of a menu, a heading or a caption."""
    return _covering(known, _labels(text))


def quoted(text: str, known: Words) -> Mask:
    """For each word: whether it stands between quotation marks."""
    return _covering(known, (match.span() for match in _QUOTED.finditer(text)))


def _notices(text: str) -> Iterator[tuple[int, int]]:
    lowered = text.lower()
    if len(lowered) != len(text):  # a few capitals have longer small letters, and places would shift
        lowered = text
    for first, *others in _NOTICES:
        place = lowered.find(first)
        while place >= 0:
            start = lowered.rfind("\n", 0, place) + 1
            end = lowered.find("\n", place)
            end = len(text) if end < 0 else end
            if end - start <= _LONGEST_NOTICE_CHARACTERS and all(part in lowered[start:end] for part in others):
                yield start, end
            place = lowered.find(first, end)


def _labels(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    for line in text.split("\n"):
        if len(line) <= _LONGEST_LABEL_CHARACTERS and not line.rstrip().endswith(_STOPS):
            yield start, start + len(line)
        start += len(line) + 1


def _covering(known: Words, spans: Iterable[tuple[int, int]]) -> Mask:
    mask = np.zeros(len(known), np.bool_)
    if places := list(spans):
        bounds = np.searchsorted(known.starts, np.array(places))
        for start, end in bounds.tolist():
            mask[start:end] = True
    return mask
