"""More or less of what a noun names, and of which aspect: by the noun, by a participle before it, by a shared noun."""

from __future__ import annotations

from dataclasses import replace

from ...model import Filler, Sign
from ...syntax.clauses import CONTROL_NOUNS, find_subject_heads, is_gerund_after, is_passive, is_verb
from ...syntax.coordination import find_shared_head, first_conjunct
from ...syntax.nominals import find_amount
from ...syntax.particles import name_phrasal
from ...syntax.relatives import find_clause_before
from ...syntax.sentence import Sentence
from ...syntax.tree import Tree
from ...vocab import OPPOSITES, Trait
from ..rules.triggers import Lexis, Trigger
from .nouns import find_noun_lemma, is_effect
from .perturbations import is_done, is_treatment

_SUBJECT_CLAUSES = ("csubj", "csubjpass")
# What is said of one noun of a row alone.
_SAYING_MORE = ("det", "amod", "nmod", "nmod:poss", "case")
# What happens to a thing by itself, unlike its "induction by A".
_HAPPENING = ("accumulation",)
_LITTLE = ("low", "absent", "insufficient", "inadequate", "undetectable")
# "low **concentrations** of A": how much of it was given, not that it is lacking.
_GIVEN = ("concentration", "dose", "dosage", "amount")


def read_triggers(sentence: Sentence, lexis: Lexis, token: int, *, lemma: str | None = None) -> tuple[Trigger, ...]:
    """Return what the word on ``token`` may say, with the sign that the words beside it give: "**turned** off".

    ``lemma`` is that of a part of the word, where not all of it is meant.
    """
    tree = sentence.tree
    word, verb = tree[token], is_verb(tree, token)
    found = find_verbs(tree, lexis, token) if verb else ()
    if not found:
        before = tree[token - 1].lower if token else ""
        found = lexis.find_triggers(lemma or word.lemma, word.lower, "VB" if verb else word.tag, before=before)
    return tuple(sign_trigger(sentence, lexis, trigger, token) for trigger in found)


def find_verbs(tree: Tree, lexis: Lexis, token: int) -> tuple[Trigger, ...]:
    """Return what the verb on ``token`` may say, with its particle where that makes it another: "shut **down**"."""
    phrasal = lexis.triggers.get(("verb", name_phrasal(tree, token)))
    return phrasal or lexis.triggers.get(("verb", tree[token].lemma), ())


def find_sign(sentence: Sentence, lexis: Lexis, token: int) -> int:
    """Return +1 or -1 for a noun of more or less ("induction", "inhibition"), or a gerund ("inducing A"), else 0."""
    if is_gerund(sentence, token):
        verbs = find_verbs(sentence.tree, lexis, token)
        return next((trigger.sign for trigger in verbs if "changes_object" in trigger.traits), 0)
    if not sentence.tree[token].tag.startswith("NN"):
        return 0
    triggers = lexis.triggers.get(("noun", find_noun_lemma(sentence, token)), ())
    return next((trigger.sign for trigger in triggers if "amount" in trigger.traits), 0)


def find_signs_of_effect(sentence: Sentence, lexis: Lexis, token: int) -> tuple[Sign, ...]:
    """Return the sign of an adjective before an effect: who "blocked the **inhibitory** effects of A on B" raises B.

    None where ``token`` is no effect.
    """
    before = sentence.tree.children(token, "amod") if is_effect(sentence, lexis, token) else ()
    said = ((child, lexis.signed_modifiers.get(sentence.tree[child].lower)) for child in before)
    return tuple(
        Sign(child, sentence.quote_token(child), 1 if predicate == "increases" else -1)
        for child, predicate in said
        if predicate in OPPOSITES
    )


def is_gerund(sentence: Sentence, token: int) -> bool:
    """Return whether ``token`` is a verb that stands as a noun: "**inducing** A reduced B", "for **inducing** A"."""
    tree = sentence.tree
    is_subject = tree[token].tag == "VBG" and tree[token].relation in _SUBJECT_CLAUSES
    return is_subject or is_gerund_after(tree, token, "for")


def find_signs_before(sentence: Sentence, lexis: Lexis, token: int) -> tuple[Sign, ...]:
    """Return the signs of what stands before the noun ``token``: "diminished B", "increased B", "less B".

    One before a row is said of all up to what more is said of: "decreased A secretion, **B mRNA** and C expression",
    but not "impaired growth, **loss of B** and C". Not of what is bad beside what is not: of "reduced growth and
    **apoptosis**" only growth is reduced.
    """
    own = _find_own_signs(sentence, lexis, token)
    tree = sentence.tree
    first = first_conjunct(tree, token)
    row = [each for each in tree.children(first, "conj") if each < token] + [token]
    if own or first == token or any(tree.children(each, *_SAYING_MORE) for each in row):
        return own
    worse = find_noun_lemma(sentence, token) in lexis.harms and find_noun_lemma(sentence, first) not in lexis.harms
    return () if worse else _find_own_signs(sentence, lexis, first)


def _find_own_signs(sentence: Sentence, lexis: Lexis, token: int) -> tuple[Sign, ...]:
    tree = sentence.tree
    signs = []
    for child in tree.children(token, "amod"):
        # "**moderate** exercise" moderates nothing.
        plain = tree[child].tag == "JJ" and ("verb", tree[child].lower) in lexis.triggers
        triggers = () if plain else find_verb_of(lexis, tree[child].lemma)
        if tree[child].tag == "JJR":
            triggers = lexis.triggers.get(("adjective", tree[child].lower), ())
        if tree[child].tag == "VBG":
            # "the **decreasing** expression of A", but not "a reducing agent"
            triggers = tuple(trigger for trigger in triggers if "changes_subject" in trigger.traits)
        value = next((trigger.sign for trigger in triggers if trigger.sign), 0)
        if value and child < token and tree[child].tag in ("VBN", "JJ", "JJR", "VBD", "VBG"):
            signs.append(Sign(child, sentence.quote_token(child), value))
    amount = find_amount(tree, token)
    if amount is not None:
        triggers = lexis.triggers.get(("adjective", tree[amount].lower), ())
        signs += (Sign(amount, sentence.quote_token(amount), trigger.sign) for trigger in triggers[:1] if trigger.sign)
    return tuple(signs)


