"""A paper for a board: what stands, what was found, what is not stated, without words of files."""
