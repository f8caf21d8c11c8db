"""Lists from elsewhere: each file but a few is one kind of list, read as a structure."""
