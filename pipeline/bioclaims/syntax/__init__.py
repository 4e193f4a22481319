"""Trees as rules may see them: arguments by grammatical function. Nobody else knows a dependency label's scheme."""
