"""Who is meant by a word in the text: the names behind it, the hosts of what was done, the wholes of short names."""
