"""The trigger words in seeds: found by lemma, form and tag, each on one row."""

from __future__ import annotations

import pytest

from bioclaims.errors import UnknownNameError
from bioclaims.relations import load_lexis
from bioclaims.relations.rules.triggers import _trigger


@pytest.mark.parametrize(
    ("lemma", "form", "tag", "predicates"),
    [
        pytest.param("actuate", "actuates", "VBZ", ["increases"], id="a verb by its lemma"),
        pytest.param("biosynthesis", "biosynthesis", "NN", ["increases"], id="a noun by its lemma"),
        pytest.param(
            "unaffect",
            "unaffected",
            "VBN",
            ["regulates", "regulates"],
            id="an adjective that is tagged as a verb, by its form",
        ),
        pytest.param("require", "required", "JJ", ["required_for"], id="a participle that is tagged as an adjective"),
        pytest.param("associate", "associated", "VBN", ["binds", "associated_with"], id="a verb in two frames"),
        pytest.param("activate", "activate", "NN", [], id="a verb's lemma is no noun"),
        pytest.param("measure", "measured", "VBD", [], id="a word that is no trigger"),
    ],
)
def test_triggers_of_a_word(lemma: str, form: str, tag: str, predicates: list[str]) -> None:
    assert [trigger.predicate for trigger in load_lexis().find_triggers(lemma, form, tag)] == predicates


def test_the_sign_follows_from_the_predicate() -> None:
    signs = {t.lemma: t.sign for rows in load_lexis().triggers.values() for t in rows}
    assert (signs["activate"], signs["inhibit"], signs["modulate"]) == (1, -1, 0)


def test_no_word_stands_twice_in_one_frame() -> None:
    rows = [(kind, t.lemma, t.frame) for (kind, _), found in load_lexis().triggers.items() for t in found]
    assert len(rows) == len(set(rows))


@pytest.mark.parametrize(
    ("field", "value"),
    [("frame", "transitiv_verb"), ("predicate", "increase"), ("aspect", "activities"), ("directness", "maybe")],
)
def test_a_row_with_an_unknown_name_is_told_with_its_place(field: str, value: str) -> None:
    row = {"lemma": "bolster", "frame": "transitive_verb", "predicate": "increases", "aspect": "activity"}
    with pytest.raises(UnknownNameError, match=rf"(?s)verbs\.tsv: bolster.*{value}"):
        _trigger({**row, "directness": "direct", field: value}, "verbs")
