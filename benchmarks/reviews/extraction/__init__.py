"""How well and how fast main text is found on pages."""
