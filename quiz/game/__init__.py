"""A game as a pure state machine: events in, what to ask and what it is worth out."""
