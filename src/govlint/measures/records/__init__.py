"""Measures of records: risk registers, dashboards, terms of reference."""
