"""Draft questions from a text."""
