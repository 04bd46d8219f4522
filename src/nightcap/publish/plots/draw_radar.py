"""A title's tone beside a request, as a file."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import Final

from nightcap.errors import UsageError
from nightcap.publish.beside import Beside, Range
from nightcap.publish.plots import render
from nightcap.publish.plots.radar import radar
from nightcap.store import files
from nightcap.tone.axes import Tone

#: plots kept, of about 20 kB: to draw one takes a second, and who looks at it again has the same
_MOST_KEPT: Final = 32


def draw_radar(beside: Beside, asked: str | None, out: Path, *, dark: bool = False) -> None:
    """Draw it; `asked` is the request's words, if there is one; `dark`: for a dark page.

    Raises UsageError for an ending that is neither .svg nor .png, and for a title of whose tone nothing is known;
    BadFile where the file cannot be written.
    """
    form, title = render.format_of(out), beside.title
    name = f"{title.name} ({title.year})" if title.year else title.name
    if beside.tone_confidence <= 0:
        raise UsageError(f"{name}: nobody has judged its tone, and no description tells of it: nothing can be drawn.")
    wished = tuple(beside.wished.items())
    drawn = _radar(name, beside.tone, beside.tone_confidence, asked, wished, form=form, dark=dark)
    files.write_bytes_whole(out, drawn)


@lru_cache(maxsize=_MOST_KEPT)
def _radar(
    name: str,
    tone: Tone,
    confidence: float,
    asked: str | None,
    wished: tuple[tuple[str, Range], ...],
    *,
    form: render.Format,
    dark: bool,
) -> bytes:
    plot = radar(name, tone, confidence=confidence, asked=asked, wished=dict(wished))
    return render.render(plot, form, dark=dark)
