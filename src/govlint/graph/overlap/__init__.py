"""Overlap of forums: remits, members, tables and duties that several have, and what excuses it."""
