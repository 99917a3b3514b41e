"""The canonical form of a deck file: its author's text, with ids, order, indentation and quotes put right."""
