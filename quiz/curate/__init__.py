"""Drafts and what a person decides about them."""
