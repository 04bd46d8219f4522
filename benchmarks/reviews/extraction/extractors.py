"""What is measured: Nightcap's reading, trafilatura as it comes, and resiliparse where it is installed."""

from __future__ import annotations

import logging
from collections.abc import Callable, Mapping
from importlib.metadata import PackageNotFoundError, version

from benchmarks.reviews.extraction.pages import Page
from nightcap.reviews.pages import read_page

Extractor = Callable[[Page], str]


def extractors() -> Mapping[str, Extractor]:
    """Name with version → from a page to its text."""
    found: dict[str, Extractor] = {
        "Nightcap": ours,
        f"trafilatura {version('trafilatura')}": plain,
        "the same, precision, no comments": precise,
    }
    try:
        found[f"resiliparse {version('resiliparse')}"] = resiliparse
    except PackageNotFoundError:
        logging.getLogger(__name__).warning("resiliparse is not installed (group extractors); it is left out")
    return found


def ours(page: Page) -> str:
    return read_page(page.html, url=page.url).text


def plain(page: Page) -> str:
    from trafilatura import extract  # noqa: PLC0415

    return extract(page.html) or ""


def precise(page: Page) -> str:
    from trafilatura import extract  # noqa: PLC0415

    return extract(page.html, favor_precision=True, include_comments=False) or ""


def resiliparse(page: Page) -> str:
    from resiliparse.extract.html2text import extract_plain_text  # noqa: PLC0415
    from resiliparse.parse.encoding import bytes_to_str, detect_encoding  # noqa: PLC0415
    from resiliparse.parse.html import HTMLTree  # noqa: PLC0415

    tree = HTMLTree.parse(bytes_to_str(page.html, detect_encoding(page.html) or "utf-8"))
    return str(extract_plain_text(tree, main_content=True))
