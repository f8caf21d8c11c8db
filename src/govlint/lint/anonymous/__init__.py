"""Structures without the names of people, for whatever is to be shown to others."""
