"""Parts of a workbook of Excel."""
