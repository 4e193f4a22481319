"""Claim records against gold lines."""
