"""`show`: all about one thing that a structure describes, on a page of its kind."""
