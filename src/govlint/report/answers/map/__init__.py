"""Formats that draw a map: a picture, a page around it, and what other programs draw."""
