"""How good the questions are that a text gives: `python -m benchmarks.generation`."""
