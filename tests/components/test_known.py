"""The component that notes the names of the lexicon before the reader."""

from __future__ import annotations

from bioclaims import load_language
from bioclaims.components import add_known_names
from bioclaims.components.known import KNOWN_NAMES
from bioclaims.language.known import KNOWN, read_known
from bioclaims.vocab import ENTITY_TYPES
from small_network import make_pipeline

_TEXT = "LPS induces IL-6 in macrophages."


def test_names_are_noted_for_one_doc_as_for_several() -> None:
    nlp = make_pipeline()
    add_known_names(nlp)
    assert nlp.pipe_names == ["sentences", KNOWN_NAMES, "reader", "parser"]
    found = [(_TEXT[start:end], kind) for start, end, kind in read_known(nlp(_TEXT))]
    assert found == [("LPS", "chemical"), ("IL-6", "gene_or_gene_product"), ("macrophages", "cell_type")]
    assert [len(read_known(doc)) for doc in nlp.pipe([_TEXT, "It rose.", _TEXT])] == [3, 0, 3]


def test_what_is_noted_already_stays_and_what_is_not_read_gets_nothing() -> None:
    nlp = make_pipeline()
    add_known_names(nlp)
    component = nlp.get_pipe(KNOWN_NAMES)
    doc, unread = nlp.make_doc(_TEXT), nlp.make_doc(_TEXT)
    doc.user_data[KNOWN] = {"lexicon": component.lexicon.version, "rows": []}
    unread.user_data["kept"] = []
    assert read_known(component(doc)) == []
    assert KNOWN not in component(unread).user_data


def test_another_model_is_left_as_it_is() -> None:
    nlp = make_pipeline()
    nlp.rename_pipe("reader", "other")
    add_known_names(nlp)
    assert KNOWN_NAMES not in nlp.pipe_names


def test_the_shipped_reader_is_told_of_the_types_of_the_lexicon() -> None:
    reader = load_language().get_pipe("reader").reader
    assert reader.known == ENTITY_TYPES
