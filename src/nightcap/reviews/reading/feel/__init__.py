"""How a title feels, as a sentence says."""
