"""The training half of the network: the same formulas as in use, and a run that can be stopped anywhere."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from itertools import islice

import jax
import jax.numpy as jnp
import numpy as np
import pytest

from bioclaims.evaluate.trees.treebank import TreebankSentence, TreebankWord
from bioclaims.language import load_language
from bioclaims.network import second_look
from bioclaims.network.parser import Parser
from bioclaims.network.pieces import split_pieces
from bioclaims.network.reader import Reader
from bioclaims.network.tagging import SINGLE, count_tags
from bioclaims.train import fit as fitting
from bioclaims.train.corpora import read_corpora
from bioclaims.train.network.batches import lay_out, plan_batches, to_name_batch, to_tree_batch
from bioclaims.train.network.examples import NameExample
from bioclaims.train.network.known import fit_known
from bioclaims.train.network.layers import Dropout, TextBatch, encode, recur_jax
from bioclaims.train.network.loop import Schedule, State, load_state, run_steps, save_state
from bioclaims.train.network.losses import NameBatch, TreeBatch, name_loss, tree_loss
from bioclaims.train.network.pretrain import pretrain
from bioclaims.train.network.raw import load_raw_text, read_raw_text, save_raw_text
from bioclaims.train.network.refine import FixedEncoder, refine
from bioclaims.train.network.second_look import fit_second_look
from bioclaims.train.network.start import Dice, make_encoder, make_outputs, make_table
from bioclaims.train.network.steps import Material, draw_steps
from bioclaims.train.network.table import Forms, Lookup
from bioclaims.train.settings import Rereading, Settings, read_settings
from bioclaims.vocab import ENTITY_TYPES
from small_network import RELATIONS, RULES, TAGS, make_parser, make_reader

NONE = Dropout(0.0)
# What is compiled here runs for a moment: it need not be fast.
jax.config.update("jax_disable_most_optimizations", True)


@pytest.fixture(scope="module")
def settings() -> Settings:
    """Those of the shipped model, made small."""
    shipped = read_settings()
    return Settings(
        shape=replace(shipped.shape, vector=8, width=12, layers=2, words=20, hashed=64, arc=6, label=4),
        pretraining=replace(shipped.pretraining, pieces=64, passes=3.0, words=15, warmup=2, hidden=0.3, rate=0.02),
        fitting=replace(shipped.fitting, pieces=32, steps=6, warmup=2, repeats={}, empty={}),
        narrowing=replace(
            shipped.narrowing, ranks=dict.fromkeys(shipped.narrowing.ranks, 4), sentences=2, steps=4, warmup=2
        ),
        settling=replace(shipped.settling, ranks={"shared0": 5, "syntax": 4}),
        refining=replace(shipped.refining, pieces=32, steps=4, warmup=2),
        knowing=replace(shipped.knowing, weight=0.1),
        rereading=shipped.rereading,
    )


@pytest.fixture
def corpora(data, splitter, settings):
    return read_corpora(data, splitter, settings.fitting)


def make_state(settings, numbering) -> State:
    dice = Dice(3)
    weights = make_encoder(dice, settings.shape) | make_outputs(dice, settings.shape, numbering)
    table = make_table(dice, settings.shape.words + settings.shape.hashed, settings.shape)
    # Biases and states begin at 0, where a mistake in their use would not show.
    random = np.random.default_rng(4)
    return State.of({name: each + 0.1 * random.standard_normal(each.shape) for name, each in weights.items()}, table)


def test_use_and_training_give_the_same_vectors(corpora, settings):
    """NumPy on packed sentences and JAX on padded ones must agree, whatever else stands in the batch."""
    numbering = corpora.numbering
    state = make_state(settings, numbering)
    words = tuple(f"w{index}" for index in range(settings.shape.words))
    weights = {name: np.asarray(each, dtype=np.float32) for name, each in state.weights.items()}
    reader = Reader(weights | {"table": state.table.rows}, words=words, guidelines=numbering.guidelines)
    sentences = [["IL-6", "activates", "STAT3", "."], ["We", "saw"], ["x", "-", "y", "rests", "here", "now"]]
    encoded = reader.encode(sentences)
    in_use = encoded.packing.unpack_turned(encoded.turned)
    forms = Forms(words, settings.shape.hashed)
    pieces = [split_pieces(words) for words in sentences]
    numbers, text = lay_out([(forms.number(each.forms), each.edges) for each in pieces], 16)
    vectors = state.table.look_up(Lookup.of(numbers.ravel(), forms)).reshape(*numbers.shape, -1)
    in_training = np.asarray(encode(state.weights, vectors, text, jax.random.key(0), NONE))
    start = 0
    for column, each in enumerate(pieces):
        own = in_use[start : start + len(each.forms)]
        np.testing.assert_allclose(own, in_training[: len(own), column], atol=1e-4)
        start += len(own)


def test_a_loss_is_low_where_everything_is_right_and_high_where_nothing_is(corpora, settings):
    """With outputs that say the gold, both losses are near what label smoothing leaves of them."""
    numbering = corpora.numbering
    names = [example for example in corpora.names if example.corpus == "jnlpba"]
    forms = Forms(("a",), settings.shape.hashed)
    numbers, text = lay_out([(forms.number(each.pieces.forms), each.pieces.edges) for each in names], 16)
    batch = to_name_batch(text, names, numbering)
    state = make_state(settings, numbering)
    counts = tuple(count_tags(len(labels)) for labels in numbering.guidelines.values())
    vectors = np.zeros((*numbers.shape, settings.shape.vector), dtype=np.float32)
    loss = partial(name_loss, dropout=NONE, counts=counts)
    outside = dict(state.weights) | {"names.out": np.zeros_like(state.weights["names.out"])}
    bias = np.zeros(sum(counts), dtype=np.float32)
    bias[np.cumsum([0, *counts[:-1]])] = 8.0
    all_outside = loss(outside | {"names.out.bias": bias}, vectors, batch, jax.random.key(0))
    all_inside = loss(outside | {"names.out.bias": -bias}, vectors, batch, jax.random.key(0))
    assert all_outside < 2.5 < all_inside


def test_guidelines_are_told_apart_though_like_ones_are_told_together(corpora, settings):
    """The loss of scores that are the same for all pieces is worked out guideline by guideline."""
    numbering, random = corpora.numbering, np.random.default_rng(6)
    counts = [count_tags(len(labels)) for labels in numbering.guidelines.values()]
    shape, lengths = (6, 3, len(counts)), np.array([6, 2, 4])
    there = np.arange(6)[:, None] < lengths
    tags = np.where(there[..., None], random.integers(-1, counts, shape), -1).astype(np.int32)
    text = TextBatch(np.zeros(shape[:2], dtype=np.int32), there.astype(np.float32))
    bias = random.standard_normal(sum(counts)).astype(np.float32)
    weights = dict(make_state(settings, numbering).weights)
    weights |= {"names.out": np.zeros_like(weights["names.out"]), "names.out.bias": bias}
    vectors = np.zeros((*shape[:2], settings.shape.vector), dtype=np.float32)
    found = name_loss(weights, vectors, NameBatch(text, tags), jax.random.key(0), NONE, counts=counts)
    expected = 0.0
    for number, part in enumerate(np.split(bias, np.cumsum(counts)[:-1])):
        logs = part - np.log(np.exp(part).sum())
        asked = tags[..., number][tags[..., number] >= 0]
        expected -= (0.97 * logs[asked] + 0.03 * logs.mean()).sum()
    assert float(found) == pytest.approx(expected / lengths.sum(), rel=1e-5)


def test_batches_hold_each_sentence_once_and_none_that_is_too_long():
    lengths = [5, 9, 16, 17, 20, 24, 400] * 10
    dice = np.random.default_rng(0)
    batches = list(plan_batches(lengths, 48, dice))
    members = [int(member) for _, batch in batches for member in batch]
    assert len(members) == len(set(members)) == 60
    assert all(lengths[member] <= length for length, batch in batches for member in batch)
    assert all(length * len(batch) <= 48 for length, batch in batches)


def test_a_tree_batch_says_what_its_examples_say(corpora):
    examples = corpora.trees[:2]
    numbers, text = lay_out([(np.arange(len(e.pieces.forms)), e.pieces.edges) for e in examples], 8)
    batch = to_tree_batch(text, examples, corpora.numbering)
    assert numbers[:6, 0].tolist() == list(range(6))
    assert batch.said.heads[:4, 0].tolist() == [2, 0, 2, 2]
    assert batch.said.words.sum(0).tolist() == [4, 4]
    assert [corpora.numbering.tags[tag] for tag in batch.said.tags[:4, 0]] == ["NN", "VBZ", "NN", "."]


def test_pretraining_learns_and_goes_on_where_it_was_stopped(data, splitter, settings, tmp_path):
    text = read_raw_text(data / "text" / "raw.txt.gz", splitter)
    save_raw_text(text, tmp_path / "raw.npz")
    text = load_raw_text(tmp_path / "raw.npz")
    *_, (whole, _) = run = list_losses(pretrain(text, settings))
    assert np.mean([loss for _, loss in run[-3:]]) < np.mean([loss for _, loss in run[:3]])
    assert whole.done == len(run)


def list_losses(steps):
    """All steps, with their losses as numbers; states share one table, so that only the last one's is whole."""
    return [(state, float(loss)) for state, loss in steps]


