"""``bioclaims extract`` on good and bad input; where signals and pipes matter, as a process of its own."""

from __future__ import annotations

import gzip
import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from bioclaims.readers import FORMATS

Command = Callable[..., "subprocess.CompletedProcess[bytes]"]
GOOD = "Zebrin induces quillin.\n"
SMALL_ENGINE = Path(__file__).with_name("small_engine.py")


def write_tree(folder: Path, files: dict[str, bytes | str | None]) -> None:
    """Write ``files`` under ``folder``; a folder for None."""
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        if content is None:
            path.mkdir()
        else:
            path.write_bytes(content.encode() if isinstance(content, str) else content)


def read_records(path: Path) -> list[dict[str, object]]:
    return [json.loads(line) for line in path.read_bytes().splitlines()]


LONG = "Zebrin induces quillin and rests. " * 620_000  # more than 20 MB in one line

# What is given, the paths, what standard error must say (the place, what is wrong, the cure).
UNREADABLE = [
    pytest.param({}, ["absent.txt"], ["absent.txt: does not exist", "Check the path"], id="a missing path"),
    pytest.param({"a.txt": GOOD}, ["a.txt", "absent"], ["absent: does not exist"], id="one path of two is missing"),
    pytest.param({"empty.txt": b""}, ["empty.txt"], ["empty.txt: is empty", "Give a file with text"], id="empty file"),
    pytest.param({"blank.txt": b" \n\n\t"}, ["blank.txt"], ["blank.txt: is empty"], id="a file of white space"),
    pytest.param({"empty.jsonl": b""}, ["empty.jsonl"], ["empty.jsonl: is empty"], id="an empty file of JSON lines"),
    pytest.param(
        {"box/a.png": b"\x89PNG", "box/b.doc": b"a,b", "box/.hidden.txt": GOOD},
        ["box"],
        ["box: holds no file that can be read (only 1 .doc, 1 .png)", ".txt"],
        id="a folder with nothing readable",
    ),
    pytest.param({"box": None}, ["box"], ["box: holds no file that can be read."], id="an empty folder"),
    pytest.param(
        {"a.txt": b"\x00\x01\x02\xff" * 50}, ["a.txt"], ["a.txt: holds binary data", "UTF-8"], id="binary bytes as .txt"
    ),
    pytest.param(
        {"a.txt": b"text " * 20_000 + b"\x00"}, ["a.txt"], ["a.txt: holds binary data"], id="a zero byte far into it"
    ),
    pytest.param({"a.bin": bytes(range(1, 32)) * 9}, ["a.bin"], ["control characters"], id="control characters"),
    pytest.param({"a.txt": b"%PDF-1.7\n..."}, ["a.txt"], ["cannot be read as a PDF", "pdftotext"], id="half a PDF"),
    pytest.param({"a.gz": b"\x1f\x8b\x08abc"}, ["a.gz"], ["damaged gzip data", "Fetch it"], id="half a gzip file"),
    pytest.param(
        {"a.xml": '<?xml version="1.0"?><songs/>'},
        ["a.xml"],
        ["a.xml: is XML of a kind that is not read (<songs>)", "PubMed, JATS (PMC) and BioC"],
        id="XML of a kind that is not read",
    ),
    pytest.param(
        {"a.xml": "<songs><song/></songs>"}, ["a.xml"], ["XML of a kind that is not read (<songs>)"], id="no head"
    ),
    pytest.param(
        {"a.jsonl": '{"schema":"bioclaims/claim/1","id":"x"}\n'},
        ["a.jsonl"],
        ["a.jsonl: holds claim records, not documents", "validate"],
        id="claim records in place of documents",
    ),
    pytest.param(
        {"a.json": '[\n {"id": "1",\n "text": "x"}]'}, ["a.json"], ["not one object a line", "jq -c"], id="a JSON list"
    ),
    pytest.param(
        {"long.txt": LONG}, ["long.txt"], ["long.txt: has 21,080,000 characters", "--max-characters"], id="a 20 MB line"
    ),
    pytest.param(
        {"long.jsonl": json.dumps({"id": "long", "text": LONG})},
        ["long.jsonl"],
        ["long.jsonl:1: has 21,080,000 characters", "--max-characters"],
        id="a 20 MB line of JSON",
    ),
    pytest.param(
        {"long.jsonl": "{" + "x" * 21_000_000}, ["long.jsonl"], ["long.jsonl:1: is not JSON"], id="20 MB of no JSON"
    ),
]  # fmt: skip


