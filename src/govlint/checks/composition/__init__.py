"""Composition of a forum: what is asked of its membership, and how far it is from that."""
