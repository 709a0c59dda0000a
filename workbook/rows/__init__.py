"""Workbooks with one record a row: where everything stands, and how it is written and read."""
