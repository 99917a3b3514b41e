"""An answer against a question: a verdict that says why."""
