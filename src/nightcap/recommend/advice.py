"""What to know before pressing play: what weighs on it, and how to watch it."""

from __future__ import annotations

from collections.abc import Sequence

from nightcap.catalogue.languages import language_name
from nightcap.catalogue.title import Title
from nightcap.recommend.heard_advice import contrasts, heard_language, heard_notes, heard_ways
from nightcap.recommend.model import Evidence, Reason
from nightcap.recommend.phrases import duration, listed, sentence
from nightcap.request.model import Request
from nightcap.reviews.said import Said
from nightcap.tone.notes import ENTAILS, NOTES


def advice(
    title: Title, request: Request, home_languages: Sequence[str], said: Sequence[Said] = ()
) -> tuple[Reason, ...]:
    """Content notes first, then language and length of a sitting, from a field of the catalogue or a claim of `said`.

    Where both say the same of its language, the critic's words stand for the catalogue's.
    """
    noted = heard_notes(title, said)
    plain = None if title.content_notes is None and noted else _notes(title)
    language, heard_of_it = _language(title, request, home_languages), heard_language(title, said, home_languages)
    if language and heard_of_it and heard_of_it.evidence.data["language"] == language.evidence.data["language"]:
        language = None
    told = (plain, *noted, language, heard_of_it, _sitting(title), *heard_ways(said), *contrasts(said))
    return tuple(reason for reason in told if reason)


def _notes(title: Title) -> Reason | None:
    if title.content_notes is None:
        return Reason(
            "Nobody has noted yet what it contains.", Evidence(kind="fact", source=title.source, data={"notes": None})
        )
    # what a narrower note entails need not be said twice
    entailed = {wider for note in title.content_notes for wider in ENTAILS.get(note, ())}
    notes = sorted(title.content_notes - (entailed - {"grief"}))
    if not notes:
        return None
    verb = "is" if len(notes) == 1 else "are"
    text = f"{listed([NOTES[note] for note in notes])} {verb} part of it"
    return Reason(sentence(text), Evidence(kind="fact", source=title.source, data={"notes": notes}))


def _language(title: Title, request: Request, home_languages: Sequence[str]) -> Reason | None:
    if not title.languages or title.languages[0] in home_languages:
        return None
    language = language_name(title.languages[0])
    with_subtitles = request.subtitles in ("fine", "wanted")
    text = f"best in {language} with subtitles" if with_subtitles else f"in {language}; you will want subtitles"
    return Reason(sentence(text), Evidence(kind="fact", source=title.source, data={"language": title.languages[0]}))


def _sitting(title: Title) -> Reason | None:
    if title.kind == "film" or title.runtime_minutes is None:
        return None
    return Reason(
        sentence(f"An episode takes about {duration(title.runtime_minutes)}"),
        Evidence(kind="fact", source=title.source, data={"runtime_minutes": title.runtime_minutes}),
    )
