"""Every command, in the order of the help."""

from __future__ import annotations

from nightcap.cli import (  # noqa: F401
    ask,
    catalogue,
    charts,
    charts_compute,
    charts_diff,
    charts_plot,
    charts_revisions,
    column,
    doctor,
    history,
    mcp,
    plan,
    quarantine,
    reactions,
    reviews,
    reviews_follow,
    serve,
    together,
    why_not,
)
