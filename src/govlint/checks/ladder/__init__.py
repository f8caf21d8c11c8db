"""Ladder of decisions: does it leave a gap, let two decide the same, or give more to the lower?"""
