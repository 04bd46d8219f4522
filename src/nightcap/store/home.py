"""The home folder: where everything that Nightcap keeps lies."""

from __future__ import annotations

import os
import sys
from dataclasses import dataclass
from pathlib import Path

from nightcap.errors import HomeError


def default_home() -> Path:
    """The folder used when neither --home nor NIGHTCAP_HOME names one (the platform's data folder)."""
    if sys.platform == "win32":
        base = Path(os.environ.get("LOCALAPPDATA") or Path.home() / "AppData" / "Local")
    elif sys.platform == "darwin":
        base = Path.home() / "Library" / "Application Support"
    else:
        base = Path(os.environ.get("XDG_DATA_HOME") or Path.home() / ".local" / "share")
    return base / "nightcap"


@dataclass(frozen=True, slots=True)
class Home:
    """Paths inside a home folder; makes the folder when it is missing."""

    folder: Path

    @property
    def database(self) -> Path:
        return self.folder / "nightcap.db"

    @property
    def index(self) -> Path:
        return self.folder / "index"

    @property
    def posters(self) -> Path:
        """Where the user may lay posters, as <title's id>.jpg, .png or .webp; nothing here makes or fills it."""
        return self.folder / "posters"

    def make(self) -> None:
        """Create the folder. Raises HomeError where that cannot be."""
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise HomeError(
                f"{self.folder}: cannot be made the home folder ({error.strerror}). "
                "Name another with --home or NIGHTCAP_HOME."
            ) from error

    @property
    def writable(self) -> bool:
        return os.access(self.folder, os.W_OK)
