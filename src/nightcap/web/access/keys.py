"""The password and the tokens that open a home to the web, kept in it as hashes."""

from __future__ import annotations

import contextlib
import hashlib
import hmac
import json
import os
import secrets
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Final

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

from nightcap.errors import HomeError, UnknownName, UsageError

FILE: Final = "web-keys.json"
FEWEST_LETTERS: Final = 10
MOST_LETTERS: Final = 1000
#: argon2id as RFC 9106 advises where memory is scarce: 64 MiB, three passes, four lanes
_HASHER: Final = PasswordHasher(time_cost=3, memory_cost=64 * 2**10, parallelism=4)


@dataclass(frozen=True, slots=True)
class Keys:
    """`password` is an argon2id hash; `tokens` maps a name to the SHA-256 of a token of 256 random bits."""

    password: str | None = None
    tokens: Mapping[str, str] = field(default_factory=dict)

    def __bool__(self) -> bool:
        return self.password is not None or bool(self.tokens)

    def opens(self, password: str) -> bool:
        """Whether this is the password; takes the same time whether one is set or not."""
        try:
            right = _HASHER.verify(self.password or _NOBODY, password[:MOST_LETTERS])
        except (VerificationError, InvalidHashError):
            return False
        return right and self.password is not None

    def token_name(self, token: str) -> str | None:
        """The name of the token, if it is one of ours; every one is compared, in constant time."""
        digest = _digest(token)
        found = [name for name, kept in self.tokens.items() if hmac.compare_digest(kept, digest)]
        return found[0] if found else None

    def with_password(self, password: str) -> Keys:
        return replace(self, password=hashed(password))

    def with_token(self, name: str) -> tuple[Keys, str]:
        """The keys with one more token (or a new one of that name), and the token itself, which nobody keeps."""
        token = secrets.token_urlsafe(32)
        return replace(self, tokens={**self.tokens, name: _digest(token)}), token

    def without_token(self, name: str) -> Keys:
        if name not in self.tokens:
            known = ", ".join(sorted(self.tokens)) or "none"
            raise UnknownName(f"There is no token “{name}”. The tokens are: {known}.")
        return replace(self, tokens={each: kept for each, kept in self.tokens.items() if each != name})


def hashed(password: str) -> str:
    """The argon2id hash of a password. Raises UsageError for one that is too short or too long."""
    if len(password) < FEWEST_LETTERS:
        raise UsageError(f"A password needs at least {FEWEST_LETTERS} letters; four words that do not belong together.")
    if len(password) > MOST_LETTERS:
        raise UsageError(f"A password of more than {MOST_LETTERS} letters is not taken.")
    return _HASHER.hash(password)


def load(folder: Path) -> Keys:
    """The keys of a home; none where none were set. Raises HomeError where the file cannot be understood."""
    path = folder / FILE
    try:
        told = json.loads(path.read_text("utf-8"))
        return Keys(password=told["password"], tokens=dict(told["tokens"]))
    except FileNotFoundError:
        return Keys()
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise HomeError(f"{path}: cannot be read ({error}). Delete it and set the password anew.") from error


def save(folder: Path, keys: Keys) -> None:
    """Keep the keys where only this user can read them."""
    path = folder / FILE
    draft = path.with_name(f".{FILE}.{secrets.token_hex(4)}")
    try:
        with open(draft, "x", encoding="utf-8", opener=_mine) as file:  # Path.open takes no opener
            json.dump({"password": keys.password, "tokens": dict(keys.tokens)}, file, indent=2)
        draft.replace(path)
    except OSError as error:
        with contextlib.suppress(OSError):
            draft.unlink()
        raise HomeError(f"{path}: cannot be written ({error.strerror}).") from error


def _mine(path: str, flags: int) -> int:
    return os.open(path, flags, 0o600)


def _digest(token: str) -> str:
    return hashlib.sha256(token.encode("utf-8", "replace")).hexdigest()


#: what a password is held against where none is set
_NOBODY: Final = "$argon2id$v=19$m=65536,t=3,p=4$" + "bmlnaHRjYXAtbm9ib2R5$" + "0" * 43
