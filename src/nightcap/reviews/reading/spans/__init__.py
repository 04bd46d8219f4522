"""Which words of a text make one name."""
