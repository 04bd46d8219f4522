"""The kinds of day that a column answers, from a file that an editor may write."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from importlib.resources import as_file, files
from pathlib import Path
from typing import Any, Final

from nightcap.errors import BadFile, UnknownName
from nightcap.store.files import look

_ID: Final = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
#: sections of the column that are no moods
_TAKEN: Final = frozenset({"lists", "headline", "opening"})
_KEYS: Final = frozenset({"id", "heading", "ask"})
_MOST_BYTES: Final = 2**20


@dataclass(frozen=True, slots=True)
class Mood:
    """A kind of day: `ask` is the request in plain words; `turn` is its place in the file, from 0."""

    id: str
    heading: str
    ask: str
    turn: int


def read_moods(path: Path | None = None) -> list[Mood]:
    """The moods of a file, or those that come with Nightcap. Raises BadFile saying what is wrong."""
    if path is None:
        with as_file(files(__package__) / "moods.toml") as shipped:
            return read_moods(shipped)
    written = read_toml(path)
    rows = written.pop("mood", [])
    if written or not isinstance(rows, list) or not rows:
        raise BadFile(path, "is no file of moods.", hint='Each begins with [[mood]] and has "id", "heading" and "ask".')
    moods = [_mood(path, row, turn) for turn, row in enumerate(rows)]
    ids = [mood.id for mood in moods]
    if twice := next((id_ for id_ in ids if ids.count(id_) > 1), None):
        raise BadFile(path, f'has two moods with the id "{twice}".', hint="Give each its own.")
    return moods


def chosen(moods: Sequence[Mood], ids: Sequence[str]) -> list[Mood]:
    """The moods with these ids, in this order, each once; all of them where none is named. Raises UnknownName."""
    by_id = {mood.id: mood for mood in moods}
    for id_ in ids:
        if id_ not in by_id:
            near = get_close_matches(id_, by_id, n=1)
            hint = f" Did you mean {near[0]}?" if near else ""
            raise UnknownName(f'There is no mood "{id_}".{hint} The moods are: {", ".join(by_id)}.')
    return [by_id[id_] for id_ in dict.fromkeys(ids)] or list(moods)


def read_toml(path: Path) -> dict[str, Any]:
    """A small TOML file from outside. Raises BadFile with where it is wrong."""
    look(path, most_bytes=_MOST_BYTES)
    try:
        return tomllib.loads(path.read_bytes().decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        raise BadFile(path, "is not UTF-8.", hint="Save it as UTF-8.") from error
    except OSError as error:
        raise BadFile(path, f"cannot be read ({error.strerror}).", hint="Check its permissions.") from error
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        told = str(error) if isinstance(error, tomllib.TOMLDecodeError) else "nested too deeply"
        raise BadFile(path, f"is no TOML: {told}.", hint='Texts stand in quotation marks: name = "…".') from error


def _mood(path: Path, row: object, turn: int) -> Mood:
    which = f"mood {turn + 1}"
    if (
        not isinstance(row, dict)
        or set(row) != _KEYS
        or not all(isinstance(v, str) and v.strip() for v in row.values())
    ):
        raise BadFile(path, f'{which} must have "id", "heading" and "ask", each a text, and nothing else.')
    if not _ID.fullmatch(row["id"]) or row["id"] in _TAKEN:
        raise BadFile(
            path, f'{which} has the id "{row["id"]}".', hint="Use small letters, digits and hyphens, as rough-day."
        )
    return Mood(row["id"], row["heading"].strip(), row["ask"].strip(), turn)
