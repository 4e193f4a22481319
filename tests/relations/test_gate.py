"""What the form of a word says, and which sentences can hold a claim."""

from __future__ import annotations

import re

import pytest

from bioclaims.model import Mention, Span
from bioclaims.relations.gate import Hint, find_hints, has_participants, has_trigger
from bioclaims.relations.rules.triggers import load_lexis


@pytest.mark.parametrize(
    "form",
    [
        "induces", "Inducing", "controlled", "bound", "led", "driven", "rose", "relied", "roles", "IL-2-induced",
        "ERK–dependent", "down-regulated", "downregulates", "Up-Regulation", "stabilises", "favours", "needed", "acts",
        "phosphorylations", "independently",
    ],
)  # fmt: skip
def test_a_form_may_be_a_trigger(form: str) -> None:
    assert find_hints(form) & Hint.TRIGGER


@pytest.mark.parametrize("form", ["cells", "were", "patients", "mouse", "IL-2", "bone", ".", "-", ""])
def test_a_form_is_no_trigger(form: str) -> None:

    assert not find_hints(form) & Hint.TRIGGER


def test_every_trigger_of_the_rules_is_seen_in_its_own_form() -> None:
    # A prefix is one of a whole word.
    whole = {"prefix": "{}-inflammatory"}
    forms = [whole.get(kind, "{}").format(lemma) for kind, lemma in load_lexis().triggers]
    assert [form for form in forms if not find_hints(form) & Hint.TRIGGER] == []


def test_every_trigger_verb_is_seen_in_its_regular_forms() -> None:
    verbs = [lemma for kind, lemma in load_lexis().triggers if kind == "verb"]
    missed = [form for verb in verbs for form in _inflect(verb) if not find_hints(form) & Hint.TRIGGER]
    assert missed == []


def test_every_process_noun_is_seen_in_its_own_form() -> None:
    processes = [lemma for lemma, aspect in load_lexis().aspects.items() if aspect == "process"]
    # Of "lysis" there is no plural in s.
    forms = [form for noun in processes for form in (noun, noun if noun.endswith("sis") else f"{noun}s")]
    missed = [form for form in forms if not find_hints(form) & Hint.PROCESS]
    assert missed == []


@pytest.mark.parametrize(
    ("form", "hint"),
    [
        ("transfected", Hint.RELATION),
        ("hilE", Hint.NAME),
        ("PA2585", Hint.NAME),
        ("β-catenin", Hint.NAME),
        ("angiogenesis", Hint.PROCESS | Hint.NAME),
        ("these", Hint.REFERENCE),
        ("Mice", Hint.NOTHING),
        ("12", Hint.NOTHING),
    ],
)
def test_a_form_says_what_else_it_may_be(form: str, hint: Hint) -> None:
    assert find_hints(form) == hint


@pytest.mark.parametrize(
    ("sentence", "strict", "kept"),
    [
        ("TNF induces IL-8 .", True, True),
        ("TNF was measured in mice .", True, False),
        ("Mice were transfected with TNF .", False, True),
        ("Mice were transfected with TNF .", True, False),
        ("Mice were fed .", False, False),
    ],
)
def test_a_sentence_needs_a_trigger_word(sentence: str, strict: bool, kept: bool) -> None:
    assert has_trigger(map(find_hints, sentence.split()), strict=strict) is kept


@pytest.mark.parametrize(
    ("sentence", "names", "strict", "kept"),
    [
        pytest.param("TNF induces IL-8", ["TNF", "IL-8"], True, True, id="two names"),
        pytest.param("TNF induces apoptosis", ["TNF"], True, True, id="a name and a process"),
        pytest.param("TNF-induced apoptosis", ["TNF"], True, True, id="a name inside a token and a process"),
        pytest.param("TNF induces apoptosis", ["TNF", "apoptosis"], True, True, id="a process that is a mention"),
        pytest.param("Light induces apoptosis", ["apoptosis"], True, False, id="one process that is a mention"),
        pytest.param("It induces apoptosis", ["apoptosis"], True, True, id="a pronoun and a process"),
        pytest.param("The kinase induces apoptosis", ["apoptosis"], True, True, id="a class of things and a process"),
        pytest.param("These effects need TNF", ["TNF"], True, True, id="effects told before and a name"),
        pytest.param("growth reduces survival", [], True, False, id="processes without a name"),
        pytest.param("TNF was induced", ["TNF"], True, False, id="one name"),
        pytest.param("TNF was induced", ["TNF"], False, True, id="one name, the other in the sentence before"),
        pytest.param("hilE was induced", [], False, True, id="a name that nothing knows"),
        pytest.param("They induce it", [], False, True, id="pronouns"),
        pytest.param("Light was reduced", [], False, False, id="nothing"),
    ],
)
def test_a_sentence_needs_participants(sentence: str, names: list[str], strict: bool, kept: bool) -> None:
    words = [(find_hints(place.group()), Span(*place.span())) for place in re.finditer(r"\S+", sentence)]
    mentions = [_mention(sentence, name) for name in names]
    assert has_participants(mentions, words, strict=strict) is kept


def test_what_takes_no_part_is_no_participant_of_the_rules() -> None:
    words = [(Hint.NOTHING, Span(0, 4))]
    mentions = [_mention("mice TNF", "mice", "species"), _mention("mice TNF", "TNF")]
    assert has_participants(mentions, words, strict=True) is False
    assert has_participants(mentions, words) is True


def _mention(sentence: str, name: str, kind: str = "gene_or_gene_product") -> Mention:
    start = sentence.index(name)
    return Mention(Span(start, start + len(name)), name, "biological_process" if name == "apoptosis" else kind)


def _inflect(verb: str) -> list[str]:
    stem = verb.removesuffix("e")
    if verb.endswith("y"):
        return [f"{verb[:-1]}ies", f"{verb[:-1]}ied", f"{verb}ing"]
    return [f"{verb}es" if verb.endswith(("s", "sh")) else f"{verb}s", f"{stem}ed", f"{stem}ing"]
