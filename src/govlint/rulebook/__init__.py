"""The catalogue: rule files, profiles, and the rules that a run keeps."""
