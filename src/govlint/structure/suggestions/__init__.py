"""Suggestions: what should stand where something else was typed, made from what was typed."""
