"""Annotated corpora as spaCy training documents."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby

from spacy.language import Language
from spacy.tokens import Doc
from spacy.util import filter_spans, minibatch
from spacy.vocab import Vocab

from ..evaluate.annotated import AnnotatedText
from ..evaluate.treebank import TreebankSentence

# Sentences a training document: enough for the parser to learn where one ends and the next begins.
_SENTENCES_PER_DOC = 8


def treebank_docs(sentences: Iterable[TreebankSentence], vocab: Vocab) -> Iterator[Doc]:
    """Yield Docs of up to eight neighbouring sentences of one document, with tags, lemmas and trees."""
    for _, neighbours in groupby(sentences, key=lambda sentence: sentence.doc_id):
        for group in minibatch(neighbours, _SENTENCES_PER_DOC):  # type: ignore[no-untyped-call]
            yield _treebank_doc(group, vocab)


def _treebank_doc(sentences: list[TreebankSentence], vocab: Vocab) -> Doc:
    words, lemmas, tags, deps = list[str](), list[str](), list[str](), list[str]()
    heads, starts = list[int](), list[bool | int | None]()
    for sentence in sentences:
        offset = len(words)
        for index, (form, lemma, tag, head, relation) in enumerate(sentence.rows):
            words.append(form)
            lemmas.append(lemma)
            tags.append(tag)
            heads.append(offset + (head - 1 if head else index))
            deps.append("ROOT" if head == 0 else relation)
            starts.append(index == 0)
    return Doc(vocab, words=words, lemmas=lemmas, tags=tags, heads=heads, deps=deps, sent_starts=starts)


def mention_docs(texts: Iterable[AnnotatedText], nlp: Language) -> Iterator[Doc]:
    """Yield one Doc a paragraph of each text, with the mentions that fall on token boundaries as entities.

    Paragraphs, because that is what the model gets when it is used. Mentions inside a token ("IL-2" of
    "IL-2-dependent") are left out: the tokenizer cannot give them back either.
    """
    for annotated in texts:
        start = 0
        for paragraph in annotated.text.split("\n"):
            end = start + len(paragraph)
            if paragraph.strip():
                doc = nlp.make_doc(paragraph)
                spans = [
                    doc.char_span(mention.start - start, mention.end - start, label=mention.type)
                    for mention in annotated.mentions
                    if start <= mention.start and mention.end <= end
                ]
                doc.set_ents(filter_spans([span for span in spans if span is not None]))
                yield doc
            start = end + 1
