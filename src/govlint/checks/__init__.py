"""Checks: the questions that rules ask of a structure, one kind a module."""
