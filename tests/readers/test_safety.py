"""Files made to harm: no other file is read, no memory is filled, no name leads anywhere."""

from __future__ import annotations

import gzip
import io
import tarfile
import zipfile
from pathlib import Path

import pytest
import zstandard

from bioclaims.model import Document
from bioclaims.readers import FailedDocument, read_documents
from bioclaims.readers.files import packed
from readers.samples import OTHER, SAMPLES

SECRET = "Nobody may read this."
XML = ("pubmed", "jats", "bioc", "html")


def read(path: Path, **options: str) -> tuple[list[Document], list[FailedDocument], list[str]]:
    said: list[str] = []
    found = list(read_documents([str(path)], notify=said.append, **options))  # type: ignore[arg-type]
    documents = [each for each in found if isinstance(each, Document)]
    return documents, [each for each in found if isinstance(each, FailedDocument)], said


def entities(secret: Path) -> dict[str, str]:
    """Return document types that declare ``&bad;`` as what must not be read, by what they do."""
    rows = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
    return {
        "a file": f'<!DOCTYPE x [<!ENTITY bad SYSTEM "{secret.as_uri()}">]>',
        "a file by its path": f'<!DOCTYPE x [<!ENTITY bad SYSTEM "{secret}">]>',
        "a public file": f'<!DOCTYPE x [<!ENTITY bad PUBLIC "p" "{secret.as_uri()}">]>',
        "a parameter": f'<!DOCTYPE x [<!ENTITY % p SYSTEM "{secret.as_uri()}"> %p; <!ENTITY bad "%p;">]>',
        "a billion laughs": f'<!DOCTYPE x [<!ENTITY l0 "ha">{rows}<!ENTITY bad "&l9;">]>',
        "a long one": f'<!DOCTYPE x [<!ENTITY a "{"ha" * 50_000}"><!ENTITY bad "{"&a;" * 1000}">]>',
        "one in itself": '<!DOCTYPE x [<!ENTITY bad "&bad;">]>',
        "nothing": "",
    }


KINDS = list(entities(Path("/x")))


