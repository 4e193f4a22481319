"""The training manifest: what it keeps, and the mixing of train and dev that it shows."""

from __future__ import annotations

import json

import pytest

from bioclaims.errors import InputError
from bioclaims.train.manifest import (
    Leak,
    ManifestEntry,
    Shared,
    find_leaks,
    make_part,
    read_manifest,
    shared_across,
    write_manifest,
)

ALPHA, BETA, GAMMA, DELTA = (
    ("1", "Alpha induces beta."),
    ("2", "Beta rests."),
    ("3", "Gamma binds delta."),
    ("4", "Delta is absent."),
)


def entry(task, train, dev):
    return ManifestEntry(task, make_part(train), make_part(dev))


@pytest.mark.parametrize(
    ("train", "dev", "kinds"),
    [
        pytest.param([ALPHA, BETA], [GAMMA], [], id="none where all documents differ"),
        pytest.param([ALPHA, BETA], [GAMMA, BETA], ["id", "text"], id="a document of both parts"),
        pytest.param([ALPHA], [("1", "Gamma.")], ["id"], id="one id with two texts"),
        pytest.param([ALPHA], [("9", "ALPHA induces  be\u00adta")], ["text"], id="a copy in other spacing and case"),
        pytest.param([("", "Alpha.")], [("", "Beta.")], [], id="ids that are not known are not one"),
        pytest.param([("1", "...")], [("2", "--")], [], id="texts without a letter are not one"),
    ],
)
def test_leaks_within_a_task(train, dev, kinds):
    leaks = find_leaks([entry("trees", [DELTA], [GAMMA]), entry("names", train, dev)])
    assert [(leak.task, leak.kind) for leak in leaks] == [("names", kind) for kind in kinds]


def test_a_leak_is_told_by_its_hash_so_that_the_document_can_be_found():
    (leak,) = find_leaks([entry("names", [ALPHA], [("9", ALPHA[1])])])
    assert {leak.hash} == make_part([("", "alpha induces beta")]).texts
    assert leak == Leak("names", "text", leak.hash)


def test_what_tasks_share_is_counted_in_each_direction_and_is_no_leak():
    manifest = [
        entry("trees", [ALPHA, BETA], [GAMMA, DELTA]),
        entry("names", [GAMMA, DELTA, ("5", "Epsilon.")], [("9", BETA[1])]),
        entry("cells", [("6", "Zeta.")], [("7", "Eta.")]),
    ]
    assert find_leaks(manifest) == []
    assert shared_across(manifest) == [
        Shared(dev="trees", train="names", ids=2, texts=2),
        Shared(dev="names", train="trees", ids=0, texts=1),
    ]


def test_what_is_written_is_read_again(tmp_path):
    entries = (entry("names", [ALPHA, BETA], [GAMMA]), entry("trees", [("", "Alpha."), ("", "Alpha.")], []))
    path = tmp_path / "manifest.json"
    write_manifest(path, reversed(entries))
    assert read_manifest(path) == entries
    assert (entries[1].train.documents, len(entries[1].train.texts), len(entries[1].train.ids)) == (2, 1, 0)


def test_the_file_is_compact_and_the_same_for_the_same_documents(tmp_path):
    documents = [(str(number), f"Text {number}.") for number in range(1000)]
    first, second = tmp_path / "1.json", tmp_path / "2.json"
    write_manifest(first, [entry("names", documents, [ALPHA])])
    write_manifest(second, [entry("names", reversed(documents), [ALPHA])])
    assert first.read_bytes() == second.read_bytes()
    assert first.stat().st_size < 1000 * 21


def test_a_task_that_comes_twice_is_refused(tmp_path):
    with pytest.raises(ValueError, match="names comes twice"):
        write_manifest(tmp_path / "manifest.json", [entry("names", [], []), entry("names", [], [])])


@pytest.mark.parametrize(
    ("text", "message"),
    [
        pytest.param(None, "cannot be read", id="no such file"),
        pytest.param("{", "is no manifest", id="no JSON"),
        pytest.param("[]", "is no manifest", id="a list"),
        pytest.param('{"format": "other/1"}', "its format is 'other/1'", id="another format"),
        pytest.param(
            json.dumps({"format": "bioclaims/manifest/1", "tasks": {"a": {}}}), "is no manifest", id="no parts"
        ),
        pytest.param(
            json.dumps(
                {
                    "format": "bioclaims/manifest/1",
                    "tasks": {"a": {part: {"documents": 1, "ids": "abc", "texts": ""} for part in ("train", "dev")}},
                }
            ),
            "hashes have 10 digits",
            id="a hash cut short",
        ),
    ],
)
def test_a_file_that_is_no_manifest_is_told(text, message, tmp_path):
    path = tmp_path / "manifest.json"
    if text is not None:
        path.write_text(text)
    with pytest.raises(InputError, match=message):
        read_manifest(path)
