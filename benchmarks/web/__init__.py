"""How much the server bears."""
