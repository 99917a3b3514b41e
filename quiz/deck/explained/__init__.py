"""What each code means, by what it is about."""
