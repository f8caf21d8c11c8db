"""`due`: what is overdue, falls due, begins and ends, and how one forum hands over to the next."""
