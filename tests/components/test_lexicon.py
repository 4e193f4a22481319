"""The components of a pipeline share one lexicon."""

from __future__ import annotations

from pathlib import Path

from bioclaims.components import add_known_names
from bioclaims.components.gate import MENTION_GATE
from bioclaims.components.lexicon import open_lexicon
from bioclaims.names import Lexicon
from small_lexicon import write_lexicon
from small_network import make_pipeline


def test_a_lexicon_is_opened_once_for_all_components() -> None:
    nlp = make_pipeline()
    add_known_names(nlp)
    nlp.add_pipe(MENTION_GATE)
    nlp.add_pipe("bioclaims")
    opened = [component.lexicon for _, component in nlp.components if hasattr(component, "lexicon")]
    assert len(opened) == 3
    assert len({id(lexicon) for lexicon in opened}) == 1


def test_another_lexicon_is_opened_beside_it(tmp_path: Path) -> None:
    nlp = make_pipeline()
    folder = write_lexicon(tmp_path, [("HGNC:1", "gene_or_gene_product", "ZYX")])
    names = tmp_path / "own.tsv"
    names.write_text("zyxin-like\tHGNC:11892\n", encoding="utf-8")
    for path in (None, folder, names):
        place = None if path is None else str(path)
        nlp.add_pipe("bioclaims", name=f"reads {place}", config={"lexicon": place})
    opened = [nlp.get_pipe(f"reads {path}").lexicon for path in (None, folder, names)]
    assert len({lexicon.version for lexicon in opened}) == 3
    assert [lexicon.is_at(path) for lexicon, path in zip(opened, (None, folder, names), strict=True)] == [True] * 3
    assert open_lexicon(nlp, str(names)) is opened[2]
    assert isinstance(open_lexicon(nlp, None), Lexicon)
