"""What is in a title, as a sentence says."""
