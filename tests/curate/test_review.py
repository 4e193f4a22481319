"""A review as its pages ask for it: queues, judgements, undo, two curators, and what comes of it all."""

from __future__ import annotations

import sqlite3
from pathlib import Path
from typing import Any

import pytest

from bioclaims.claims.shares import find_interval
from bioclaims.curate.agreement import find_kappa
from bioclaims.curate.review import Review
from bioclaims.curate.store import list_decisions
from bioclaims.errors import InputError
from bioclaims.model import from_record, rename_claim
from bioclaims.schema import find_problems, find_span_problems
from sample_claims import ABSTRACT, make_claims

from .conftest import CURATORS, Asker, Windows, make_client, open_review

CLAIMS = make_claims()
PHOSPHORYLATED, NULL, UNBOUND, DOUBTED, REQUIRED, ASSOCIATED, MOVED, INNER, OUTER = CLAIMS


def judge_all(window: Asker, verdict: str = "accept", **filters: Any) -> list[str]:
    """Judge what a queue gives until it is empty; return the ids in order."""
    seen = []
    while card := window.next(**filters):
        seen.append(card["id"])
        window.judge(card["id"], verdict, filters=filters)
    return seen


def standing(review: Review, *, all: bool = False) -> list[dict[str, Any]]:
    with review.store.reading() as connection:
        return list(list_decisions(connection, all=all))


def test_every_claim_is_asked_once_in_the_order_of_the_file(ann: Asker, review: Review) -> None:
    assert judge_all(ann) == [claim.id for claim in CLAIMS]
    decisions = standing(review)
    assert [find_problems(each, schema="decision") for each in decisions] == [[]] * len(CLAIMS)
    assert {(each["curator"], each["verdict"], each["role"]) for each in decisions} == {("ann", "accept", "curator")}
    assert decisions[1]["judged"] == {
        "section": "abstract", "sentence": "TNF had no effect on STAT3 activity.", "trigger": "effect", "agent": "TNF",
        "predicate": "regulates", "theme": "STAT3", "polarity": "negated", "rule": "transitive_verb:induce",
        "confidence": 0.7,
    }  # fmt: skip


def test_the_card_says_it_in_words_and_shows_where(ann: Asker) -> None:
    card = ann.next()
    assert card["said"]["whole"] == "IL-6 increases STAT3 phosphorylation through JAK in hepatocytes"
    assert card["said"]["stance"] == "stated as fact; reported here; not denied"
    text = ABSTRACT.document.text
    assert all(text[each["start"] :].startswith(each["text"]) for each in card["pieces"])
    assert "".join(each["text"] for each in card["pieces"]) == PHOSPHORYLATED.evidence[0].sentence.text
    kinds = {each["text"]: each["kinds"] for each in card["pieces"]}
    assert (kinds["IL-6"], kinds["induced"], kinds["JAK"], kinds["hepatocytes"]) == (
        ["agent"], ["trigger"], ["mediator"], ["context"]
    )  # fmt: skip
    assert card["after"].strip().startswith("TNF had no effect")
    assert card["agent"]["groundings"][0]["link"].endswith("HGNC:6018")
    assert card["beside"] == []
    assert ann.tell("next", claim=OUTER.id)["card"]["beside"] == ["IL-6 increases SOCS3 expression"]
    assert ann.tell("counts")["claims"] == 9


