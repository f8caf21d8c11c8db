"""Numbers about one thing, each a pure function with a unit."""
