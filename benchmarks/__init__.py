"""What must be fast: every figure is a ratio against a peer or the floor, measured in one run."""