def test_fitting_goes_on_where_it_was_stopped(corpora, settings, tmp_path):
    """Stopped after three of six steps and loaded again, a run ends at the very weights of one that was not."""
    numbering = corpora.numbering
    losses = {TreeBatch: partial(tree_loss, dropout=Dropout(0.2, 0.2, 0.2))}
    schedule = Schedule(6, 0.01, 2, table=2.0, save_every=3)

    def run(state, stop):
        forms = Forms(("a", "b"), settings.shape.hashed + settings.shape.words - 2)
        trees = Material.of(corpora.trees, partial(to_tree_batch, numbering=numbering), forms)
        names = Material.of(corpora.names, partial(to_name_batch, numbering=numbering), forms)
        plan = list_first(draw_steps(trees, names, forms, replace(settings.fitting, names=0.0)), stop)[state.done :]
        for last, _ in run_steps(state, (make() for make in plan), losses, schedule, seed=1):
            state = last
        return state

    whole = run(make_state(settings, numbering), 6)
    save_state(run(make_state(settings, numbering), 3), tmp_path / "state.npz")
    resumed = run(load_state(tmp_path / "state.npz"), 6)
    assert whole.done == resumed.done == 6
    for name, weights in whole.moments.average.items():
        np.testing.assert_allclose(weights, resumed.moments.average[name], atol=1e-6, err_msg=name)
    np.testing.assert_allclose(whole.table.rows, resumed.table.rows, atol=1e-6)
    np.testing.assert_allclose(whole.table.average, resumed.table.average, atol=1e-6)


