"""What a site is called and where it is: as the editor says in its edit.toml, and as the site remembers."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, Final
from urllib.parse import urlsplit

from nightcap.errors import BadFile, UsageError
from nightcap.publish.column.markup import clean
from nightcap.publish.column.moods import read_toml
from nightcap.publish.column.pages import Site
from nightcap.publish.column.record import site_id

EDIT: Final = "edit.toml"
STATE: Final = "site.json"
_SITE: Final = Site(
    name="Nightcap",
    about="What to watch after the day you had: the week's lists, and an antidote for each kind of day.",
    author="Nightcap",
)
#: the file that an editor finds at first: everything in it is a comment
START: Final = f"""\
# Your hand on the whole site. Nightcap has begun this file and will never write to it again.
# Take the # away to change what stands on every page and in the feeds.
# name = "{_SITE.name}"
# about = "{_SITE.about}"
# author = "{_SITE.author}"
"""


def read_state(out: Path, base_url: str | None) -> dict[str, str]:
    """The site's address and id: as given now, else as given before; empty where there never was one."""
    path = out / STATE
    before: dict[str, str] = {}
    if path.exists():
        try:
            written = json.loads(path.read_bytes())
            before = {"base_url": checked_address(written["base_url"]), "id": str(written["id"])}
        except (OSError, ValueError, KeyError, TypeError, UsageError) as error:
            hint = "Delete it and give --base-url again."
            raise BadFile(path, "is not what it was written as.", hint=hint) from error
    if base_url is None:
        return before
    address = checked_address(base_url)
    return {"base_url": address, "id": before.get("id") or site_id(address)}


def checked_address(text: str) -> str:
    """The address of the site's folder, with a slash at its end. Raises UsageError for what is none."""
    wrong = (
        f'--base-url "{clean(text)}": must be the address of the site on the web, such as https://example.org/column/.'
    )
    try:
        parts = urlsplit(text)
        _ = parts.port
    except ValueError as error:
        raise UsageError(wrong) from error
    odd = parts.scheme not in ("http", "https") or not parts.hostname or parts.query or parts.fragment
    if odd or "@" in parts.netloc or clean(text) != text or any(char in text for char in ' "<>\\^`{|}'):
        raise UsageError(wrong)
    return text if text.endswith("/") else f"{text}/"


def read_site(path: Path) -> Site:
    """What the editor says of the site. Raises BadFile."""
    written: dict[str, Any] = read_toml(path) if path.exists() and path.stat().st_size else {}
    for key, value in written.items():
        if key not in ("name", "about", "author") or not isinstance(value, str) or not clean(value):
            raise BadFile(path, f'"{key}" cannot be used.', hint="It may have name, about and author, each a text.")
    shown = {key: clean(value) for key, value in written.items()}
    return Site(
        name=shown.get("name", _SITE.name),
        about=shown.get("about", _SITE.about),
        author=shown.get("author") or shown.get("name", _SITE.author),
    )
