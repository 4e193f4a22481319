"""Names and their identifiers against those that people marked."""
