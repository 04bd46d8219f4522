"""From a page, a saved file or plain text to an article: the piece without the page around it."""

from nightcap.reviews.pages.copies import read_text
from nightcap.reviews.pages.files import read_bytes, read_file
from nightcap.reviews.pages.page import read_page

__all__ = ["read_bytes", "read_file", "read_page", "read_text"]
