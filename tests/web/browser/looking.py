"""What the tests of flows share: the ways to go them, and axe's verdict on where they led."""

from __future__ import annotations

from typing import Any, Final

import pytest

from tests.web.browser.conftest import DESKTOP, PHONE, keep

ways = pytest.mark.parametrize(
    ("size", "script"), [(PHONE, True), (DESKTOP, True), (PHONE, False)], ids=["phone", "desk", "no script"]
)
_RULES: Final = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


def sound(page: Any, axe: str, name: str) -> None:
    """Nothing on the page, unfolded and in both colours, breaks a rule of WCAG 2.2 AA; leaves a picture of each."""
    page.evaluate("for (const folded of document.querySelectorAll('main details')) folded.open = true")
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
        wide = page.viewport_size["width"]
        keep(page, f"{name}-{'phone' if wide < 600 else 'desk'}-{scheme}")
        assert page.evaluate("document.documentElement.scrollWidth") <= wide
        page.evaluate(axe)
        found = page.evaluate("tags => axe.run({runOnly: tags})", _RULES)
        assert [(rule["id"], [node["target"] for node in rule["nodes"]][:3]) for rule in found["violations"]] == []
    page.emulate_media(color_scheme="light")
