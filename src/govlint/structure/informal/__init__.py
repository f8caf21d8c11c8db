"""Values as people type them who have never met the format: sums, times, days, shares, rhythms."""
