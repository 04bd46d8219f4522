"""What a page's head says of its piece: meta elements, JSON-LD and the like, read in one pass."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final

from nightcap.reviews.pages.plainness import one_line

if TYPE_CHECKING:
    from lxml.html import HtmlElement

#: characters of one JSON-LD script; how deep and how many of its objects are looked at
_MOST_SCRIPT: Final = 1_000_000
_MOST_DEPTH: Final = 6
_MOST_OBJECTS: Final = 500
_PIECES: Final = (
    "article", "newsarticle", "blogposting", "review", "criticreview", "reportagenewsarticle", "opinionnewsarticle",
    "analysisnewsarticle", "reviewnewsarticle", "liveblogposting", "socialmediaposting", "report", "webpage",
)  # fmt: skip
_TITLES: Final = ("og:title", "twitter:title", "dc.title", "parsely-title", "sailthru.title")
_AUTHORS: Final = ("author", "article:author", "dc.creator", "parsely-author", "sailthru.author", "byl")
_DATES: Final = (
    "article:published_time", "datepublished", "og:published_time", "parsely-pub-date", "pubdate", "publishdate",
    "sailthru.date", "dc.date", "dc.date.issued", "dcterms.created", "date", "article.published", "publish-date",
)  # fmt: skip
_SITES: Final = ("application-name", "publisher", "dc.publisher")
_LANGUAGES: Final = ("content-language", "og:locale", "dc.language")


@dataclass(slots=True)
class Facts:
    """As written on the page, on one line each; None or empty where it says nothing."""

    meta: dict[str, str] = field(default_factory=dict)
    piece: Mapping[str, Any] = field(default_factory=dict)
    title_element: str | None = None
    canonical: str | None = None
    language_element: str | None = None
    times: list[str] = field(default_factory=list)

    @property
    def headline(self) -> str | None:
        return one_line(self.piece.get("headline")) or self._first(_TITLES)

    @property
    def author(self) -> str | None:
        return _names(self.piece.get("author")) or next(
            (name for key in _AUTHORS if (name := self.meta.get(key)) and "://" not in name), None
        )

    @property
    def dates(self) -> list[str]:
        """What may say when the piece was published, the surest first."""
        said = [one_line(self.piece.get("datePublished")), *(self.meta.get(key) for key in _DATES), *self.times[:2]]
        return [words for words in said if words]

    @property
    def site(self) -> str | None:
        """Whose page it is."""
        return self.meta.get("og:site_name") or self.publisher or self._first(_SITES)

    @property
    def publisher(self) -> str | None:
        return _names(self.piece.get("publisher"))

    @property
    def language(self) -> str | None:
        return self.language_element or self._first(_LANGUAGES) or one_line(self.piece.get("inLanguage"))

    @property
    def body(self) -> str | None:
        """The piece's text as its JSON-LD holds it."""
        text = self.piece.get("articleBody") or self.piece.get("reviewBody")
        return text if isinstance(text, str) else None

    def _first(self, keys: tuple[str, ...]) -> str | None:
        return next((self.meta[key] for key in keys if key in self.meta), None)


def facts(root: HtmlElement) -> Facts:
    """Everything that the page says of its piece outside the piece."""
    found = Facts(language_element=one_line(root.get("lang") or root.get("xml:lang")))
    scripts: list[str] = []
    for element in root.iter("meta", "link", "title", "script", "time"):
        tag = element.tag
        if tag == "meta":
            _take_meta(element, found)
        elif tag == "script":
            if "ld+json" in element.get("type", "").lower() and element.text and len(element.text) <= _MOST_SCRIPT:
                scripts.append(element.text)
        elif tag == "link":
            if "canonical" in element.get("rel", "").lower().split() and found.canonical is None:
                found.canonical = one_line(element.get("href"))
        elif tag == "title":
            if found.title_element is None and not _within_svg(element):
                found.title_element = one_line(element.text)
        elif len(found.times) < 5 and (words := one_line(element.get("datetime"))):
            found.times.append(words)
    found.piece = _piece(scripts)
    return found


def _take_meta(element: HtmlElement, found: Facts) -> None:
    key = element.get("property") or element.get("name") or element.get("itemprop") or element.get("http-equiv")
    if key and (content := one_line(element.get("content"))):
        if key == "og:site_name":
            content = (
                content.removeprefix("https://").removeprefix("http://").removeprefix("www.").rstrip("/") or content
            )
        found.meta.setdefault(key[:60].strip().lower(), content)


def _within_svg(element: HtmlElement) -> bool:
    parent = element.getparent()
    return parent is not None and parent.tag not in ("head", "html", "body")


def _piece(scripts: list[str]) -> Mapping[str, Any]:
    """The object of the page's JSON-LD that is the piece: an article or review with a headline or a text."""
    best: Mapping[str, Any] = {}
    rank = len(_PIECES)
    for script in scripts:
        try:
            tree = json.loads(script, strict=False)
        except (ValueError, RecursionError):  # many pages hold broken JSON-LD; the page itself is still there
            continue
        for number, node in enumerate(_objects(tree, 0)):
            if number >= _MOST_OBJECTS:
                break
            kind = _kind(node)
            if (
                kind in _PIECES
                and _PIECES.index(kind) < rank
                and (node.get("headline") or node.get("articleBody") or node.get("author"))
            ):
                best, rank = node, _PIECES.index(kind)
    return best


def _objects(node: Any, depth: int) -> Iterator[Mapping[str, Any]]:
    if depth > _MOST_DEPTH:
        return
    if isinstance(node, list):
        for one in node:
            yield from _objects(one, depth + 1)
    elif isinstance(node, dict):
        yield node
        for key in ("@graph", "mainEntity", "mainEntityOfPage", "review", "hasPart"):
            if isinstance(node.get(key), dict | list):
                yield from _objects(node[key], depth + 1)


def _kind(node: Mapping[str, Any]) -> str:
    kind = node.get("@type")
    if isinstance(kind, list):
        kind = next((one for one in kind if isinstance(one, str) and one.lower() in _PIECES), None)
    return kind.rsplit("/", 1)[-1].lower() if isinstance(kind, str) else ""


def _names(value: Any) -> str | None:
    """The names in JSON-LD's author or publisher: a text, an object with a name, or a list of them."""
    values = value if isinstance(value, list) else [value]
    names = [one_line(one.get("name") if isinstance(one, dict) else one) for one in values[:5]]
    kept = [name for name in names if name and "://" not in name]
    return ", ".join(dict.fromkeys(kept)) or None
