"""Answer to `diff` and `whatif`: the verdict, and what changed topic by topic."""