@pytest.mark.parametrize("noise", [0.0, 1.0], ids=["without dropout in the encoder", "with it"])
def test_refining_moves_the_parser_alone_and_goes_on_where_it_was_stopped(corpora, settings, tmp_path, noise):
    numbering, dice = corpora.numbering, Dice(3)
    weights = make_encoder(dice, settings.shape) | make_outputs(dice, settings.shape, numbering)
    network = fitting.Network(weights, make_table(dice, settings.shape.words + settings.shape.hashed, settings.shape))
    words = tuple(f"w{index}" for index in range(settings.shape.words))
    encoder = FixedEncoder(network.encoder, network.table, words)

    def run(state, stop):
        for last, _ in islice(refine(state, encoder, corpora.trees, numbering, settings, seed=11, noise=noise), stop):
            state = last
        return state

    begin = State.of(network.parser, np.zeros((0, 0), dtype=np.float32))
    assert not {"names.out", "shared0.forward", "table"} & set(begin.weights)
    whole = run(begin, settings.refining.steps)
    save_state(run(begin, 1), tmp_path / "state.npz")
    resumed = run(load_state(tmp_path / "state.npz"), settings.refining.steps)
    assert whole.done == resumed.done == settings.refining.steps
    for name, own in whole.moments.average.items():
        assert not np.array_equal(own, begin.weights[name]), name
        np.testing.assert_allclose(own, resumed.moments.average[name], atol=1e-6, err_msg=name)


def test_where_all_known_names_of_a_type_are_names_they_are_told_to_be(corpora, settings):
    """Of the tags of a known name, the one that its corpus gives it gains, and no other guideline is moved."""
    numbering, dice = corpora.numbering, Dice(3)
    weights = make_encoder(dice, settings.shape) | make_outputs(dice, settings.shape, numbering)
    table = make_table(dice, settings.shape.words + settings.shape.hashed, settings.shape)
    forms = Forms(tuple(f"w{index}" for index in range(settings.shape.words)), settings.shape.hashed)
    known = 1 + 4 * ENTITY_TYPES.index("chemical") + SINGLE
    said = dict.fromkeys(numbering.guidelines, (0,) * 4) | {"jnlpba": (0, 1 + SINGLE, 0, 0)}
    pieces = split_pieces(["the", "lps", "rose", "."])
    example = NameExample("jnlpba", pieces, (("jnlpba", said["jnlpba"]),), (0, known, 0, 0))
    other = replace(example, tags=(("bc5cdr", said["bc5cdr"]),), corpus="bc5cdr", known=(0, 0, 0, 0))
    own = {"guidelines": numbering.guidelines, "knowing": settings.knowing, "fitting": settings.fitting}
    added = fit_known(weights, (table, forms), [example, other], **own)
    assert np.flatnonzero(added.any(1)).tolist() == [known]
    assert int(added[known].argmax()) == 1 + SINGLE
    assert not added[:, count_tags(len(numbering.guidelines["jnlpba"])) :].any()
    np.testing.assert_array_equal(added, fit_known(weights, (table, forms), [example, other], **own))


