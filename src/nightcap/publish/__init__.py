"""What is handed on to readers: plots."""
