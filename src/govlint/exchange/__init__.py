"""Exchange: structures read from and written to what others keep: workbooks and lists."""
