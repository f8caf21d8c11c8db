"""Change: what differs between two versions of a structure, and whether new replaces old."""
