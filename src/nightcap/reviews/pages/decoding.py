"""From the bytes of a page or text to its characters."""

from __future__ import annotations

import codecs
import re
from typing import Final

_MARKS: Final = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_DECLARED: Final = re.compile(rb"""(?:charset\s*=\s*|encoding\s*=\s*)["']?\s*([A-Za-z0-9_:.-]{2,30})""", re.IGNORECASE)
_NAMED: Final = re.compile(r"charset\s*=\s*[\"']?([A-Za-z0-9_:.-]{2,30})", re.IGNORECASE)
#: what browsers read under these names (WHATWG Encoding Standard, section 4.2)
_BROWSERS: Final = {
    "ascii": "cp1252",
    "iso8859-1": "cp1252",
    "iso8859-9": "cp1254",
    "iso8859-11": "cp874",
    "tis-620": "cp874",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "shift_jis": "cp932",
    "euc_kr": "cp949",
    "big5": "big5hkscs",
}
#: seven-bit ways of writing: their bytes are valid UTF-8 and yet mean something else
_SEVEN_BIT: Final = ("iso2022_jp", "iso2022_kr", "hz")
#: what pages that do not say are in; not the encodings of old terminals, which look alike
_GUESSED: Final = (
    "cp1252", "cp1251", "koi8_r", "cp1250", "cp1253", "cp1254", "cp1255", "cp1256", "cp1257", "cp874", "cp932",
    "euc_jp", "gb18030", "big5", "cp949",
)  # fmt: skip
#: a page names its encoding here or nowhere
_HEAD: Final = 4096
_SAMPLE: Final = 20_000


def decode(content: bytes, charset: str | None = None) -> str:
    """The characters of a page, by its byte-order mark, its own validity as UTF-8, or what is declared.

    What cannot be read is replaced; nothing raises.

    Args:
        content: the bytes.
        charset: what the server said, a name or a Content-Type.
    """
    for mark, name in _MARKS:
        if content.startswith(mark):
            return content.decode(name, "replace")
    declared = _codec(charset) or _in_page(content)
    if declared in _SEVEN_BIT:
        return content.decode(declared, "replace")
    wide = _wide(content)
    if wide is not None:
        return content.decode(wide, "replace")
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError:
        pass
    if declared is not None and declared != "utf-8":
        return content.decode(declared, "replace")
    return _guessed(content, utf8_declared=declared == "utf-8")


def _codec(named: str | None) -> str | None:
    """Python's name of an encoding as pages name it; None where it is unknown or is no way of writing text."""
    if not named:
        return None
    found = _NAMED.search(named)
    try:
        codec = codecs.lookup((found[1] if found else named).strip())
    except (LookupError, ValueError):
        return None
    if not getattr(codec, "_is_text_encoding", True) or codec.name in (
        "utf-7",
        "idna",
        "punycode",
        "unicode-escape",
        "raw-unicode-escape",
        "undefined",
    ):
        return None
    return _BROWSERS.get(codec.name, codec.name)


def _in_page(content: bytes) -> str | None:
    found = _DECLARED.search(content[:_HEAD])
    return _codec(found[1].decode("ascii")) if found else None


def _wide(content: bytes) -> str | None:
    """UTF-16 without a mark, known by a zero in every second byte of its first letters."""
    head = content[:200]
    if len(head) >= 40 and head.count(0) >= 0.4 * len(head):
        return "utf-16-be" if head[0::2].count(0) > head[1::2].count(0) else "utf-16-le"
    return None


def _guessed(content: bytes, *, utf8_declared: bool) -> str:
    replaced = content.decode("utf-8", "replace")
    wrong = replaced.count("\ufffd")
    if utf8_declared or wrong * 200 < len(replaced):  # a few bytes cut or mangled in good UTF-8
        high = sum(byte >= 0x80 for byte in content[:_SAMPLE])
        if utf8_declared or wrong * 4 < high:
            return replaced
    from charset_normalizer import from_bytes  # noqa: PLC0415  # slow, and seldom needed

    best = from_bytes(_telling(content), cp_isolation=list(_GUESSED)).best()
    return content.decode(best.encoding if best is not None else "cp1252", "replace")


def _telling(content: bytes) -> bytes:
    """A bearable part of the bytes around the first that are not ASCII."""
    first = next((place for place, byte in enumerate(content[: 50 * _SAMPLE]) if byte >= 0x80), 0)
    return content[max(0, first - 200) : first + _SAMPLE]
