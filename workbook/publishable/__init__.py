"""Whether what is about to be published carries more than is meant to be read."""
