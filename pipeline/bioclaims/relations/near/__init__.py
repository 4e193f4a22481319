"""Why the rules relate two words that somebody asks about, or do not."""
