"""What one word says of the name that it stands with: more or less of it, where it is, what was done to it."""
