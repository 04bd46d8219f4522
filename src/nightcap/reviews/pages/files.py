"""A page or text from a file or from standard input: told apart by its first bytes, refused where it is neither."""

from __future__ import annotations

import re
import zlib
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from nightcap.errors import BadFile
from nightcap.reviews.article import Article
from nightcap.reviews.pages.archive import is_archive, page_of
from nightcap.reviews.pages.copies import read_text
from nightcap.reviews.pages.decoding import decode
from nightcap.reviews.pages.page import read_page
from nightcap.store import files

#: no page that holds an article comes near; the largest of the 90 benchmark pages has 1.1 MB
MOST_BYTES: Final = 10 * 2**20
MOST_UNPACKED: Final = 20 * 2**20
_GZIP: Final = b"\x1f\x8b"
_SAVE: Final = "Save the page as HTML or its text as a plain text file, and read that."
#: first bytes, at which place → what such a file is, and what to do with it
_REFUSED: Final[tuple[tuple[bytes, int, str, str], ...]] = (
    (b"%PDF", 0, "a PDF", "Copy its text into a plain text file, and read that."),
    (b"PK\x03\x04", 0, "a ZIP archive (or an EPUB or Word file)", "Unpack it, and read the page or chapter in it."),
    (b"\x89PNG", 0, "a picture", _SAVE),
    (b"\xff\xd8\xff", 0, "a picture", _SAVE),
    (b"GIF8", 0, "a picture", _SAVE),
    (b"WEBP", 8, "a picture", _SAVE),
    (b"BM", 0, "a picture", _SAVE),
    (b"II*\0", 0, "a picture", _SAVE),
    (b"MM\0*", 0, "a picture", _SAVE),
    (b"ftyp", 4, "a picture or a film", _SAVE),
    (b"ID3", 0, "a recording", _SAVE),
    (b"OggS", 0, "a recording", _SAVE),
    (b"RIFF", 0, "a recording or a film", _SAVE),
    (b"\x1aE\xdf\xa3", 0, "a film", _SAVE),
    (b"bplist00", 0, "a web archive of Safari", _SAVE),
    (b"\xd0\xcf\x11\xe0", 0, "an Office file", "Save it as plain text, and read that."),
    (b"{\\rtf", 0, "a rich text file", "Save it as plain text, and read that."),
    (b"SQLite format 3", 0, "a database", _SAVE),
    (b"7z\xbc\xaf", 0, "a 7z archive", "Unpack it, and read the page in it."),
    (b"Rar!", 0, "a RAR archive", "Unpack it, and read the page in it."),
    (b"\xfd7zXZ", 0, "packed by xz", "Unpack it, and read the page in it."),
    (b"BZh", 0, "packed by bzip2", "Unpack it, and read the page in it."),
    (b"\x28\xb5\x2f\xfd", 0, "packed by zstd", "Unpack it, and read the page in it."),
    (b"\x7fELF", 0, "a program", _SAVE),
)
_PAGE: Final = re.compile(r"<(?:!doctype\s+html|html|head|body)\b", re.IGNORECASE)
_FEED: Final = re.compile(r"<(?:rss|feed|rdf:RDF)\b")
_TAGS: Final = re.compile(r"</(?:p|div|article|section|h[1-6]|span|ul|table)\s*>", re.IGNORECASE)
_SAVED_FROM: Final = re.compile(
    r"saved from url=\(\d+\)(https?://[^\s<>\"]{1,2000})|Page saved with "
    r"SingleFile\s+url:\s*(https?://[^\s<>\"]{1,2000})"
)
_CONTROL: Final = re.compile("[\x00-\x08\x0e-\x1f\ufffd]")
#: more of these than this share, and it is no text
_MOST_CONTROL: Final = 0.02
_HEAD: Final = 4096


def read_file(path: Path, *, fetched_at: datetime | None = None) -> Article:
    """The article in a saved page (HTML, XHTML, MHTML) or a plain-text copy, gzip'd or not.

    Args:
        path: the file, up to 10 MB (20 MB unpacked).
        fetched_at: when it was read; the file's own time where it is not said.

    Raises:
        BadFile: it cannot be read, is something else, or holds no article.
    """
    files.look(path, most_bytes=MOST_BYTES)
    try:
        content = path.read_bytes()
        saved_at = datetime.fromtimestamp(path.stat().st_mtime, UTC)
    except OSError as error:
        raise BadFile(path, f"cannot be read ({error.strerror}).", hint="Check the path.") from error
    return read_bytes(content, name=str(path), fetched_at=fetched_at or saved_at)


def read_bytes(content: bytes, *, name: str, fetched_at: datetime | None = None) -> Article:
    """As read_file, of bytes that are at hand; `name` stands in errors. Raises BadFile."""
    if len(content) > MOST_BYTES:
        raise BadFile(name, f"has more than {MOST_BYTES // 2**20} MB.", hint="Check that it is the right file.")
    if content.startswith(_GZIP):
        content = _unpacked(content, name)
    _refuse(content, name)
    if is_archive(content):
        saved = page_of(content, name)
        fetched_at = fetched_at if saved.saved_at is None else saved.saved_at
        article = read_page(saved.page, url=saved.url, charset=saved.charset, fetched_at=fetched_at)
    else:
        article = _of_text(content, name, fetched_at)
    if not article.text:
        raise BadFile(name, "holds no article.", hint="Save the article's own page, fully loaded, and read that.")
    return article


def _of_text(content: bytes, name: str, fetched_at: datetime | None) -> Article:
    text = decode(content)
    head = text[:_HEAD]
    if _FEED.search(head) and not _PAGE.search(head):
        raise BadFile(name, "is a feed, no article.", hint="Follow it with `nightcap reviews follow`.")
    if len(_CONTROL.findall(head)) > _MOST_CONTROL * len(head):
        raise BadFile(name, "is no text.", hint=_SAVE)
    named = name.lower().removesuffix(".gz").endswith((".html", ".htm", ".xhtml", ".xht"))
    if _PAGE.search(head) or (named and "<" in head) or len(_TAGS.findall(text[: 20 * _HEAD])) >= 3:
        found = _SAVED_FROM.search(head)
        return read_page(text, url=(found[1] or found[2]) if found else None, fetched_at=fetched_at)
    return read_text(text, fetched_at=fetched_at)


def _refuse(content: bytes, name: str) -> None:
    if not content.strip(b" \t\r\n\0\xef\xbb\xbf"):
        raise BadFile(name, "is empty.", hint="Save or copy the article again.")
    for start, place, what, remedy in _REFUSED:
        if content.startswith(start, place) and not (start == b"BM" and content[6:10] != b"\0\0\0\0"):
            raise BadFile(name, f"is {what}, no page or text.", hint=remedy)


def _unpacked(content: bytes, name: str) -> bytes:
    """A gzip's content, all its members; no more is unpacked than is allowed."""
    found = bytearray()
    while content.startswith(_GZIP):
        unpack = zlib.decompressobj(31)
        try:
            found += unpack.decompress(content, MOST_UNPACKED + 1 - len(found))
        except zlib.error as error:
            raise BadFile(name, "is cut off or damaged.", hint="Save or copy it again.") from error
        if len(found) > MOST_UNPACKED:
            raise BadFile(
                name, f"unpacks to more than {MOST_UNPACKED // 2**20} MB.", hint="Check that it is the right file."
            )
        if not unpack.eof:
            raise BadFile(name, "is cut off or damaged.", hint="Save or copy it again.")
        content = unpack.unused_data
    return bytes(found)
