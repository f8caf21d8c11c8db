"""The command line: reads arguments, prints, and ends with an exit code."""
