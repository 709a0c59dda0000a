"""What the rules of each pack ask of records: a module for each pack that has such questions."""
