"""Measures of size: of one forum, and of those that share a room."""
