"""YAML text as plain data, and where each key path of it was written."""
