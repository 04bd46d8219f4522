"""Build hook: compile the bytecode of an editable install, as installers do for a wheel.

A checkout run with `uv run` would otherwise be compiled at its first start, and at every start where Python may not
write bytecode.
"""

from __future__ import annotations

import compileall
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class CompileEditable(BuildHookInterface[Any]):
    def initialize(self, version: str, build_data: dict[str, Any]) -> None:  # noqa: ARG002
        if version == "editable":
            compileall.compile_dir(Path(self.root) / "src" / "nightcap", quiet=2)
