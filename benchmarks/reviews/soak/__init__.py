"""A refresh of 2,000 feeds, a third of them hostile, served on loopback; killed midway, and gone on with."""
