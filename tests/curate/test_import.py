"""What curators change comes back, what is none is told with its place, and what is left comes back as it was."""

from __future__ import annotations

import csv
import io
import json
import random
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from bioclaims.curate import READERS, Judged, get_reader, judge_claims
from bioclaims.curate.apply import find_unknown
from bioclaims.curate.decisions import make_decision
from bioclaims.errors import InputError
from bioclaims.model import Claim, rename_claim, to_record
from bioclaims.schema import find_problems, find_span_problems
from bioclaims.writers import Entry, get_writer
from sample_claims import ABSTRACT, make_claims, make_entries, make_hostile, make_hostile_entries

CLAIMS = make_claims()
PHOSPHORYLATED, NULL, UNBOUND, DOUBTED, REQUIRED, ASSOCIATED, MOVED, INNER, OUTER = CLAIMS


def write(name: str, folder: Path, entries: list[Entry]) -> Path:
    """Write ``entries`` as the format ``name``; return the file, or the folder."""
    writer = get_writer(name)
    path = folder / (f"edited{writer.suffix}" if not writer.folder else "edited")
    for piece in writer.write(entries, writer.begin()):
        target = path / piece.name if piece.name else path
        target.parent.mkdir(parents=True, exist_ok=True)
        with open(target, "ab") as stream:
            stream.write(piece.data)
    return path


def judge(name: str, path: Path, claims: list[Claim] = CLAIMS) -> list[Judged]:
    rows = get_reader(name).read(path)
    found = list(judge_claims([(f"x:{number}", claim) for number, claim in enumerate(claims)], rows))
    assert find_unknown(rows, [claim.id for claim in claims]) == []
    return found


@pytest.fixture(params=[reader.name for reader in READERS])
def name(request: pytest.FixtureRequest) -> str:
    return str(request.param)


def test_what_nobody_touched_comes_back_as_it_was(name: str, tmp_path: Path) -> None:
    found = judge(name, write(name, tmp_path, make_entries()))
    assert [each.after for each in found] == CLAIMS
    assert {(each.verdict, each.changes, each.problem) for each in found} == {("", (), None)}


def test_hostile_names_come_back_as_they_were(name: str, tmp_path: Path) -> None:
    claims = [claim for claim, _ in make_hostile()]
    found = judge(name, write(name, tmp_path, make_hostile_entries()), claims)
    assert [each.after for each in found] == claims
    assert {each.problem for each in found} == {None}


def edit_sheet(path: Path, claim: Claim, **cells: str) -> None:
    rows = list(csv.DictReader(io.StringIO(path.read_text(encoding="utf-8-sig"), newline="")))
    for row in rows:
        if row["claim_id"] == claim.id:
            row.update(cells)
    with open(path, "w", encoding="utf-8-sig", newline="") as stream:
        writer = csv.DictWriter(stream, list(rows[0]))
        writer.writeheader()
        writer.writerows(rows)


@pytest.fixture
def sheet(tmp_path: Path) -> Path:
    return write("sheet", tmp_path, make_entries())


def after(found: list[Judged], claim: Claim) -> Claim:
    (result,) = [each.after for each in found if each.before.id == claim.id]
    assert result is not None
    assert find_problems(to_record(result), schema="claim") == []
    assert find_span_problems(to_record(result), ABSTRACT.document.text) == []
    return result


