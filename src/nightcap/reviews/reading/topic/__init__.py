"""Which titles an article is about, and which of them each sentence speaks of."""
