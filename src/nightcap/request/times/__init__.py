"""Hours, lengths, days and years."""
