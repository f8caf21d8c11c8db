"""Measures of decisions: who decides, and whose boards have a part."""