def test_a_second_look_learns_what_each_treebank_calls_a_word(monkeypatch):
    """Two treebanks that differ in one tag alone, read by a network of random weights that is sure of nothing."""
    monkeypatch.setattr(second_look, "_LEAD", np.inf)
    reader, parser = make_reader(), make_parser()
    first = TreebankSentence("", tuple(TreebankWord(form, form, "NN", 0, "root") for form in ("the", "cell")))
    other = TreebankSentence("", (first.rows[0], first.rows[1]._replace(tag="VBZ")))
    trees = [[each] * 50 for each in (first, other)]
    added = fit_second_look(reader, parser, trees, Rereading(weight=0.1, steps=40))
    weights = parser.weights | {second_look.AGAIN: added}
    looking = Parser(weights, tags=TAGS, rules=RULES, relations=RELATIONS, treebanks=("genia", "craft"))
    states = reader.encode([["the", "cell"]]).word_states()
    for name, tags in (("genia", ["NN", "NN"]), ("craft", ["NN", "VBZ"])):
        assert [TAGS[tag] for tag in looking.parse(states, [2], [name]).tags] == tags


@pytest.mark.parametrize("reverse", [False, True], ids=["forwards", "backwards"])
def test_gradients_of_the_recurrence_are_those_of_its_formula(reverse):
    """Worked out by hand for speed; JAX's own, of the same formula step by step, must agree."""
    random = np.random.default_rng(5)
    time, batch, half = 6, 3, 4
    gates = random.standard_normal((time, batch, 3 * half))
    inputs, weight = random.standard_normal((time, batch, half)), 0.3 * random.standard_normal((2, half))
    there = (np.arange(time)[:, None] < np.array([6, 2, 4])).astype(np.float32)

    def by_formula(gates, inputs, layout, weight, *, reverse):
        state, outputs = jnp.zeros((batch, half)), [None] * time
        for at in reversed(range(time)) if reverse else range(time):
            value, forget, reset = jnp.split(gates[at], 3, axis=-1)
            forget, reset = (jax.nn.sigmoid(x + w * state) for x, w in ((forget, weight[0]), (reset, weight[1])))
            state = (value + forget * (state - value)) * layout[at][:, None]
            outputs[at] = inputs[at] + reset * (state - inputs[at])
        return jnp.stack(outputs)

    def measure(recurrence):
        def loss(gates, inputs, weight):
            return (recurrence(gates, inputs, there, weight, reverse=reverse) ** 3).sum()

        return jax.grad(loss, (0, 1, 2))(gates, inputs, weight)

    for own, other in zip(measure(recur_jax), measure(by_formula), strict=True):
        np.testing.assert_allclose(own, other, atol=1e-4)


def list_first(steps, count):
    return [next(steps) for _ in range(count)]


def test_a_fitted_model_reads_text_and_says_how_good_it_is(data, splitter, settings, tmp_path, monkeypatch):
    """From corpora to a pipeline on disk, with a rule in place of the step of sentences."""
    splitter.to_disk(tmp_path / "sentences")
    monkeypatch.setattr(fitting, "fit_sentences", lambda data, work: tmp_path / "sentences")
    monkeypatch.setattr(fitting, "read_settings", lambda: settings)
    work, told = tmp_path / "work", []
    work.mkdir()
    model = fitting.fit(data, work, report=lambda *each: told.append(each))
    assert {stage for stage, *_ in told} == {"pretraining", "fitting", "narrowing", "refining"}
    reader = load_language(str(model)).get_pipe("reader").reader
    assert reader.weights["shared0.narrow"].shape == (settings.shape.width, 5)
    assert "shared1.narrow" not in reader.weights
    assert load_language(str(model)).get_pipe("parser").parser.treebanks == ("genia", "craft")
    scores = fitting.read_scores(model)
    assert {"genia: LAS without punctuation", "jnlpba: all"} <= set(scores)
    assert all(0 <= score <= 1 for score in scores.values())
    again = fitting.fit(data, work, report=lambda *each: told.append("again"))
    assert "again" not in told, "what is done is not done again"
    assert (again / "manifest.json").is_file()
