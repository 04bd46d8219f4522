"""Captions of pictures, known by their credit."""

from __future__ import annotations

import re
from typing import Final

from nightcap.reviews.pages.lines.whole import MOST, fits, is_sentence, whole

_PICTURE: Final = (
    r"(?:(?:(?:main|lead|cover) )?(?:photo(?:graph)?s?|images?)|pictures?|pics?|credits?|courtesy|stills?|fotos?|"
    r"(?:rubriklisten|symbol|titel|aufmacher|archiv|vorschau)?bild|"
    r"crédit|imagen|写真|画像)"
)
_AGENCY: Final = (
    r"(?:getty(?: images)?|shutterstock|istock|alamy|(?:ap|afp|epa|pa|reuters)(?: (?:photo|images|media))?|wireimage|"
    r"filmmagic|everett(?: collection)?|unsplash|pexels|dpa|imago(?: images)?|rex features|bloomberg|associated "
    r"press|"
    r"press association)"
)
_CREDIT: Final = whole(
    rf"{_PICTURE}(?: (?:credit|courtesy|source))?(?: (?:by|of))?\s*[:：/©|]\s*.{{1,120}}",
    rf"{_PICTURE} (?:by|courtesy of) (?-i:[A-Z]).{{1,80}}",
    r"(?:image |photo |picture |still )?(?:courtesy of|via) (?-i:[A-Z])[\w.&+'’-]*(?: [\w.&+'’-]+){0,5}",
    r"©\s*(?-i:[^\W\d]).{1,240}",
    rf"(?:[\w.'’ -]{{1,60}}\s*[/|,]\s*){{0,2}}{_AGENCY}(?:\s*/\s*[\w ]{{1,40}})?",
)
#: "… (Photo: Netflix)", "… (AP Photo/Jane Doe)", "… / Getty Images": asked only where such a word stands near the end
_CREDITED: Final = re.compile(
    rf".*(?:[(\[]\s*(?:{_PICTURE}\b[^()\[\]]{{0,80}}|{_AGENCY}\b[^()\[\]]{{0,60}}|"
    rf"[^()\[\]]{{1,60}}[/,]\s*{_AGENCY}[^()\[\]]{{0,30}}|"
    rf"[^()\[\]]{{0,60}}\bvia (?:ap|getty|reuters)\b[^()\[\]]{{0,20}})[)\]]|\s[/|–—-]\s*{_AGENCY})\W*".replace(
        " ", r"\s+"
    ),
    re.IGNORECASE,
)
#: a name or two with a stroke between, as whose picture it is: "Aardman/Netflix"
_OWNERS: Final = r"(?-i:[A-Z])[\w.&+'’-]*(?: (?-i:[A-Z])[\w.&+'’-]*){0,3}/(?-i:[A-Z])[\w.&+'’-]*(?: [\w.&+'’-]+){0,3}"
_PAIR: Final = re.compile(_OWNERS.replace("/", " ?/ ?"))
#: what is to be seen, as a sentence, and in brackets whose picture it is: "Ida Rask tends the lamp. (Lamp Pictures)"
_TITLED: Final = re.compile(
    r"(?=[^\W_a-z\d])(?:[^\s()]+ ){3,}[^\s()]*[.”\"’'] "
    r"\((?:[^\W_a-z][\w.&+'’/-]*|and|of|the|&)(?:[ /]+(?:[^\W_a-z][\w.&+'’/-]*|and|of|the|&|\+)){0,6}\)"
)
#: who plays, in what, and in brackets whose picture it is: "Ida Rask and Per Holm in The Lamp (Arte)"
_PLAYED: Final = re.compile(
    r"(?:[^\W\d_a-z][\w.'’-]+,? ){2,4}(?:(?:and|&|with) (?:[^\W\d_a-z][\w.'’-]+ ){2,4})?(?:in|as|stars in|plays)"
    r" .{3,120} \([^\W_a-z][\w.&+'’/ -]{1,40}\)"
)
_MOST_TITLED: Final = 240
#: what is to be seen, then whose picture it is, after a stop, a bar or in brackets
_SEEN: Final = re.compile(
    rf".{{10,300}}?(?:[.!?…\"”'’)\]]|\s[|/–—-]|,)\s*[(\[]?(?:(?:main|lead|header|cover)\s+)?"
    rf"(?:{_PICTURE}(?:\s+(?:credit|courtesy|source))?\s*(?:by|of|[:：|]|\.\.\.|…|(?<=credit)\s|"
    rf"(?<=courtesy)\s)\s*(?-i:[A-Z\d])[^.!?]{{1,80}}|{_OWNERS})[)\]]?",
    re.IGNORECASE,
)
_BRACKETED: Final = re.compile(rf"[(\[].{{3,300}}\b{_PICTURE}\s*[:：].{{1,80}}[)\]]", re.IGNORECASE)
_SHOWN: Final = re.compile(
    r"\b(?:in|as|from|during|on|at|with|and|left|right|pictured|mit|als|dans|avec|en|con)\b", re.IGNORECASE
)
_HINTS: Final = (
    "photo",
    "image",
    "pic",
    "credit",
    "courtesy",
    "still",
    "foto",
    "bild",
    "crédit",
    "imagen",
    "写真",
    "画像",
)
_CREDIT_NAME: Final = re.compile(r"(?:[^\W\d_][\w.'’&+-]*)(?:[ /](?:[^\W\d_][\w.'’&+-]*|\+)){0,4}")


#: characters of a caption with its credit
_MOST_CAPTION: Final = 320


def is_credit(text: str) -> bool:
    """Whether a line is a credit, or a caption that ends in one."""
    if fits(_CREDIT, text):
        return True
    if len(text) <= _MOST_TITLED and text.endswith(")") and _TITLED.fullmatch(text):
        return True
    if len(text) <= _MOST_TITLED and text.endswith(")") and _PLAYED.fullmatch(text):
        return True
    short = len(text) <= _MOST_CAPTION and text[-1:] not in ".!?" and _may_be_credited(text)
    if short and (_SEEN.fullmatch(text) or _BRACKETED.fullmatch(text)):
        return True
    return len(text) <= MOST and text[-1:] not in ".!?" and _CREDITED.fullmatch(text) is not None


def _may_be_credited(text: str) -> bool:
    """Whether a word for a picture, or a stroke between two names, is in a line at all."""
    return "/" in text or any(map(text.lower().__contains__, _HINTS))


def is_caption(text: str, credit: str) -> bool:
    """Whether a line and the one right under it are a picture's caption and whose picture it is.

    The first says who or what is to be seen and is no sentence; the second is a name of a few words.
    """
    if is_credit(credit) or (len(credit) <= 40 and _PAIR.fullmatch(credit)):
        return len(text) <= 300
    return (
        4 <= len(text.split()) <= 40
        and not is_sentence(text)
        and ":" not in text
        and _SHOWN.search(text) is not None
        and len(credit) <= 40
        and credit[:1].isupper()
        and _CREDIT_NAME.fullmatch(credit) is not None
    )
