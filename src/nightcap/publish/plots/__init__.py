"""Plots of charts for print and web: a bump chart of a list, a title's run, a week's bars; as SVG or PNG.

`bump`, `run` and `week` draw what they are given; `draw` chooses it from a home and writes a file.
Altair and vl-convert are loaded at the first plot, not before.
"""
