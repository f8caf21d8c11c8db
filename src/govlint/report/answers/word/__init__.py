"""Parts of a document of Word."""
