"""The Markdown of a deck: one token tree, which every renderer and the plain text walk."""
