"""The edition as a web page: one file that loads nothing and says everything without a script."""
