"""Reading: which files a run is about, and what each of them says."""
