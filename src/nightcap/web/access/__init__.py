"""Who may come in: passwords, tokens, sessions, and the proof that a request comes from our own page."""
