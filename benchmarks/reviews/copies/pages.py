"""The real pages that pairs are made from, split into those looked at while tuning (dev) and the others (test)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final
from urllib.parse import urlsplit

from benchmarks.reviews.extraction.pages import load

SPLITS: Final = ("dev", "test")
#: pages on one subject, by the beginnings of their ids: read and put together by hand
SUBJECTS: Final[tuple[tuple[str, ...], ...]] = (
    ("156770d6", "3f65af7b", "776a1c04", "c13b9c0e"),
    ("6ebac05f", "7a457a4f"),
    ("06e5123e", "bc13ff87"),
    ("35b15891", "9cb8224b"),
    ("42aad16b", "c50845a7"),
    ("9eef8162", "a078b365"),
    ("0d461229", "88c328b6"),
    ("1f765c48", "87bf6057"),
    ("287e4d9f", "ad826691"),
    ("06ee193d", "3cb22bfa"),
    ("52111884", "8cad00dc"),
    ("34a73285", "358cc4a0"),
)


@dataclass(frozen=True, slots=True)
class Page:
    id: str
    text: str
    site: str

    @property
    def url(self) -> str:
        return f"https://{self.site}/{self.id[:12]}"


def read_pages(data: Path) -> list[Page]:
    """The pages of the folder that benchmarks.reviews.extraction.pages.folder() finds."""
    return [Page(page.id, page.body, urlsplit(page.url).hostname or page.id[:8]) for page in load(data)]


def subject(page: Page) -> tuple[str, ...]:
    """The beginnings of the ids of the pages on the same subject, its own among them."""
    return next((ids for ids in SUBJECTS if page.id.startswith(ids)), (page.id,))


def split_of(page: Page) -> str:
    """By the page's id, which is a hash; pages on one subject stay together."""
    return SPLITS[int(min(subject(page))[:8], 16) % 2]


def of_split(pages: Sequence[Page], split: str) -> list[Page]:
    return [page for page in pages if split_of(page) == split]
