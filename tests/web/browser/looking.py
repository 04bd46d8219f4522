"""What the tests of flows share: the ways to go them, and axe's verdict on where they led."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Final

import pytest

from tests.web.browser.conftest import DESKTOP, PHONE, keep

#: for what the script has a part in
ways = pytest.mark.parametrize(
    ("size", "script"), [(PHONE, True), (DESKTOP, True), (PHONE, False)], ids=["phone", "desk", "phone, no script"]
)
#: for what it has none in
sizes = pytest.mark.parametrize(("size", "script"), [(DESKTOP, True), (PHONE, False)], ids=["desk", "phone, no script"])
SMALLEST: Final = {"width": 320, "height": 640}
TAGS: Final = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
#: of each scheme of colours; by night nothing else differs
_SCHEMES: Final = {"light": [*TAGS, "best-practice"], "dark": ["color-contrast", "link-in-text-block"]}
#: also those that load as they come into sight
_ALL_PICTURES: Final = """() => Promise.all([...document.images].map(image => {
  image.loading = "eager";
  return image.decode().catch(() => {});
}))"""


def assert_sound(page: Any, axe: str, name: str) -> None:
    """Nothing on the page, unfolded, on a phone and at a desk and in both colours, breaks a rule of WCAG 2.2 AA.

    It does not scroll sideways, not even on the smallest phone; leaves a picture of each.
    """
    page.evaluate("for (const folded of document.querySelectorAll('details')) folded.open = true")
    page.evaluate(_ALL_PICTURES)
    page.evaluate(axe)
    before = page.viewport_size
    assert_looks_sound(page, name, _SCHEMES)
    page.emulate_media(color_scheme="light")
    page.set_viewport_size(before)


def assert_looks_sound(page: Any, name: str, schemes: Mapping[str, Sequence[str]], *, preload: bool = True) -> None:
    """The same of a page as it is, which has axe: by these rules in each scheme of colours.

    preload: whether axe may load the page's files once more.
    """
    page.set_viewport_size(SMALLEST)
    assert page.evaluate("document.documentElement.scrollWidth") <= SMALLEST["width"]
    broken = []
    for device, size in (("phone", PHONE), ("desk", DESKTOP)):
        page.set_viewport_size(size)
        assert page.evaluate("document.documentElement.scrollWidth") <= size["width"]
        for scheme, rules in schemes.items():
            page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
            keep(page, f"{name}-{device}-{scheme}")
            found = page.evaluate("how => axe.run(how)", {"runOnly": rules, "preload": preload})["violations"]
            broken += [(device, scheme, each["id"], [node["target"] for node in each["nodes"]][:3]) for each in found]
    assert broken == [], broken
