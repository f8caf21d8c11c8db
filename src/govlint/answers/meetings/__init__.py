"""`meetings`: what each forum costs in hours, who sits only there, and what rests on it."""
