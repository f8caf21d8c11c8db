"""How YAML text becomes plain data, and where each key path of it was written."""
