"""Membership: who sits on which forum, as a list, as a matrix or with a row for each forum."""
