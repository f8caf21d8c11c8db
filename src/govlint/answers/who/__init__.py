"""`who`: who decides something, by what paper, and who is next above and below."""
