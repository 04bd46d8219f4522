"""Places that show others' pieces: portals, news apps, feed readers, archives, networks; how a page names them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from nightcap.reviews.pages.lines import Line
from nightcap.reviews.pages.lines.whole import bag
from nightcap.reviews.pages.plainness import MOST_NAME

#: their names as they are shown, and what else names them on a page
_TABLE: Final[tuple[tuple[str, ...], ...]] = (
    # portals and news apps
    ("MSN", "Microsoft Start", "Microsoft News", "© 20\\d\\d Microsoft"),
    ("Yahoo Entertainment",), ("Yahoo News",), ("Yahoo Life",), ("Yahoo Movies",), ("Yahoo TV",), ("Yahoo UK",),
    ("Yahoo Lifestyle",), ("Yahoo Style",), ("Yahoo",), ("AOL",), ("Apple News", "News\\+", "Apple News\\+"),
    ("Google News",), ("Google Discover",), ("Flipboard", "Flipped by \\S{2,40} into"), ("SmartNews",),
    ("NewsBreak",),
    ("Opera News",), ("Ground News",), ("Upday",), ("Dailyhunt",), ("Inshorts",), ("Toutiao",), ("Squid News",),
    ("PressReader",), ("Readly",), ("NewsNow",), ("Samsung News",), ("Particle News",), ("Artifact News",),
    ("Newspapers\\.com",),
    # readers, and lists of what is to be read
    ("Pocket",), ("Feedly",), ("Inoreader",), ("Instapaper",), ("NewsBlur",), ("The Old Reader",), ("Feedbin",),
    ("Readwise Reader", "Readwise"), ("Raindrop\\.io",), ("Wallabag",), ("Omnivore",), ("Matter app",), ("Reeder",),
    ("NetNewsWire",), ("Refind",), ("Techmeme",), ("Memeorandum",),
    # archives
    ("Wayback Machine", "Internet Archive"), ("archive.today", "archive\\.(?:today|ph|is|li|vn|md|fo)"),
    ("Google Cache", "this is google['’]s cache of"), ("Ghostarchive",), ("Perma.cc",), ("ProQuest",), ("Nexis Uni",),
    # forums and networks
    ("Reddit", "r/\\w+"), ("Hacker News",), ("Lobsters", "lobste\\.rs"), ("Slashdot",), ("MetaFilter",), ("Digg",),
    ("Fark",), ("Medium", "Follow publication", "Press enter or click to view image in full size"), ("Substack",),
    ("LinkedIn",), ("Facebook",), ("Tumblr",), ("Quora",), ("Threads",),
    ("Bluesky",), ("Mastodon",), ("Lemmy",), ("Tildes", "~\\w+\\.?\\w*"), ("Blendle",), ("Nextdoor",),
    ("Discord",), ("Kindle",), ("Telegram",), ("Pinterest",), ("VK",),
)  # fmt: skip
#: those in which people show what they write, under their own names
PEOPLE: Final = frozenset({"LinkedIn", "Facebook", "Medium", "Quora", "Threads", "Bluesky", "Mastodon", "Tumblr"})
#: those that show what somebody follows, in whose rows a name alone is a publication's
FEEDS: Final = frozenset({"Feedly", "Inoreader", "NewsBlur", "The Old Reader", "Feedbin", "Reeder", "NetNewsWire"})
#: names that are words, or stand in the bars of other sites: they need the company's own mark, or the page's top
_COMMON: Final = bag("medium threads telegram pinterest facebook vk yahoo pocket tumblr linkedin readly digg quora")
_LEAD: Final = (
    r"(?:the |shared from |sent from |saved (?:to|from|in|with) |read (?:this (?:story|article|post) )?(?:in|on) |"
    r"open(?:ed)? in |get (?:the )?|upgrade to |about |download |install |try |welcome to |powered by |back to |via |"
    r"sign up for |join |log in to |"
    r"©\s?(?:\d{4}\s)?(?:by )?|copyright (?:©\s?)?(?:\d{4}\s)?)?"
)
#: what may follow a place's name in a line of its own page; never the words of a sentence
_REST: Final = (
    r"(?:['’]s? .{0,60}|\s*$|\s*[^\w\s'’-].{0,240}|\s+-\s.{0,120}|\s+(?:logo|app|home|homepage|premium|pro|plus|"
    r"search|menu|new|inc|"
    r"corporation|corp|llc|on the|is the home|help|about|reader|©|for (?:ios|android|iphone|mac)|\d{4}|"
    r"entertainment|news|staff)\b.{0,120}|(?<=into)\s.{0,60})"
)


def _pattern() -> re.Pattern[str]:
    names = [rf"(?P<n{number}>{'|'.join(forms)})" for number, forms in enumerate(_TABLE)]
    return re.compile(rf"\W{{0,3}}{_LEAD}(?:{'|'.join(names)}){_REST}", re.IGNORECASE)


_PLACE: Final = _pattern()
#: words of bars in which a piece is sent on to such places
_SHARING: Final = re.compile(
    r"(?:share(?: (?:on|to|via|this).{0,30})?|tweet|pin(?: it)?|facebook|(?:x )?twitter|x|whats ?app|linkedin|"
    r"reddit|e-?mail|copy link|print|"
    r"pinterest|telegram|tumblr|flipboard|pocket|bluesky|threads|messenger|instagram|youtube|tiktok|mastodon|rss|"
    r"digg|line|vk|"
    r"spotify|snapchat)",
    re.IGNORECASE,
)
_CELLS: Final = re.compile(r"\s*[|·•,/]\s*|\s{2,}")
_OWNED: Final = re.compile(r"©|\b(?:logo|inc|corporation|copyright|open in|shared from|home|app|^get)\b", re.IGNORECASE)
#: lines at the top of a page, in which its own name stands alone
_TOP: Final = 4


def collected_by(above: Sequence[Line], below: Sequence[Line] = ()) -> str | None:
    """The place that shows others' pieces, where a line above or below the piece names it as the place it is on.

    Args:
        above: the lines above the headline.
        below: those below the piece.
    """
    for lines, top in ((above, _TOP), (below, 0)):
        texts = [line.text for line in lines]
        for place, text in enumerate(texts):
            name = named_place(text, top=place < top)
            if name and not _is_shared(texts, place):
                return name
    return None


def named_place(text: str, *, top: bool = False) -> str | None:
    """The place that a line names as its own page: "Flipboard", "Open in Apple News", "LinkedIn © 2026"."""
    found = _PLACE.fullmatch(text) if len(text) <= MOST_NAME else None
    if found is None or found.lastgroup is None:
        return None
    name = _TABLE[int(found.lastgroup[1:])][0].replace("\\", "")
    own = found[found.lastgroup].casefold() != name.casefold()  # a mark that nobody else has
    return name if top or own or name.lower() not in _COMMON or _OWNED.search(text) else None


def _is_shared(texts: Sequence[str], place: int) -> bool:
    """Whether a line stands in, or is, a bar that sends the piece on to such places."""
    cells = _CELLS.split(texts[place])
    if sum(_SHARING.fullmatch(cell) is not None for cell in cells) > 1:
        return True
    near = [texts[at] for at in (place - 1, place + 1) if 0 <= at < len(texts)]
    return _SHARING.fullmatch(texts[place]) is not None and any(_SHARING.fullmatch(text) for text in near)
