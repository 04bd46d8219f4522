"""The one way out: nothing else of the reviews speaks to the network."""
