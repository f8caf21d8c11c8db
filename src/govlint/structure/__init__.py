"""Structure files: what they may say, and the messages where one says something else."""
