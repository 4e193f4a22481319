"""Markup parsed and its text put together, with the way back from each character to the source."""
