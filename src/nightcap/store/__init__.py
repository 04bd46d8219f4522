"""The home folder, the database and the derived index."""
