"""The forms in which `quiz check` tells problems, one module each."""
