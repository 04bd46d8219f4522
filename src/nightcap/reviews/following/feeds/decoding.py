"""From bytes to text, where what a feed says of its own characters is often wrong."""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator
from typing import Final

_MARKS: Final = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_DECLARED: Final = re.compile(rb"""^\s*<\?xml[^>]{0,200}?encoding\s*=\s*["']([A-Za-z0-9._:-]{1,40})["']""")
#: of Python's codecs those that are characters of the web; others unpack, escape or shift
_CHARSETS: Final = re.compile(
    r"ascii|utf-8|utf-16(-[lb]e)?|utf-32(-[lb]e)?|iso8859-\d+|cp125\d|cp866|cp874|koi8-[rut]|mac-roman|mac-cyrillic|"
    r"shift_jis|cp932|euc_jp|iso2022_jp|gb2312|gbk|gb18030|big5|big5hkscs|euc_kr|cp949|johab|tis-620"
)
#: browsers read these names as their Windows kin (WHATWG Encoding, 4.2)
_AS_ON_THE_WEB: Final = {"ascii": "cp1252", "iso8859-1": "cp1252", "iso8859-9": "cp1254", "gb2312": "gb18030"}
#: these write everything in the bytes of ASCII, so that it passes for UTF-8
_SEVEN_BITS: Final = frozenset({"iso2022_jp"})
#: of the characters beyond ASCII; a text with a few broken ones is still in UTF-8
_FEW: Final = 0.2


def decode(content: bytes, charset: str | None) -> tuple[str, tuple[str, ...]]:
    """The text, and remarks on what was wrong.

    Tried in turn: the byte order mark, UTF-8 (which other text is not by chance), what the server
    says, what the feed says, UTF-8 with a few broken characters, Windows-1252.
    """
    for mark, name in _MARKS:
        if content.startswith(mark):
            return content.decode(name, "replace"), ()
    said = _DECLARED.match(content[:400])
    names = [name for name in (known(charset), known(said[1].decode() if said else None)) if name]
    for name in _in_turn(names, content):
        try:
            text = content.decode(name)
        except UnicodeError:
            continue
        wrong = bool(names) and name not in names
        return text, (f"says that it is in {names[0]}, but is in {name}",) if wrong and not content.isascii() else ()
    text = content.decode("utf-8", "replace")
    beyond = sum(char > "\x7f" for char in text)
    if text.count("\ufffd") > _FEW * beyond:
        return content.decode("cp1252", "replace"), ("is not in the characters it says; read as cp1252",)
    return text, ("has broken characters",)


def _in_turn(names: list[str], content: bytes) -> Iterator[str]:
    if len(content) > 1 and content[0] != content[1] and 0 in content[:2]:  # two bytes a character
        yield "utf-16-be" if content[0] == 0 else "utf-16-le"
    yield from (name for name in names if name in _SEVEN_BITS)
    yield "utf-8"
    yield from (name for name in names if name != "utf-8")


def known(charset: str | None) -> str | None:
    """Python's name of a charset that a server or feed names; None where it is none to be used."""
    try:
        name = codecs.lookup(charset or "").name
    except (LookupError, ValueError):
        return None
    return _AS_ON_THE_WEB.get(name, name) if _CHARSETS.fullmatch(name) else None