FILTERS: list[tuple[str, dict[str, Any], list[Any]]] = [
    ("a predicate", {"predicate": "binds"}, [UNBOUND]),
    ("denied claims", {"polarity": "negated"}, [NULL, UNBOUND]),
    ("doubted claims", {"certainty": "speculated"}, [DOUBTED]),
    ("a gene by its name", {"thing": "TNF"}, [NULL, UNBOUND]),
    ("a gene by another name", {"thing": "interleukin-6"}, [PHOSPHORYLATED, MOVED, INNER]),
    ("a gene by its identifier", {"thing": "HGNC:1097"}, [ASSOCIATED]),
    ("words that no lexicon has", {"thing": "Zebrin II"}, [OUTER]),
    ("two at once", {"thing": "STAT3", "polarity": "affirmed"}, [PHOSPHORYLATED]),
    ("a frame", {"rule": "transitive_verb", "predicate": "decreases"}, [DOUBTED, OUTER]),
    ("a rule that there is not", {"rule": "transitive"}, []),
    ("least confidence; one without has none", {"least": 0.5, "predicate": "decreases"}, [DOUBTED]),
    ("most confidence", {"most": 0.5}, []),
    ("a section", {"section": "results"}, []),
    ("a document", {"document": "PMID:1234567", "predicate": "binds"}, [UNBOUND]),
]  # fmt: skip


@pytest.mark.parametrize(("filters", "wanted"), [each[1:] for each in FILTERS], ids=[each[0] for each in FILTERS])
def test_a_filter_keeps(filters: dict[str, Any], wanted: list[Any], ann: Asker) -> None:
    assert judge_all(ann, **filters) == [claim.id for claim in wanted]


def test_orders(folder: Path) -> None:
    standings = {MOVED.id: (7, 0.0), NULL.id: (3, 2.5), INNER.id: (9, 0.0)}
    review = open_review(folder, standings=standings)
    client = make_client(review)

    def order(name: str) -> list[str]:
        window = Asker(client, CURATORS[0])
        found = []
        while card := window.next(order=name):
            found.append(card["id"])
            window.tell("skip", claim=card["id"], filters={"order": name})
        window.tell("skip", back=True)
        return found

    assert order("impact")[:3] == [INNER.id, MOVED.id, NULL.id]
    assert order("conflict")[0] == NULL.id
    assert order("unsure")[-1] == OUTER.id
    by_chance = order("sample")
    assert by_chance == order("sample") and sorted(by_chance) == sorted(order("file")) != by_chance


def test_a_correction_of_a_span_an_identifier_and_a_predicate(ann: Asker, review: Review) -> None:
    start = ABSTRACT.span("SOCS3").start
    values = {
        "agent": f"{start}-{start + 5}",
        "agent_id": "HGNC:19391",
        "predicate": "decreases",
        "trigger": PHOSPHORYLATED_TRIGGER,
    }
    assert "is no place in the sentence" in ann.judge(PHOSPHORYLATED.id, "correct", values=values, status=422)["error"]
    start = ABSTRACT.span("Ser727").start
    values |= {"agent": f"{start}-{start + 6} Ser727 "}
    shown = ann.tell("preview", claim=PHOSPHORYLATED.id, values=values)["card"]
    assert shown["said"]["whole"] == "Ser727 decreases STAT3 phosphorylation through JAK in hepatocytes"
    ann.judge(PHOSPHORYLATED.id, "correct", values=values, tags=["wrong_relation", "grounding"])
    (decision,) = standing(review)
    assert find_problems(decision, schema="decision") == []
    agent = PHOSPHORYLATED.agent.span
    assert decision["before"] == {
        "agent": f"{agent.start}-{agent.end} IL-6", "agent_id": "HGNC:6018", "predicate": "increases"
    }  # fmt: skip
    assert decision["after"]["agent"] == f"{start}-{start + 6} Ser727"
    record = decision["record"]
    assert find_problems(record, schema="claim") == [] == find_span_problems(record, ABSTRACT.document.text)
    assert (record["agent"]["text"], record["agent"]["groundings"][0]["name"]) == ("Ser727", "SOCS3")
    assert record["id"] == decision["corrected"] == rename_claim(from_record(record)).id != PHOSPHORYLATED.id


PHOSPHORYLATED_TRIGGER = "{0.start}-{0.end}".format(PHOSPHORYLATED.evidence[0].trigger.span)


def test_roles_that_change_places_take_all_that_is_known_along(review: Review) -> None:
    agent, theme = PHOSPHORYLATED.agent, PHOSPHORYLATED.theme
    values = {"agent": f"{theme.span.start}-{theme.span.end}", "theme": f"{agent.span.start}-{agent.span.end}"}
    turned, changes = review.correct(PHOSPHORYLATED, values)
    assert (turned.agent, turned.theme) == (theme, agent)
    assert set(changes) == {"agent", "theme"}


