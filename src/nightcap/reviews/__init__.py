"""Feeds, articles, their copies, and what they claim about titles."""
