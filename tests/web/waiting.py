"""Waiting for jobs."""

from __future__ import annotations

from typing import Any

from starlette.testclient import TestClient


def ended(client: TestClient, job: dict[str, Any]) -> dict[str, Any]:
    """The job once it has ended, by its own last event."""
    told = client.get(f"/api/v1/jobs/{job['id']}/events")
    assert told.status_code == 200, told.text
    found: dict[str, Any] = client.get(f"/api/v1/jobs/{job['id']}").json()
    assert found["state"] in ("done", "failed", "stopped")
    return found


def imported(client: TestClient, what: str, file: tuple[str, bytes], **form: str) -> dict[str, Any]:
    """The ended job of an import."""
    begun = client.post(f"/api/v1/imports/{what}", files={"file": file}, data=form)
    assert begun.status_code == 202, begun.text
    assert begun.headers["location"] == f"/api/v1/jobs/{begun.json()['id']}"
    return ended(client, begun.json())