@pytest.mark.parametrize(("files", "paths", "said"), UNREADABLE)
def test_nothing_to_read_is_one_clear_error_and_no_output(
    files: dict[str, bytes | str | None], paths: list[str], said: list[str], command: Command, tmp_path: Path
) -> None:
    write_tree(tmp_path, files)
    done = command("extract", *paths, "-o", "claims.jsonl")
    errors = done.stderr.decode()
    assert done.returncode == 1, errors
    assert done.stdout == b""
    assert all(words in errors for words in said), errors
    assert "Traceback" not in errors
    assert len([line for line in errors.splitlines() if line.startswith("error:")]) == 1, errors
    assert max(map(len, errors.splitlines())) < 500, "an error fits a line that a person reads"
    assert not list(tmp_path.glob("claims*")), "nothing was read, so no file of claims stands there"


def test_a_summary_that_cannot_be_written_is_told_before_anything_is_read(command: Command, tmp_path: Path) -> None:
    done = command("extract", "absent.txt", "--summary", "no/summary.json")
    assert done.returncode == 1
    assert "no/summary.json: its folder" in done.stderr.decode()


# What cannot be written to, what standard error must say.
UNWRITABLE = [
    pytest.param("box", ["box: is a folder", "name of a file"], id="a folder"),
    pytest.param("absent/claims.jsonl", ["its folder", "absent does not exist", "Create it"], id="a missing folder"),
    pytest.param("a.txt/claims.jsonl", ["a.txt is no folder"], id="a file as folder"),
    pytest.param("/proc/claims.jsonl", ["/proc/claims.jsonl: cannot be written"], id="a folder nobody can write to"),
    pytest.param(
        "/dev/full", ["/dev/full: cannot be written (No space left on device)", "Make room"], id="a full disk"
    ),
]


@pytest.mark.parametrize("option", ["--output", "--documents"])
@pytest.mark.parametrize(("target", "said"), UNWRITABLE)
def test_output_that_cannot_be_written_is_a_clear_error(
    option: str, target: str, said: list[str], command: Command, tmp_path: Path
) -> None:
    write_tree(tmp_path, {"a.txt": GOOD, "box": None})
    done = command("extract", "a.txt", option, target)
    assert done.returncode == 1
    assert all(words in done.stderr.decode() for words in said), done.stderr.decode()
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.txt", "box"]


