"""The root command: global options, and free words as a request."""

from __future__ import annotations

import os
from collections.abc import Collection, Sequence
from importlib.metadata import version
from itertools import takewhile
from pathlib import Path
from typing import Annotated, Final

import typer

from nightcap.app import Nightcap
from nightcap.errors import NightcapError, UsageError
from nightcap.plain import one_line

_HOISTED: Final = ("--home", "--viewer")
#: options of the root command that stand alone
_ALONE: Final = frozenset({"-h", "--help", "--version", "--install-completion", "--show-completion"})


def spelt_out(args: Sequence[str], commands: Collection[str]) -> list[str]:
    """The arguments as the root command takes them: global options first, and "ask" put before free words."""
    hoisted, rest = _hoist(args)
    rest = [_text(arg) for arg in rest]
    before = list(takewhile(lambda arg: arg != "--", rest))  # what follows "--" is words, never a command
    first = next((arg for arg in before if not arg.startswith("-") or arg == "-"), None)
    if rest and first not in commands and not (first is None and _ALONE & set(before)):
        rest = ["ask", *rest]
    return [*hoisted, *rest]


def _hoist(args: Sequence[str]) -> tuple[list[str], list[str]]:
    """(global options with their values, everything else); nothing after "--" is touched."""
    hoisted: list[str] = []
    rest: list[str] = []
    queue = list(args)
    while queue:
        arg = queue.pop(0)
        if arg == "--":
            return hoisted, [*rest, arg, *queue]
        if arg in _HOISTED:
            if not queue:
                raise UsageError(f"{arg} needs a value after it.")
            hoisted += [arg, queue.pop(0)]
        elif arg.startswith(tuple(f"{name}=" for name in _HOISTED)):
            hoisted.append(arg)
        else:
            rest.append(arg)
    return hoisted, rest


app = typer.Typer(
    name="nightcap",
    help="What should I watch tonight, after the day I had? Say it in your own words.",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    context_settings={"help_option_names": ["-h", "--help"]},
)


def _version(wanted: bool) -> None:  # noqa: FBT001  # typer's callback shape
    if wanted:
        typer.echo(f"nightcap {version('nightcap')}")
        raise typer.Exit


@app.callback()
def root(
    ctx: typer.Context,
    home: Annotated[
        str | None,
        typer.Option(
            metavar="FOLDER", envvar="NIGHTCAP_HOME", help="The home folder (made on first use).", show_default=False
        ),
    ] = None,
    viewer: Annotated[
        str, typer.Option(metavar="NAME", envvar="NIGHTCAP_VIEWER", help="Whose history and reactions count.")
    ] = "me",
    version: Annotated[  # noqa: ARG001
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Print the version and end.")
    ] = False,
) -> None:
    """Hand the open home to whichever command follows."""
    for given, name in ((home, "--home"), (viewer, "--viewer")):
        if given is not None and (not given.strip() or not _is_text(given)):
            raise UsageError(f"{name} {given!r}: must be a name in UTF-8 with at least one letter.")
    ctx.obj = ctx.with_resource(Nightcap(Path(home).expanduser() if home else None, viewer=viewer))


def command_names() -> set[str]:
    """The names of all registered commands and groups of commands."""
    named = {info.name or (info.callback.__name__ if info.callback else None) for info in app.registered_commands}
    return {name for name in (*named, *(group.name for group in app.registered_groups)) if name}


def run(args: Sequence[str]) -> int:
    """Run one command line; print errors as one line on standard error; return the exit status."""
    from nightcap.cli import commands  # noqa: F401, PLC0415  # registers every command on `app`

    try:
        app(spelt_out(args, command_names()), prog_name="nightcap")
    except SystemExit as ended:  # how typer ends a command, with the status for wrong use or an interruption
        return ended.code if isinstance(ended.code, int) else 0
    except Exception as error:
        if os.environ.get("NIGHTCAP_DEBUG") and not isinstance(error, NightcapError):
            raise
        typer.echo(f"nightcap: {one_line(_told(error))}", err=True)
        return error.exit_status if isinstance(error, NightcapError) else 1
    return 0


def _told(error: Exception) -> str:
    """What went wrong and what to do; errors that nobody foresaw are to be reported."""
    match error:
        case NightcapError():
            return str(error)
        case OSError():
            where = f"{error.filename}: " if error.filename else ""
            return f"{where}the system refused ({error.strerror or error}). Check permissions and free space."
        case MemoryError():
            return "the memory is not enough for this. Close other programs, or give it smaller files."
    report = "Please report it with what `nightcap doctor` says; NIGHTCAP_DEBUG=1 tells more."
    return f"unexpected: {type(error).__name__}: {error}. {report}"


def _text(arg: str) -> str:
    """The argument with bytes that are no UTF-8 made visible, unless it names a file."""
    return arg if _is_text(arg) or os.path.lexists(arg) else arg.encode("utf-8", "replace").decode()


def _is_text(arg: str) -> bool:
    """Whether it can be written down: bytes of the command line that are no UTF-8 arrive as half characters."""
    return not any("\ud800" <= char <= "\udfff" for char in arg)
