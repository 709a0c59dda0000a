"""Holds a council version, also one edited by hand, against what the centres have sent."""
