"""Kinds, genres, content and the charts."""
