"""Fit the shipped language model: corpora and raw text in, one spaCy pipeline out.

The encoder is fitted to raw text, the whole network to trees and names; then its layers are narrowed, which makes them
twice as fast, and fitted some more; at last trees, to what the encoder then gives, what known names add, and a second
look at tags.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from itertools import islice, product
from pathlib import Path

import numpy as np
import spacy
from spacy.language import Language

from ..components.known import KNOWN_NAMES
from ..language import load_language
from ..network.reader import KNOWN
from ..network.second_look import AGAIN
from ..network.tagging import count_tags
from .corpora import TREEBANKS, Corpora, read_corpora, read_trees
from .measure import measure
from .memory import keep_freed_memory
from .narrow import narrow_layers
from .network.batches import Numbering, to_name_batch, to_tree_batch
from .network.known import fit_known
from .network.layers import Dropout
from .network.loop import Schedule, State, load_state, run_steps, save_state
from .network.losses import NameBatch, TreeBatch, name_loss, tree_loss
from .network.pretrain import plan_pretraining, pretrain
from .network.raw import RawText, load_raw_text, read_raw_text, save_raw_text
from .network.refine import FixedEncoder, plan_refining, refine
from .network.second_look import fit_second_look
from .network.start import Dice, make_outputs
from .network.steps import Material, draw_steps
from .network.table import Forms
from .sentences import fit_sentences
from .settings import Fitting, Narrowing, Settings, read_settings
from .shipped import Network, assemble, choose_sentences, settle

# Names of the checkpoints of the two stages of fitting.
_FILES = {"fitting": "fitted", "narrowing": "narrowed"}
# How much faster the table is moved than the weights.
_TABLE = 2.0
# Weights that only guess hidden words, and are not needed after pretraining.
_GUESSING = "hidden"
# Told at each checkpoint: name of the stage, steps done, all steps, loss.
Report = Callable[[str, int, int, float], None]


def fit(data: Path, work: Path, *, report: Report) -> Path:
    """Return the folder ``work/model``: a pipeline of sentences, names, tags and trees, fitted on ``data``.

    ``data`` holds ``parsing/``, ``ner/`` and ``text/raw.txt.gz`` in the layout of ``seeds/README.md``. ``work`` keeps
    checkpoints: a run that was stopped goes on where the last one was written. Raises InputError where a corpus is
    missing.
    """
    keep_freed_memory()
    training = Training(data, work, read_settings(), report)
    sentences = fit_sentences(data, work)
    nlp, knowing = spacy.load(sentences), spacy.load(sentences)
    knowing.add_pipe(KNOWN_NAMES)
    text = training.get_raw_text(nlp)
    encoder = training.get_encoder(text)
    corpora = read_corpora(data, knowing, training.settings.fitting)
    words = text.rank_words(training.settings.shape.words)
    fitted = training.get_network(encoder, words, corpora)
    narrowed = training.get_narrowed(fitted, words, corpora)
    settled = settle(fitted, narrowed, words, corpora, training.settings)
    refined = training.get_refined(settled, words, corpora)
    told = training.get_told(refined, words, corpora)
    reread = training.get_reread(told, words, corpora)
    model = assemble(nlp, reread, words, corpora, work / "model")
    # The meta data alone: what was read meanwhile has left its words in the vocabulary.
    path = model / "meta.json"
    meta = json.loads(path.read_text(encoding="utf-8")) | {"performance": measure(load_language(str(model)), data)}
    path.write_text(json.dumps(meta, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")
    return model


def read_scores(model: Path) -> dict[str, float]:
    """Return the dev figures (0 to 1) that a fitted model carries."""
    scores: dict[str, float] = json.loads((model / "meta.json").read_text(encoding="utf-8"))["performance"]
    return scores


@dataclass(frozen=True, slots=True)
class Training:
    """One run: where its data and its checkpoints lie, its settings, and who is told how far it is."""

    data: Path
    work: Path
    settings: Settings
    report: Report

    def get_raw_text(self, nlp: Language) -> RawText:
        """Return the raw text in pieces, from ``work`` where it stands there."""
        path = self.work / "raw.npz"
        if not path.exists():
            save_raw_text(read_raw_text(self.data / "text" / "raw.txt.gz", nlp), path)
        return load_raw_text(path)

    def get_encoder(self, text: RawText) -> State:
        """Return the state after pretraining, from its checkpoint as far as it goes."""
        path = self.work / "pretrained.npz"
        schedule = plan_pretraining(text, self.settings.pretraining)
        state = load_state(path) if path.exists() else None
        if state is not None and state.done == schedule.steps:
            return state
        return self._run("pretraining", pretrain(text, self.settings, state), schedule, path)

    def get_network(self, encoder: State, words: tuple[str, ...], corpora: Corpora) -> State:
        """Return the state after fitting, from its checkpoint as far as it goes."""
        begin = partial(_begin, encoder, corpora.numbering, self.settings)
        return self._fit("fitting", begin, words, corpora, self.settings.fitting)

    def get_narrowed(self, fitted: State, words: tuple[str, ...], corpora: Corpora) -> State:
        """Return the state after narrowing the layers and fitting on, from its checkpoint as far as it goes."""
        own = self.settings.narrowing
        begin = partial(_begin_narrow, fitted, words, corpora, own)
        return self._fit("narrowing", begin, words, corpora, own.apply(self.settings.fitting))

    def get_refined(self, settled: Network, words: tuple[str, ...], corpora: Corpora) -> Network:
        """Return ``settled`` with the weights of trees after refining, the average of a fit for each seed and noise."""
        own = self.settings.refining
        fits = [self._refine(settled, words, corpora, *each).weights for each in product(own.seeds, own.noises)]
        average = {name: np.mean([fit[name] for fit in fits], axis=0) for name in settled.parser}
        return Network(settled.weights | average, settled.table)

    def get_told(self, refined: Network, words: tuple[str, ...], corpora: Corpora) -> Network:
        """Return ``refined`` with what known names add to the scores of names."""
        vectors = (refined.table, Forms(words, self.settings.shape.hashed))
        own, guidelines = self.settings, corpora.numbering.guidelines
        added = fit_known(
            refined.weights, vectors, corpora.names, guidelines=guidelines, knowing=own.knowing, fitting=own.fitting
        )
        return Network(refined.weights | {KNOWN: added}, refined.table)

    def get_reread(self, told: Network, words: tuple[str, ...], corpora: Corpora) -> Network:
        """Return ``told`` with a second look at tags."""
        numbering = corpora.numbering
        trees = [read_trees(self.data, name, "train") for name in TREEBANKS]
        reader, parser = told.make_reader(words, numbering), told.make_parser(numbering)
        added = fit_second_look(reader, parser, trees, self.settings.rereading)
        return Network(told.weights | {AGAIN: added}, told.table)

    def _refine(self, settled: Network, words: tuple[str, ...], corpora: Corpora, seed: int, noise: float) -> Network:
        """Return the weights of trees after one refining, from its checkpoint as far as it goes."""
        path, schedule = self.work / f"refined-{seed}-{noise}.npz", plan_refining(self.settings)
        state = load_state(path) if path.exists() else State.of(settled.parser, np.zeros((0, 0), dtype=np.float32))
        if state.done < schedule.steps:
            encoder = FixedEncoder(settled.encoder, settled.table, words)
            steps = refine(state, encoder, corpora.trees, corpora.numbering, self.settings, seed=seed, noise=noise)
            state = self._run("refining", steps, schedule, path)
        return Network.of(state)

    def _fit(
        self, stage: str, begin: Callable[[], State], words: tuple[str, ...], corpora: Corpora, own: Fitting
    ) -> State:
        """Return the state after ``stage``, which begins where its checkpoint stands, or else at ``begin()``."""
        path, numbering = self.work / f"{_FILES[stage]}.npz", corpora.numbering
        schedule = Schedule(own.steps, own.rate, own.warmup, table=_TABLE, decay=own.decay)
        state = load_state(path) if path.exists() else begin()
        if state.done == schedule.steps:
            return state
        forms = Forms(words, self.settings.shape.hashed)
        trees = Material.of(corpora.trees, partial(to_tree_batch, numbering=numbering), forms)
        names = Material.of(corpora.names, partial(to_name_batch, numbering=numbering), forms)
        plan = islice(draw_steps(trees, names, forms, own), state.done, schedule.steps)
        dropout = Dropout(own.layer_dropout, own.vector_dropout, own.form_dropout)
        counts = tuple(count_tags(len(labels)) for labels in numbering.guidelines.values())
        losses = {
            TreeBatch: partial(tree_loss, dropout=dropout),
            NameBatch: partial(name_loss, dropout=dropout, counts=counts),
        }
        steps = run_steps(state, (make() for make in plan), losses, schedule, seed=own.seed)
        return self._run(stage, steps, schedule, path)

    def _run(self, stage: str, steps: Iterator[tuple[State, float]], schedule: Schedule, path: Path) -> State:
        """Return the last state of ``steps``; checkpoints are written to ``path`` as the schedule says."""
        for state, loss in steps:
            if schedule.is_saved(state.done):
                save_state(state, path)
                self.report(stage, state.done, schedule.steps, float(loss))
        return load_state(path)


def _begin(encoder: State, numbering: Numbering, settings: Settings) -> State:
    weights = {name: np.asarray(each) for name, each in encoder.weights.items() if not name.startswith(_GUESSING)}
    outputs = make_outputs(Dice(settings.fitting.seed), settings.shape, numbering)
    return State.of(weights | outputs, encoder.table.rows)


def _begin_narrow(fitted: State, words: tuple[str, ...], corpora: Corpora, settings: Narrowing) -> State:
    wide, pieces = Network.of(fitted), choose_sentences(corpora, settings)
    return State.of(narrow_layers(wide.weights, wide.table, words, pieces, settings.ranks), wide.table)
