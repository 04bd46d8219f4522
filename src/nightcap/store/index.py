"""The derived index on disk: named arrays, string tables and a lexical index, swapped in whole.

A generation is one folder below the index folder; the file CURRENT names the one in use. A new
generation is built beside it and CURRENT is replaced atomically, so that a crash at any moment
leaves the old index or the new one. Everything here can be deleted and is then built again.
"""

from __future__ import annotations

import contextlib
import json
import os
import secrets
import shutil
import time
from collections.abc import Iterable, Iterator, Sequence, Set
from contextlib import contextmanager
from pathlib import Path
from threading import Lock
from typing import Any, Final

import numpy as np

from nightcap.errors import HomeError

#: what helps against a damaged index
BUILT_AGAIN: Final = "Delete the folder “index” in the home; the next question builds it again."
#: raised whenever the meaning of an index's files changes: older ones are then built anew
FORMAT: Final = 6
#: a draft untouched for so long has nobody who builds it; the largest build takes minutes
STRAY_SECONDS: Final = 24 * 3600
#: a generation that was finished so lately may be in another process's hands
FRESH_SECONDS: Final = 60
#: numpy reads a header with `ast`, which releases of Python 3.11 cannot do in two threads at once (SystemError)
_LOADING: Final = Lock()


class Strings(Sequence[str]):
    """A read-only table of strings in two memory-mapped arrays: UTF-8 bytes and their ends."""

    def __init__(self, blob: np.ndarray[Any, np.dtype[np.uint8]], ends: np.ndarray[Any, np.dtype[np.int64]]) -> None:
        self._blob, self._ends = blob, ends

    def __len__(self) -> int:
        return len(self._ends)

    def __getitem__(self, row: Any) -> Any:
        if isinstance(row, slice):
            return [self[i] for i in range(*row.indices(len(self)))]
        start = int(self._ends[row - 1]) if row else 0
        return self._blob[start : int(self._ends[row])].tobytes().decode()

    def all(self) -> list[str]:
        """Every string at once; much faster than one by one."""
        raw, ends = self._blob.tobytes(), self._ends.tolist()
        return [raw[a:b].decode() for a, b in zip([0, *ends[:-1]], ends, strict=True)] if ends else []


class Generation:
    """One finished index, open for reading."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.manifest: dict[str, Any] = json.loads((folder / "manifest.json").read_text("utf-8"))
        if not isinstance(self.manifest, dict):
            raise ValueError("the manifest is no object")  # noqa: TRY004  # as for every other damage to it

    def array(self, name: str) -> np.ndarray[Any, Any]:
        # asarray: a plain view of the mapped pages; memmap's own class makes every small slice dear
        path = self.folder / f"{name}.npy"
        try:
            with _LOADING:
                return np.asarray(np.load(path, mmap_mode="r"))
        except (OSError, ValueError, EOFError) as error:
            raise HomeError(f"{path}: missing or damaged ({error}). {BUILT_AGAIN}") from error

    def strings(self, name: str) -> Strings:
        return Strings(self.array(f"{name}.blob"), self.array(f"{name}.ends"))

    @property
    def lexical(self) -> Path:
        return self.folder / "lexical"


class Draft:
    """An index being written."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.lexical.mkdir(parents=True)

    @property
    def lexical(self) -> Path:
        return self.folder / "lexical"

    def array(self, name: str, values: np.ndarray[Any, Any]) -> None:
        np.save(self.folder / f"{name}.npy", values)

    def strings(self, name: str, values: Iterable[str]) -> None:
        encoded = [value.encode() for value in values]
        self.array(f"{name}.blob", np.frombuffer(b"".join(encoded), dtype=np.uint8))
        self.array(f"{name}.ends", np.cumsum([len(value) for value in encoded], dtype=np.int64))

    def finish(self, **manifest: Any) -> None:
        (self.folder / "manifest.json").write_text(json.dumps({"format": FORMAT, **manifest}), "utf-8")


def current(folder: Path) -> Generation | None:
    """The generation in use, or None where there is none that this program can read."""
    for _ in range(3):  # another process may swap and sweep between our two looks
        try:
            name = (folder / "CURRENT").read_text("utf-8").strip()
            generation = Generation(folder / name)
        except FileNotFoundError:
            continue
        except (OSError, ValueError):
            return None
        return generation if generation.manifest.get("format") == FORMAT else None
    return None


@contextmanager
def replace(folder: Path) -> Iterator[Draft]:
    """Build a new generation; it becomes current when the block ends well, else leaves no trace.

    Raises HomeError where the folder cannot be written or the disk is full.
    """
    name = f"g-{secrets.token_hex(6)}"
    try:
        draft = Draft(folder / name)
        yield draft
        pointer = folder / f"CURRENT.{name}"
        pointer.write_text(name, "utf-8")
        # asked only now: another process may have put its own there while this one was being built
        before = _named(folder)
        os.replace(pointer, folder / "CURRENT")  # noqa: PTH105  # the one atomic step
    except OSError as error:
        shutil.rmtree(folder / name, ignore_errors=True)
        problem = error.strerror or error
        raise HomeError(f"{folder}: the index cannot be written ({problem}); the old one stands.") from error
    except BaseException:
        shutil.rmtree(folder / name, ignore_errors=True)
        raise
    _sweep(folder, keep={name, before})


def _named(folder: Path) -> str | None:
    """The name of the generation in use."""
    try:
        return (folder / "CURRENT").read_text("utf-8").strip()
    except (OSError, ValueError):
        return None


def _sweep(folder: Path, *, keep: Set[str | None]) -> None:
    """Remove older generations, and what a builder that was killed left behind.

    The one just replaced stays until the next time: a reader opens its files one by one. A draft
    or pointer is taken for stray once it is older than STRAY_SECONDS, as another process may be at it.
    """
    with contextlib.suppress(OSError):
        for old in folder.glob("g-*"):
            if old.name not in keep and (_is_finished(old) or _is_stray(old)):
                shutil.rmtree(old, ignore_errors=True)
        for pointer in folder.glob("CURRENT.*"):
            if _is_stray(pointer):
                pointer.unlink(missing_ok=True)


def _is_finished(generation: Path) -> bool:
    """Whether it was complete some time ago; one just completed may be about to become current, or be opened."""
    try:
        return time.time() - (generation / "manifest.json").stat().st_mtime > FRESH_SECONDS
    except OSError:
        return False


def _is_stray(path: Path) -> bool:
    return time.time() - path.stat().st_mtime > STRAY_SECONDS
