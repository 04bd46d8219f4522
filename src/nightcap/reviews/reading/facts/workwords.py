"""The words for what a title comes from: a novel, a play, a true story."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from nightcap.reviews.reading.words import bag

#: noun → kind of the source; two-word nouns are joined by a space
KINDS: Final[Mapping[str, str]] = {
    **dict.fromkeys(("film", "movie", "feature", "picture", "short film", "hit film"), "film"),
    **dict.fromkeys(("series", "show", "sitcom", "telenovela", "format", "miniseries"), "series"),
    **dict.fromkeys(("drama", "anime", "k drama"), "series"),
    **dict.fromkeys(
        ("novel", "book", "memoir", "memoirs", "bestseller", "novella", "trilogy", "tome", "paperback"), "book"
    ),
    **dict.fromkeys(("short story", "short stories", "biography", "autobiography", "light novel"), "book"),
    **dict.fromkeys(("picture book", "picture books", "story book", "storybook", "children's book"), "book"),
    **dict.fromkeys(("diaries", "diary", "novels", "books"), "book"),
    **dict.fromkeys(("manga", "comic", "comics", "comic book", "comic strip", "graphic novel"), "comic"),
    **dict.fromkeys(("graphic novels", "webtoon", "webcomic", "manhwa", "manhua"), "comic"),
    **dict.fromkeys(("play", "stage play", "stageplay"), "play"),
    **dict.fromkeys(("game", "video game", "videogame", "visual novel", "board game"), "game"),
    **dict.fromkeys(("radio play", "radio drama"), "radio play"),
    **dict.fromkeys(("fairy tale", "fairytale"), "fairy tale"),
    **{
        kind: kind for kind in ("musical", "opera", "poem", "podcast", "article", "song", "folk tale", "legend", "myth")
    },
    **dict.fromkeys(("true story", "true stories", "true events", "true event", "true incident"), "true story"),
    **dict.fromkeys(("real events", "real life", "real story", "real case", "real people"), "true story"),
    **dict.fromkeys(("actual events", "historical events", "true case", "true crime", "real event"), "true story"),
}
KIND_WORDS: Final = frozenset(word for noun in KINDS for word in noun.split())
#: words at which a source's phrase ends
STOPS: Final = bag(
    "about which that who whom when where is was are were has had and but to into for with on in at as than it "
    "he she they out starring set so because after before while if or what how"
)
