"""The tokenizer that training and use share."""

from __future__ import annotations

import re
from collections.abc import Callable

from scispacy.custom_tokenizer import combined_rule_tokenizer
from spacy.lang.char_classes import UNITS
from spacy.language import Language, create_tokenizer
from spacy.tokenizer import Tokenizer

_UNIT_AFTER_DIGIT = rf"(?<=[0-9])(?:{UNITS})"
# A digit that follows a letter is part of a name, and so is what follows it: "PI3K", "p70S6K".
_UNIT_AFTER_NUMBER = rf"(?<=[0-9])(?<![^\W\d_][0-9])(?:{UNITS})"


def create_combined_rule_tokenizer() -> Callable[[Language], Tokenizer]:
    """Return a maker of scispaCy's rule tokenizer, which keeps "p-ERK1/2" and "NF-κB" whole.

    One of its rules is narrowed: it takes the K of "PI3K" for a unit (kelvin) and splits it off. Registered with
    spaCy as ``bioclaims.CombinedRuleTokenizer.v1`` (an entry point of this package).
    """

    def combined(nlp: Language) -> Tokenizer:
        # scispaCy's maker reads the token_match of the tokenizer that it replaces, so there must be one.
        nlp.tokenizer = create_tokenizer()(nlp)
        tokenizer = combined_rule_tokenizer(nlp)
        pattern = tokenizer.suffix_search.__self__.pattern
        tokenizer.suffix_search = re.compile(pattern.replace(_UNIT_AFTER_DIGIT, _UNIT_AFTER_NUMBER)).search
        return tokenizer

    return combined
