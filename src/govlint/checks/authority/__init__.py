"""Authority: does it come from somewhere, and is it no wider than its source?"""
