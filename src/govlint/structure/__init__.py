"""What a structure file may say, and how to say that it says something else."""
