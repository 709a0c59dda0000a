"""A record on a sheet of its own: its layout, writer and reader; nothing above knows the layout."""
