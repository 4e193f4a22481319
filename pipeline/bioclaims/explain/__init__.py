"""Why a sentence gives the claims that it gives: every step between the words and the record, as values and pages."""
