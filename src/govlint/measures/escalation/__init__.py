"""Measures of ways of escalation, for the rules of that theme."""
