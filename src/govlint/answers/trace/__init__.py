"""`trace`: the way up from a forum, a risk or a decision to every board that it reaches."""
