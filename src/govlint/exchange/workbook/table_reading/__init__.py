"""Reading of tables: from the rows of sheets to the plain data that they state."""
