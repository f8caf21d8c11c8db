"""File reading: the archives of XML that are .xlsx and .ods, as sheets of cells, within bounds."""
