"""Who has the seats of forums, as whom, and who is known to vote."""
