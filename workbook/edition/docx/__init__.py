"""The edition as a Word file that a screen reader can read."""
