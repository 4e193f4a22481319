"""Claims of a corpus as one page that needs nothing else: counts, network, conflicts, rules, a sample."""
