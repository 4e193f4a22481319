"""Names found in a text, against every stretch of it looked up by itself."""

from __future__ import annotations

import re
import time
from collections.abc import Iterator
from itertools import accumulate
from pathlib import Path
from random import Random

import pytest

from bioclaims.names import Lexicon, finder, stretches
from bioclaims.names.entry import find_entries_of_plural
from bioclaims.names.key_filter import KeyFilter
from bioclaims.text.normalize import mark_breaks, normalize, to_key
from small_lexicon import write_lexicon

_NAMES = (
    ("CL:0000001", "cell_type", "zeta cell"),
    ("CL:0000002", "cell_type", "CD9- zeta cell"),
    ("HGNC:1", "gene_or_gene_product", "ZZZ-1"),
    ("HGNC:2", "gene_or_gene_product", "NF-kappaB1"),
    ("HGNC:3", "gene_or_gene_product", "foobin alpha subunit, type 2"),
    ("FPLX:FOO", "family_or_complex", "foobin"),
    ("GO:0000001", "biological_process", "foobin import into nucleus"),
    ("HGNC:4", "gene_or_gene_product", "zeta adhesion molecule"),
    ("HGNC:5", "gene_or_gene_product", "zeta adhesion receptor"),
)
# Bits of which texts are made by chance: parts of the names, what may part them, and what may stand beside them.
_BITS = (
    *("zeta", "Zeta", "cell", "cells", "CD9", "ZZZ", "1", "2", "NF", "κ", "kappa", "B1", "foobin", "foobins", "alpha"),
    *("α", "subunit", "type", "import", "into", "nucleus", "the"),
    *(" ", " ", " ", " ", "-", "–", "--", ", ", ",", "\n", "\n\n", "  ", "\t", "/", "'", "(", ")", "™", "½", "\u0301"),
)  # fmt: skip


@pytest.fixture(scope="module")
def lexicon(tmp_path_factory: pytest.TempPathFactory) -> Lexicon:
    return Lexicon.open(write_lexicon(tmp_path_factory.mktemp("names"), _NAMES))


def _find(text: str, lexicon: Lexicon) -> list[tuple[int, str, str]]:
    found: dict[int, tuple[int, str, str]] = {}
    [(_, stretches)] = lexicon.finder.find_stretches_in([text])
    for start, end in stretches:
        name = lexicon.finder.read(text[start:end])
        if name is not None:
            found.setdefault(start, (start, name.text, name.groundings[0].curie))
    return list(found.values())


def _split_tokens(text: str) -> list[str]:
    """Return the words and signs of ``text`` as its key spells them: end to end they are the key."""
    return re.findall(r"[^\W_]+|[^\w ]", "".join(to_key(char) or " " for char in mark_breaks(text)))


def _look_up_all(text: str, lexicon: Lexicon) -> Iterator[tuple[int, str, str]]:
    """Yield the longest name at each place where a token begins, by looking up all that end where one ends."""
    spelling, tokens = normalize(text), _split_tokens(text)
    for at, token in zip(accumulate(map(len, tokens), initial=0), tokens, strict=False):
        start = spelling.origins[at]
        if not token[0].isalnum() or (at and start == spelling.origins[at - 1]):
            continue
        for end in range(min(len(text), start + 100), start, -1):
            if text[end - 1].isalnum() and text[end : end + 1].isalnum():
                continue
            part = normalize(text[start:end])
            if not part.key or part.origins[-1] + 1 != end - start:
                continue
            entries = lexicon.match(part) or find_entries_of_plural(part, text[start:end], lexicon.match)
            if entries:
                yield start, text[start:end], entries[0].grounding.curie
                break


