"""Fit what the package ships: the language model, ledgers of events, cues and scopes, confidence."""
