"""What is timed of a lexicon."""

from __future__ import annotations

from pathlib import Path

import pytest

from bioclaims.benchmark.lexicon import LexiconTime, time_lexicon
from small_lexicon import write_lexicon


def test_texts_are_counted_in_bytes_and_both_times_are_taken(tmp_path: Path) -> None:
    folder = write_lexicon(tmp_path, [("HGNC:1", "gene_or_gene_product", "ABC1")])
    found = time_lexicon(["ABC1 β", "no name"], folder, rounds=1)
    assert found.megabytes == pytest.approx(14e-6)
    assert found.finding > 0
    assert found.fresh > 0
    assert found.opening > 0


def test_speed_is_megabytes_a_second() -> None:
    found = LexiconTime(3.0, fresh=4.0, finding=2.0, opening=1.0)
    assert (found.fresh_speed, found.speed) == (pytest.approx(0.75), pytest.approx(1.5))
