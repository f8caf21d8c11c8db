"""Measures of partnership: agreements, what their parties do, how disputes end."""
