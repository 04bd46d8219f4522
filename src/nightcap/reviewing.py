"""The uses of reviews that `Nightcap` offers: following, reading, listing, forgetting."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from nightcap.errors import Failure, UnknownName

if TYPE_CHECKING:
    from nightcap.app import Nightcap
    from nightcap.catalogue.title import Title
    from nightcap.reviews.article import Article
    from nightcap.reviews.following.model import Followed, RefreshReport, Source
    from nightcap.reviews.following.net.outside import Outside
    from nightcap.reviews.library import Kept
    from nightcap.reviews.said import Said
    from nightcap.reviews.taking import Taken
    from nightcap.reviews.verdict import Stub, Verdict
    from nightcap.store.imports import Report

Progress = Callable[[str, int, int], None]


class Reviews:
    """The reviews of an open home."""

    def __init__(self, nightcap: Nightcap) -> None:
        self._nightcap = nightcap

    def read(self, source: str) -> Taken:
        """Take in one article from a file's path or a web address."""
        from nightcap.reviews.pages import read_file  # noqa: PLC0415

        if source.startswith(("http://", "https://")):
            return self._keep(self._page(source))
        return self._keep(read_file(Path(source).expanduser()))

    def read_bytes(self, content: bytes, *, name: str) -> Taken:
        """Take in one article from the bytes of a page or text; `name` says in errors whence they came."""
        from nightcap.reviews.pages import read_bytes  # noqa: PLC0415

        return self._keep(read_bytes(content, name=name))

    def articles(self, *, title: str | None = None, limit: int = 50, after: str | None = None) -> list[Kept]:
        """The articles, the latest first, or those that speak of a title (a name or an id); `after`: from there on."""
        from nightcap.reviews.library import kept  # noqa: PLC0415

        with self._nightcap.database.read() as connection:
            return kept(connection, self._named(title) if title else None, limit=limit, after=after)

    def article(self, article_id: str) -> Kept:
        """One article with what was read in it, by its id or the beginning of it. Raises UnknownName."""
        from nightcap.reviews.library import one  # noqa: PLC0415

        with self._nightcap.database.read() as connection:
            return one(connection, article_id)

    def verdict(self, title: Title) -> Verdict | None:
        """What articles say of a title; None where none speaks of it."""
        from nightcap.reviews.verdict import verdict  # noqa: PLC0415

        with self._nightcap.database.read() as connection:
            return verdict(connection, title)

    def stub(self, name: str) -> Stub | None:
        """The title of this name that only articles know; None where the catalogue has it, or nobody knows it."""
        from nightcap.reviews.verdict import stub  # noqa: PLC0415

        if self._nightcap.index.row(name) is not None or self._nightcap.index.titles(name):
            return None
        with self._nightcap.database.read() as connection:
            return stub(connection, name)

    def said(self, ids: Iterable[str]) -> dict[str, tuple[Said, ...]]:
        """Title id → what articles say of it that can be quoted."""
        from nightcap.reviews.said import said  # noqa: PLC0415

        database = self._nightcap.database

        def look(lacking: list[str]) -> dict[str, tuple[Said, ...]]:
            with database.read() as connection:
                return dict.fromkeys(lacking, ()) | said(connection, lacking)

        return database.remembered.many("said", ids, look)

    def forget(self, article_id: str) -> Article:
        """Take an article and its claims out again."""
        from nightcap.reviews.taking import forget  # noqa: PLC0415

        found = self.article(article_id).reading.article
        forget(self._nightcap.database, found.id)
        self._changed()
        return found

    def follow(self, url: str, *, name: str | None = None, weight: float | None = None) -> Followed:
        """Follow the feed at an address, or the best one that a page offers."""
        from nightcap.reviews.following import sources  # noqa: PLC0415

        with self._outside() as outside:
            followed = sources.follow(self._nightcap.database, outside, url, name=name, weight=weight)
        self._changed()
        return followed

    def unfollow(self, source: str) -> Source:
        """Stop following a source, named by address or name; its articles stay, and count as any."""
        from nightcap.reviews.following import sources  # noqa: PLC0415

        gone = sources.unfollow(self._nightcap.database, source)
        self._changed()
        return gone

    def weigh(self, source: str, weight: float) -> Source:
        """Say how much a source counts: 1 as any, 2 twice as much, 0 not at all."""
        from nightcap.reviews.following import sources  # noqa: PLC0415

        found = sources.set_weight(self._nightcap.database, source, weight)
        self._changed()
        return found

    def sources(self) -> Sequence[Source]:
        from nightcap.reviews.following import sources  # noqa: PLC0415

        return sources.sources(self._nightcap.database)

    def refresh(self, source: str | None = None, *, progress: Progress | None = None) -> RefreshReport:
        """Fetch what is new of all sources, or of one; whatever stopped it, the next refresh goes on."""
        from nightcap.reviews.following.refresh import refresh  # noqa: PLC0415
        from nightcap.reviews.following.taken import taking  # noqa: PLC0415

        try:
            with self._outside() as outside:
                return refresh(
                    self._nightcap.database, outside, taking(self._nightcap.taker), only=source, progress=progress
                )
        finally:
            self._changed()

    def import_sources(self, path: Path) -> Report:
        """Follow every feed of an OPML file."""
        from nightcap.reviews.following import sources  # noqa: PLC0415

        report = sources.import_sources(self._nightcap.database, path)
        self._changed()
        return report

    def export_sources(self, path: Path) -> int:
        """Write the sources as OPML; how many there are."""
        from nightcap.reviews.following import sources  # noqa: PLC0415

        return sources.export_sources(self._nightcap.database, path)

    def _page(self, url: str) -> Article:
        from nightcap.reviews.pages import read_page  # noqa: PLC0415

        with self._outside() as outside:
            fetched = outside.get(url, kind="page")
        article = read_page(fetched.content, url=fetched.final_url, charset=fetched.charset)
        if not article.text:
            raise Failure(f"{url}: holds no article that could be read. Save the page in a browser and read the file.")
        return article

    def _keep(self, article: Article) -> Taken:
        taken = self._nightcap.taker.take(article)
        self._changed()
        return taken

    def _outside(self) -> Outside:
        from nightcap.reviews.following.net.addresses import SETTING, parse_allowed  # noqa: PLC0415
        from nightcap.reviews.following.net.outside import Outside  # noqa: PLC0415

        return Outside(allow=parse_allowed(os.environ.get(SETTING, "")))

    def _named(self, title: str) -> str:
        """A title's id; a name that only articles know stands for itself."""
        try:
            return self._nightcap.catalogue.title(title).id
        except UnknownName:
            return title

    def _changed(self) -> None:
        """What was heard of titles is asked for anew."""
        self._nightcap.forget_index()
