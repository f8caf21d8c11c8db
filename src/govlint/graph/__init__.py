"""The structure as a graph: who answers to whom, who sits where, who may decide what."""
