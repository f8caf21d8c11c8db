"""`map`: the bodies of a structure as boxes, and the lines between them."""
