"""Which parts of a text are the paper, and what its headings say that each part is."""