@pytest.mark.parametrize("args", [("a.txt", "-o", "absent/c.jsonl"), ("a.txt", "-o", "old.jsonl"), ("empty.txt",)])
def test_what_is_wrong_is_found_before_the_model_is_loaded(
    args: tuple[str, ...], command: Command, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_tree(tmp_path, {"a.txt": GOOD, "empty.txt": b"", "old.jsonl": "precious"})
    loaded: list[str | None] = []
    monkeypatch.setattr("bioclaims.cli.extract.load_reader", lambda *choices, **others: loaded.append(choices))
    assert command("extract", *args).returncode == 1
    assert loaded == []


def test_records_of_readable_documents_are_written_beside_a_failed_one(command: Command, tmp_path: Path) -> None:
    lines = [{"id": "1", "text": GOOD}, {"id": "2"}, {"id": "3", "text": "Quillin does not induce zebrin."}]
    jsonl = "\n".join(["no json", *map(json.dumps, lines)])
    write_tree(tmp_path, {"box/b.txt": GOOD, "box/a.jsonl": jsonl, "box/c.txt": "It crashes."})
    done = command("extract", "box", "-o", "claims.jsonl")
    errors = done.stderr.decode()
    assert done.returncode == 1
    assert [record["document"]["id"] for record in read_records(tmp_path / "claims.jsonl")] == ["1", "3", "box/b.txt"]
    assert "box/a.jsonl:1: is not JSON" in errors
    assert "box/a.jsonl:3: is no document: record: 'text' is a required property" in errors
    assert "box/c.txt: could not be read (RuntimeError: the parser gave up)" in errors
    assert "documents 3, sentences 3, claims 3, negated 1, failed 3, seconds" in errors


@pytest.mark.parametrize(
    ("content", "named"),
    [
        pytest.param("Zébrin induces quillin.".encode("windows-1252"), "windows-1252", id="windows-1252"),
        pytest.param("Zébrin induces quillin.".encode("utf-16"), "utf-16", id="utf-16 with a mark"),
        pytest.param(b"\x81 Z\xe9brin induces quillin.", "latin-1", id="latin-1"),
    ],
)
def test_text_that_is_not_utf8_is_read_with_a_warning_and_true_offsets(
    content: bytes, named: str, command: Command, tmp_path: Path
) -> None:
    write_tree(tmp_path, {"a.txt": content})
    done = command("extract", "a.txt", "-o", "claims.jsonl", "--documents", "texts.jsonl")
    assert done.returncode == 0
    assert f"warning: a.txt: not UTF-8, read as {named}" in done.stderr.decode()
    (record,) = read_records(tmp_path / "claims.jsonl")
    (document,) = read_records(tmp_path / "texts.jsonl")
    start, end = record["agent"]["span"]
    assert document["text"][start:end] == record["agent"]["text"] == "Zébrin"
    assert command("validate", "claims.jsonl", "--documents", "texts.jsonl").returncode == 0


def test_crlf_line_ends_keep_offsets_true(command: Command, tmp_path: Path) -> None:
    write_tree(
        tmp_path, {"a.txt": b"On zebrin and what it does in cells\r\n\r\nIt rests.\r\nZebrin induces quillin.\r\n"}
    )
    assert command("extract", "a.txt", "-o", "c.jsonl", "--documents", "t.jsonl").returncode == 0
    (record,), (document,) = read_records(tmp_path / "c.jsonl"), read_records(tmp_path / "t.jsonl")
    start, end = record["evidence"][0]["sentence"]["span"]
    assert document["text"][start:end] == "Zebrin induces quillin."
    assert "\r\n\r\n" in document["text"]


def test_a_document_without_a_sentence_gives_no_records_and_a_warning(command: Command, tmp_path: Path) -> None:
    write_tree(tmp_path, {"numbers.txt": "12 34 56\n---\n"})
    done = command("extract", "numbers.txt", "-o", "claims.jsonl")
    assert done.returncode == 0
    assert "warning: numbers.txt: no sentence found" in done.stderr.decode()
    assert (tmp_path / "claims.jsonl").read_bytes() == b""


def test_an_unknown_ending_is_read_where_the_file_is_named_and_passed_over_in_folders(
    command: Command, tmp_path: Path
) -> None:
    write_tree(tmp_path, {"box/a.txt": GOOD, "box/b.xyz": GOOD})
    named = command("extract", "box/b.xyz")
    assert named.returncode == 0
    assert json.loads(named.stdout)["document"]["id"] == "box/b.xyz"
    folder = command("extract", "box")
    assert folder.returncode == 0
    assert json.loads(folder.stdout)["document"]["id"] == "box/a.txt"
    assert "box: passed over 1 .xyz" in folder.stderr.decode()


def test_standard_input_is_read_and_standard_output_written(process: Command) -> None:
    done = process("extract", "-", stdin=GOOD.encode())
    assert done.returncode == 0
    assert json.loads(done.stdout)["document"]["id"] == "stdin"


def test_empty_standard_input_is_an_error(command: Command) -> None:
    done = command("extract", "-")
    assert done.returncode == 1
    assert "standard input: is empty" in done.stderr.decode()


def test_output_that_exists_is_kept_unless_overwritten(command: Command, tmp_path: Path) -> None:
    write_tree(tmp_path, {"a.txt": GOOD, "claims.jsonl": "precious\n"})
    refused = command("extract", "a.txt", "-o", "claims.jsonl")
    assert refused.returncode == 1
    assert "claims.jsonl: exists already" in refused.stderr.decode()
    assert "--overwrite" in refused.stderr.decode()
    assert (tmp_path / "claims.jsonl").read_text() == "precious\n"
    assert command("extract", "a.txt", "-o", "claims.jsonl", "--overwrite").returncode == 0
    assert len(read_records(tmp_path / "claims.jsonl")) == 1
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.txt", "claims.jsonl"]


def test_output_that_exists_is_kept_where_nothing_could_be_read(command: Command, tmp_path: Path) -> None:
    write_tree(tmp_path, {"a.txt": b"", "claims.jsonl": "precious\n"})
    assert command("extract", "a.txt", "-o", "claims.jsonl", "--overwrite").returncode == 1
    assert (tmp_path / "claims.jsonl").read_text() == "precious\n"


def test_a_file_that_is_read_is_not_written_over(command: Command, tmp_path: Path) -> None:
    write_tree(tmp_path, {"a.jsonl": json.dumps({"id": "1", "text": GOOD})})
    before = (tmp_path / "a.jsonl").read_bytes()
    done = command("extract", "a.jsonl", "-o", "./a.jsonl", "--overwrite")
    assert done.returncode == 1
    assert "read and written at once" in done.stderr.decode()
    assert (tmp_path / "a.jsonl").read_bytes() == before


def test_output_in_the_folder_that_is_read_is_no_input_of_the_next_run(command: Command, tmp_path: Path) -> None:
    write_tree(tmp_path, {"box/a.txt": GOOD})
    args = ("extract", "box", "-o", "box/claims.jsonl", "--documents", "box/texts.jsonl", "--overwrite")
    assert command(*args).returncode == 0
    first = (tmp_path / "box/claims.jsonl").read_bytes()
    assert command(*args).returncode == 0
    assert (tmp_path / "box/claims.jsonl").read_bytes() == first


@pytest.mark.parametrize(
    "args",
    [
        pytest.param(("extract",), id="no path"),
        pytest.param(("extract", "a.txt", "--format", "word"), id="a format that is not known"),
        pytest.param(("extract", "a.txt", "-o", "x.jsonl", "--documents", "./x.jsonl"), id="one name for two outputs"),
        pytest.param(("extract", "a.txt", "--max-characters", "none"), id="no number"),
        pytest.param(("extrakt", "a.txt"), id="a command that is not known"),
    ],
)
def test_wrong_usage_exits_with_2(args: tuple[str, ...], command: Command, tmp_path: Path) -> None:
    write_tree(tmp_path, {"a.txt": GOOD})
    assert command(*args).returncode == 2


def test_a_record_that_its_text_contradicts_is_reported_and_not_written(command: Command, tmp_path: Path) -> None:
    write_tree(tmp_path, {"a.txt": "Miscount induces quillin. Zebrin induces quillin."})
    done = command("extract", "a.txt", "-o", "claims.jsonl")
    assert done.returncode == 1
    assert "not 'elsewhere'" in done.stderr.decode()
    assert "claims 1, negated 0, failed 0, defects 1" in done.stderr.decode()
    assert [record["agent"]["text"] for record in read_records(tmp_path / "claims.jsonl")] == ["Zebrin"]


def start_and_interrupt(folder: Path, *args: str, part: str) -> subprocess.CompletedProcess[bytes]:
    """Run a command until ``part`` holds a record, press Ctrl-C, return how it ended."""
    process = subprocess.Popen(
        [sys.executable, str(SMALL_ENGINE), *args], cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )
    try:
        deadline = time.monotonic() + 120
        while not ((folder / part).exists() and (folder / part).stat().st_size):
            assert time.monotonic() < deadline and process.poll() is None, "the run wrote nothing"
            time.sleep(0.05)
        process.send_signal(signal.SIGINT)
        stdout, stderr = process.communicate(timeout=20)
    finally:
        process.kill()
    assert b"Traceback" not in stderr, stderr.decode()
    return subprocess.CompletedProcess(args, process.returncode, stdout, stderr)


def test_ctrl_c_leaves_whole_lines_and_the_old_output(command: Command, tmp_path: Path) -> None:
    write_tree(tmp_path, {"a.txt": GOOD * 50, "b.txt": "It tarries.", "claims.jsonl": "precious\n"})
    args = ("extract", "a.txt", "b.txt", "-o", "claims.jsonl", "--overwrite")
    done = start_and_interrupt(tmp_path, *args, part="claims.jsonl.part")
    assert done.returncode == 130
    assert "stopped after 1 documents; what was written is in" in done.stderr.decode()
    assert "claims.jsonl.part" in done.stderr.decode()
    part = (tmp_path / "claims.jsonl.part").read_bytes()
    assert part.endswith(b"\n")
    assert len(read_records(tmp_path / "claims.jsonl.part")) == 50
    assert (tmp_path / "claims.jsonl").read_text() == "precious\n"
    assert command("validate", "claims.jsonl.part").returncode == 0


def test_what_a_stopped_run_left_is_not_written_over_unasked(command: Command, tmp_path: Path) -> None:
    write_tree(tmp_path, {"a.txt": GOOD, "claims.jsonl.part": "precious\n"})
    refused = command("extract", "a.txt", "-o", "claims.jsonl")
    assert refused.returncode == 1
    assert "claims.jsonl.part: is what a run that was stopped" in refused.stderr.decode()
    assert (tmp_path / "claims.jsonl.part").read_text() == "precious\n"
    assert command("extract", "a.txt", "-o", "claims.jsonl", "--overwrite").returncode == 0
    assert not (tmp_path / "claims.jsonl.part").exists()


@pytest.mark.parametrize("given", ["b.txt", "-"], ids=["in a document", "waiting for standard input"])
def test_ctrl_c_before_the_first_record_leaves_no_file(given: str, tmp_path: Path) -> None:
    write_tree(tmp_path, {"b.txt": "It tarries."})
    process = subprocess.Popen(
        [sys.executable, str(SMALL_ENGINE), "extract", given, "-o", "claims.jsonl"],
        cwd=tmp_path,
        stdin=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    deadline = time.monotonic() + 120
    while not (tmp_path / "claims.jsonl.part").exists():
        assert time.monotonic() < deadline
        time.sleep(0.05)
    time.sleep(0.2)
    process.send_signal(signal.SIGINT)
    # Not communicate: it would end standard input, and the process with it.
    assert process.wait(timeout=20) == 130
    assert process.stderr and process.stdin
    said = process.stderr.read()
    process.stdin.close()
    assert b"stopped" in said and b"Traceback" not in said
    assert [path.name for path in tmp_path.iterdir()] == ["b.txt"]


def test_a_reader_that_closes_the_pipe_ends_the_run_quietly(tmp_path: Path) -> None:
    write_tree(tmp_path, {f"box/{number:03}.txt": GOOD * 300 for number in range(20)})
    process = subprocess.Popen(
        [sys.executable, str(SMALL_ENGINE), "extract", "box", "--quiet"],
        cwd=tmp_path, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=dict(os.environ),
    )  # fmt: skip
    assert process.stdout and process.stderr
    json.loads(process.stdout.readline())
    process.stdout.close()
    assert process.stderr.read() == b""
    assert process.wait(timeout=20) == 0


def test_two_processes_give_the_same_bytes(process: Command, tmp_path: Path) -> None:
    write_tree(tmp_path, {"box/b.txt": GOOD, "box/a/c.txt": GOOD, "box/A.txt": GOOD})
    first = process("extract", "box")
    assert first.returncode == 0
    assert first.stdout.count(b"\n") == 3
    assert process("extract", "box").stdout == first.stdout


# Ending of the process, words on standard error.
ENDS = [
    pytest.param(("a.txt", "-o", "new.jsonl"), 0, "claims 1", id="done"),
    pytest.param(("-o", "new.jsonl", "absent.txt"), 1, "error: absent.txt: does not exist", id="a missing path"),
    pytest.param(("a.txt", "empty.txt"), 1, "error: empty.txt: is empty", id="a file that fails"),
    pytest.param(("a.txt", "-o", "old.jsonl"), 1, "error: old.jsonl: exists already", id="output that exists"),
    pytest.param(("a.txt", "-o", "/dev/full"), 1, "error: /dev/full: cannot be written", id="a full disk"),
    pytest.param((), 2, "give either paths or --retry FILE", id="no path"),
]


@pytest.mark.parametrize(("args", "status", "said"), ENDS)
def test_a_process_ends_with_its_status_and_no_traceback(
    args: tuple[str, ...], status: int, said: str, process: Command, tmp_path: Path
) -> None:
    write_tree(tmp_path, {"a.txt": GOOD, "empty.txt": b"", "old.jsonl": "precious"})
    done = process("extract", *args)
    assert done.returncode == status
    assert said in done.stderr.decode()
    assert (tmp_path / "old.jsonl").read_text() == "precious"


def test_quiet_says_nothing_where_nothing_is_wrong(command: Command, tmp_path: Path) -> None:
    write_tree(tmp_path, {"a.txt": GOOD, "box/b.bin": b"x", "box/c.txt": GOOD})
    assert command("extract", "a.txt", "box", "-q").stderr == b""


def test_columns_and_mentions_go_to_those_that_read(
    command: Command, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_tree(tmp_path, {"a.csv": "pmid,abstract\n7,Zebrin induces quillin.\n"})
    done = command("extract", "a.csv", "--columns", "text=abstract,id=pmid", "--mentions", "own")
    assert done.returncode == 0, done.stderr
    (record,) = [json.loads(line) for line in done.stdout.splitlines()]
    assert (record["document"]["id"], record["agent"]["text"]) == ("PMID:7", "Zebrin")
    asked: list[dict[str, object]] = []
    monkeypatch.setattr("bioclaims.cli.extract.load_reader", lambda *_, **others: asked.append(others) or None)
    command("extract", "a.csv", "--columns", "text=abstract", "--mentions", "given")
    assert [choices["given"] for choices in asked] == [True]


def test_coreference_and_methods_are_chosen(command: Command, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write_tree(tmp_path, {"a.txt": GOOD})
    asked: list[dict[str, object]] = []
    monkeypatch.setattr("bioclaims.cli.extract.load_reader", lambda *_, **others: asked.append(others) or None)
    command("extract", "a.txt")
    command("extract", "a.txt", "--no-coreference", "--methods")
    chosen = [(each["coreference"], each["methods"]) for each in asked]
    assert chosen == [(True, False), (False, True)]


def test_help_lists_the_formats(command: Command) -> None:
    shown = " ".join(command("extract", "--help").stdout.decode().replace("│", " ").split())
    assert all(f"{known.name}: {known.help.split(',')[0][:12]}" in shown for known in FORMATS)


def test_a_bad_record_of_many_is_one_error_and_the_others_are_read(command: Command, tmp_path: Path) -> None:
    good = (
        "<PubmedArticle><MedlineCitation><PMID>{}</PMID><Article><ArticleTitle>Zebrin induces quillin.</ArticleTitle>"
        "</Article></MedlineCitation></PubmedArticle>"
    )
    bad = good.format(2).replace("Zebrin", "Zebrin &")
    data = "\n".join(["<PubmedArticleSet>", good.format(1), bad, good.format(3), "</PubmedArticleSet>"])
    write_tree(tmp_path, {"a.xml.gz": gzip.compress(data.encode())})
    done = command("extract", "a.xml.gz", "-o", "claims.jsonl", "--documents", "texts.jsonl")
    assert done.returncode == 1
    assert "error: a.xml.gz:3 (record 2): is not well-formed XML" in done.stderr.decode()
    assert [record["document"]["id"] for record in read_records(tmp_path / "claims.jsonl")] == ["PMID:1", "PMID:3"]
    origin = read_records(tmp_path / "texts.jsonl")[0]["origin"]
    start, end, source_start, source_end = origin["runs"][0]
    assert origin["text"][source_start:source_end] == "Zebrin induces quillin." and (start, end) == (0, 23)
    assert command("validate", "claims.jsonl", "--documents", "texts.jsonl").returncode == 0
    again = command("extract", "texts.jsonl")
    assert again.stdout == (tmp_path / "claims.jsonl").read_bytes(), "what --documents keeps reads the same"


def test_what_a_document_says_twice_is_one_record_where_that_is_asked_for(command: Command, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Zebrin induces quillin. Orlo rests. zebrin induces Quillin.")
    assert command("extract", "a.txt", "-o", "each.jsonl", "--documents", "texts.jsonl").returncode == 0
    assert command("extract", "a.txt", "-o", "merged.jsonl", "--merge").returncode == 0
    each = read_records(tmp_path / "each.jsonl")
    (merged,) = read_records(tmp_path / "merged.jsonl")
    assert merged["members"] == [record["id"] for record in each]
    assert merged["evidence"] == [evidence for record in each for evidence in record["evidence"]]  # type: ignore[attr-defined]
    assert command("validate", "merged.jsonl", "--documents", "texts.jsonl").returncode == 0


@pytest.mark.parametrize("name", ["sheet", "brat", "bioc"])
def test_a_merged_record_comes_back_from_curators(name: str, command: Command, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Zebrin induces quillin. Zebrin induces quillin.")
    assert command("extract", "a.txt", "-o", "merged.jsonl", "--documents", "texts.jsonl", "--merge").returncode == 0
    assert command("export", "merged.jsonl", "--to", name, "--documents", "texts.jsonl", "-o", "edited").returncode == 0
    back = command("import", "edited", "--claims", "merged.jsonl", "--format", name, "--to", "claims")
    assert (back.returncode, back.stdout) == (0, (tmp_path / "merged.jsonl").read_bytes())
