"""Answers to what a room asks of a structure, each a value that no format has touched yet."""
