"""The edition as a PDF that a screen reader can read."""
