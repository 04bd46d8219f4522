"""A chart as the bytes of an SVG or PNG, made here without a browser or a network."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final, Literal, cast, get_args

from nightcap.errors import UsageError
from nightcap.publish.plots.style import darkened
from nightcap.store import files

if TYPE_CHECKING:
    import altair as alt

    Plot = alt.LayerChart | alt.VConcatChart

Format = Literal["svg", "png"]
#: pixels of a PNG for each of the plot
_SCALE: Final = 2


def format_of(path: Path) -> Format:
    """The format that the file's ending names. Raises UsageError where it names none of them."""
    ending = path.suffix.lower().removeprefix(".")
    if ending in get_args(Format):
        return cast("Format", ending)
    raise UsageError(f"{path}: a plot is written as SVG or PNG. Name a file that ends in .svg or .png.")


def render(plot: Plot, form: Format, *, dark: bool = False) -> bytes:
    """The same bytes for the same plot, as long as the machine's fonts stay the same; `dark`: for a dark page."""
    import altair as alt  # noqa: PLC0415
    import vl_convert  # noqa: PLC0415

    spec = plot.to_dict()
    if dark:
        spec = darkened(spec)
    version = ".".join(alt.SCHEMA_VERSION.removeprefix("v").split(".")[:2])
    if form == "png":
        return vl_convert.vegalite_to_png(spec, vl_version=version, scale=_SCALE, allowed_base_urls=[])
    return vl_convert.vegalite_to_svg(spec, vl_version=version, allowed_base_urls=[]).encode()


def write(plot: Plot, path: Path) -> None:
    """Write it in the format of the file's ending, whole or not at all. Raises UsageError or BadFile."""
    files.write_bytes_whole(path, render(plot, format_of(path)))
