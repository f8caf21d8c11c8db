"""Writing into a workbook that is there, all else of which keeps its bytes."""
