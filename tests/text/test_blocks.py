"""Blocks: paragraphs in order, nothing lost but white space."""

from __future__ import annotations

import textwrap
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bioclaims.text.blocks import find_blocks


def split(text: str, **options: int) -> list[str]:
    return [text[start:end] for start, end in find_blocks(text, **options)]


PROSE = (
    "We asked whether zebrin acts on quillin in the astrocytes of young mice, which had been kept in the dark. "
    "Cells that lacked zebrin had more quillin than others, and they kept it for longer. Quillin itself was "
    "found in the nucleus of most cells, where it bound orlistatin and a number of other proteins."
)
# 115 code points: they are full lines by chance, but no prose runs on from one to the next.
SENTENCES = [
    f"Zebrin number {number} induces quillin in cultured astrocytes of mice that were kept in the dark."
    for number in "12"
]

CASES = [
    pytest.param("", [], id="an empty text has none"),
    pytest.param(" \n\t\r\n\u00a0\n", [], id="white space has none"),
    pytest.param("  One block. \n", ["One block."], id="white space at the ends is left out"),
    pytest.param("A title\nIt binds.\n", ["A title", "It binds."], id="a single newline splits"),
    pytest.param("One.\r\n\r\nTwo.\rThree.", ["One.", "Two.", "Three."], id="all line ends count"),
    pytest.param("One.\n \t \nTwo.", ["One.", "Two."], id="a blank line may hold white space"),
    pytest.param("\n".join(SENTENCES), SENTENCES, id="two sentences on a line each stay two"),
    pytest.param("apoptosis\nautophagy\nclusterin\n", ["apoptosis", "autophagy", "clusterin"], id="a list of words"),
    pytest.param(textwrap.fill(PROSE, 72), [textwrap.fill(PROSE, 72)], id="hard-wrapped prose is one block"),
    pytest.param(textwrap.fill(PROSE, 110), [textwrap.fill(PROSE, 110)], id="so it is with wider lines"),
    pytest.param(
        "Zebrin and quillin in mice\n" + textwrap.fill(PROSE, 72),
        ["Zebrin and quillin in mice", textwrap.fill(PROSE, 72)],
        id="a title above wrapped prose is a block of its own",
    ),
    pytest.param(
        textwrap.fill(PROSE, 72) + "\n\n" + textwrap.fill(PROSE, 60),
        [textwrap.fill(PROSE, 72), textwrap.fill(PROSE, 60)],
        id="a blank line ends wrapped prose",
    ),
    pytest.param(
        textwrap.fill(PROSE, 72) + "\n    " + textwrap.fill(PROSE, 68),
        [textwrap.fill(PROSE, 72), textwrap.fill(PROSE, 68)],
        id="an indented line opens a paragraph",
    ),
    pytest.param(PROSE + "\n" + PROSE, [PROSE, PROSE], id="a paragraph on a line each"),
    pytest.param(
        "• the nucleus of most cells that were kept in the dark and had no zebrin\n• the membrane of other cells",
        ["• the nucleus of most cells that were kept in the dark and had no zebrin", "• the membrane of other cells"],
        id="an item of a list is a block",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("text", "blocks"), CASES)
def test_blocks_are_paragraphs(text: str, blocks: list[str]) -> None:
    assert split(text) == blocks


CUTS = [
    pytest.param("Aa bb. Cc dd. Ee", 14, ["Aa bb. Cc dd.", "Ee"], id="at the last end of a sentence"),
    pytest.param("aaa bbb ccc ddd", 9, ["aaa bbb", "ccc ddd"], id="else at white space"),
    pytest.param("abcdefghij", 4, ["abcd", "efgh", "ij"], id="else anywhere"),
    pytest.param("aaaa" + " " * 50 + "bbbb", 8, ["aaaa", "bbbb"], id="white space is not carried along"),
    pytest.param("aaaa bbbb", 9, ["aaaa bbbb"], id="a block that just fits is whole"),
]


@pytest.mark.parametrize(("text", "limit", "blocks"), CUTS)
def test_a_long_block_is_cut(text: str, limit: int, blocks: list[str]) -> None:
    assert split(text, limit=limit) == blocks


def test_only_the_given_part_is_split() -> None:
    assert split("One.\nTwo.\nThree.", start=5, end=9) == ["Two."]


def test_a_limit_below_two_is_refused() -> None:
    with pytest.raises(ValueError, match="at least 2, got 1"):
        list(find_blocks("text", limit=1))


LINES = st.lists(st.text(alphabet=st.sampled_from("ab Z.!?\t\u00a0\n\r\u2028•-1)é𝛼"), max_size=130), max_size=12)


@given(lines=LINES, limit=st.integers(2, 200), start=st.integers(0, 300))
def test_blocks_hold_all_but_white_space(lines: list[str], limit: int, start: int) -> None:
    text = "\n".join(lines)
    start = min(start, len(text))
    blocks = list(find_blocks(text, start, limit=limit))
    before = start
    for low, high in blocks:
        assert before <= low < high <= len(text)
        assert not text[before:low].strip(), "only white space lies between blocks"
        assert text[low:high] == text[low:high].strip()
        assert high - low <= limit
        before = high
    assert not text[before:].strip()


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("a" * 5_000_000, id="one word"),
        pytest.param("Zebrin induces quillin. " * 200_000, id="one line of prose"),
        pytest.param("ab\n" * 1_000_000, id="short lines"),
        pytest.param("a" + " " * 5_000_000 + "b", id="white space"),
        pytest.param((textwrap.fill(PROSE, 72) + "\n") * 20_000, id="wrapped prose without blank lines"),
    ],
)
def test_five_million_characters_take_seconds(text: str) -> None:
    started = time.process_time()
    assert sum(1 for _ in find_blocks(text)) >= 2
    assert time.process_time() - started < 10
