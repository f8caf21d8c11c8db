"""Files of any kind: where links may lead, reading one whole, and putting another in its place."""
