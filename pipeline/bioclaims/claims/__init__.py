"""Relations, assertions and contexts as claim records; claims merged, chosen, compared, and grouped over a corpus."""
