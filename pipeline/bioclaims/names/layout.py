"""How a compiled lexicon lies on disk: what ``bioclaims.lexicon`` writes and ``Lexicon`` opens.

``names.marisa`` is a marisa-trie RecordTrie from name keys to (offset of a line in ``entries.tsv``, number of the
name in that line). A line holds CURIE, type, official name, members (CURIEs, by spaces) and names (by ``|``); each
name begins with two characters, its maker and its rule. Types, makers and rules are numbered as ``manifest.json``
lists them; a name that is the official one is left empty. ``stops.tsv`` and
``everyday.tsv`` hold keys that the finder leaves alone. Nothing is parsed before it is asked for.
"""

from __future__ import annotations

TRIE_FILE = "names.marisa"
ENTRIES_FILE = "entries.tsv"
MANIFEST_FILE = "manifest.json"
STOPS_FILE = "stop_names.tsv"
EVERYDAY_FILE = "everyday_words.tsv"
RECORD_FORMAT = "<IH"
LAYOUT_VERSION = 1

FIELD_MARK = "\t"
NAME_MARK = "|"
MEMBER_MARK = " "
_FIRST_CODE = 48


def encode_number(number: int) -> str:
    """Return the one character that stands for ``number`` (below 75) before a name: "0", "1", … never a mark."""
    if not 0 <= number < 75:
        raise ValueError(f"a maker or rule number lies between 0 and 74, got {number}")
    return chr(_FIRST_CODE + number)


def decode_number(char: str) -> int:
    """Return the number that ``char`` stands for."""
    return ord(char) - _FIRST_CODE
