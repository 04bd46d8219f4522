"""What critics advise: what is in it, how to watch it, and what it is not."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from nightcap.catalogue.languages import language_name
from nightcap.catalogue.title import Title
from nightcap.recommend.model import Reason
from nightcap.recommend.phrases import listed
from nightcap.recommend.quotes import review
from nightcap.reviews.said import Said, heard, shortened
from nightcap.tone.notes import ENTAILS, NOTES, with_entailed

#: (field, value) of a claim on how to watch → how it is told
_WAYS: Final[Mapping[tuple[str, object], str]] = {
    ("sitting", "evening"): "An easy evening",
    ("sitting", "weekend"): "An easy weekend",
    ("sitting", "binge"): "Best in one go",
    ("sitting", "slowly"): "Best an episode at a time",
    ("company", "alone"): "Best seen alone",
    ("company", "partner"): "Good for two",
    ("company", "family"): "Good with the family",
    ("company", "children"): "Good with children",
    ("company", "friends"): "Good with friends",
}
#: what raises the false hope → what it does
_SELLS: Final[Mapping[str, str]] = {
    "trailer": "The trailer sells",
    "poster": "The poster sells",
    "marketing": "The marketing sells",
    "premise": "The premise promises",
    "genre": "The genre promises",
    "cast": "The cast promises",
}


def heard_notes(title: Title, said: Sequence[Said]) -> list[Reason]:
    """The notes that articles affirm and the catalogue lacks: one line for each article that tells some."""
    contains = heard(said).contains()
    entailed = {wider for note in contains for wider in ENTAILS.get(note, ())}
    fresh = contains - with_entailed(title.content_notes or ()) - (entailed - {"grief"})
    telling: dict[str, Said] = {}
    for each in said:
        if each.kind == "note" and each.value is True and each.field in fresh:
            telling.setdefault(each.field, each)
    by_article: dict[str, list[str]] = {}
    for note, each in sorted(telling.items()):
        by_article.setdefault(each.article_id, []).append(note)
    found = []
    for notes in sorted(by_article.values(), key=lambda notes: min(telling[note].rank for note in notes)):
        first = telling[notes[0]]
        verb = "is" if len(notes) == 1 else "are"
        text = f"{listed([NOTES[note] for note in notes])} {verb} part of it, says {first.by}"
        found.append(review(text, first, notes=notes))
    return found


def heard_language(title: Title, said: Sequence[Said], home_languages: Sequence[str]) -> Reason | None:
    """In which language, and whether with subtitles; None where no article says, or it goes without saying."""
    audio, subtitles = _first(said, "audio"), _first(said, "subtitles")
    original = title.languages[0] if title.languages else None
    if audio is not None:
        if audio.value == original and original in home_languages:
            return None
        also = " with subtitles" if subtitles and subtitles.value is True else ""
        text = f"Best in {language_name(str(audio.value))}{also}, says {audio.by}"
        # of one article the words that say both
        telling = subtitles if subtitles and also and subtitles.article_id == audio.article_id else audio
        return review(text, telling, language=audio.value, subtitles=subtitles.value if subtitles else None)
    if subtitles is None:
        return None
    better = "better with subtitles" if subtitles.value is True else "subtitles cost it something"
    within = f"In {language_name(original)}; " if original and original not in home_languages else ""
    return review(f"{within}{better}, says {subtitles.by}", subtitles, language=original, subtitles=subtitles.value)


def heard_ways(said: Sequence[Said]) -> list[Reason]:
    """In what sitting, and with whom."""
    found = [each for field in ("sitting", "company") if (each := _first(said, field))]
    return [
        review(f"{_WAYS[each.field, each.value]}, says {each.by}", each, **{each.field: each.value})
        for each in found
        if (each.field, each.value) in _WAYS
    ]


def contrasts(said: Sequence[Said]) -> list[Reason]:
    """What it is not, whatever its image promises: one line for each kind of image."""
    told: dict[str, Said] = {}
    for each in said:
        if each.kind == "contrast" and each.field in _SELLS:
            told.setdefault(each.field, each)
    return [
        review(f"{_SELLS[field]} “{shortened(str(each.value))}”; it is not that, says {each.by}", each, image=field)
        for field, each in told.items()
    ]


def _first(said: Sequence[Said], field: str) -> Said | None:
    return next((each for each in said if each.kind == "watch" and each.field == field), None)
