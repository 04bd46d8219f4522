"""Titles and people that are named."""
