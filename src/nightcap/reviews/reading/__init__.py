"""What an article says: its titles, and its claims about them."""

from __future__ import annotations

from nightcap.reviews.reading.reader import read

__all__ = ["read"]