LISTS: list[tuple[str, str, str, list[tuple[str, str]]]] = [
    ("none is left", "context", "", []),
    ("the same", "context", "cell_type {hepatocytes} [CL:0000182]", [("cell_type", "hepatocytes")]),
    ("another kind", "context", "tissue {hepatocytes}", [("tissue", "hepatocytes")]),
    ("one more", "context", "cell_type {hepatocytes} [CL:0000182] | stimulus {Ser727}",
     [("cell_type", "hepatocytes"), ("stimulus", "Ser727")]),
]  # fmt: skip


@pytest.mark.parametrize(("name", "value", "wanted"), [each[1:] for each in LISTS], ids=[each[0] for each in LISTS])
def test_contexts_can_be_changed(name: str, value: str, wanted: list[tuple[str, str]], review: Review) -> None:
    places = {each: "{0.start}-{0.end} {1}".format(ABSTRACT.span(each), each) for each in ("hepatocytes", "Ser727")}
    value = value.format(**places)
    corrected, _ = review.correct(PHOSPHORYLATED, {name: value})
    assert [(each.kind, each.text) for each in corrected.context] == wanted
    assert not wanted or wanted[0][0] != "cell_type" or corrected.context[0] == PHOSPHORYLATED.context[0]


def test_mediators_can_be_changed(review: Review) -> None:
    jak = "{0.start}-{0.end}".format(ABSTRACT.span("JAK"))
    corrected, _ = review.correct(PHOSPHORYLATED, {"mediators": f"- {jak} JAK [FPLX:JAK]"})
    assert [(each.text, each.sign, each.groundings) for each in corrected.mediators] == [
        ("JAK", -1, PHOSPHORYLATED.mediators[0].groundings)
    ]


def test_a_missed_claim_is_added_beside_its_sentence(ann: Asker, review: Review) -> None:
    def place(words: str) -> str:
        span = ABSTRACT.span(words)
        return f"{span.start}-{span.end}"

    values = {
        "agent": place("JAK"),
        "theme": place("Ser727"),
        "trigger": place("induced"),
        "predicate": "increases",
        "theme_aspect": "activity",
    }
    assert "lacks trigger" in ann.judge(PHOSPHORYLATED.id, "add", values={**values, "trigger": ""}, status=422)["error"]
    answer = ann.judge(PHOSPHORYLATED.id, "add", values=values)
    assert answer["card"]["id"] == PHOSPHORYLATED.id
    (decision,) = standing(review)
    record = decision["record"]
    assert find_problems(record, schema="claim") == [] == find_span_problems(record, ABSTRACT.document.text)
    assert (record["id"], record["provenance"]["rule"], record["confidence"]) == (decision["claim"], "curator", None)
    assert ann.tell("undo", key="undo-key-1")["undone"]["verdict"] == "add"
    assert standing(review) == []


def test_undo_is_a_decision_too_and_brings_the_claim_back(ann: Asker, review: Review) -> None:
    ann.judge(PHOSPHORYLATED.id, "accept")
    ann.judge(NULL.id, "reject", tags=["negative_result"])
    answer = ann.tell("undo", key="undo-key-1")
    assert (answer["undone"]["claim"], answer["card"]["id"]) == (NULL.id, NULL.id)
    assert [each["claim"] for each in standing(review)] == [PHOSPHORYLATED.id]
    history = standing(review, all=True)
    assert [each["verdict"] for each in history] == ["accept", "reject", "withdraw"]
    assert history[2]["withdraws"] == history[1]["id"]
    assert [find_problems(each, schema="decision") for each in history] == [[]] * 3
    ann.tell("undo", key="undo-key-2")
    assert "judged nothing" in ann.tell("undo", key="undo-key-3", status=422)["error"]
    assert ann.next()["id"] == PHOSPHORYLATED.id


