"""What goes back to a centre whose file has findings: a corrected copy and a mail."""
