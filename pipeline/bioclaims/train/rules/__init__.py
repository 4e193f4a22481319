"""Count and weigh what the rules use: ledgers of events, cues and scopes, confidence, and what curators decided."""
