"""Authority in the graph: what is delegated, how much, and who decides in which band."""
