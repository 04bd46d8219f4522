"""Kinds of lines that stand around and between the paragraphs of a piece, a file for each; clean.py drops them.

Each rule asks for a whole line or a whole sentence, never for a word in it: a sentence of the piece may speak of
subscribing, cookies, comments and photographs as much as it likes.
"""

from nightcap.reviews.pages.lines.above import Line
from nightcap.reviews.pages.lines.bylines import byline, writer
from nightcap.reviews.pages.lines.clean import Cleaned, clean
from nightcap.reviews.pages.lines.origins import origin
from nightcap.reviews.pages.lines.stamps import stamp

__all__ = ["Cleaned", "Line", "byline", "clean", "origin", "stamp", "writer"]
