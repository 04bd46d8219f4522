"""How each word is meant: denied, hedged, told of, asked for."""
