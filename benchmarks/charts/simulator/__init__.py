"""Plays that add up to Netflix's published lists: seeded, scaled down, and with everything a real log gets wrong.

The way of the data: `published` (rows of the file) → `works` (which rows are one work, and what its plays are called)
→ `targets` (unrounded seconds and views of each row) → `schedules` (episodes and their releases) → `below` (what is
watched beside the lists) → `world` (all of that together) → `spread` (areas) → `plays` (single plays) → `records`
(what a log makes of them) → `logs` and `releases` (files).
"""
