"""What the rules ask of a returned file and its records; each module answers one question."""
