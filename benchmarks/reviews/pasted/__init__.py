"""Plain-text copies of pieces with parts of the page around them, and what a careful reader keeps of each."""
