"""What Nightcap is asked, and what an editor would expect for an answer."""
