"""What a pipeline says of gold sentences and of raw texts, as plain values."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby, islice

from spacy.language import Language
from spacy.tokens import Doc
from spacy.tokens import Span as DocSpan
from spacy.vocab import Vocab

from ..language import Name, read_names, read_sentence_spans, read_tree
from ..model import Span
from ..text.blocks import find_blocks
from .names.labelling import PredictedNames
from .trees.treebank import TreebankSentence, TreebankWord

# Sentences a Doc: a model that looks beyond one sentence sees what stands around it.
_SENTENCES_PER_DOC = 8


def predict_trees(sentences: Iterable[TreebankSentence], nlp: Language) -> Iterator[TreebankSentence]:
    """Yield, for each gold sentence, the same words with the tags, lemmas and trees that ``nlp`` gives them.

    The model gets the gold's words and boundaries. Labels are brought to Universal Dependencies v1.
    """
    docs = ((_to_doc(group, nlp.vocab), group) for group in group_sentences(sentences))
    for doc, group in nlp.pipe(docs, as_tuples=True):
        start = 0
        for sentence in group:
            end = start + len(sentence.rows)
            yield TreebankSentence(sentence.doc_id, _read_rows(doc[start:end]), sentence.written)
            start = end


def predict_blocks(texts: Sequence[str], nlp: Language) -> Iterator[list[tuple[int, Doc]]]:
    """Yield, for each text, its blocks as ``extract`` reads them: where each begins, and its Doc."""
    blocks = (
        (text[start:end], (number, start)) for number, text in enumerate(texts) for start, end in find_blocks(text)
    )
    reached = 0
    for number, group in groupby(nlp.pipe(blocks, as_tuples=True), key=lambda block: block[1][0]):
        # A text of white space alone has no block.
        yield from ([] for _ in range(reached, number))
        yield [(start, doc) for doc, (_, start) in group]
        reached = number + 1
    yield from ([] for _ in range(reached, len(texts)))


def predict_sentences(texts: Sequence[str], nlp: Language) -> Iterator[list[Span]]:
    """Yield the sentences that ``nlp`` finds in each raw text, without white space at their ends."""
    for blocks in predict_blocks(texts, nlp):
        yield [
            Span(offset + span.start, offset + span.end) for offset, doc in blocks for span in read_sentence_spans(doc)
        ]


def predict_names(texts: Sequence[str], nlp: Language) -> Iterator[PredictedNames]:
    """Yield the names that ``nlp`` marks in each raw text, in code points of the text."""
    for blocks in predict_blocks(texts, nlp):
        by_guideline: dict[str, tuple[Name, ...]] = {}
        entities: tuple[Name, ...] = ()
        for offset, doc in blocks:
            for guideline, names in read_names(doc).items():
                by_guideline[guideline] = by_guideline.get(guideline, ()) + _shift(names, offset)
            entities += _shift(((each.start_char, each.end_char, each.label_) for each in doc.ents), offset)
        yield PredictedNames(by_guideline, entities)


def group_sentences(sentences: Iterable[TreebankSentence]) -> Iterator[list[TreebankSentence]]:
    """Yield groups of up to eight neighbouring sentences of one document."""
    for _, neighbours in groupby(sentences, key=lambda sentence: sentence.doc_id):
        while group := list(islice(neighbours, _SENTENCES_PER_DOC)):
            yield group


def _to_doc(sentences: list[TreebankSentence], vocab: Vocab) -> Doc:
    words = [row.form for sentence in sentences for row in sentence.rows]
    starts: list[bool | int | None] = [index == 0 for sentence in sentences for index in range(len(sentence.rows))]
    return Doc(vocab, words=words, sent_starts=starts)


def _read_rows(sentence: DocSpan) -> tuple[TreebankWord, ...]:
    tree = read_tree(sentence.doc, Span(sentence.start_char, sentence.end_char))
    return tuple(
        TreebankWord(
            token.text, token.lemma, token.tag, 0 if token.head == token.index else token.head + 1, token.relation
        )
        for token in tree.tokens
    )


def _shift(names: Iterable[Name], offset: int) -> tuple[Name, ...]:
    return tuple((start + offset, end + offset, label) for start, end, label in names)
