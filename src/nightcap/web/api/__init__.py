"""The API, version 1: what the commands print as JSON, over HTTP (docs/api.md)."""

from __future__ import annotations

from typing import Any

from fastapi import APIRouter, FastAPI

from nightcap.web.api import asks, charts, history, imports, jobs, plans, reviews, session, titles
from nightcap.web.api.shapes.base import PROBLEMS, ProblemShape

router = APIRouter(responses=PROBLEMS)
for part in (asks, plans, titles, charts, reviews, history, imports, jobs, session):
    router.include_router(part.router)


def describe(app: FastAPI) -> None:
    """Have the application's OpenAPI name the shape of problems, which no handler gives by itself."""
    made = app.openapi

    def openapi() -> dict[str, Any]:
        told = made()
        shapes = told.setdefault("components", {}).setdefault("schemas", {})
        if "ProblemShape" not in shapes:
            problem = ProblemShape.model_json_schema(ref_template="#/components/schemas/{model}")
            shapes.update(problem.pop("$defs", {}))
            shapes["ProblemShape"] = problem
        return told

    app.openapi = openapi  # type: ignore[method-assign]  # the way that FastAPI documents
