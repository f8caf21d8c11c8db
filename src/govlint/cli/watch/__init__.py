"""`watch`: a command asked again on every save."""
