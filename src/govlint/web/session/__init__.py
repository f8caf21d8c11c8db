"""Session: what the page holds open, and what it asks of it; runs inside the page."""
