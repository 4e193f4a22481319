"""What papers agree on, and what not; what a conflict is, and which context splits it; which papers count."""

from __future__ import annotations

import json
import random
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import pytest

from bioclaims.claims.corpus.session import Cited, Corpus, CorpusError, Tally, check_memory, open_corpus
from bioclaims.claims.corpus.value import CONFLICTS, CONTEXTS, SIDES, WITHIN, Group
from bioclaims.errors import InputError
from bioclaims.model import Claim, to_record
from bioclaims.vocab import CONTEXT_KINDS
from bioclaims.writers import Entry, get_writer
from sample_claims import make_claims
from sample_corpus import SAID, make_corpus

pytest.importorskip("duckdb")


@dataclass(frozen=True)
class Document:
    """What group is told of a document."""

    id: str
    sha256: str = "0" * 64
    retracted: bool = False
    metadata: dict[str, Any] = field(default_factory=dict)


def write(path: Path, claims: Iterable[Claim]) -> Path:
    path.write_text("".join(json.dumps(to_record(claim)) + "\n" for claim in claims))
    return path


def write_table(path: Path, claims: Iterable[Claim]) -> Path:
    pytest.importorskip("pyarrow")
    writer = get_writer("parquet")
    entries = [Entry("x", claim) for claim in claims]
    path.write_bytes(b"".join(piece.data for piece in writer.write(entries, writer.begin())))
    return path


@contextmanager
def open_files(*paths: Path, memory: str | None = None) -> Iterator[Corpus]:
    with open_corpus(memory=memory) as corpus:
        for path in paths:
            corpus.read(path)
        yield corpus


def group(
    path: Path,
    claims: Iterable[Claim],
    *,
    documents: Iterable[Cited] = (),
    write: Callable[..., Path] = write,
    **options: Any,
) -> tuple[Tally, list[Group]]:
    chosen = {name: options.pop(name) for name in list(options) if name in ("withdrawn", "least", "any_aspect")}
    with open_files(write(path, claims)) as corpus:
        corpus.cite(documents)
        return corpus.count(**chosen), list(corpus.groups(**options))


@pytest.fixture(scope="module")
def found(tmp_path_factory: pytest.TempPathFactory) -> list[Group]:
    return group(tmp_path_factory.mktemp("corpus") / "claims.jsonl", make_corpus())[1]


def pick(
    groups: list[Group], agent: str, theme: str, *, relation: str = "effect", aspect: str | None = "unspecified"
) -> Group:
    (result,) = [
        each for each in groups
        if (each.agent.name, each.theme.name, each.relation, each.aspect) == (agent, theme, relation, aspect)
    ]  # fmt: skip
    return result


# Agent, theme, relation, aspect, the conflict, who disagrees, papers of the parts, contexts that split it.
FOUND = [
    ("a sign, by cells", "IL6", "SOCS3", "effect", "unspecified",
     [("increase or decrease", "papers", (2, 1), ["cells: HeLa, hepatocyte / macrophage"])]),
    ("an effect or none, by species", "TNF", "apoptotic process", "effect", "unspecified",
     [("effect or none", "papers", (2, 1), ["species: Mus musculus / Homo sapiens"])]),
    ("the same cells split nothing", "JAK", "ERK", "effect", "unspecified",
     [("increase or none", "papers", (1, 1), [])]),
    ("one paper, by setting", "BRAF", "ERK", "effect", "unspecified",
     [("increase or none", "one paper", (1, 1), ["setting: in vivo / in vitro"])]),
    ("one sentence tells two forms apart", "JAK", "SOCS3", "effect", "unspecified",
     [("decrease or none", "one sentence", (1, 1), [])]),
    ("a direct effect, another way, an increase and the need are not the effect", "SOCS3", "STAT3", "effect",
     "unspecified", []),
    ("need alone", "SOCS3", "STAT3", "required_for", "unspecified", []),
    ("a direct effect, claimed and denied", "JAK", "STAT3", "effect", "phosphorylation",
     [("direct or not", "papers", (1, 1), [])]),
    ("another aspect", "JAK", "STAT3", "effect", "expression", []),
    ("partners in either order", "TNF", "IL6", "binds", None, [("affirmed or denied", "papers", (2, 1), [])]),
    ("need, with a context on one side alone", "ERK", "apoptotic process", "required_for", "unspecified",
     [("affirmed or denied", "papers", (1, 1), [])]),
    ("agreement", "sirolimus", "asthma", "effect", "unspecified", []),
    ("words without identifier", "Zebrin", "quillin", "effect", "unspecified",
     [("increase or decrease", "papers", (1, 1), [])]),
]  # fmt: skip


