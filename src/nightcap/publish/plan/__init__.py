"""When to watch what: the episodes of a title laid out over the hours that someone has.

`hours` and `until` read what the user gives, `parts` what there is to watch and `seen` what of it was
watched, `packing` fits the one into the other, `making` makes the plan; `events` is it for a calendar.
"""
