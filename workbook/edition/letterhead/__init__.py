"""The municipality's letter paper: a Word file with places for what an edition says of itself."""
