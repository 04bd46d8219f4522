"""Bodies read and unpacked within a bound, so that no bomb goes off."""

from __future__ import annotations

import zlib
from collections.abc import AsyncIterable
from typing import Final

from nightcap.reviews.following.net.problems import Unfit

#: what is asked for; Brotli and Zstandard are not, as two ways of packing are enough and each can hide a bomb
ACCEPTED: Final = "gzip, deflate"
#: gzip or zlib, told by the first bytes; and deflate without a header, which some servers send by that name
_EITHER: Final = zlib.MAX_WBITS | 32
_BARE: Final = -zlib.MAX_WBITS


async def read_body(stream: AsyncIterable[bytes], *, url: str, encoding: str, most: int, cut: bool = False) -> bytes:
    """The body, unpacked.

    Args:
        stream: blocks as they come over the wire.
        url: for the errors.
        encoding: the Content-Encoding header.
        most: bytes, packed and unpacked alike.
        cut: end quietly at the bound instead of raising.

    Raises:
        Unfit: more than `most` bytes, or not packed as it says.
    """
    unpacking = _Unpacking(encoding, url, most)
    packed = 0
    async for block in stream:
        packed += len(block)
        if packed > most or unpacking.add(block):
            if cut:
                return bytes(unpacking.out[:most])
            raise Unfit(f"{url}: larger than {most / 2**20:.1f} MB; that is no article and no feed.")
    unpacking.end()
    return bytes(unpacking.out)


class _Unpacking:
    """Bytes in, unpacked bytes out, never more than one above the bound."""

    def __init__(self, encoding: str, url: str, most: int) -> None:
        self.out = bytearray()
        self._url, self._most = url, most
        name = encoding.strip().lower().removeprefix("x-")
        if name not in ("", "identity", "gzip", "deflate"):
            raise Unfit(f"{url}: packed in a way that was not asked for ({encoding[:40]}).")
        self._unpacker = None if name in ("", "identity") else zlib.decompressobj(_EITHER)
        self._untouched = True

    def add(self, block: bytes) -> bool:
        """Take a block; True where the bound is passed."""
        if self._unpacker is None:
            self.out += block
        try:
            while block and self._unpacker is not None and not self._over:
                block = self._unpack(block, self._unpacker)
        except zlib.error as error:
            raise Unfit(f"{self._url}: is not packed as it says ({error}).") from error
        return self._over

    def _unpack(self, block: bytes, unpacker: zlib._Decompress) -> bytes:
        """Unpack some of the block; what of it belongs to the next member of the file."""
        if unpacker.eof:  # a gzip file may have several members; what is no further one is filling
            if not block.startswith(b"\x1f\x8b"):
                return b""
            unpacker = self._unpacker = zlib.decompressobj(_EITHER)
        try:
            self.out += unpacker.decompress(block, self._most + 1 - len(self.out))
        except zlib.error:
            if not self._untouched:
                raise
            unpacker = self._unpacker = zlib.decompressobj(_BARE)
            self.out += unpacker.decompress(block, self._most + 1)
        self._untouched = False
        return unpacker.unused_data

    @property
    def _over(self) -> bool:
        return len(self.out) > self._most

    def end(self) -> None:
        if self._unpacker is not None and not self._unpacker.eof and not self._untouched:
            raise Unfit(f"{self._url}: is cut off.")
