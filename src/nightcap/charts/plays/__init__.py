"""Plays: one viewing of one film or episode by one viewer, and how they are read from logs."""
