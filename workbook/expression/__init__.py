"""Conditions and sums of a template, each with two faces: in Python, and as an Excel formula."""