def find_lack(sentence: Sentence, noun: int) -> Sign | None:
    """Return the sign of an adjective that says how little there is of what acts: "**low** A expression"; or None.

    Not of what is given ("treatment with low levels of A"). What comes about may be little and more than before:
    "induced **low** levels of B".
    """
    tree = sentence.tree
    given = find_noun_lemma(sentence, noun) in _GIVEN
    if given or any(is_treatment(find_noun_lemma(sentence, place)) for place in (noun, tree[noun].head)):
        return None
    lacks = (child for child in tree.children(noun, "amod") if child < noun and tree[child].lower in _LITTLE)
    return next((Sign(child, sentence.quote_token(child), -1) for child in lacks), None)


def find_verb_of(lexis: Lexis, lemma: str) -> tuple[Trigger, ...]:
    """Return the verb of a participle, also of one that is tagged as an adjective, whose lemma is then its form."""
    forms = dict.fromkeys((lemma, lemma.removesuffix("d"), lemma.removesuffix("ed")))
    return next((lexis.triggers[("verb", form)] for form in forms if ("verb", form) in lexis.triggers), ())


def share_aspect(sentence: Sentence, lexis: Lexis, filler: Filler) -> Filler:
    """Return ``filler`` with the aspect of a noun that it shares: "regulates A but not B activity"."""
    tree = sentence.tree
    above = tree[filler.token].head
    hangs_on_it = tree[filler.token].relation == "compound" and tree[above].relation == "dep"
    head = above if hangs_on_it else find_shared_head(tree, first_conjunct(tree, filler.token))
    aspect = None if head is None else lexis.aspects.get(find_noun_lemma(sentence, head))
    if aspect is None or aspect == "process":
        return filler
    return replace(filler, participant=replace(filler.participant, aspect=aspect))


def change_by_clause(sentence: Sentence, lexis: Lexis, trigger: int, agent: Filler) -> Filler:
    """Return ``agent`` with the sign of the clause that brings something about: "A was **reduced**, leading to B"."""
    tree = sentence.tree
    above = tree[trigger].head
    # "A was reduced, which **resulted** in raising B"
    result = tree[trigger].relation == "advcl" and tree[trigger].tag == "VBG" and _leads_on(tree, lexis, above)
    leader = above if result else trigger
    verb = find_clause_before(tree, leader)
    if verb is None:
        return agent
    leads = _leads_on(tree, lexis, leader)
    # "A reduced B, which leads to C": the loss of B does; of "A inhibits B, which phosphorylates C" B itself.
    lost = leads and agent.token in tree.children(verb, "dobj")
    if not lost and (agent.token not in find_subject_heads(tree, verb) or tree.children(verb, "dobj")):
        return agent
    changed: Trait = "changes_object" if lost or is_passive(tree, verb) else "changes_subject"
    value = next((each.sign for each in find_verbs(tree, lexis, verb) if changed in each.traits), 0)
    sign = Sign(verb, sentence.quote_token(verb), value)
    return replace(agent, signs=(sign, *agent.signs)) if value else agent


def _leads_on(tree: Tree, lexis: Lexis, verb: int) -> bool:
    return any("leads_on" in each.traits for each in find_verbs(tree, lexis, verb))


def change_by_capacity(sentence: Sentence, lexis: Lexis, trigger: int, agent: Filler) -> Filler:
    """Return ``agent`` with what is said of the ability to do it: "A-deficient cells had a **reduced** ability to".

    Where something was done to it; of others it says only that they do it less than something else.
    """
    noun = sentence.tree[trigger].head
    able = sentence.tree[trigger].relation == "acl" and sentence.tree[noun].lemma in CONTROL_NOUNS
    if not able or not is_done(agent.participant.perturbation):
        return agent
    return replace(agent, signs=(*find_signs_before(sentence, lexis, noun), *agent.signs))


def sign_trigger(sentence: Sentence, lexis: Lexis, trigger: Trigger, token: int) -> Trigger:
    """Return an unsigned trigger with the sign of a word beside it: "inhibitory effect", "negatively regulates".

    A noun of an aspect, or of what happens, has that of a participle: "**reduced** expression of B by A". "**Less**
    susceptible" has the other sign.
    """
    if trigger.sign and sentence.tree[token].tag == "JJ":
        words = (sentence.tree[child].lower for child in sentence.tree.children(token, "advmod"))
        return replace(trigger, predicate=OPPOSITES[trigger.predicate]) if "less" in words else trigger
    if trigger.predicate == "increases" and (trigger.aspect != "unspecified" or trigger.lemma in _HAPPENING):
        for child in sentence.tree.children(token, "amod"):
            word = sentence.tree[child]
            verbs = find_verb_of(lexis, word.lemma) if word.tag in ("VBN", "JJ", "VBD") else ()
            if any(verb.predicate == "decreases" for verb in verbs):
                return replace(trigger, predicate="decreases")
    if trigger.predicate == "regulates":
        for child in sentence.tree.children(token, "amod", "advmod"):
            predicate = lexis.signed_modifiers.get(sentence.tree[child].lower)
            if predicate is not None:
                return replace(trigger, predicate=predicate)
    return trigger
