"""Errors say where, what and the cure, and cross processes whole."""

from __future__ import annotations

import pickle

import pytest

from bioclaims import errors
from bioclaims.errors import BioclaimsError, InputError, MissingPackageError, UnknownNameError

KINDS = [kind for kind in vars(errors).values() if isinstance(kind, type) and issubclass(kind, BioclaimsError)]


def test_the_message_is_one_line_of_where_what_and_cure():
    error = InputError(where="a.txt:3", what="is not text", cure="Give a text file")
    assert str(error) == "a.txt:3: is not text. Give a text file."


@pytest.mark.parametrize("kind", KINDS, ids=[kind.__name__ for kind in KINDS])
def test_an_error_comes_back_from_another_process_as_it_was(kind):
    error = pickle.loads(pickle.dumps(kind(where="here", what="is wrong", cure="Mend it")))
    assert (type(error), error.where, error.what, error.cure) == (kind, "here", "is wrong", "Mend it")


def test_of_several_lines_the_cure_is_the_last():
    error = InputError(where="a.tsv", what="has 1 fault:\n  line 1: no name", cure="Mend it")
    assert str(error) == "a.tsv: has 1 fault:\n  line 1: no name\nMend it."


def test_a_missing_package_names_its_extra():
    error = MissingPackageError.of("duckdb", extra="corpus", where="bioclaims group", otherwise="do without")
    assert str(error) == (
        "bioclaims group: needs duckdb, which is not installed. pip install 'bioclaims[corpus]', or do without."
    )


def test_an_unknown_name_lists_the_known_ones():
    error = UnknownNameError.among("x", ["a", "b"], where="letter")
    assert str(error) == "letter: unknown name 'x'. Known names: a, b."
