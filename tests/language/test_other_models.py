"""Pipelines of others in place of the shipped one: three dependency schemes, other labels, other components."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import cast

import pytest
import spacy
from spacy.language import Language
from spacy.pipeline import EntityRuler
from spacy.tokens import Doc

import bioclaims
from bioclaims.errors import InputError
from bioclaims.language.scheme import find_scheme
from bioclaims.syntax.schemes import SCHEMES, Scheme
from small_pipelines import SENTENCES, read_gold, train_pipeline

_NAMELESS = ("tagger", "trainable_lemmatizer", "parser")
_trained = cache(train_pipeline)
_CLAIMS = {read_gold(case["v1"], spacy.blank("en").vocab).text: sorted(case["claims"]) for case in SENTENCES.values()}


def _save(folder: Path, nlp: Language) -> str:
    folder.mkdir(exist_ok=True)
    nlp.to_disk(folder / "model")
    return str(folder / "model")


def _save_with_names(folder: Path, label: str) -> str:
    """Return the folder of a pipeline that marks two names, which no lexicon has, with ``label``."""
    nlp = spacy.load(_save(folder / "nameless", _trained("universal_v1", components=_NAMELESS)))
    ruler = cast("EntityRuler", nlp.add_pipe("entity_ruler"))
    ruler.add_patterns([{"label": label, "pattern": name} for name in ("QTRL1", "QTRL2")])
    return _save(folder, nlp)


def _read(nlp: Language, text: str) -> list[str]:
    records = nlp(text)._.claims
    return sorted(
        f"{'not ' * (record['polarity'] == 'negated')}{record['agent']['text']} | {record['predicate']} | "
        f"{record['theme']['text']}"
        for record in records
    )


@pytest.mark.model
@pytest.mark.parametrize("scheme", SCHEMES)
def test_the_same_claims_come_from_each_scheme(scheme: Scheme, tmp_path: Path) -> None:
    nlp = bioclaims.load(_save(tmp_path, _trained(scheme)))
    assert find_scheme(nlp) == scheme
    assert {text: _read(nlp, text) for text in _CLAIMS} == _CLAIMS


@pytest.mark.model
@pytest.mark.parametrize("scheme", SCHEMES)
def test_a_pipeline_of_one_s_own_is_told_by_its_docs(scheme: Scheme, tmp_path: Path) -> None:
    nlp = spacy.load(_save(tmp_path, _trained(scheme)))
    nlp.add_pipe("bioclaims")
    assert {text: _read(nlp, text) for text in _CLAIMS} == _CLAIMS


@pytest.mark.model
@pytest.mark.parametrize("label", ["GGP", "GENE_OR_GENE_PRODUCT", "DNA", "gene_or_gene_product"])
def test_names_with_the_labels_of_other_models_take_part(label: str, tmp_path: Path) -> None:
    nlp = bioclaims.load(_save_with_names(tmp_path, label))
    [record] = nlp("QTRL1 activates QTRL2.")._.claims
    assert {record[role]["type"] for role in ("agent", "theme")} == {"gene_or_gene_product"}


@pytest.mark.model
@pytest.mark.parametrize("label", ["ENTITY", "SO", "ORG", "PERSON"])
def test_names_with_labels_that_mean_no_type_are_left_out(label: str, tmp_path: Path) -> None:
    nlp = bioclaims.load(_save_with_names(tmp_path, label))
    assert _read(nlp, "QTRL1 activates QTRL2.") == []
    assert _read(nlp, "IL-10 is an inhibitor of TNF.") == ["IL-10 | decreases | TNF"]


@pytest.mark.model
def test_a_pipeline_without_names_reads_those_of_the_lexicon(tmp_path: Path) -> None:
    nlp = bioclaims.load(_save(tmp_path, _trained("clear", components=_NAMELESS)))
    assert _read(nlp, "IL-10 is an inhibitor of TNF.") == ["IL-10 | decreases | TNF"]


@pytest.mark.model
def test_a_morphologizer_stands_for_a_tagger(tmp_path: Path) -> None:
    components = ("morphologizer", "trainable_lemmatizer", "parser", "ner")
    nlp = bioclaims.load(_save(tmp_path, _trained("universal_v2", components=components)))
    assert {text: _read(nlp, text) for text in _CLAIMS} == _CLAIMS


@pytest.mark.model
def test_a_pipeline_saved_with_its_claims_can_be_loaded_again(tmp_path: Path) -> None:
    first = bioclaims.load(_save(tmp_path, _trained("clear")))
    again = bioclaims.load(_save(tmp_path / "again", first))
    assert again.pipe_names == first.pipe_names
    assert _read(again, "IL-10 is an inhibitor of TNF.") == ["IL-10 | decreases | TNF"]


@pytest.mark.parametrize(
    ("components", "message"),
    [
        pytest.param((), r"has no parser and no tagger and no lemmatizer \(it has nothing\)", id="nothing at all"),
        pytest.param(
            ("parser",), r"has no tagger and no lemmatizer \(it has parser\)", id="neither tags nor lemmas"
        ),
        pytest.param(
            ("tagger", "parser"), r"has no lemmatizer \(it has tagger, parser\)", id="no lemmas"
        ),
        pytest.param(
            ("trainable_lemmatizer", "parser"), r"has no tagger \(it has trainable_lemmatizer, parser\)", id="no tags"
        ),
    ],
)  # fmt: skip
def test_a_model_that_lacks_what_the_rules_need_is_refused(
    components: tuple[str, ...], message: str, tmp_path: Path
) -> None:
    nlp = _trained("universal_v1", components=components) if components else spacy.blank("en")
    path = _save(tmp_path, nlp)
    with pytest.raises(InputError, match=message) as refused:
        bioclaims.load_language(path)
    assert refused.value.where == f"model {path}"
    assert refused.value.cure.startswith("Give a model that has one")


@Language.component("bioclaims_test_that_fails")
def _fail(doc: Doc) -> Doc:
    raise RuntimeError("table lost\nand more")


@pytest.mark.parametrize(
    ("component", "message"),
    [
        pytest.param("bioclaims_test_that_fails", r"fails on a plain sentence \(table lost\)", id="when it reads"),
        pytest.param("lemmatizer", r"cannot be loaded \(\[E912\] .* lemmatizer table", id="without its tables"),
    ],
)
def test_a_model_with_a_component_that_fails_is_refused_with_what_it_says(
    component: str, message: str, tmp_path: Path
) -> None:
    nlp = spacy.blank("en")
    nlp.add_pipe(component)
    with pytest.raises(InputError, match=message):
        bioclaims.load_language(_save(tmp_path, nlp))


def test_a_model_with_a_component_that_is_not_installed_is_refused(tmp_path: Path) -> None:
    path = Path(_save(tmp_path, spacy.blank("en")))
    config = (path / "config.cfg").read_text().replace("pipeline = []", 'pipeline = ["linker"]')
    (path / "config.cfg").write_text(
        config.replace("[components]", '[components]\n\n[components.linker]\nfactory = "absent"')
    )
    with pytest.raises(InputError, match=r"cannot be loaded \(\[E002\].*Install the packages"):
        bioclaims.load_language(str(path))
