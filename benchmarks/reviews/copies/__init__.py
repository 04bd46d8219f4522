"""How well copies are told from quotations, repeated paragraphs and other pieces, and how fast."""
