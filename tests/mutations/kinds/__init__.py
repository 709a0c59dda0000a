"""The kinds that are planted, a module for each family."""
