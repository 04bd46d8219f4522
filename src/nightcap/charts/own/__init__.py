"""Charts that Nightcap computed from plays, taken back in: files in Netflix's columns with a provenance beside them."""
