"""What the names in a page's markup (class, id, role) say of its parts."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

_BESIDE_ROLES: Final = frozenset(
    {"alert", "banner", "complementary", "contentinfo", "dialog", "menu", "navigation", "search", "toolbar"}
)
#: whole words of a name that mean a part beside the piece: what sites and their templates commonly call it
_BESIDE: Final = re.compile(
    r"(?:^|[\s_-])(?:advert\w*|ads?|affiliate\w*|also-?read|author-?(?:bio|box|card|info)|bio|breadcrumbs?|byline|"
    r"click-?to-?tweet|comments?|commentlist|consent|cookies?|copyright|cta|disqus\w*|"
    r"disclaimer|discussion|donat\w+|entry-?(?:footer|meta)|follow|footer|gdpr|inline-?(?:promo|related)|"
    r"latest|login|masthead|menu|meta|modal|more-(?:from|on|stories)|most-?(?:popular|read|viewed)|"
    r"nav(?:bar|igation)?|newsletter\w*|outbrain\w*|pagination|pager|paywall|popup|post-?(?:footer|meta|tags)|"
    r"promo\w*|rail|read-?(?:also|more|next)|recirc\w*|recommend\w*|related\w*|replies|rss|share\w*|sharing|sidebar|"
    r"sign-?up|skip|social\w*|sponsor\w*|subscri\w+|taboola\w*|tags?|tagcloud|teasers?|toc|trending|tweetbox|"
    r"widget\w*|yarpp\w*|you-may)(?:$|[\s_-])",
    re.IGNORECASE,
)
_CAPTION: Final = re.compile(
    r"(?:^|[\s_-])(?:caption|credits?|photo-?credit|image-?(?:credit|caption|source)|"
    r"img-?(?:credit|caption)|media-?caption\w*|photo-?caption|picture-?caption|slideshow\w*|"
    r"gallery\w*)(?:$|[\s_-])",
    re.IGNORECASE,
)


@lru_cache(maxsize=4096)
def is_beside(name: str, role: str | None) -> bool:
    """Whether an element of these classes and id calls itself a menu, a share bar, comments or the like."""
    return role in _BESIDE_ROLES or _BESIDE.search(name) is not None


@lru_cache(maxsize=4096)
def is_caption(name: str) -> bool:
    """Whether an element of these classes and id calls itself a picture's caption."""
    return _CAPTION.search(name) is not None
