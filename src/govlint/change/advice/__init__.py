"""Advice: single changes that findings suggest, each tried in memory, and ranked by arithmetic."""
