"""What is timed of a lexicon."""

from __future__ import annotations

from pathlib import Path

import pytest

from bioclaims.benchmark.corpus_names import ALONE, TOGETHER, TOKENIZER, time_corpus
from bioclaims.benchmark.lexicon import LexiconTime, time_lexicon
from small_lexicon import write_lexicon


def test_texts_are_counted_in_bytes_and_both_times_are_taken(tmp_path: Path) -> None:
    folder = write_lexicon(tmp_path, [("HGNC:1", "gene_or_gene_product", "ABC1")])
    found = time_lexicon(["ABC1 β", "no name"], folder, rounds=1)
    assert found.megabytes == pytest.approx(14e-6)
    assert found.finding > 0
    assert found.fresh > 0
    assert found.opening > 0


def test_a_corpus_is_read_once_in_each_way(tmp_path: Path) -> None:
    folder = write_lexicon(tmp_path, [("HGNC:1", "gene_or_gene_product", "ABC1")])
    tokenized: list[str] = []
    texts = [f"ABC1 is number {number}" for number in range(450)]
    found = time_corpus(iter(texts), folder, tokenized.append)
    assert found.megabytes == pytest.approx(sum(map(len, texts)) / 1e6)
    assert tokenized == texts
    assert set(found.speeds) == {TOGETHER, ALONE, TOKENIZER}
    assert all(speed > 0 for speed in found.speeds.values())


def test_no_text_takes_no_time(tmp_path: Path) -> None:
    folder = write_lexicon(tmp_path, [("HGNC:1", "gene_or_gene_product", "ABC1")])
    assert time_corpus([], folder, len).megabytes == 0


def test_speed_is_megabytes_a_second() -> None:
    found = LexiconTime(3.0, fresh=4.0, finding=2.0, opening=1.0)
    assert (found.fresh_speed, found.speed) == (pytest.approx(0.75), pytest.approx(1.5))
