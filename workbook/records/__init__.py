"""What stands between a workbook and everything that is said of it: slots, values, records."""
