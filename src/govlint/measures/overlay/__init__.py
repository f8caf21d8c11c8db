"""Measures of overlay: new arrangements that stand over the old ones."""
