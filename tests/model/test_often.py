"""Values that are made often are frozen ones like any other."""

from __future__ import annotations

import copy
import inspect
import pickle
from dataclasses import FrozenInstanceError, dataclass, field, replace

import pytest

from bioclaims.model import Grounding, Mention, Span
from bioclaims.model.often import made_often

MENTION = Mention(Span(0, 4), "AKT1", "gene_or_gene_product", reason="trained")


def test_a_value_has_its_fields_and_defaults() -> None:
    assert type(MENTION) is Mention
    assert (MENTION.text, MENTION.groundings, MENTION.reason) == ("AKT1", (), "trained")
    assert str(inspect.signature(Mention)).startswith("(span: 'Span', text: 'str', type: 'str', groundings:")


def test_a_value_is_frozen() -> None:
    with pytest.raises(FrozenInstanceError):
        MENTION.text = "AKT2"  # type: ignore[misc]
    with pytest.raises((AttributeError, TypeError)):
        MENTION.other = "AKT2"  # type: ignore[attr-defined]


@pytest.mark.parametrize("same", [copy.copy, copy.deepcopy, replace, lambda value: pickle.loads(pickle.dumps(value))])
def test_copies_are_equal(same: object) -> None:
    assert callable(same)
    made = same(MENTION)
    assert (made, hash(made), type(made)) == (MENTION, hash(MENTION), Mention)


def test_bad_values_cannot_be_born() -> None:
    with pytest.raises(ValueError, match="CURIE"):
        Grounding("no identifier", "AKT1", 1.0, "exact")
    with pytest.raises(TypeError, match="missing"):
        Mention(Span(0, 4))  # type: ignore[call-arg]


def test_a_field_that_is_worked_out_is() -> None:
    @made_often
    @dataclass(frozen=True, slots=True)
    class Word:
        text: str
        lower: str = field(init=False)

        def __post_init__(self) -> None:
            object.__setattr__(self, "lower", self.text.lower())

    assert (Word("AKT").lower, Word(text="AKT")) == ("akt", Word("AKT"))


def test_a_default_with_a_factory_is_refused() -> None:
    @dataclass(frozen=True, slots=True)
    class Words:
        those: list[str] = field(default_factory=list)

    with pytest.raises(TypeError, match="Words has a default with a factory"):
        made_often(Words)
