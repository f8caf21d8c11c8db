"""`report`: one screen to open a meeting with, and the parts behind it."""
