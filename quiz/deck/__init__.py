"""What a deck and a question are: reading them, and telling every mistake."""