@pytest.mark.parametrize(
    ("agent", "theme", "relation", "aspect", "conflicts"), [each[1:] for each in FOUND], ids=[each[0] for each in FOUND]
)
def test_conflicts_are_found_and_split(
    agent: str, theme: str, relation: str, aspect: str | None, conflicts: list[Any], found: list[Group]
) -> None:
    chosen = pick(found, agent, theme, relation=relation, aspect=aspect)
    assert [
        (
            each.name, each.within, each.papers,
            [f"{split.kind}: {', '.join(split.one)} / {', '.join(split.other)}" for split in each.splits],
        )
        for each in chosen.conflicts
    ] == conflicts  # fmt: skip


def test_every_group_is_in_the_table_above(found: list[Group]) -> None:
    assert len(found) == len(FOUND)


def test_papers_are_counted_on_each_side(found: list[Group]) -> None:
    chosen = pick(found, "IL6", "SOCS3")
    counts = (chosen.papers, chosen.sentences, chosen.affirmed, chosen.negated, chosen.speculated)
    assert (*counts, chosen.increase, chosen.decrease) == (5, 5, 3, 0, 2, 2, 1)
    assert chosen.predicates == {"increases": 3, "decreases": 2}
    assert [(side.name, side.papers, side.sentences) for side in chosen.sides] == [
        ("increase", 2, 2), ("decrease", 1, 1), ("doubted", 1, 1), ("asked", 1, 1),
    ]  # fmt: skip
    assert [(each.kind, each.name, each.papers) for each in chosen.sides[0].contexts] == [
        ("cell_line", "HeLa", 2), ("cell_type", "hepatocyte", 1),
    ]  # fmt: skip
    (example,) = chosen.sides[1].examples
    assert (example.document, example.sentence) == ("PMID:103", "IL-6 lowered SOCS3 in macrophages.")


def test_what_is_denied_in_other_ways_stands_on_sides_of_its_own(found: list[Group]) -> None:
    sides = pick(found, "SOCS3", "STAT3").sides
    assert [side.name for side in sides] == ["decrease", "no increase", "not direct", "not this way", "doubted"]


def test_a_paper_counts_once_however_often_it_says_a_thing(found: list[Group]) -> None:
    chosen = pick(found, "sirolimus", "asthma")
    assert (chosen.papers, chosen.sentences, chosen.affirmed, chosen.decrease) == (2, 3, 2, 2)
    assert [example.document for example in chosen.sides[0].examples] == ["PMID:191", "PMID:192"]


def test_conflicts_come_first_those_of_papers_before_those_of_one(found: list[Group]) -> None:
    order = [WITHIN.index(group.conflicts[0].within) if group.conflicts else len(WITHIN) for group in found]
    assert order == sorted(order)
    assert [group.papers for group in found if not group.conflicts] == sorted(
        (group.papers for group in found if not group.conflicts), reverse=True
    )


def test_of_conflicts_the_surest_come_first(tmp_path: Path) -> None:
    weak = [replace(claim, confidence=0.2) for claim in make_corpus() if claim.theme.text == "ERK"]
    strong = [replace(claim, confidence=0.9) for claim in make_corpus() if claim.theme.text == "apoptosis"]
    _, groups = group(tmp_path / "a.jsonl", [*weak, *strong])
    assert [(each.theme.name, each.conflicts[0].weight) for each in groups] == [
        ("apoptotic process", 0.9), ("apoptotic process", 0.9), ("ERK", 0.2), ("ERK", 0.2),
    ]  # fmt: skip


def test_aspects_are_one_where_that_is_asked_for(tmp_path: Path) -> None:
    _, groups = group(tmp_path / "a.jsonl", make_corpus(), any_aspect=True)
    chosen = pick(groups, "JAK", "STAT3", aspect=None)
    assert [each.name for each in chosen.conflicts] == ["direct or not", "increase or none"]


