"""Real rounds, small and runnable, and what a centre's Excel makes of a workbook."""
