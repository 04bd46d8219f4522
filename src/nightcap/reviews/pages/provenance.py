"""Who published a piece, and where it was read, told apart from what page and text say."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final
from urllib.parse import urlsplit

from nightcap.reviews.pages.plainness import MOST_NAME, one_line

#: what a copy is said to be seen on where it shows that it is one and does not say whose page it is
UNNAMED: Final = "an aggregator"
_FOLD: Final = re.compile(r"[\W_]+")
#: what pages are made with and kept on; no publication
_SOFTWARE: Final = frozenset(
    {"blogger", "blogspot", "wordpress", "medium", "tumblr", "substack", "wix", "ghost", "squarespace"}
)
#: what follows a writer's name and is their post, no publication
_POST: Final = re.compile(
    r"\b(?:writer|editor|reporter|critic|correspondent|staff|contributor|author|journalist|columnist|"
    r"redakteur\w*|ph\.?d)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Provenance:
    publication: str | None = None
    seen_on: str | None = None
    credited_to: str | None = None


def provenance(
    *,
    url: str | None,
    site: str | None,
    publisher: str | None = None,
    canonical: str | None = None,
    origins: Sequence[str] = (),
    writes_for: str | None = None,
    copied: bool = False,
) -> Provenance:
    """Where a piece comes from.

    Args:
        url: where it was read.
        site: whose page it is, by the page or by the reader.
        publisher: who published it by the page's data about the piece.
        canonical: the address that the page calls the piece's own.
        origins: publications that the text names as its origin, the first counts.
        writes_for: what the byline names beside the writer.
        copied: whether the text shows that it is a copy, without a name.
    """
    host, own = host_of(url), host_of(canonical)
    if publisher is not None and _folded(publisher) in _SOFTWARE:
        publisher = None
    here = site or host
    moved = bool(host and own and not _same_host(host, own))
    named = next((name for name in origins if _is_name(name)), None)
    if named and writes_for and _folded(writes_for).endswith(_folded(named)):
        named = writes_for  # a paper calls itself "the Gazette" where the byline has its whole name
    if named is not None and not same(named, here) and not same(named, host):
        return Provenance(named, here or (UNNAMED if copied else None), canonical if moved else named)
    if moved and not same(own, here):
        by = publisher if publisher and not same(publisher, here) else own
        return Provenance(by, here, canonical)
    if publisher and here and not same(publisher, here) and not same(publisher, host) and not _kin(publisher, host):
        return Provenance(publisher, here)
    if host:
        return Provenance(here)
    return _of_text(here, named, None if writes_for and _POST.search(writes_for) else writes_for, copied=copied)


def _of_text(site: str | None, named: str | None, writes_for: str | None, *, copied: bool) -> Provenance:
    """Of a text without an address: the byline's publication, and the site of the banner, which may be the same."""
    if site and writes_for and not same(writes_for, site):
        return Provenance(writes_for, site)
    if site:
        return Provenance(None, site) if copied else Provenance(site)
    seen_on = UNNAMED if copied else None
    return Provenance(named, seen_on, named) if named or not writes_for else Provenance(writes_for, seen_on)


def host_of(url: str | None) -> str | None:
    """The host of an address without www."""
    if not url:
        return None
    try:
        host = urlsplit(url[:4000]).hostname
    except ValueError:
        return None
    return one_line(host.lower().removeprefix("www.").removeprefix("m.").removeprefix("amp.")) if host else None


def _same_host(one: str, other: str) -> bool:
    return one == other or one.endswith(f".{other}") or other.endswith(f".{one}")


def same(one: str | None, other: str | None) -> bool:
    """Whether two names or hosts mean the same: "CNET" and "cnet.com", "The Gazette" and "Gazette"."""
    if not one or not other:
        return False
    left, right = _folded(one), _folded(other)
    return bool(left) and (
        left == right or (min(len(left), len(right)) >= 3 and (left.startswith(right) or right.startswith(left)))
    )


def _folded(name: str) -> str:
    if "." in name and " " not in name:
        labels = [label for label in name.lower().split(".") if label]
        name = max(labels[:-1] or labels, key=len) if labels else ""
    return _FOLD.sub("", name).casefold().removeprefix("the")


def _kin(publisher: str, host: str | None) -> bool:
    """Whether a host is made of a publisher's first letters or words, "nytimes.com" of "New York Times"."""
    if host is None:
        return True
    words = [word for word in _FOLD.split(publisher.casefold()) if word not in ("", "the")]
    label = _folded(host)
    initials = "".join(word[0] for word in words)
    return any(len(word) >= 4 and word in label for word in words) or (
        len(initials) >= 2 and label.startswith(initials[:2])
    )


def _is_name(name: str) -> bool:
    """Whether words can be a publication's name: few, and beginning as names do (or an address)."""
    first = name[:1]
    return (
        bool(first)
        and len(name) <= MOST_NAME
        and len(name.split()) <= 7
        and (not first.islower() or "." in name or "-" in name)
    )
