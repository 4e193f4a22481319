"""Pairs that texts relate: our claims beside what a user might take instead, on the same texts with gold events."""
