"""What a first visit loads."""

from __future__ import annotations

import gzip
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from starlette.testclient import TestClient

from nightcap.web.posters import MOST_BYTES
from tests.web.conftest import Serve
from tests.web.pages.reading import tree

#: bytes, compressed, of the page with all that it loads, without fonts (there are none)
MOST = 60_000


@pytest.mark.parametrize(
    "address",
    [
        "/",
        "/ask?q=rough day, something soothing, under two hours, nothing violent, zzgrblx",
        "/together?who=anna&day=something calm&who=ben&day=a laugh",
        "/titles/romantics-anonymous-2025",
        "/plan?title=romantics-anonymous-2025",
        "/week",
        "/yours",
        "/reviews",
    ],
)
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


PNG = b"\x89PNG\r\n\x1a\n" + bytes(64)


@pytest.fixture
def posters(own_home: Path) -> Path:
    folder = own_home / "posters"
    folder.mkdir()
    return folder


def test_a_poster_that_lies_in_the_home_is_shown_as_what_it_is(serve: Serve, own_home: Path, posters: Path) -> None:
    (posters / "paddington-2-2017.png").write_bytes(PNG)
    client = serve(own_home)
    (address,) = tree(client, "/titles/paddington-2-2017").xpath("//div[@class='cover']/img/@src")

    shown = client.get(address)

    assert (shown.headers["content-type"], shown.content) == ("image/png", PNG)
    assert shown.headers["x-content-type-options"] == "nosniff"
    assert client.get(address, headers={"if-none-match": shown.headers["etag"]}).status_code == 304
    assert client.get(f"{address}.svg").headers["content-type"] == "image/svg+xml"


@pytest.mark.parametrize("content", [b"<svg onload='alert(1)'/>", b"", PNG[:4], b"GIF89a", PNG + bytes(MOST_BYTES)])
def test_what_is_no_picture_or_too_large_is_not_shown(
    serve: Serve, own_home: Path, posters: Path, content: bytes
) -> None:
    (posters / "paddington-2-2017.png").write_bytes(content)

    assert serve(own_home).get("/covers/paddington-2-2017").headers["content-type"] == "image/svg+xml"


def test_a_link_out_of_the_folder_is_not_followed(serve: Serve, own_home: Path, posters: Path) -> None:
    (own_home / "secret.png").write_bytes(PNG)
    (posters / "paddington-2-2017.png").symlink_to(own_home / "secret.png")

    assert serve(own_home).get("/covers/paddington-2-2017").headers["content-type"] == "image/svg+xml"


@pytest.mark.parametrize("name", ["..%2fsecret", "..%5csecret", "%2e%2e/secret", "a%00b", "nothing"])
def test_no_picture_from_elsewhere_is_handed_out(serve: Serve, own_home: Path, posters: Path, name: str) -> None:
    (own_home / "secret.png").write_bytes(PNG)

    answer = serve(own_home).get(f"/covers/{name}")

    assert answer.status_code in (404, 422)
    assert answer.content != PNG
