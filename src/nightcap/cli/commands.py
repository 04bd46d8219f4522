"""Every command, in the order of the help."""

from __future__ import annotations

from nightcap.cli import ask, catalogue, charts, doctor, history, quarantine, reactions  # noqa: F401
