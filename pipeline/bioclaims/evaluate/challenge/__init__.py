"""Sentences of our own that try one phenomenon of assertion each."""