@pytest.mark.parametrize(
    "window",
    [
        pytest.param(stretches.WINDOW, id="whole texts"),
        pytest.param(11, id="pieces of a text, over whose borders names go"),
    ],
)
def test_any_text_has_the_names_that_its_stretches_are(
    lexicon: Lexicon, monkeypatch: pytest.MonkeyPatch, window: int
) -> None:
    monkeypatch.setattr(stretches, "WINDOW", window)
    monkeypatch.setattr(stretches, "BEHIND", 3)
    random, total = Random(5), 0
    for _ in range(3000):
        text = "".join(random.choices(_BITS, k=random.randint(1, 14)))
        found = _find(text, lexicon)
        assert found == list(_look_up_all(text, lexicon)), text
        total += len(found)
    assert total > 300


@pytest.mark.parametrize(
    ("text", "names"),
    [
        pytest.param("of zeta adhesion receptors,", ["zeta adhesion receptors"], id="the plural of a gene's name"),
        pytest.param("of zeta adhesion molecules,", [], id="several of the kind that a gene is named by"),
        pytest.param("of zeta cells,", ["zeta cells"], id="the plural of two words of which the first is no name"),
        pytest.param("zeta\n       cell", ["zeta\n       cell"], id="a broken line that is indented"),
        pytest.param("CD9 - zeta cell", ["CD9 - zeta cell", "zeta cell"], id="a dash that the name has too"),
        pytest.param("zeta - cell", [], id="a dash that the name has not"),
        pytest.param("zeta\n\ncell", [], id="two paragraphs"),
        pytest.param("foobin™ and foobin's", ["foobin", "foobin"], id="a sign that is two letters, and a genitive"),
        pytest.param("ZZZ 1, ZZZ‑1-like, ZZZ1.", ["ZZZ 1", "ZZZ‑1", "ZZZ1"], id="a space, a hyphen or nothing"),
        pytest.param("NF kappa B1", ["NF kappa B1"], id="spaces beside a Greek letter"),
        pytest.param(
            "foobin\u2003import into\u00a0nucleus", ["foobin\u2003import into\u00a0nucleus"], id="wide spaces"
        ),
        pytest.param("", [], id="no text"),
        pytest.param(" -\u0301 ' ", [], id="nothing to look up"),
    ],
)
def test_names_over_spaces(lexicon: Lexicon, text: str, names: list[str]) -> None:
    assert [name for _, name, _ in _find(text, lexicon)] == names


@pytest.mark.parametrize(
    ("unit", "size"),
    [
        pytest.param("x", 5_000_000, id="five megabytes of one letter"),
        pytest.param("foobin", 5_000_000, id="five megabytes of a name"),
        pytest.param("foobin/", 200_000, id="names between slashes"),
        pytest.param("½", 200_000, id="characters that are several in the key"),
    ],
)
def test_a_long_word_takes_linear_time(lexicon: Lexicon, unit: str, size: int) -> None:
    started = time.process_time()
    found = _find(f"foobin {unit * (size // len(unit))} foobin", lexicon)
    assert {found[0][1], found[-1][1]} == {"foobin"}
    assert time.process_time() - started < 20


def test_what_is_known_of_stretches_stays_small(lexicon: Lexicon, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(finder, "MOST_KEPT", 8)
    finds = finder.NameFinder(
        KeyFilter.build(["foobin", *(f"foobin{number}" for number in range(50))]), match=lexicon.match
    )
    text = " ".join(f"foobin{number} foobin" for number in range(50))
    [(_, stretches)] = finds.find_stretches_in([text])
    names = [finds.read(text[start:end]) for start, end in stretches]
    assert sum(name is not None for name in names) == 50
    assert finds.kept <= 8


def test_names_of_ones_own_are_found_over_spaces_too(tmp_path: Path, lexicon: Lexicon) -> None:
    path = tmp_path / "own.tsv"
    path.write_text("blue gadget\tHGNC:1\nfoobin\t-\n", encoding="utf-8")
    own = Lexicon(lexicon.path, own=path)
    assert [name for _, name, _ in _find("Blue gadgets, a blue gadget and foobin.", own)] == [
        "Blue gadgets",
        "blue gadget",
    ]
