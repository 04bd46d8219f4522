"""Many files at once, all of them or none: they are laid ready beside their places first and then take them."""

from __future__ import annotations

import secrets
from collections.abc import Mapping
from pathlib import Path

from nightcap.errors import BadFile


def write_all(files: Mapping[Path, bytes]) -> list[Path]:
    """Write those files whose bytes differ; which ones these were.

    Whatever stops it, an error or an interruption, the files are as they were before. Raises BadFile.
    """
    old = {path: _bytes(path) for path in files}
    changed = {path: content for path, content in files.items() if old[path] != content}
    ready: dict[Path, Path] = {}
    done: list[Path] = []
    made: list[Path] = []
    where = next(iter(files), Path())
    try:
        for path, content in changed.items():
            where = path
            made += _make(path.parent)
            ready[path] = path.with_name(f".{path.name}.{secrets.token_hex(4)}")
            ready[path].write_bytes(content)
        for path, place in ready.items():
            where = path
            done.append(path)
            place.replace(path)
    except BaseException as error:
        for path in done:
            _put_back(path, old[path])
        for place in ready.values():
            place.unlink(missing_ok=True)
        for folder in reversed(made):
            folder.rmdir()
        if isinstance(error, OSError):
            hint = "The site is as it was. Check the folder and its space."
            raise BadFile(where, f"cannot be written ({error.strerror}).", hint=hint) from error
        raise
    return list(changed)


def _bytes(path: Path) -> bytes | None:
    try:
        return path.read_bytes()
    except FileNotFoundError:
        return None
    except OSError as error:
        raise BadFile(path, f"cannot be written ({error.strerror}).", hint="Name another folder with --out.") from error


def _make(folder: Path) -> list[Path]:
    """Make a folder and those above it that lack; which these were."""
    lacking = [each for each in (folder, *folder.parents) if not each.exists()]
    folder.mkdir(parents=True, exist_ok=True)
    return list(reversed(lacking))


def _put_back(path: Path, content: bytes | None) -> None:
    if content is None:
        path.unlink(missing_ok=True)
    else:
        place = path.with_name(f".{path.name}.{secrets.token_hex(4)}")
        place.write_bytes(content)
        place.replace(path)
