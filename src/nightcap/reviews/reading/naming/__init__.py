"""What each name of an article is of: a title, a person, something else."""
