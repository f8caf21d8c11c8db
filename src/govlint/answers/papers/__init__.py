"""Papers: what a secretary keeps beside the structure, each made from it and dated."""
