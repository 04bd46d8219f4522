"""What is handed on to readers: the weekly column, plans with their calendar, and plots."""
