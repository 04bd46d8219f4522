"""From the bytes of a feed, whatever its kind, to the one Feed of the house."""
