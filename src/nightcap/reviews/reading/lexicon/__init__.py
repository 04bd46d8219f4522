"""What words mean in a review: tables, one idea each."""
