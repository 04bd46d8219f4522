"""Files: told apart by what is in them, refused where they hold no article."""

from __future__ import annotations

import gzip
import os
from datetime import UTC, datetime
from email.mime.multipart import MIMEMultipart
from email.mime.text import MIMEText
from pathlib import Path

import pytest

from nightcap.errors import BadFile
from nightcap.reviews.pages import read_bytes, read_file
from nightcap.reviews.pages.files import MOST_BYTES, MOST_UNPACKED
from tests.reviews.pages.test_copies import AGGREGATOR
from tests.reviews.pages.test_page import BODY, TEXT, WORDPRESS

FETCHED = datetime(2026, 11, 20, 12, 0, tzinfo=UTC)
XHTML = f"""<?xml version="1.0" encoding="utf-8"?>
<html xmlns="http://www.w3.org/1999/xhtml" xml:lang="en"><head><title/></head><body>
<section>{BODY}</section></body></html>"""


def saved(path: Path, content: bytes) -> Path:
    path.write_bytes(content)
    return path


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("page.html", WORDPRESS.encode()),
        ("page", WORDPRESS.encode()),
        ("page.html.gz", gzip.compress(WORDPRESS.encode(), mtime=0)),
        (
            "members.gz",
            gzip.compress(WORDPRESS.encode()[:900], mtime=0) + gzip.compress(WORDPRESS.encode()[900:], mtime=0),
        ),
        ("fragment.html", BODY.encode()),
        ("chapter.xhtml", XHTML.encode()),
        ("page.htm", WORDPRESS.encode("utf-16")),
        ("copy.txt", AGGREGATOR.encode()),
        ("copy.txt", AGGREGATOR.encode("cp1252")),
        ("copy.txt", AGGREGATOR.replace("\n", "\r\n").encode("utf-8-sig")),
        ("copy.md", AGGREGATOR.encode("utf-16")),
    ],
)
def test_pages_and_copies_are_told_apart(tmp_path: Path, name: str, content: bytes) -> None:
    assert read_file(saved(tmp_path / name, content), fetched_at=FETCHED).text == TEXT


def archive(page: str) -> bytes:
    whole = MIMEMultipart("related", type="text/html")
    whole["From"] = "<Saved by Blink>"
    whole["Snapshot-Content-Location"] = "https://eveninglamp.example/keepers"
    whole["Date"] = "Thu, 19 Nov 2026 10:00:00 +0100"
    part = MIMEText(page, "html", "utf-8")
    part["Content-Location"] = "https://eveninglamp.example/keepers"
    whole.attach(part)
    whole.attach(MIMEText("body { color: red }", "css"))
    return whole.as_bytes()


def test_a_page_saved_in_one_file_is_unpacked(tmp_path: Path) -> None:
    article = read_file(saved(tmp_path / "page.mhtml", archive(WORDPRESS)))

    assert article.text == TEXT
    assert article.url == "https://eveninglamp.example/keepers"


def test_a_saved_pages_own_date_is_when_it_was_fetched(tmp_path: Path) -> None:
    page = f"<html><body><article><h1>Keepers</h1><p>2 hours ago</p>{BODY}</article></body></html>"

    article = read_file(saved(tmp_path / "page.mhtml", archive(page)))

    assert article.published_at == datetime(2026, 11, 19, 7, 0, tzinfo=UTC)


def test_the_address_that_browsers_write_into_a_saved_page_is_its_own(tmp_path: Path) -> None:
    page = "<!DOCTYPE html>\n<!-- saved from url=(0035)https://eveninglamp.example/keepers -->\n" + WORDPRESS

    assert read_file(saved(tmp_path / "page.html", page.encode())).url == "https://eveninglamp.example/keepers"


def test_a_files_time_is_when_it_was_fetched(tmp_path: Path) -> None:
    path = saved(tmp_path / "copy.txt", AGGREGATOR.encode())
    os.utime(path, (FETCHED.timestamp(), FETCHED.timestamp()))

    assert read_file(path).published_at == datetime(2026, 11, 20, 9, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        (b"", "empty"),
        (b" \n\n ", "empty"),
        (b"%PDF-1.7 ...", "PDF"),
        (b"PK\x03\x04....", "ZIP"),
        (b"\x89PNG\r\n\x1a\n....", "picture"),
        (b"\xff\xd8\xff\xe0....", "picture"),
        (b"GIF89a....", "picture"),
        (b"RIFF....WEBPVP8 ", "picture"),
        (b"\0\0\0\x18ftypheic....", "picture"),
        (b"{\\rtf1 text}", "rich text"),
        (b"\xd0\xcf\x11\xe0....", "Office"),
        (b"\x1f\x8b\x08\0 no gzip at all", "damaged"),
        (gzip.compress(WORDPRESS.encode(), mtime=0)[:-20], "cut off"),
        (gzip.compress(b"%PDF-1.7", mtime=0), "PDF"),
        (b"<?xml version='1.0'?><rss version='2.0'><channel><title>x</title></channel></rss>", "feed"),
        (bytes(range(256)) * 40, "no text"),
        (b"<html><body><nav><a href='/'>Home</a></nav></body></html>", "no article"),
        (
            b"MIME-Version: 1.0\nContent-Type: multipart/related; boundary=x\n\n"
            b"--x\nContent-Type: image/png\n\nx\n--x--",
            "without HTML",
        ),
    ],
)
def test_what_holds_no_article_is_refused_with_a_remedy(tmp_path: Path, content: bytes, problem: str) -> None:
    path = saved(tmp_path / "file", content)

    with pytest.raises(BadFile, match=problem) as raised:
        read_file(path)

    assert str(path) in str(raised.value)
    assert raised.value.hint


def test_a_missing_file_is_said_to_be(tmp_path: Path) -> None:
    with pytest.raises(BadFile, match="cannot be read"):
        read_file(tmp_path / "nowhere.html")


def test_a_file_that_is_too_large_is_refused() -> None:
    with pytest.raises(BadFile, match="more than 10 MB"):
        read_bytes(b"a" * (MOST_BYTES + 1), name="large")


def test_a_gzip_bomb_is_refused() -> None:
    with pytest.raises(BadFile, match="unpacks to more than 20 MB"):
        read_bytes(gzip.compress(b"a" * (MOST_UNPACKED + 1), mtime=0), name="bomb")


def test_parts_within_parts_without_end_are_refused() -> None:
    nested = b"".join(b'Content-Type: multipart/related; boundary="%d"\n\n--%d\n' % (n, n) for n in range(3_000))

    with pytest.raises(BadFile):
        read_bytes(b"MIME-Version: 1.0\n" + nested, name="nested.mhtml")


def test_standard_input_is_named_in_errors() -> None:
    with pytest.raises(BadFile, match="standard input"):
        read_bytes(b"%PDF", name="standard input")
