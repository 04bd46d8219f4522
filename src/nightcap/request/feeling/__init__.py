"""What kind of day it was, and how it should feel."""
