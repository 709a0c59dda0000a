"""The mutation run: faults planted in returned workbooks, and what validate and merge make of them.

`python -m tests.mutations` runs it; docs/mutations.md is what came of it.
"""
