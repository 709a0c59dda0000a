"""What a first user does wrong in the office's own files, and what she is told."""