@pytest.mark.parametrize(
    ("options", "left"),
    [
        ({"conflicts_only": True}, lambda group: group.conflicts),
        ({"identified_only": True}, lambda group: group.agent.id and group.theme.id),
        ({"least_papers": 3}, lambda group: group.papers >= 3),
    ],
    ids=["conflicts", "identifiers", "papers"],
)
def test_only_some_groups_are_asked_for(
    options: dict[str, Any], left: Callable[[Group], Any], found: list[Group], tmp_path: Path
) -> None:
    _, groups = group(tmp_path / "a.jsonl", make_corpus(), **options)
    assert groups == [each for each in found if left(each)]
    assert len(groups) < len(found)


def test_records_below_the_confidence_do_not_count(tmp_path: Path) -> None:
    claims = [replace(claim, confidence=None if number % 2 else 0.6) for number, claim in enumerate(make_corpus())]
    tally, groups = group(tmp_path / "a.jsonl", claims, least=0.5)
    assert tally.unsure == len(claims) // 2
    assert sum(each.sentences for each in groups) == len(claims) - len(claims) // 2


def test_a_stimulus_is_what_the_inner_claim_names(tmp_path: Path) -> None:
    _, groups = group(tmp_path / "a.jsonl", make_claims())
    (side,) = pick(groups, "Zebrin II", "SOCS3", aspect="expression").sides
    assert [(each.kind, each.name, each.id) for each in side.contexts] == [("stimulus", "IL6", "HGNC:6018")]


def without_names(group: Group) -> Any:
    """Return the group without the names of contexts, of which the table has the words alone."""
    sides = [
        (
            side.name,
            side.papers,
            side.examples,
            sorted((each.kind, each.id or "", each.papers) for each in side.contexts),
        )
        for side in group.sides
    ]
    conflicts = [replace(each, splits=tuple(split.kind for split in each.splits)) for each in group.conflicts]
    return replace(group, sides=(), conflicts=()), conflicts, sides


def test_the_table_of_export_gives_the_same_groups(tmp_path: Path) -> None:
    claims = make_corpus()
    random.Random(1).shuffle(claims)
    _, of_table = group(tmp_path / "a.parquet", claims, write=write_table)
    _, of_lines = group(tmp_path / "a.jsonl", claims)
    assert [*map(without_names, of_table)] == [*map(without_names, of_lines)]


def test_the_order_of_records_changes_nothing(tmp_path: Path) -> None:
    # Of equally sure sentences the first is shown first.
    claims = [replace(claim, confidence=0.5 + number / 1000) for number, claim in enumerate(make_corpus())]
    _, forwards = group(tmp_path / "a.jsonl", claims)
    _, backwards = group(tmp_path / "b.jsonl", claims[::-1])
    assert forwards == backwards


ONE = (SAID[0],)
TWICE = (SAID[0], replace(SAID[0], document="PMC:9"))


def count(claims: list[Claim], path: Path, **options: Any) -> tuple[Tally, list[tuple[int, int, int]]]:
    tally, groups = group(path, claims, **options)
    return tally, [(each.papers, each.sentences, each.retracted) for each in groups]


def test_documents_that_share_an_id_are_one_paper_and_a_sentence_of_both_is_one(tmp_path: Path) -> None:
    claims = make_corpus(TWICE)
    assert count(claims, tmp_path / "a.jsonl")[1] == [(2, 2, 0)]
    sha = claims[0].document.sha256
    cited = [Document("PMID:101", sha, metadata={"pmcid": "PMC9"}), Document("PMC:9", sha)]
    assert count(claims, tmp_path / "b.jsonl", documents=cited)[1] == [(1, 1, 0)]


def test_a_record_that_is_there_twice_counts_once(tmp_path: Path) -> None:
    claims = make_corpus(ONE)
    assert count([*claims, *claims], tmp_path / "a.jsonl") == (Tally(2, 1, 0, 0, 0, 0), [(1, 1, 0)])