def test_who_judges_anew_counts_once_and_undo_restores_what_was_said_before(ann: Asker, review: Review) -> None:
    ann.judge(NULL.id, "accept")
    ann.judge(NULL.id, "reject")
    assert [each["verdict"] for each in standing(review)] == ["reject"]
    ann.tell("undo", key="undo-key-1")
    assert [each["verdict"] for each in standing(review)] == ["accept"]


def test_a_judgement_that_is_sent_twice_is_kept_once(ann: Asker, review: Review) -> None:
    first, second = (ann.judge(NULL.id, "accept", key="one-key-12")["decision"] for _ in range(2))
    assert first == second
    assert len(standing(review, all=True)) == 1


@pytest.mark.parametrize("statement", ["UPDATE decisions SET verdict = 'accept'", "DELETE FROM decisions"])
def test_decisions_cannot_be_changed_even_by_hand(statement: str, ann: Asker, review: Review) -> None:
    ann.judge(NULL.id, "reject")
    with pytest.raises(sqlite3.IntegrityError, match="decisions are never"), review.store.writing() as connection:
        connection.execute(statement)
    assert [each["verdict"] for each in standing(review)] == ["reject"]


def test_decisions_outlive_another_file_of_claims(folder: Path, ann: Asker, review: Review) -> None:
    ann.judge(NULL.id, "accept")
    lines = (folder / "claims.jsonl").read_bytes().splitlines(keepends=True)
    (folder / "claims.jsonl").write_bytes(b"".join(reversed(lines)))
    with pytest.raises(InputError, match="the file was changed"):
        review.preview(UNBOUND.id, {"predicate": "binds"}, missed=False)
    again = open_review(folder)
    window = Asker(make_client(again), CURATORS[0], ann.session)
    assert judge_all(window) == [claim.id for claim in reversed(CLAIMS) if claim is not NULL]


def test_a_record_that_stands_there_twice_is_told(folder: Path) -> None:
    lines = (folder / "claims.jsonl").read_bytes()
    (folder / "claims.jsonl").write_bytes(lines + lines.splitlines(keepends=True)[0])
    with pytest.raises(InputError, match="holds a claim twice"):
        open_review(folder)


def test_two_windows_never_have_the_same_claim(windows: Windows) -> None:
    ann, ben, again = windows("ann"), windows("ben"), windows("ann", "window-other")
    cards = [window.next()["id"] for window in (ann, ben, again)]
    assert len(set(cards)) == 3
    assert ann.next()["id"] == cards[0]
    judged = [judge_all(window) for window in (ben, again)]
    assert sorted(judged[0]) == sorted(claim.id for claim in CLAIMS if claim.id not in (cards[0], cards[2]))
    assert judged[1] == [cards[2]]


def test_of_shared_claims_two_judge_and_a_third_settles(folder: Path) -> None:
    review = open_review(folder, shared=1.0)
    client = make_client(review)
    ann, ben, cleo = (Asker(client, each, f"window-{each.name}") for each in CURATORS)
    assert judge_all(ann) == judge_all(ben) == [claim.id for claim in CLAIMS]
    assert cleo.next() is None
    ben.judge(NULL.id, "reject", tags=["polarity"])
    assert [each["curator"] for each in ann.tell("next", claim=NULL.id)["card"]["verdicts"]] == ["ann"]
    card = cleo.next()
    assert (card["id"], [each["verdict"] for each in card["verdicts"]]) == (NULL.id, ["accept", "reject"])
    progress = cleo.tell("progress")
    assert progress["counts"]["disputed"] == 1
    assert progress["agreement"] == [{"one": "ann", "other": "ben", "claims": 9, "alike": 8, "kappa": 0.0}]
    estimate = progress["estimate"]
    cleo.judge(NULL.id, "reject")
    assert cleo.next() is None
    after = cleo.tell("progress")["estimate"]
    assert (after["accepted"], after["judged"]) == (8, 9) > (estimate["accepted"], estimate["judged"])


