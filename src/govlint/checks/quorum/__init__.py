"""Quorum of a forum: whether it can be met, and who may be missing."""
