"""A list that the office has, read by its own headers, as the round's list."""