@pytest.mark.parametrize("name", XML)
@pytest.mark.parametrize("kind", KINDS)
def test_no_entity_of_a_document_type_is_read(name: str, kind: str, tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text(SECRET)
    sample = SAMPLES[name]()
    text = sample.data.decode("utf-8").replace("&#945;", "&bad;")
    lines = [line for line in text.split("\n") if not line.startswith(("<?xml", "<!DOCTYPE"))]
    declared = entities(secret)[kind]
    path = tmp_path / f"a{sample.ending}"
    path.write_text('<?xml version="1.0"?>' + "\n".join([declared, *lines]))
    documents, failed, _ = read(path, format=name)
    assert SECRET not in "".join(document.text for document in documents)
    assert "haha" not in "".join(document.text for document in documents)
    if name != "html":
        (failure,) = failed
        assert "Entity 'bad' not defined" in failure.what
        assert [document.text for document in documents] == [OTHER]


def test_no_other_file_is_included(tmp_path: Path) -> None:
    (tmp_path / "secret.txt").write_text(SECRET)
    place = (tmp_path / "secret.txt").as_uri()
    include = f'<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="{place}" parse="text"/>'
    text = SAMPLES["pubmed"]().data.decode("utf-8").replace("&amp;", include)
    (tmp_path / "a.xml").write_text(text)
    documents, failed, _ = read(tmp_path / "a.xml")
    assert len(documents) == 2 and not failed
    assert SECRET not in documents[0].text


@pytest.mark.parametrize(
    ("inside", "said"),
    [
        pytest.param("x" * 11_000_000, "is not well-formed XML|is longer than", id="a text of eleven megabytes"),
        pytest.param("<b>" * 3_000 + "x" + "</b>" * 3_000, "is not well-formed XML", id="three thousand levels"),
        pytest.param("<!-- never ends", "has no </|well-formed", id="a comment that does not end"),
        pytest.param("<![CDATA[ never ends", "has no </|well-formed", id="a CDATA that does not end"),
    ],
)
@pytest.mark.parametrize("name", ["pubmed", "jats", "bioc"])
def test_what_is_too_large_or_too_deep_is_one_error(name: str, inside: str, said: str, tmp_path: Path) -> None:
    sample = SAMPLES[name]()
    first, second = sample.records
    path = tmp_path / "a.xml"
    path.write_bytes(sample.of([first.replace(b"&#945;", inside.encode(), 1), second]))
    documents, failed, _ = read(path)
    assert len(failed) == 1
    assert any(part in failed[0].what for part in said.split("|"))
    assert [document.text for document in documents] == [OTHER]


@pytest.mark.parametrize("pack", [gzip.compress, zstandard.compress], ids=["gz", "zst"])
def test_a_file_that_swells_is_refused_before_it_fills_the_memory(pack: object, tmp_path: Path) -> None:
    path = tmp_path / "a.txt.gz"
    path.write_bytes(pack(bytes([32]) * (packed.FREE_BYTES * 3)))  # type: ignore[operator]
    documents, (failure,), _ = read(path)
    assert documents == []
    assert "unpacks to more than 200 times its size" in failure.what


def test_a_compressed_file_that_ends_too_early_gives_what_was_whole(tmp_path: Path) -> None:
    sample = SAMPLES["pubmed"]()
    records = [sample.records[1].replace(b"102", f"{number} ".encode()) for number in range(3000)]
    data = gzip.compress(sample.of(records))
    (tmp_path / "a.xml.gz").write_bytes(data[: len(data) // 2])
    documents, failed, _ = read(tmp_path / "a.xml.gz")
    assert 100 < len(documents) < 3000
    assert len(failed) == 1 and "ends too early" in failed[0].what


def make_tar(*members: tuple[str, bytes | None]) -> bytes:
    """Return a tar archive; None stands for a link to /etc/passwd."""
    written = io.BytesIO()
    with tarfile.open(fileobj=written, mode="w") as archive:
        for name, data in members:
            info = tarfile.TarInfo(name)
            if data is None:
                info.type, info.linkname = tarfile.SYMTYPE, "/etc/passwd"
                archive.addfile(info)
            else:
                info.size = len(data)
                archive.addfile(info, io.BytesIO(data))
    return written.getvalue()


def make_zip(*members: tuple[str, bytes | None]) -> bytes:
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members:
            archive.writestr(name, data or b"")
    return written.getvalue()


MEMBERS = (
    ("box/a.xml", SAMPLES["pubmed"]().data),
    ("../b.txt", b"It leads out."),
    ("/c.txt", b"It leads out."),
    ("box/../../d.txt", b"It leads out."),
    ("box/..\\e.txt", b"It leads out."),
    ("box/f.png", b"\x89PNG"),
    ("box/g.txt", OTHER.encode()),
)


@pytest.mark.parametrize("make", [make_tar, make_zip])
def test_names_in_an_archive_that_lead_out_of_it_are_refused(make: object, tmp_path: Path) -> None:
    box = tmp_path / "deep" / "box"
    box.mkdir(parents=True)
    path = box / "a.archive"
    path.write_bytes(make(*MEMBERS))  # type: ignore[operator]
    before = sorted(tmp_path.rglob("*"))
    documents, failed, said = read(path)
    assert [document.id for document in documents] == ["PMID:101", "PMID:102", f"{path}/box/g.txt"]
    assert len(failed) == 4 and all("leads out of the archive" in each.what for each in failed)
    assert any("passed over 1 .png" in each for each in said)
    assert sorted(tmp_path.rglob("*")) == before, "nothing is unpacked to disk"


def test_links_and_archives_in_an_archive_are_not_followed(tmp_path: Path) -> None:
    inner = gzip.compress(OTHER.encode())
    data = make_tar(
        ("link.txt", None), ("inner.txt.gz", inner), ("a.tar", make_tar(("a.txt", b"x"))), ("z.txt", b"Zebrin.")
    )
    (tmp_path / "a.tar.gz").write_bytes(gzip.compress(data))
    documents, failed, _ = read(tmp_path / "a.tar.gz")
    assert [document.text for document in documents] == ["Zebrin."]
    assert [each.what for each in failed] == ["is a link, which is not followed", *["is packed within an archive"] * 2]


def test_a_zip_archive_that_swells_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a.zip").write_bytes(make_zip(("a.txt", b" " * (packed.FREE_BYTES * 3)), ("b.txt", OTHER.encode())))
    documents, (failure,), _ = read(tmp_path / "a.zip")
    assert [document.text for document in documents] == [OTHER]
    assert "unpacks to more than 200 times its size" in failure.what


def test_an_office_document_is_named(tmp_path: Path) -> None:
    (tmp_path / "a.docx").write_bytes(make_zip(("[Content_Types].xml", b"<x/>"), ("word/document.xml", b"<x/>")))
    documents, (failure,), _ = read(tmp_path / "a.docx")
    assert documents == [] and "office document" in failure.what
