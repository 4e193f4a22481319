"""The same records on a processor with other instructions: sums come in another order there, and claims must not."""

from __future__ import annotations

import json

import pytest

from sample_records import STORED, describe_code, describe_records, extract_samples

# An old processor, as the libraries that multiply matrices let this one pass for.
OLD = {"OPENBLAS_CORETYPE": "Nehalem", "NPY_DISABLE_CPU_FEATURES": "AVX2 FMA3", "BLIS_ARCH_TYPE": "generic"}


@pytest.fixture(scope="module")
def records() -> bytes:
    """Return the records of the samples as this machine reads them."""
    return extract_samples()


@pytest.mark.model
def test_an_older_processor_gives_the_same_records(records: bytes) -> None:
    assert records.count(b"\n") > 150
    assert extract_samples(OLD) == records


@pytest.mark.model
def test_this_machine_gives_the_records_of_the_one_that_stored_them(records: bytes) -> None:
    stored = json.loads(STORED.read_text())
    if stored.pop("code") != describe_code():
        pytest.skip("stored for other code, rules or model: python tests/sample_records.py stores them anew")
    assert describe_records(records) == stored
