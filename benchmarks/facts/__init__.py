"""The real data as facts that confirm the starter shelf, or differ from it: one file a source."""
