"""What training ships: the weights, settled between two stages of fitting, and the pipeline that is made of them."""

from __future__ import annotations

from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from spacy.language import Language

from ..language.parser import ParserComponent
from ..language.reader import ReaderComponent
from ..network.parser import Parser
from ..network.pieces import Pieces
from ..network.reader import KNOWN, Reader
from ..network.second_look import AGAIN
from ..vocab import ENTITY_TYPES
from .corpora import TREEBANKS, Corpora
from .manifest import write_manifest
from .narrow import carry_over, narrow_layers
from .network.batches import Numbering
from .network.loop import State
from .settings import Narrowing, Settings

# First parts of the names of the weights that the parser reads with; the reader has the others.
_PARSER = ("syntax", "words", "tag", "lemma", "arc", "label")
# And of those that only names are read with.
_NAMES = ("names", "spans")


@dataclass(frozen=True, slots=True)
class Network:
    """A network between two stages: its weights, and the table of form vectors."""

    weights: dict[str, NDArray[Any]]
    table: NDArray[Any]

    @classmethod
    def of(cls, state: State) -> Network:
        """Return the averages of ``state``."""
        return cls({name: np.asarray(each) for name, each in state.moments.average.items()}, state.table.average)

    @property
    def parser(self) -> dict[str, NDArray[Any]]:
        """The weights that the parser reads with."""
        return {name: each for name, each in self.weights.items() if name.split(".")[0] in _PARSER}

    @property
    def encoder(self) -> dict[str, NDArray[Any]]:
        """The weights that all outputs share."""
        return {name: each for name, each in self.weights.items() if name.split(".")[0] not in {*_PARSER, *_NAMES}}

    def make_parser(self, numbering: Numbering) -> Parser:
        """Return the parser of this network."""
        return Parser(
            self.parser,
            tags=numbering.tags,
            rules=numbering.rules,
            relations=numbering.relations,
            treebanks=TREEBANKS if AGAIN in self.weights else (),
        )

    def make_reader(self, words: tuple[str, ...], numbering: Numbering) -> Reader:
        """Return the reader of this network, without what only training needs."""
        own, parser = {"table": self.table}, self.parser
        own |= {name: each for name, each in self.weights.items() if name not in parser and name != "unknown"}
        return Reader(own, words=words, guidelines=numbering.guidelines, known=ENTITY_TYPES if KNOWN in own else ())


def settle(fitted: State, narrowed: State, words: tuple[str, ...], corpora: Corpora, settings: Settings) -> Network:
    """Return the network that is shipped, from the averages of the two stages of fitting."""
    wide, after, own = Network.of(fitted), Network.of(narrowed), settings.settling
    pieces = choose_sentences(corpora, settings.narrowing)
    before = narrow_layers(wide.weights, wide.table, words, pieces, settings.narrowing.ranks)
    weights = carry_over(wide.weights, before, after.weights, own.share)
    table = wide.table + np.float32(own.share) * (after.table - wide.table)
    return Network(narrow_layers(weights, table, words, pieces, own.ranks), table)


def assemble(nlp: Language, network: Network, words: tuple[str, ...], corpora: Corpora, path: Path) -> Path:
    """Return ``path``, where ``nlp`` is written with ``network`` as its reader and parser."""
    reader = nlp.add_pipe("bioclaims_reader", name="reader")
    parser = nlp.add_pipe("bioclaims_parser", name="parser")
    assert isinstance(reader, ReaderComponent) and isinstance(parser, ParserComponent)
    reader.reader = network.make_reader(words, corpora.numbering)
    parser.parser = network.make_parser(corpora.numbering)
    names = sorted({example.corpus for example in corpora.names})
    nlp.meta.update(
        name="bioclaims",
        version=version("bioclaims"),
        description="Sentences, tags, lemmas, trees (Universal Dependencies v1) and names in biomedical text",
        license="MIT",
        performance={},
        sources=[f"treebank: {name}" for name in TREEBANKS] + [f"names: {name}" for name in names],
    )
    # Where the step of sentences was fitted from says nothing to whoever has the model.
    nlp.config["paths"] = dict.fromkeys(nlp.config["paths"])
    # Nor do the words of what it was fitted on, which would be held by each process that reads.
    nlp.to_disk(path, exclude=["vocab"])
    write_manifest(path / "manifest.json", corpora.manifest)
    return path


def choose_sentences(corpora: Corpora, settings: Narrowing) -> list[Pieces]:
    """Return sentences that show what layers are given, from all parts of the treebanks."""
    every = max(1, len(corpora.trees) // settings.sentences)
    return [example.pieces for example in corpora.trees[::every]]
