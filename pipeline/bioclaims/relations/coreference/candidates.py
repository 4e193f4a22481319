"""What a word may stand for: the names of a sentence, what they are, and which of them is its subject."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence

from ...model import Mention
from ...syntax.clauses import NOUN_SUBJECTS, find_subject_heads
from ...syntax.coordination import find_conjuncts, first_conjunct
from ...syntax.prepositions import find_prepositional
from ...syntax.sentence import Sentence
from ...vocab import MOLECULES, load_perturbing_words, takes_part
from .words import SEVERAL, Class, is_class_name, load_classes, load_speakers

# Nouns of what does what the thing before them does.
_AT_WORK = ("activation", "consumption", "induction", "signaling", "signalling")
# All names of what a mention names.
NamesOf = Callable[[Mention], Iterable[str]]


def list_entities(mentions: Iterable[Mention]) -> tuple[Mention, ...]:
    """Return one mention, the last, of each thing that ``mentions`` name, in order."""
    last = {mention.identity: mention for mention in mentions}
    return tuple(sorted(last.values(), key=lambda mention: mention.span))


def agrees(found: Sequence[Mention], number: int) -> bool:
    """Return whether so many things are named as a word of ``number`` stands for."""
    return len(found) > 1 if number == SEVERAL else len(found) == number


def select(mentions: Iterable[Mention], of: Class | None, names_of: NamesOf) -> tuple[Mention, ...]:
    """Return one mention of each thing that is of the class ``of``; of any molecule where there is none."""
    named = [each for each in mentions if not is_class_name(each.text, known=bool(each.groundings))]
    if of is None:
        return list_entities(each for each in named if each.type in MOLECULES)
    return list_entities(each for each in named if of.has(each.type, (each.text, *names_of(each))))


def read_subject(sentence: Sentence, head: int, number: int) -> tuple[Mention, ...]:
    """Return what the subject with this ``head`` names, where its number agrees; nothing where it names nothing.

    The noun itself must be the name, or a general word beside it: "A", "the A protein", "A and B".
    """
    found = [mention for each in find_conjuncts(sentence.tree, head) for mention in _read_noun(sentence, each.token)]
    named = list_entities(mention for mention in found if takes_part(mention.type))
    is_plural = number == SEVERAL and len(named) == 1 and sentence.tree[head].tag in ("NNS", "NNPS")
    return named if is_plural or agrees(named, number) else ()


def _read_noun(sentence: Sentence, token: int) -> tuple[Mention, ...]:
    referred = sentence.references.get(token)
    if referred:
        return tuple(
            Mention(each.antecedent.span, each.antecedent.text, each.type, each.groundings)
            for each in referred
            if each.antecedent is not None and each.claim is None
        )
    mentions = sentence.denoted.get(token, ())
    lemma = sentence.tree[token].lemma
    if mentions or not (lemma in load_classes() or _is_given(lemma)):
        return mentions
    beside = sentence.tree.children(token, "compound", "appos")
    if not beside and _is_given(lemma):
        phrases = dict(find_prepositional(sentence.tree, token))
        beside = tuple(phrases[name] for name in ("with", "of") if name in phrases)[:1]
    return tuple(mention for child in beside for mention in sentence.denoted.get(child, ()))


def _is_given(lemma: str) -> bool:
    """Return whether who gives a thing, or has more of it, does what that does: "A **treatment** raised B, and it"."""
    return load_perturbing_words("noun").get(lemma) in ("treatment", "overexpression") or lemma in _AT_WORK


def find_subjects_above(sentence: Sentence, token: int) -> Iterator[int]:
    """Yield the subjects of the clauses that hold ``token``, but for its own phrase, innermost first.

    After that of a clause those of clauses that it begins with: "although **A** was lost, its effect".
    """
    tree = sentence.tree
    for above in tree.ancestors(token):
        clauses = (above, *(child for child in tree.children(above, "advcl") if child < token))
        for subject in (each for clause in clauses for each in tree.children(clause, *NOUN_SUBJECTS)):
            if subject < token and not tree.is_below(token, subject):
                yield subject


def find_main_subject(sentence: Sentence) -> int | None:
    """Return the subject of what ``sentence`` says: "we found that **A** induced B"; None where it has several."""
    tree = sentence.tree
    verb: int | None = next((token.index for token in tree.tokens if tree.head(token.index) is None), None)
    while verb is not None:
        if any(tree.children(conjunct, *NOUN_SUBJECTS) for conjunct in tree.children(verb, "conj")):
            return None
        subject = next(iter(tree.children(verb, *NOUN_SUBJECTS)), None)
        if subject is not None and not is_speaker(sentence, subject):
            return subject
        verb = tree.child(verb, "ccomp", "xcomp")
    return None


def find_own_subject(sentence: Sentence, verb: int) -> int | None:
    """Return the subject of ``verb``, its own or the one that it inherits, None where there is none or several."""
    heads = find_subject_heads(sentence.tree, verb)
    return heads[0] if len(heads) == 1 else None


def is_speaker(sentence: Sentence, token: int) -> bool:
    """Return whether ``token`` is who or what tells something: "**we** found", "the **results** show"."""
    return sentence.tree[token].lemma in load_speakers() or sentence.tree[token].lower in load_speakers()


def find_rows(sentence: Sentence, mentions: Iterable[Mention]) -> tuple[tuple[Mention, ...], ...]:
    """Return the coordinations of more than one thing among ``mentions``, in order."""
    groups: dict[int, list[Mention]] = {}
    chosen = set(mentions)
    for token, named in sorted(sentence.denoted.items()):
        groups.setdefault(first_conjunct(sentence.tree, token), []).extend(each for each in named if each in chosen)
    found = (list_entities(group) for group in groups.values())
    return tuple(group for group in found if len(group) > 1)
