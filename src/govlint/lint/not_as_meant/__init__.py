"""What is read otherwise than it was meant, as far as the text tells."""
