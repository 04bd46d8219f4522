"""What a title is likened to, and what it was taken for."""
