"""Characters that may stand in an article: no markup, no control characters, no marks that reorder a line."""

from __future__ import annotations

import re
import unicodedata
from html import unescape
from typing import Final

#: Control characters but tab and line feed; marks that reorder text or hide in it (zero-width joiners stay: several
#: scripts need them); the byte-order mark, lone surrogates and noncharacters.
_UNWANTED: Final = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\xad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb\ud800-\udfff\ufffe\uffff]"
)
#: elements that do something where they are shown
_ACTIVE: Final = (
    "applet|audio|base|embed|form|frame|iframe|img|input|link|math|meta|object|script|style|svg|template|video"
)
_NAMES: Final = (
    f"{_ACTIVE}|a|abbr|article|aside|b|blockquote|body|br|button|code|dd|div|dl|dt|em|figcaption|figure|font|footer|"
    "h[1-6]|head|header|hr|html|i|label|li|main|mark|nav|noscript|ol|option|p|picture|pre|section|select|small|"
    "source|"
    "span|strong|sub|sup|table|tbody|td|textarea|th|thead|title|tr|u|ul"
)
_BRACKETED: Final = re.compile(r"<([^<>]*)>")
#: what makes a bracket markup and not <A Title in Angle Brackets>, as much of Asia writes titles: a known name alone
_MARKUP: Final = re.compile(rf"(?:{_NAMES})\s*/?|(?:{_ACTIVE})\b.*", re.IGNORECASE | re.DOTALL)
_OPENING: Final = re.compile(rf"(?<!<)<++(?=[/!?]|(?:{_ACTIVE})(?![^\W_])|[A-Za-z][^<>]*=)", re.IGNORECASE)
_BREAK_TAG: Final = re.compile(r"<(?:br|/?p|/?div|/?li|/?h[1-6])\b[^<>]*>", re.IGNORECASE)
_MOST_NESTED: Final = 10
_SPACES: Final = re.compile(r"[^\S\n]+")
_WHITE: Final = re.compile(r"\s+")
#: a word in a page's facts is never longer than this
MOST_NAME: Final = 300


def plain(text: str) -> str:
    """The text without markup and without characters that hide, reorder or ring; NFC."""
    text = _UNWANTED.sub(
        "", text.replace("\r\n", "\n").replace("\r", "\n").replace("\u2028", "\n").replace("\u2029", "\n\n")
    )
    if "<" in text:
        text = _without_tags(text)
    return unicodedata.normalize("NFC", text)


def _without_tags(text: str) -> str:
    """Take tags out until none is left: one inside another makes a new one when it goes."""
    for _ in range(_MOST_NESTED):
        shorter = _BRACKETED.sub(_unless_title, text)
        if len(shorter) == len(text):
            return _OPENING.sub("", text)
        text = shorter
    return text.replace("<", "")


def _unless_title(found: re.Match[str]) -> str:
    """Nothing for a tag, an end, a declaration or anything with attributes; else what stands there."""
    inner = found[1]
    if inner[:1] in ("/", "!", "?") or (inner[:1].isalpha() and "=" in inner) or _MARKUP.fullmatch(inner):
        return ""
    return found[0]


def one_line(text: object) -> str | None:
    """A fact's text on one line with single blanks, cut to a bearable length; None where there is none."""
    if not isinstance(text, str):
        return None
    text = text[: 8 * MOST_NAME]
    line = _WHITE.sub(" ", plain(unescape(text) if "&" in text else text)).strip()
    return line[:MOST_NAME].strip() or None


def from_markup(text: str) -> str:
    """The lines of a text that may hold markup as text (as JSON-LD does), paragraphs apart."""
    text = unescape(text)
    if "<" in text:
        text = _BREAK_TAG.sub("\n", text)
    return _SPACES.sub(" ", plain(unescape(text))).strip()
