"""Mending: fixes made in memory, looked at again, and kept where they do what they should."""
