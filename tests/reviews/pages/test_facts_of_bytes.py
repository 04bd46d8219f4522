"""Moments, languages and encodings as pages write them."""

from __future__ import annotations

import encodings
import pkgutil
from datetime import UTC, datetime

import pytest

from nightcap.reviews.pages.decoding import decode
from nightcap.reviews.pages.language import language
from nightcap.reviews.pages.moments import in_address, moment

FETCHED = datetime(2026, 11, 20, 12, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("words", "when"),
    [
        ("2026-11-18T21:30:00+01:00", datetime(2026, 11, 18, 20, 30, tzinfo=UTC)),
        ("2026-11-18T21:30:00+0100", datetime(2026, 11, 18, 20, 30, tzinfo=UTC)),
        ("2026-11-18T21:30:00.123Z", datetime(2026, 11, 18, 21, 30, tzinfo=UTC)),
        ("2026-11-18", datetime(2026, 11, 18, tzinfo=UTC)),
        ("Wed, 18 Nov 2026 21:30:00 GMT", datetime(2026, 11, 18, 21, 30, tzinfo=UTC)),
        ("6 hours ago", datetime(2026, 11, 20, 6, 0, tzinfo=UTC)),
        ("an hour ago", datetime(2026, 11, 20, 11, 0, tzinfo=UTC)),
        ("3d", datetime(2026, 11, 17, 12, 0, tzinfo=UTC)),
        ("2 weeks ago", datetime(2026, 11, 6, 12, 0, tzinfo=UTC)),
        ("Yesterday", datetime(2026, 11, 19, 12, 0, tzinfo=UTC)),
        ("vor 6 Stunden", datetime(2026, 11, 20, 6, 0, tzinfo=UTC)),
        ("hace 2 días", datetime(2026, 11, 18, 12, 0, tzinfo=UTC)),
        ("November 18, 2026 10:25 pm", datetime(2026, 11, 18, 22, 25, tzinfo=UTC)),
        ("18 November 2026", datetime(2026, 11, 18, tzinfo=UTC)),
    ],
)
def test_moments_are_understood(words: str, when: datetime) -> None:
    assert moment(words, FETCHED) == when


@pytest.mark.parametrize(
    "words",
    [
        "",
        "soon",
        "0001-01-01T00:00:00Z",
        "2031-01-01",
        "9999999999 hours ago",
        "2026-13-45",
        "x" * 10_000,
        "1789-07-14",
    ],
)
def test_what_cannot_be_the_moment_of_publishing_is_none(words: str) -> None:
    assert moment(words, FETCHED) is None


@pytest.mark.parametrize(
    ("url", "when"),
    [
        ("https://paper.example/2026/11/05/x", datetime(2026, 11, 5, tzinfo=UTC)),
        ("https://paper.example/x-2026-11-05", datetime(2026, 11, 5, tzinfo=UTC)),
        ("https://paper.example/2026/02/31/x", None),
        ("https://paper.example/item/20261105", None),
        (None, None),
    ],
)
def test_days_in_addresses(url: str | None, when: datetime | None) -> None:
    assert in_address(url) == when


ENGLISH = (
    "The brothers keep the lamp and the silence of the house, and it is not the ferry that they are waiting for. " * 2
)
DANISH = (
    "De to brødre passer fyret på øen, hvor færgen ikke længere kommer, og de deler brødet uden at sige noget. " * 2
)


@pytest.mark.parametrize(
    ("text", "declared", "found"),
    [
        (ENGLISH, None, "en"),
        (ENGLISH, "en-GB", "en"),
        (ENGLISH, "de", "en"),
        (DANISH, "da_DK", "da"),
        (DANISH, "nb", "nb"),
        ("Kort.", "da", "da"),
        ("Kort.", None, None),
        ("", "english", None),
    ],
)
def test_languages(text: str, declared: str | None, found: str | None) -> None:
    assert language(text, declared) == found


GERMAN = "<p>Zwei Brüder hüten einen Leuchtturm; die Fähre kommt nicht mehr, und für sie ist das genug.</p>"
JAPANESE = "<p>二人の兄弟は、もう船が来ない島で灯台を守りながら、静かにパンを分け合って暮らしている。</p>"


@pytest.mark.parametrize(
    ("content", "charset", "text"),
    [
        (GERMAN.encode(), None, GERMAN),
        (b"\xef\xbb\xbf" + GERMAN.encode(), "iso-8859-1", GERMAN),
        (GERMAN.encode("cp1252"), "text/html; charset=ISO-8859-1", GERMAN),
        (b"<meta charset='iso-8859-1'>" + "„So“".encode("cp1252"), None, "<meta charset='iso-8859-1'>„So“"),
        (JAPANESE.encode("shift_jis"), "Shift_JIS", JAPANESE),
        (JAPANESE.encode("iso2022_jp"), "iso-2022-jp", JAPANESE),
        (GERMAN.encode("utf-16"), None, GERMAN),
        (GERMAN.encode("utf-16-le"), None, GERMAN),
        (GERMAN.encode(), "iso-8859-1", GERMAN),
        (GERMAN.encode(), "zip", GERMAN),
    ],
)
def test_encodings(content: bytes, charset: str | None, text: str) -> None:
    assert decode(content, charset) == text


@pytest.mark.parametrize("name", [module.name for module in pkgutil.iter_modules(encodings.__path__)])
def test_no_name_of_an_encoding_raises(name: str) -> None:
    assert decode(b"\xff\xe9 abc \x80", name)


def test_an_undeclared_old_encoding_is_guessed() -> None:
    assert "Brüder hüten" in decode((GERMAN * 5).encode("cp1252"))


def test_a_few_mangled_bytes_do_not_spoil_the_rest() -> None:
    content = (GERMAN * 20).encode()

    assert "Brüder hüten" in decode(content[:700] + b"\xff" + content[700:])
