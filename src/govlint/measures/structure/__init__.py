"""Measures of structure: members, lines of accountability, layers, names."""
