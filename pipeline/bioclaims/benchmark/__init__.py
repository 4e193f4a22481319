"""How long reading takes and how much memory, in ratios of one run."""
