"""Making and measuring the text encoder and the tone model."""
