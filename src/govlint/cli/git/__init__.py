"""git, which is asked what a revision held, and never opens a repository of others."""
