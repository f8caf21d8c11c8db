"""A linter for governance structures."""

__version__ = "0.1.0"
