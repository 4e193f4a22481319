"""Names that are known, or defined, as a whole are no names of their parts."""

from __future__ import annotations

import pytest

from bioclaims.mentions import find_partly_known, prefer_wholes
from bioclaims.mentions.long_forms import name_long_forms
from bioclaims.model import Grounding, Mention, Span


def _gene(text: str, start: int = 0, *curies: str) -> Mention:
    groundings = tuple(Grounding(curie, curie, 0.9, "exact") for curie in curies)
    return Mention(Span(start, start + len(text)), text, "gene_or_gene_product", groundings, "known")


_WHOLES = {
    "another gene": (_gene("AB-3 kinase", 0, "X:AB3K"), [_gene("AB-3", 0, "X:AB3")], ["AB-3 kinase"]),
    "the same gene": (_gene("AB-3 gene", 0, "X:AB3"), [_gene("AB-3", 0, "X:AB3")], ["AB-3"]),
    "nothing that is known": (_gene("AB-3 kinase"), [_gene("AB-3", 0, "X:AB3")], ["AB-3"]),
    "one name of two": (
        _gene("ab3 CD kinase", 0, "X:AB3"), [_gene("ab3", 0, "X:AB3"), _gene("CD kinase", 4, "X:CD")],
        ["ab3 CD kinase"],
    ),
    "across another": (_gene("AB-3 kinase", 0, "X:AB3K"), [_gene("kinase CD", 5, "X:CD")], ["kinase CD"]),
}  # fmt: skip


@pytest.mark.parametrize(("whole", "known", "names"), _WHOLES.values(), ids=_WHOLES)
def test_a_known_whole(whole: Mention, known: list[Mention], names: list[str]) -> None:
    assert [mention.text for mention in prefer_wholes(known, [whole])] == names


def test_a_list_is_no_whole() -> None:
    trained = [_gene("AB3/CD4"), _gene("AB3 kinase", 10)]
    known = [_gene("AB3"), _gene("CD4", 4), _gene("AB3", 10)]
    assert find_partly_known(trained, known) == (trained[1],)


_LONG = {
    "only a part is known": ("QR-AB kinase (QAK) rose", [_gene("AB", 3, "X:AB")], ["QR-AB kinase", "QAK"]),
    "the part means the same": ("human AB kinase (QAK) rose", [_gene("AB kinase", 6, "X:QAK")], ["AB kinase", "QAK"]),
    "nothing is known": ("QR-AB kinase (QAK) rose", [], ["QR-AB kinase", "QAK"]),
}


@pytest.mark.parametrize(("text", "parts", "names"), _LONG.values(), ids=_LONG)
def test_a_defined_long_form(text: str, parts: list[Mention], names: list[str]) -> None:
    long = Span(0, text.index(" ("))
    short = _gene("QAK", long.end + 2, "X:QAK")
    found = name_long_forms([*parts, short], [long], text, {long})
    assert [mention.text for mention in found] == names
    if names[0] == "QR-AB kinase":
        assert found[0].groundings == short.groundings


_HOSTS = {"an animal": ("mouse", "AB kinase"), "a virus": ("HV-1", "HV-1 AB kinase")}


@pytest.mark.parametrize(("species", "name"), _HOSTS.values(), ids=_HOSTS)
def test_a_long_form_begins_after_whose_it_is(species: str, name: str) -> None:
    text = f"{species} AB kinase (QAK) rose"
    long = Span(0, text.index(" ("))
    host = Mention(Span(0, len(species)), species, "species")
    found = name_long_forms([host, _gene("QAK", long.end + 2, "X:QAK")], [long], text, {long})
    assert name in [mention.text for mention in found]
