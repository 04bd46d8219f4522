"""Who watches, and what must be fit for them."""
