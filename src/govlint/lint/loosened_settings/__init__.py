"""What is said of settings: what those of a repository, of a workbook and of folders loosen."""
