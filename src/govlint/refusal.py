"""The error for what cannot be done as it was asked for."""


class Refusal(Exception):
    """Something that cannot be done as it was asked for; says why."""
