"""The edition as a workbook: where its blocks stand, how they look, what is calculated."""
