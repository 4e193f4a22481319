"""What a statement rests on: this study, the work of others, a conclusion, or an aim."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..model import Cue, Relation, Span
from ..syntax.phrases import find_phrases
from ..syntax.sentence import Sentence
from ..syntax.tree import Tree
from ..vocab import Basis
from .cues import load_cues, load_phrases, make_cue
from .scope import find_carriers, stands_beside

_ORDER: tuple[Basis, ...] = ("prior_work", "conclusion", "aim", "this_study")
_COMPLEMENTS = ("ccomp", "xcomp", "csubj", "csubjpass", "nsubjpass", "dobj", "advcl")
# "(Meyer et al., 2009)", "(Meyer and Schmidt 2009; Li 2010)", "[12, 14]"
_CITATION = re.compile(
    r"\((?:see |reviewed in |e\.g\.,? )?[A-Z][^\W\d_]+[^()]{0,60}?,? (?:19|20)[0-9]{2}[a-z]?(?:[;,][^()]*)?\)"
    r"|(?<=[\w)] )\[[0-9]{1,3}(?: ?[,–-] ?[0-9]{1,3})*\]"
)

# What is shown in one of these is the authors' own.
_FIGURES = ("fig", "fig.", "figs", "figs.", "figure", "figures", "table", "tables")


def find_basis(sentence: Sentence, relation: Relation, *, certainty: str) -> tuple[Basis, tuple[Cue, ...]]:
    """Return the basis of ``relation`` and its cues.

    Who is said to report it decides ("has been shown to induce", "earlier authors concluded that", "we find that"),
    then phrases that hang on the trigger or on what is above it, then a citation behind it. An aim is only what is
    also a hypothesis.
    """
    tree = sentence.tree
    found = [*_find_reported(tree, relation.trigger), *_find_phrases(tree, relation.trigger)]
    for basis in _ORDER:
        if basis == "aim" and certainty != "hypothesis":
            continue
        tokens = next((tokens for tokens, value in found if value == basis), None)
        if tokens is not None:
            return basis, (make_cue(sentence, tokens, "attribution"),)
    citation = _find_citation(sentence, relation)
    if citation is not None:
        quote = sentence.quote(citation)
        return "prior_work", (Cue("attribution", quote.text, quote.span),)
    return "unknown", ()


def _find_phrases(tree: Tree, trigger: int) -> Iterator[tuple[tuple[int, ...], str]]:
    above = {*find_carriers(tree, trigger), *tree.ancestors(trigger)}
    for tokens, value in find_phrases(tree, load_phrases("attribution")):
        # "when the cells were **taken together**" concludes nothing.
        clause = tree.children(tokens[0], "nsubjpass", "auxpass", "advmod") if tree[tokens[0]].tag == "VBN" else ()
        before = [child for child in clause if child < tokens[0]]
        if not before and any(tree[token].head in above for token in tokens):
            yield tokens, value


def _find_reported(tree: Tree, trigger: int) -> Iterator[tuple[tuple[int, ...], Basis]]:
    """Yield the verbs above the trigger that report it, and what it rests on by who reports and when."""
    verbs = load_cues("attribution", "governor")
    below = trigger
    for above in tree.ancestors(trigger):
        if tree[above].lemma in verbs and tree[below].relation in _COMPLEMENTS and not stands_beside(tree, below):
            basis = _basis_of_report(tree, above)
            if basis is not None and (tree[below].relation != "advcl" or basis == "prior_work"):
                yield (above,), basis
        below = above
    for carrier in find_carriers(tree, trigger):
        for child in tree.children(carrier, "advcl"):
            # "**as described** by others", but not "as shown in Figure 2"
            as_said = any(tree[mark].lower == "as" for mark in tree.children(child, "mark", "advmod"))
            if as_said and tree[child].lemma in verbs and (_is_of_others(tree, child) or _is_earlier(tree, child)):
                yield (child,), "prior_work"


def _basis_of_report(tree: Tree, verb: int) -> Basis | None:
    subjects, kind = tree.children(verb, "nsubj"), load_cues("attribution", "governor")[tree[verb].lemma]
    if tree.children(verb, "auxpass", "nsubjpass"):
        perfect = any(tree[child].lemma == "have" for child in tree.children(verb, "aux"))
        return "prior_work" if perfect or kind == "known" or _is_earlier(tree, verb) else None
    if _is_earlier(tree, verb) or any(_is_other(tree, subject) for subject in subjects):
        return "prior_work"
    if any(tree[subject].lower == "we" for subject in subjects):
        return "conclusion" if kind == "concluded" else "this_study"
    return None


def _is_other(tree: Tree, noun: int) -> bool:
    """Return whether ``noun`` names other authors or their work: "others", "earlier studies", "Meyer et al."."""
    authors, times = load_cues("attribution", "author"), load_cues("attribution", "time")
    if tree[noun].lower in authors or any(tree[child].lower in ("al.", "colleagues") for child in tree.subtree(noun)):
        return True
    own = any(tree[child].lower in ("our", "these", "this", "present") for child in tree.children(noun))
    return not own and any(tree[child].lower in times for child in tree.children(noun, "amod"))


def _is_of_others(tree: Tree, verb: int) -> bool:
    return any(_is_other(tree, child) for child in tree.children(verb, "nmod"))


def _is_earlier(tree: Tree, verb: int) -> bool:
    """Return whether an adverb says that the report is an old one: "was **previously** shown", "years **ago**"."""
    times = load_cues("attribution", "time")
    return any(tree[child].lower in times for child in tree.children(verb, "advmod"))


def _find_citation(sentence: Sentence, relation: Relation) -> Span | None:
    """Return where work is cited behind the trigger, None where none is, or where it is about another clause."""
    tokens = sentence.tree.tokens
    match = _CITATION.search(sentence.text, relation.quote.span.end, tokens[-1].end)
    if match is None:
        return None
    between = (token for token in tokens[relation.trigger + 1 :] if token.start < match.start())
    apart = any(token.tag in ("WDT", "WP", "WP$", "WRB") or token.lower in _FIGURES for token in between)
    return None if apart else Span(*match.span())
