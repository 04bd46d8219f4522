"""What imports leave behind as JSON (docs/json.md, "Reports")."""

from __future__ import annotations

from typing import Any

from nightcap.store.imports import Quarantined, Report


def report_to_json(report: Report) -> dict[str, Any]:
    """One import, for programs."""
    set_aside = [{"line": each.line, "reason": each.reason, "row": dict(each.row)} for each in report.refused]
    return {
        "source": report.source,
        "file": report.file,
        "taken": report.taken,
        "changed": report.changed,
        "set_aside": set_aside,
        "remarks": list(report.remarks),
    }


def quarantined_to_json(row: Quarantined) -> dict[str, Any]:
    """One row that was set aside."""
    return {"source": row.source, "file": row.file, "line": row.line, "reason": row.reason, "row": dict(row.row)}