# What the curator does, to which claim, in which cells, and what is different then.
EDITS: list[tuple[str, Claim, dict[str, str], Callable[[Claim], object], object]] = [
    ("another predicate", PHOSPHORYLATED, {"predicate": "regulates"}, lambda claim: claim.predicate, "regulates"),
    ("another sign, under a perturbation", DOUBTED, {"predicate": "increases"},
     lambda claim: (claim.predicate, claim.observed_direction, claim.sign_trace), ("increases", None, ())),
    ("another aspect", PHOSPHORYLATED, {"theme_aspect": "activity"}, lambda claim: claim.theme.aspect, "activity"),
    ("another identifier", PHOSPHORYLATED, {"agent_id": "HGNC:1097"},
     lambda claim: [(each.curie, each.method, each.score) for each in claim.agent.groundings],
     [("HGNC:1097", "curator", 1.0), ("HGNC:6018", "exact", 0.9)]),
    ("no identifier", PHOSPHORYLATED, {"agent_id": ""}, lambda claim: claim.agent.groundings, ()),
    ("an identifier where there was none", OUTER, {"agent_id": "HGNC:277"},
     lambda claim: claim.agent.groundings[0].curie, "HGNC:277"),
    ("not denied after all", NULL, {"polarity": "affirmed"}, lambda claim: (claim.polarity, claim.cues),
     ("affirmed", ())),
    ("denied, with the word that does", REQUIRED, {"polarity": "negated", "negation": "is"},
     lambda claim: [(cue.kind, cue.text) for cue in claim.cues], [("negation", "is")]),
    ("denied by another word", UNBOUND, {"negation": "does not"},
     lambda claim: [(cue.kind, cue.text) for cue in claim.cues], [("negation", "does not")]),
    ("not doubted after all", DOUBTED, {"certainty": "asserted"},
     lambda claim: (claim.certainty, [cue.kind for cue in claim.cues]), ("asserted", ["perturbation"])),
    ("doubted, with the word that does", REQUIRED, {"certainty": "hypothesis", "doubt": "for"},
     lambda claim: [(cue.kind, cue.text) for cue in claim.cues], [("speculation", "for")]),
    ("direct", MOVED, {"directness": "direct"}, lambda claim: claim.directness, "direct"),
    ("of prior work", MOVED, {"basis": "prior_work"}, lambda claim: claim.basis, "prior_work"),
    ("with blanks about it", MOVED, {"basis": " prior_work "}, lambda claim: claim.basis, "prior_work"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("claim", "cells", "look", "wanted"), [each[1:] for each in EDITS], ids=[each[0] for each in EDITS]
)
def test_a_change_in_the_sheet_comes_back(
    claim: Claim, cells: dict[str, str], look: Callable[[Claim], object], wanted: object, sheet: Path
) -> None:
    edit_sheet(sheet, claim, **cells)
    found = judge("sheet", sheet)
    assert look(after(found, claim)) == wanted
    assert [each.verdict for each in found if each.before.id == claim.id] == ["correct"]
    others = [each for each in found if each.before.id not in (claim.id, OUTER.id)]
    assert [each.after for each in others] == [each.before for each in others]


# What is wrong, in which cells, what is said of it.
WRONG = [
    ("no predicate", PHOSPHORYLATED, {"predicate": "likes"}, "predicate: unknown name 'likes'. Known names: incr"),
    ("no aspect", PHOSPHORYLATED, {"theme_aspect": "mood"}, "theme_aspect: unknown name 'mood'. Known names: "),
    ("no polarity", PHOSPHORYLATED, {"polarity": ""}, "polarity: unknown name ''. Known names: affirmed, negated."),
    ("a prefix of nothing", PHOSPHORYLATED, {"agent_id": "HGCN:1"}, "agent_id: unknown prefix in 'HGCN:1'. Known pre"),
    ("an identifier of another form", PHOSPHORYLATED, {"theme_id": "HGNC:STAT3"},
     "theme_id: 'HGNC:STAT3' is no identifier of HGNC. Give one such as HGNC:7176."),
    ("denied by nothing", PHOSPHORYLATED, {"polarity": "negated"}, "negation: negated needs the words that say so"),
    ("denied by words from elsewhere", PHOSPHORYLATED, {"polarity": "negated", "negation": "never"},
     "negation: 'never' does not stand in the sentence"),
    ("denied by no word any more", UNBOUND, {"negation": ""}, ""),
    ("doubted by nothing", PHOSPHORYLATED, {"certainty": "speculated"}, "doubt: speculated needs the words"),
    ("accepted and changed", PHOSPHORYLATED, {"verdict": "accept", "predicate": "binds"}, "verdict: is accept, but"),
    ("corrected, unchanged", PHOSPHORYLATED, {"verdict": "correct"}, "verdict: is correct, but no field was changed"),
    ("another row's sentence", PHOSPHORYLATED, {"sentence": "TNF does not directly bind STAT3."},
     "sentence: is not that of claim:"),
]  # fmt: skip


@pytest.mark.parametrize(("claim", "cells", "said"), [each[1:] for each in WRONG], ids=[each[0] for each in WRONG])
def test_a_wrong_cell_is_told_with_line_and_column(claim: Claim, cells: dict[str, str], said: str, sheet: Path) -> None:
    edit_sheet(sheet, claim, **cells)
    problems = [each.problem for each in judge("sheet", sheet) if each.problem]
    if said:
        assert len(problems) == 1
        assert str(problems[0]).startswith(f"{sheet}:2: {said}")
    else:
        # The cue that was found stays: the claim is denied all the same.
        assert problems == []


def test_verdicts_and_comments_become_decisions(sheet: Path) -> None:
    edit_sheet(sheet, NULL, verdict="Accept", curator="AB")
    edit_sheet(sheet, UNBOUND, verdict="reject", comment="=no, really")
    edit_sheet(sheet, MOVED, verdict="unsure")
    edit_sheet(sheet, REQUIRED, predicate="increases", curator="AB")
    found = judge("sheet", sheet)
    decisions = [made for each in found if (made := make_decision(each, source="sheet", curator="CD"))]
    assert [find_problems(each, schema="decision") for each in decisions] == [[]] * 4
    assert [(each["claim"], each["verdict"], each["curator"], each["comment"]) for each in decisions] == [
        (NULL.id, "accept", "AB", None),
        (UNBOUND.id, "reject", "CD", "=no, really"),
        (REQUIRED.id, "correct", "AB", None),
        (MOVED.id, "unsure", "CD", None),
    ]
    corrected = decisions[2]
    assert (corrected["before"], corrected["after"]) == ({"predicate": "required_for"}, {"predicate": "increases"})
    assert corrected["corrected"] == after(found, REQUIRED).id != REQUIRED.id
    assert [each.after for each in found if each.verdict == "reject"] == [None]


def test_a_claim_about_a_corrected_claim_follows_it(sheet: Path) -> None:
    edit_sheet(sheet, INNER, theme_aspect="transcription")
    found = judge("sheet", sheet)
    inner, outer = after(found, INNER), after(found, OUTER)
    assert outer.theme == replace(inner.theme, claim=inner.id)
    assert outer.id not in (OUTER.id, inner.id)


def test_a_claim_about_a_rejected_claim_is_about_its_theme(sheet: Path) -> None:
    edit_sheet(sheet, INNER, verdict="reject")
    found = judge("sheet", sheet)
    assert after(found, OUTER).theme == replace(OUTER.theme, claim=None)


def test_a_corrected_merged_record_keeps_its_members_and_gets_an_id_of_its_own(sheet: Path) -> None:
    merged = rename_claim(replace(MOVED, members=(MOVED.id, "claim:" + "0" * 20)))
    edit_sheet(sheet, MOVED, claim_id=merged.id, predicate="regulates")
    corrected = after(judge("sheet", sheet, [merged, *(claim for claim in CLAIMS if claim is not MOVED)]), merged)
    assert corrected.members == merged.members
    assert corrected.id not in (merged.id, MOVED.id, rename_claim(replace(corrected, members=())).id)


def as_semicolons(data: bytes) -> bytes:
    rows = csv.reader(io.StringIO(data.decode("utf-8-sig"), newline=""))
    out = io.StringIO(newline="")
    csv.writer(out, delimiter=";").writerows(rows)
    return out.getvalue().encode("utf-8")


SAVED: list[tuple[str, Callable[[bytes], bytes]]] = [
    ("with semicolons, as in much of Europe", as_semicolons),
    ("with tabs, in UTF-16", lambda data: as_semicolons(data).replace(b";", b"\t").decode("utf-8").encode("utf-16")),
    ("with LF line ends, without the mark", lambda data: data.replace(b"\r\n", b"\n").removeprefix(b"\xef\xbb\xbf")),
    ("with empty rows at the end", lambda data: data + b",,,,\r\n,,,\r\n"),
]


@pytest.mark.parametrize("save", [each[1] for each in SAVED], ids=[each[0] for each in SAVED])
def test_a_sheet_is_read_however_it_was_saved(save: Callable[[bytes], bytes], sheet: Path) -> None:
    edit_sheet(sheet, NULL, verdict="reject")
    sheet.write_bytes(save(sheet.read_bytes()))
    found = judge("sheet", sheet)
    assert [each.verdict for each in found if each.verdict] == ["reject"]
    assert {each.problem for each in found} == {None}


def test_rows_that_are_repeated_or_of_no_claim_are_told(sheet: Path) -> None:
    lines = sheet.read_bytes().split(b"\r\n")
    sheet.write_bytes(b"\r\n".join([*lines[:-1], lines[1], b""]))
    with pytest.raises(ExceptionGroup) as group:
        get_reader("sheet").read(sheet)
    assert str(group.value.exceptions[0]).startswith(f"{sheet}:11: {PHOSPHORYLATED.id} stands in {sheet}:2 already")
    sheet.write_bytes(b"\r\n".join(lines).replace(NULL.id.encode(), b"claim:" + b"0" * 20))
    (problem,) = find_unknown(get_reader("sheet").read(sheet), [claim.id for claim in CLAIMS])
    assert problem.what == f"no claim claim:{'0' * 20} among the records"


@pytest.mark.parametrize(
    ("data", "said"),
    [
        pytest.param(b"", "has no column claim_id, verdict", id="empty"),
        pytest.param(b"a,b\n1,2\n", "has no column claim_id, verdict", id="another table"),
        pytest.param(b"\xef\xbb\xbfclaim_id,x\n", "has no column verdict", id="half a sheet"),
    ],
)
def test_what_is_no_sheet_is_refused(data: bytes, said: str, tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_bytes(data)
    with pytest.raises(InputError, match=said):
        get_reader("sheet").read(tmp_path / "a.csv")


@pytest.fixture
def brat(tmp_path: Path) -> Path:
    return write("brat", tmp_path, make_entries())


def edit_brat(folder: Path, change: Callable[[str], str]) -> None:
    (file,) = folder.glob("*.ann")
    text = file.read_text()
    assert change(text) != text
    file.write_text(change(text))


def find_event(folder: Path, claim: Claim) -> str:
    (file,) = folder.glob("*.ann")
    (line,) = [line for line in file.read_text().splitlines() if line.endswith(claim.id)]
    return line.split("\t")[1].split(" ")[1]


def test_changes_in_brat_come_back(brat: Path) -> None:
    moved, doubted, required = (find_event(brat, claim) for claim in (MOVED, DOUBTED, REQUIRED))
    edit_brat(
        brat,
        lambda text: (
            text.replace(f"{moved}\tincreases:", f"{moved}\tregulates:")
            .replace(f"Certainty {doubted} speculated", f"Certainty {doubted} hypothesis")
            .replace("CHEBI:9168", "CHEBI:1234")
            + f"A99\tDirectness {required} direct\n"
        ),
    )
    found = judge("brat", brat)
    assert after(found, MOVED).predicate == "regulates"
    assert after(found, DOUBTED).certainty == "hypothesis"
    assert after(found, REQUIRED).agent.groundings[0].curie == "CHEBI:1234"
    assert after(found, REQUIRED).directness == "direct"
    assert [each.verdict for each in found].count("correct") == 3


def test_an_event_that_is_gone_from_brat_is_rejected(brat: Path) -> None:
    event = find_event(brat, NULL)
    edit_brat(brat, lambda text: "".join(
        line + "\n" for line in text.splitlines() if not line.startswith(f"{event}\t") and f" {event}" not in line
    ))  # fmt: skip
    found = judge("brat", brat)
    assert [each.before for each in found if each.after is None] == [NULL]


def test_a_cue_that_is_marked_in_brat_denies_a_claim(brat: Path) -> None:
    event = find_event(brat, REQUIRED)
    edit_brat(
        brat,
        lambda text: text.replace(f"{event}\trequired_for:", f"{event}\trequired_for:", 1)
        .replace(next(line for line in text.splitlines() if line.startswith(f"{event}\t")),
                 next(line for line in text.splitlines() if line.startswith(f"{event}\t")) + " Cue:T99")
        + f"T99\tnegation 242 244\tis\nA99\tNegation {event}\n",
    )  # fmt: skip
    assert after(judge("brat", brat), REQUIRED).cues[0].text == "is"


def test_what_brat_does_not_bring_back_is_noted(brat: Path) -> None:
    edit_brat(
        brat, lambda text: text + "E99\tincreases:T2 Agent:T1 Theme:T3\nR1\tEquiv Arg1:T1 Arg2:T2\n*\tEquiv T1 T2\n"
    )
    rows = get_reader("brat").read(brat)
    assert len(rows.notes) == 1
    assert "E99 is a new event, which does not come back" in rows.notes[0]


@pytest.mark.parametrize(
    ("line", "said"),
    [
        pytest.param("E1 increases", "is no line of standoff", id="no tabs"),
        pytest.param("E98\tlikes:T1 Agent:T1", "is not as brat writes it", id="no predicate"),
        pytest.param("N98\tReference", "is not as brat writes it", id="half a reference"),
    ],
)
def test_a_wrong_line_of_brat_is_told(line: str, said: str, brat: Path) -> None:
    edit_brat(brat, lambda text: text + line + "\n")
    with pytest.raises(ExceptionGroup) as group:
        get_reader("brat").read(brat)
    assert said in str(group.value.exceptions[0])


@pytest.fixture
def bioc(tmp_path: Path) -> Path:
    return write("bioc", tmp_path, make_entries())


def edit_bioc(path: Path, change: Callable[[list[dict]], object]) -> None:
    collection = json.loads(path.read_text())
    change(collection["documents"][0]["relations"])
    # As another editor would write it.
    path.write_text(json.dumps(collection, indent=2))


def test_changes_in_bioc_come_back(bioc: Path) -> None:
    def change(relations: list[dict]) -> None:
        relations[0]["infons"]["type"] = "regulates"
        relations[6]["infons"].update(basis="prior_work", comment="see Figure 2")
        del relations[1]

    edit_bioc(bioc, change)
    found = judge("bioc", bioc)
    assert after(found, PHOSPHORYLATED).predicate == "regulates"
    assert after(found, MOVED).basis == "prior_work"
    assert [each.row.comment for each in found if each.row and each.row.comment] == ["see Figure 2"]
    assert [each.before for each in found if each.after is None] == [NULL]


def test_a_new_relation_of_bioc_is_noted_and_a_broken_one_told(bioc: Path) -> None:
    edit_bioc(bioc, lambda relations: relations.append({"id": "R9", "infons": {"type": "binds"}, "nodes": []}))
    assert "relation R9 is new, and does not come back" in get_reader("bioc").read(bioc).notes[0]
    edit_bioc(bioc, lambda relations: relations[0]["nodes"].clear())
    with pytest.raises(ExceptionGroup) as group:
        get_reader("bioc").read(bioc)
    assert "relation E1: lacks its id, type, agent or theme" in str(group.value.exceptions[0])


@pytest.mark.parametrize("data", [b"", b"[]", b'{"documents": 1}', b'{"documents": [1]}'])
def test_what_is_no_bioc_is_refused(data: bytes, tmp_path: Path) -> None:
    (tmp_path / "a.json").write_bytes(data)
    with pytest.raises(InputError, match="is no collection of BioC documents"):
        get_reader("bioc").read(tmp_path / "a.json")


def mutate(data: bytes, chance: random.Random) -> bytes:
    """Return ``data`` with a few bytes changed, taken out, put in or said twice."""
    changed = bytearray(data)
    for _ in range(chance.randint(1, 6)):
        at = chance.randrange(len(changed) or 1)
        kind = chance.randrange(5)
        if kind == 0:
            changed[at : at + 1] = bytes([chance.randrange(256)])
        elif kind == 1:
            del changed[at : at + chance.randint(1, 30)]
        elif kind == 2:
            changed[at:at] = chance.choice(
                (b"\t", b"\n", b'"', b",", b":", b"\0", b"{", b"[]", b"null", b" ", b"'", b"E1")
            )
        elif kind == 3:
            start = chance.randrange(len(changed) or 1)
            changed[at:at] = changed[start : start + chance.randint(1, 80)]
        elif chance.random() < 0.2:
            del changed[at:]
    return bytes(changed)


@pytest.mark.parametrize("seed", range(200))
def test_what_is_broken_is_told_and_never_a_crash(seed: int, name: str, tmp_path: Path) -> None:
    chance = random.Random(seed)
    path = write(name, tmp_path, make_entries())
    for file in path.glob("*.ann") if path.is_dir() else [path]:
        file.write_bytes(mutate(file.read_bytes(), chance))
    try:
        rows = get_reader(name).read(path)
    except InputError:
        return
    except ExceptionGroup as group:
        assert {type(error) for error in group.exceptions} == {InputError}
        return
    for each in judge_claims([("x", claim) for claim in CLAIMS], rows):
        assert each.problem or each.after is None or find_problems(to_record(each.after), schema="claim") == []
        decision = make_decision(each, source="x")
        assert decision is None or find_problems(decision, schema="decision") == []
