"""What it should be about, or not."""
