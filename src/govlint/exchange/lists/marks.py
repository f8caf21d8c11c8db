"""Marks in a matrix of members: which letter or sign is chair, member or observer."""

CODES = {
    "c": "chair", "cc": "co-chair", "dc": "deputy-chair", "vc": "deputy-chair", "m": "member",
    "a": "attendee", "ad": "adviser", "o": "observer", "s": "secretary",
    "x": "member", "y": "member", "yes": "member", "1": "member", "\u2713": "member",
    "\u2714": "member", "\u2022": "member", "\u25cf": "member", "\u221a": "member",
}  # fmt: skip
"""What stands in the cells of a matrix."""

NO_MARK = ("-", "\u2013", "\u2014", "no", "n", "0", "none", "n/a", "nil")
"""What stands in a cell instead of nothing."""
