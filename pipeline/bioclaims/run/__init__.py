"""Documents in, records out: one document, or a corpus."""
