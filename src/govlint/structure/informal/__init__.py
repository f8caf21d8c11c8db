"""Informal values of people who have never met the format: sums, times, days, shares, rhythms."""
