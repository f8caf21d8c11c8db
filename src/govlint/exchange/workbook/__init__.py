"""Workbook: a structure in the sheets of a spreadsheet, written and read."""
