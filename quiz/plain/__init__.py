"""The same games as lines of text: for screen readers, pipes and logs."""
