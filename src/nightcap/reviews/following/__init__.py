"""Following the reader's sources: their feeds found, fetched politely and safely, and their entries read once."""
