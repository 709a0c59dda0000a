"""The first edition of the template language: read only to be written in the second."""
