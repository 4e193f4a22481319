"""Cues and scopes of negation and speculation against those that people marked."""
