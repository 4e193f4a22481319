"""Fit the network itself: examples in batches, losses, steps of the optimizer, and what is fitted when all else stands."""
