"""A linter for governance structures."""

__version__ = "0.1.0"

HOME = "https://github.com/govlint/govlint"
"""Where govlint lives."""
