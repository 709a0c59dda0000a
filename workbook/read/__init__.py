"""Safe opening and direct reading of returned workbooks."""
