"""Item-writing advice: what makes a question weak though it is well formed. One rule a file, in `rules/`.

Pure: what is told depends on the deck alone.
"""
