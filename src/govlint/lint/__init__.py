"""Linting: the way from a path to a result, and the only place that knows every stage."""
