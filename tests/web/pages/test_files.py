"""What a first visit loads."""

from __future__ import annotations

import gzip
from urllib.parse import urlsplit

import pytest
from starlette.testclient import TestClient

from tests.web.pages.reading import tree

#: bytes, compressed, of the page with all that it loads, without fonts (there are none)
MOST = 60_000


@pytest.mark.parametrize("address", ["/", "/ask?q=rough day, something soothing", "/week"])
def test_a_first_load_is_small(client: TestClient, address: str) -> None:
    page = client.get(address)
    parts = tree(client, address).xpath("//link/@href | //script/@src | //img[not(@loading='lazy')]/@src")

    sizes = {part: len(gzip.compress(client.get(part).content)) for part in set(parts)}

    assert all(urlsplit(part).netloc == "" for part in parts)
    assert sum(sizes.values()) + len(gzip.compress(page.content)) <= MOST, sizes


def test_a_page_s_files_are_kept_for_ever_under_their_address_and_packed(client: TestClient) -> None:
    (style,) = tree(client, "/").xpath("//link[@rel='stylesheet']/@href")

    named, bare = client.get(style), client.get(urlsplit(style).path)

    assert "immutable" in named.headers["cache-control"]
    assert named.headers["content-encoding"] == "gzip"
    assert bare.headers["cache-control"] == "no-cache"
    assert client.get(style, headers={"accept-encoding": "identity"}).content == named.content


@pytest.mark.parametrize("name", ["nothing.css", "..%2fapp.py", "%2e%2e/app.py", "nightcap.css%00"])
def test_no_other_file_is_handed_out(client: TestClient, name: str) -> None:
    assert client.get(f"/static/{name}").status_code == 404


def test_a_page_loads_nothing_from_elsewhere_and_holds_no_script_or_style(client: TestClient) -> None:
    page = tree(client, "/ask?q=a laugh")

    assert not page.xpath("//script[not(@src)] | //style | //@style")


def test_a_cover_is_not_sent_twice(client: TestClient) -> None:
    first = client.get("/covers/paddington-2-2017.svg")
    again = client.get("/covers/paddington-2-2017.svg", headers={"if-none-match": first.headers["etag"]})

    assert first.headers["content-type"] == "image/svg+xml"
    assert (again.status_code, again.content) == (304, b"")
