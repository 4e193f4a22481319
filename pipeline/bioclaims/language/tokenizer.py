"""The tokenizer that training and use share."""

from __future__ import annotations

from collections.abc import Callable

from scispacy.custom_tokenizer import combined_rule_tokenizer
from spacy.language import Language, create_tokenizer
from spacy.tokenizer import Tokenizer


def create_combined_rule_tokenizer() -> Callable[[Language], Tokenizer]:
    """Return a maker of scispaCy's rule tokenizer, which keeps "p-ERK1/2" and "NF-κB" whole.

    Registered with spaCy as ``bioclaims.CombinedRuleTokenizer.v1`` (an entry point of this package).
    """

    def combined(nlp: Language) -> Tokenizer:
        # scispaCy's maker reads the token_match of the tokenizer that it replaces, so there must be one.
        nlp.tokenizer = create_tokenizer()(nlp)
        return combined_rule_tokenizer(nlp)

    return combined