def test_the_estimate_ends_at_the_first_claim_by_chance_that_nobody_judged(ann: Asker) -> None:
    order = []
    for _ in CLAIMS:
        card = ann.next(order="sample")
        order.append(card["id"])
        ann.tell("skip", claim=card["id"])
    for claim, verdict in zip(order, ["accept", "reject", "unsure", "", "accept"], strict=False):
        if verdict:
            ann.judge(claim, verdict)
    estimate = ann.tell("progress")["estimate"]
    assert (estimate["accepted"], estimate["judged"], estimate["unsure"], estimate["claims"]) == (1, 2, 1, 9)


def test_kappa_is_that_of_scikit_learn() -> None:
    metrics = pytest.importorskip("sklearn.metrics")
    pairs = [(True, True)] * 20 + [(True, False)] * 5 + [(False, True)] * 10 + [(False, False)] * 15
    assert find_kappa(pairs) == pytest.approx(metrics.cohen_kappa_score(*zip(*pairs, strict=True)))
    assert find_kappa([]) is find_kappa([(True, True)] * 3) is None


def test_the_interval_is_that_of_scipy() -> None:
    stats = pytest.importorskip("scipy.stats")
    for right, total in [(0, 1), (1, 1), (3, 10), (50, 100), (999, 1000)]:
        wilson = stats.binomtest(right, total).proportion_ci(method="wilson")
        assert find_interval(right, total) == pytest.approx((wilson.low, wilson.high))
    assert find_interval(0, 0) is None


NAMES = [("TNF-alpha", "HGNC:11892", True), ("HGNC:7176", "HGNC:7176", True), ("MMP9x", None, False)]


@pytest.mark.parametrize(("name", "curie", "exact"), NAMES, ids=[each[0] for each in NAMES])
def test_the_lexicon_is_searched(name: str, curie: str | None, exact: bool, ann: Asker) -> None:
    done = ann.client.get("/api/lexicon", params={"q": name}, headers=ann.headers).json()
    assert done["exact"] is exact
    assert curie is None or done["found"][0]["curie"] == curie


def test_a_claim_can_be_missed_where_nothing_was_read(ann: Asker, review: Review) -> None:
    sentences = ann.tell("sentences", claim=PHOSPHORYLATED.id)["sentences"]
    text = ABSTRACT.document.text
    assert [each["text"] for each in sentences] == [text[each["start"] : each["end"]] for each in sentences]
    assert " ".join(each["text"] for each in sentences) == text
    title = sentences[0]
    assert (title["text"], title["claims"], sentences[1]["claims"]) == ("IL-6 acts on STAT3.", 0, 1)
    values = {
        "sentence": f"{title['start']}-{title['end']}",
        "agent": "0-4", "trigger": "5-9", "theme": "13-18", "predicate": "regulates",
    }  # fmt: skip
    assert (
        "no place in the sentence"
        in ann.judge(PHOSPHORYLATED.id, "add", values={**values, "sentence": ""}, status=422)["error"]
    )
    ann.judge(PHOSPHORYLATED.id, "add", values=values)
    (decision,) = standing(review)
    record = decision["record"]
    assert find_problems(record, schema="claim") == [] == find_span_problems(record, text)
    assert (record["evidence"][0]["sentence"]["text"], record["agent"]["text"]) == (title["text"], "IL-6")


@pytest.mark.parametrize(
    ("place", "said"),
    [
        pytest.param("0", "is no place in the text", id="no place"),
        pytest.param("5-5", "is no place in the text", id="nothing"),
        pytest.param("0-100000", "is no place in the text", id="beyond the text"),
    ],
)
def test_a_sentence_that_the_text_does_not_have_is_refused(place: str, said: str, ann: Asker) -> None:
    values = {"sentence": place, "agent": "0-4", "trigger": "5-9", "theme": "13-18", "predicate": "regulates"}
    assert said in ann.judge(PHOSPHORYLATED.id, "add", values=values, status=422)["error"]
