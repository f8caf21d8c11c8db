"""The state that a run is held to: a baseline, or a revision of git."""
