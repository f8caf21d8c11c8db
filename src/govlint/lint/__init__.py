"""The way from a path to a result: the only place that knows every stage."""
