"""A new round's folder."""
