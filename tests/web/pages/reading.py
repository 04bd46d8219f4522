"""Pages as a browser takes them apart."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any
from urllib.parse import urlsplit

from lxml import html
from starlette.testclient import TestClient

#: the scripts that pages have, by the path of their address
OWN_SCRIPTS = {"/static/htmx.min.js", "/static/page.js", "/static/upload.js"}
_FOREIGN = ("iframe", "object", "embed", "base", "style", "math", "marquee", "audio", "video")


def tree(client: TestClient, address: str, status: int = 200, **params: Any) -> Any:
    """The page at an address, as its elements."""
    response = client.get(address, params=params or None)
    assert response.status_code == status, response.text
    assert response.headers["content-type"] == "text/html; charset=utf-8"
    return html.fromstring(response.content.decode())


def text(element: Any) -> str:
    return " ".join(element.text_content().split())


def token(client: TestClient, address: str = "/yours") -> str:
    """What proves a form of a page to be ours."""
    found: str = tree(client, address).xpath("string(//input[@name='csrf_token']/@value)")
    assert found
    return found


def dangers(page: Any) -> Iterator[str]:
    """Whatever in a page could run, or lead where no link may lead."""
    for element in page.iter():
        if not isinstance(element.tag, str):
            continue
        if element.tag in _FOREIGN:
            yield f"an element {element.tag}"
        if element.tag == "script" and urlsplit(element.get("src") or "").path not in OWN_SCRIPTS:
            yield f"a script {element.get('src')}"
        if element.tag == "img" and not (element.get("src") or "").startswith("/"):
            yield f"an image from {element.get('src')}"
        for name, value in element.attrib.items():
            yield from _of_attribute(element, name, value)


def _of_attribute(element: Any, name: str, value: str) -> Iterator[str]:
    if name.startswith(("on", "hx-on")) or name == "style":
        yield f"an attribute {name}"
    if name in ("href", "src", "action", "formaction") and not safe(value):
        yield f"{name}={value}"
    if element.tag == "a" and name == "href" and urlsplit(value).netloc:
        rel = (element.get("rel") or "").split()
        if not {"noopener", "noreferrer", "nofollow"} <= set(rel):
            yield f"a link without rel: {value}"


def safe(address: str) -> bool:
    return urlsplit(address).scheme in ("", "http", "https") and not address.startswith("//")
