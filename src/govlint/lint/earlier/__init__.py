"""Comparison with an earlier state: which finding was which, and what became of each."""
