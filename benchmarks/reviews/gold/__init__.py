"""Reviews written for this project, what a careful reader takes from each, and how near the reader comes."""
