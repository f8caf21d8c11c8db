"""Measures of outcomes: programmes, their leads, the organisations they are for."""
