"""Texts that questions are made from: read, with what they say of themselves, and kept beside the deck."""
