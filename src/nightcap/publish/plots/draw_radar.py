"""A title's tone beside a request, as a file."""

from __future__ import annotations

from pathlib import Path

from nightcap.errors import UsageError
from nightcap.publish.beside import Beside
from nightcap.publish.plots import render
from nightcap.publish.plots.radar import radar


def draw_radar(beside: Beside, asked: str | None, out: Path) -> None:
    """Draw it; `asked` is the request's words, if there is one.

    Raises UsageError for an ending that is neither .svg nor .png, and for a title of whose tone nothing is known;
    BadFile where the file cannot be written.
    """
    render.format_of(out)
    title = beside.title
    name = f"{title.name} ({title.year})" if title.year else title.name
    if beside.tone_confidence <= 0:
        raise UsageError(f"{name}: nobody has judged its tone, and no description tells of it: nothing can be drawn.")
    plot = radar(name, beside.tone, confidence=beside.tone_confidence, asked=asked, wished=beside.wished)
    render.write(plot, out)
