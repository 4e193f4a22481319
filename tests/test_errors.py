"""Errors say where, what and the cure, and cross processes whole."""

from __future__ import annotations

import pickle

import pytest

from bioclaims import errors
from bioclaims.errors import BioclaimsError, InputError, UnknownNameError

KINDS = [kind for kind in vars(errors).values() if isinstance(kind, type) and issubclass(kind, BioclaimsError)]


def test_the_message_is_one_line_of_where_what_and_cure():
    error = InputError(where="a.txt:3", what="is not text", cure="Give a text file")
    assert str(error) == "a.txt:3: is not text. Give a text file."


@pytest.mark.parametrize("kind", KINDS, ids=[kind.__name__ for kind in KINDS])
def test_an_error_comes_back_from_another_process_as_it_was(kind):
    error = pickle.loads(pickle.dumps(kind(where="here", what="is wrong", cure="Mend it")))
    assert (type(error), error.where, error.what, error.cure) == (kind, "here", "is wrong", "Mend it")


def test_an_unknown_name_lists_the_known_ones():
    error = UnknownNameError.among("x", ["a", "b"], where="letter")
    assert str(error) == "letter: unknown name 'x'. Known names: a, b."
