"""One widget a kind of question, and the small shared ones."""
