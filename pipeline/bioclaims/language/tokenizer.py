"""The tokenizer that training and use share."""

from __future__ import annotations

import re
from collections.abc import Callable

from scispacy.custom_tokenizer import combined_rule_tokenizer
from spacy.lang.char_classes import ALPHA_LOWER, ALPHA_UPPER, UNITS
from spacy.language import Language, create_tokenizer
from spacy.tokenizer import Tokenizer

_UNIT_AFTER_DIGIT = rf"(?<=[0-9])(?:{UNITS})"
# A digit that follows a letter is part of a name, and so is what follows it: "PI3K", "p70S6K".
_UNIT_AFTER_NUMBER = rf"(?<=[0-9])(?<![^\W\d_][0-9])(?:{UNITS})"
# A full stop after a small and a capital letter ends a sentence ("NF-κB."); after a capital alone it may be an initial.
_STOP_AFTER_NAME = rf"(?<=[{ALPHA_LOWER}][{ALPHA_UPPER}])\.$"


def create_combined_rule_tokenizer() -> Callable[[Language], Tokenizer]:
    """Return a maker of scispaCy's rule tokenizer, which keeps "p-ERK1/2" and "NF-κB" whole.

    Two of its rules are mended: it takes the K of "PI3K" for a unit (kelvin), and leaves the full stop on "NF-κB.".
    Registered with spaCy as ``bioclaims.CombinedRuleTokenizer.v1`` (an entry point of this package).
    """

    def combined(nlp: Language) -> Tokenizer:
        # scispaCy's maker reads the token_match of the tokenizer that it replaces, so there must be one.
        nlp.tokenizer = create_tokenizer()(nlp)
        tokenizer = combined_rule_tokenizer(nlp)
        pattern = tokenizer.suffix_search.__self__.pattern
        mended = f"{pattern.replace(_UNIT_AFTER_DIGIT, _UNIT_AFTER_NUMBER)}|{_STOP_AFTER_NAME}"
        tokenizer.suffix_search = re.compile(mended).search
        return tokenizer

    return combined
