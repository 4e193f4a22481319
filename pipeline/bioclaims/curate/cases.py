"""Corrections as cases that the system is tried on ever after, in the format of ``bioclaims evaluate challenge``."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import Any

from .learn import Settled

PHENOMENON = "corrections"
_HEAD = (
    f'phenomenon = "{PHENOMENON}"\nabout = "Sentences that curators corrected: what must come, and what must not."\n'
)
# A case reads its sentence alone: there nothing stands for what was said before.
_LEFT_OUT = ("coreference",)
_DENIALS = frozenset({"negative_result", "not_denied"})
_CORE = ("agent", "predicate", "theme", "polarity")
# Names of fields with what is wanted there.
Fields = tuple[tuple[str, str], ...]


def make_cases(settled: Iterable[Settled]) -> str:
    """Return the cases as TOML, one for each sentence of which something was rejected, corrected or added.

    What was rejected must never come, what was corrected or added must. Left out is what a sentence alone cannot tell:
    claims about pronouns, and those whose fault lies in names or in the text.
    """
    must: dict[str, dict[Fields, Fields]] = defaultdict(dict)
    never: dict[str, list[Fields]] = defaultdict(list)
    for each in settled:
        decision, record = each.decision, each.decision["record"]
        sentence = " ".join(decision["judged"]["sentence"].split())
        if any(tag in _LEFT_OUT for tag in decision["tags"]) or (record and _has_pronoun(record)):
            continue
        if record:
            said = {"agent": record["agent"]["text"], "theme": record["theme"]["text"]}
            core = _choose({**record, **said}, _CORE)
            must[sentence].setdefault(core, _choose({**record, **said}, (*_CORE, "certainty")))
        if decision["verdict"] != "add" and (wrong := _find_wrong(each)):
            never[sentence].append(wrong)
    cases = []
    for sentence in sorted({*must, *never}):
        # What is right by one decision is not forbidden by another one.
        barred = [each for each in dict.fromkeys(never[sentence]) if each not in must[sentence]]
        if must[sentence] or barred:
            cases.append(_write_case(sentence, list(must[sentence].values()), barred))
    return _HEAD + "".join(cases)


def _find_wrong(settled: Settled) -> Fields | None:
    """Return what must not come: all that was said where the rule is to blame, the firmness where only that is."""
    decision = settled.decision
    if settled.accepted is not False:
        return None
    if settled.rule_right is False or _DENIALS.intersection(decision["tags"]):
        return _choose(decision["judged"], _CORE)
    if "hypothesis" in decision["tags"]:
        return (*_choose(decision["judged"], _CORE), ("certainty", "asserted"))
    return None


def _choose(said: Mapping[str, Any], names: Iterable[str]) -> Fields:
    return tuple((name, " ".join(said[name].split())) for name in names)


def _write_case(sentence: str, must: Iterable[Fields], never: Iterable[Fields]) -> str:
    rows = [*(("records", each) for each in must), *(("never", each) for each in never)]
    lines = ["", "[[case]]", f"text = {_quote(sentence)}"]
    for name in ("records", "never"):
        tables = [f"  {_table(each)}," for key, each in rows if key == name]
        lines += [f"{name} = [", *tables, "]"] if tables else []
    return "\n".join(lines) + "\n"


def _has_pronoun(record: Mapping[str, Any]) -> bool:
    return any(record[role]["antecedent"] for role in ("agent", "theme"))


def _table(fields: Fields) -> str:
    return "{ " + ", ".join(f"{name} = {_quote(value)}" for name, value in fields) + " }"


def _quote(text: str) -> str:
    # What JSON writes, TOML reads, but for a character that TOML wants written otherwise.
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")
