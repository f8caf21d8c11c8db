"""Measures of oversight: reporting, interests, who oversees their own work."""
