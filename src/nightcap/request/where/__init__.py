"""Countries and languages."""