def test_of_a_document_that_was_revised_the_last_text_counts(tmp_path: Path) -> None:
    before, after = make_corpus(ONE), make_corpus((replace(SAID[2], document="PMID:101"),))
    tally, groups = group(tmp_path / "a.jsonl", [*before, *after])
    assert (tally.records, tally.revised) == (2, 1)
    assert [(each.increase, each.decrease) for each in groups] == [(0, 1)]


def test_a_revised_text_that_makes_no_claim_takes_the_old_ones_along(tmp_path: Path) -> None:
    claims = make_corpus(ONE)
    tally, groups = count(claims, tmp_path / "a.jsonl", documents=[Document("PMID:101", "1" * 64)])
    assert (tally.revised, groups) == (1, [])


def test_withdrawn_documents_take_their_paper_along(tmp_path: Path) -> None:
    claims = make_corpus(TWICE)
    assert count(claims, tmp_path / "a.jsonl", withdrawn=["PMID:101"]) == (Tally(2, 0, 0, 1, 0, 0), [(1, 1, 0)])
    sha = claims[0].document.sha256
    cited = [Document("PMID:101", sha), Document("PMC:9", sha, metadata={"pmid": "101"})]
    tally, groups = count(claims, tmp_path / "b.jsonl", withdrawn=["PMID:101"], documents=cited)
    assert (tally.withdrawn, groups) == (2, [])


def test_retracted_papers_are_counted_apart(tmp_path: Path) -> None:
    claims = [*make_corpus(TWICE[:1], retracted=True), *make_corpus(TWICE[1:])]
    tally, groups = count(claims, tmp_path / "a.jsonl")
    assert (tally.retracted, groups) == (1, [(1, 1, 1)])
    sha = claims[0].document.sha256
    cited = [Document("PMID:101", sha, retracted=True), Document("PMC:9", sha, metadata={"pmid": "101"})]
    assert count(make_corpus(TWICE), tmp_path / "b.jsonl", documents=cited)[1] == []


def test_rows_may_exceed_memory(tmp_path: Path) -> None:
    """100 MB of records with 80 MB of memory, most of it sentences of which none is like another."""
    base = to_record(make_corpus(ONE)[0])
    random_words = random.Random(5)
    path = tmp_path / "many.jsonl"
    with open(path, "w") as out:
        for number in range(20_000):
            sentence = f"{random_words.getrandbits(16_000):x}"
            base["id"] = f"claim:{number:020x}"
            base["document"]["id"] = f"PMID:{number}"
            base["theme"]["groundings"][0]["curie"] = f"HGNC:{number % 1000}"
            base["evidence"][0]["sentence"]["text"] = sentence
            out.write(json.dumps(base) + "\n")
    assert path.stat().st_size > 100_000_000
    with open_files(path, memory="80MB") as corpus:
        tally = corpus.count()
        groups = list(corpus.groups())
    assert tally.records == 20_000
    assert {each.papers for each in groups} == {20}
    assert len(groups) == 1000


def test_what_is_no_claim_is_told(tmp_path: Path) -> None:
    with open_corpus() as corpus:
        for name, content in (("a.jsonl", '{"id": "x"}\n'), ("b.jsonl", "{\n"), ("c.parquet", "PAR1")):
            (tmp_path / name).write_text(content)
            with pytest.raises(CorpusError):
                corpus.read(tmp_path / name)


def test_an_amount_of_memory_that_is_none_is_told() -> None:
    with pytest.raises(InputError, match="Give one such as 500MB"):
        check_memory("much")


def test_nothing_is_left_behind_and_no_extension_is_fetched(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    with open_corpus() as corpus:
        assert [path.name.startswith("bioclaims-") for path in tmp_path.iterdir()] == [True]
        for name in ("autoinstall_known_extensions", "autoload_known_extensions"):
            assert corpus._fetch(f"SELECT current_setting('{name}')") == [(False,)]
    assert list(tmp_path.iterdir()) == []


def test_every_kind_of_context_is_compared_with_one_other_alone() -> None:
    assert sorted(kind for kinds in CONTEXTS.values() for kind in kinds) == sorted(CONTEXT_KINDS)


def test_every_part_of_a_conflict_is_a_side() -> None:
    assert {side for parts in CONFLICTS.values() for part in parts for side in part} <= set(SIDES)
