"""Workbooks on the command line: read for a structure, and written from one."""
