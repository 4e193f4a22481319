"""``bioclaims diff``: what an upgrade, or another text, changed in the claims."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from functools import partial
from typing import Annotated, Any

import orjson
import typer

from ..claims.asked import Record
from ..claims.compare import REST, REST_MEANS, Difference, Pair, compare_claims, find_pair
from ..model import Claim
from ..run.claim_files import ClaimFile, open_claims
from ..run.records import at_record, to_claim
from ..vocab import ASPECTS, BASES, CERTAINTIES, CLAIM_SECTIONS, DIRECTNESSES, ENTITY_TYPES, POLARITIES, PREDICATES
from ..writers.flat import show_claim
from .progress import show_progress

# Columns with few values, of which it is told how often one became another.
_CLOSED = {*ASPECTS, *BASES, *CERTAINTIES, *CLAIM_SECTIONS, *DIRECTNESSES, *ENTITY_TYPES, *POLARITIES, *PREDICATES}
_NOT_CLOSED = frozenset({"agent_text", "theme_text", "trigger"})


def diff(
    before: Annotated[str, typer.Argument(metavar="BEFORE", help="Claim records, one a line.")],
    after: Annotated[str, typer.Argument(metavar="AFTER", help="Claim records of the same documents, read otherwise.")],
    *,
    as_json: Annotated[
        bool, typer.Option("--json", help="Print all differences, a JSON object a line, instead of text.")
    ] = False,
    most: Annotated[int, typer.Option(min=0, metavar="N", help="Show N examples of each kind of difference.")] = 3,
    exit_code: Annotated[bool, typer.Option("--exit-code", help="Exit status 1 where the two differ.")] = False,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="Show no progress.")] = False,
) -> None:
    """Show which claims of AFTER are new, gone or changed against BEFORE.

    Records are compared document by document, in whatever order the files have them. Two are one claim where they have
    the same id; else where the same words stand at the same place of an unchanged text; else where the same things are
    related in the same sentence, or say the same in another one. What is new or gone is told for records, and for what
    they say of a document: who, what, whom, affirmed or denied. Versions of software, model and lexicon are told once.

    Exit status 0, also where the two differ, unless --exit-code is given.

    Example: bioclaims diff old.jsonl new.jsonl --most 10
    """
    with ExitStack() as stack:
        files = tuple(stack.enter_context(open_claims(path)) for path in (before, after))
        report = _Report(files[0], files[1], most=0 if as_json else most)
        documents = [*files[0], *(each for each in files[1] if each not in files[0])]
        for document in show_progress(documents, total=len(documents), noun="documents", quiet=quiet):
            for difference in report.take(document):
                if as_json:
                    typer.echo(orjson.dumps(_to_values(document, difference)))
    if not as_json:
        typer.echo("\n".join(report.lines()))
    raise typer.Exit(1 if exit_code and report.differs else 0)


class _Report:
    """What was found so far: counts, and a few examples of each kind."""

    def __init__(self, before: ClaimFile, after: ClaimFile, *, most: int) -> None:
        self._files = before, after
        self._most = most
        self._kinds: Counter[str] = Counter()
        self._by: Counter[str] = Counter()
        self._fields: Counter[str] = Counter()
        self._turned: dict[str, Counter[tuple[str, str]]] = defaultdict(Counter)
        self._pairs: Counter[str] = Counter()
        self._documents: Counter[str] = Counter()
        self._examples: dict[str, list[tuple[str, Difference]]] = defaultdict(list)

    @property
    def differs(self) -> bool:
        """Whether anything but versions is different."""
        return any(count for kind, count in self._kinds.items() if kind != "same") or bool(self._documents["changed"])

    def take(self, document: str) -> Iterator[Difference]:
        """Yield what became of the claims of ``document``, but those that are the same."""
        before, after = (file.read(document) for file in self._files)
        self._count_documents(before, after)
        claim_before, claim_after = (partial(_make_claim, path=file.path) for file in self._files)
        for difference in compare_claims(before, after, claim_before=claim_before, claim_after=claim_after):
            self._kinds[difference.kind] += 1
            if difference.kind != "same":
                self._count(document, difference)
                yield difference

    def _count_documents(self, before: Sequence[Record], after: Sequence[Record]) -> None:
        texts = [{record["document"]["sha256"] for record in each} for each in (before, after)]
        self._documents["changed"] += bool(before and after and texts[0] != texts[1])
        self._documents["before"] += not after
        self._documents["after"] += not before
        pairs = [_find_pairs(each, file.path) for each, file in zip((before, after), self._files, strict=True)]
        self._pairs["both"] += len(pairs[0] & pairs[1])
        self._pairs["before"] += len(pairs[0] - pairs[1])
        self._pairs["after"] += len(pairs[1] - pairs[0])

    def _count(self, document: str, difference: Difference) -> None:
        if difference.kind == "changed":
            self._by[difference.by] += 1
        for field, (old, new) in difference.changes.items():
            self._fields[field] += 1
            if old in _CLOSED and new in _CLOSED and field not in _NOT_CLOSED:
                self._turned[field][str(old), str(new)] += 1
        for kind in [*difference.changes] or [difference.kind]:
            if len(self._examples[kind]) < self._most:
                self._examples[kind].append((document, difference))

    def lines(self) -> Iterator[str]:
        """Yield the report for a person."""
        for title, file in zip(("before", "after"), self._files, strict=True):
            made = "; ".join(f"{soft}, model {model}, lexicon {lexicon}" for soft, model, lexicon in file.versions)
            read = f"{file.records} records of {sum(1 for _ in file)} documents"
            yield f"{title:<6}  {file.path}: {read}{f' by {made}' if made else ''}"
        kinds = ", ".join(f"{kind} {self._kinds[kind]}" for kind in ("same", "changed", "removed", "added"))
        yield f"records: {kinds}"
        pairs = self._pairs
        yield (
            f"what documents say (agent, predicate, theme, polarity): same {pairs['both']}, removed {pairs['before']}, "
            f"added {pairs['after']}"
        )
        documents = self._documents
        if any(documents.values()):
            yield (
                f"documents: only before {documents['before']}, only after {documents['after']}, "
                f"with another text {documents['changed']}"
            )
        if self._by:
            yield "changed, known by: " + ", ".join(f"{by} {count}" for by, count in self._by.most_common())
        for kind in ("removed", "added"):
            yield from self._show_examples(kind, f"{kind} {self._kinds[kind]}")
        for field, count in sorted(self._fields.items(), key=lambda item: (-item[1], item[0])):
            turned = sorted(self._turned[field].items(), key=lambda item: (-item[1], item[0]))
            shown = "; ".join(f"{old} → {new} {number}" for (old, new), number in turned[:5])
            meant = f" ({REST_MEANS})" if field == REST else ""
            yield from self._show_examples(field, f"{field}{meant} changed {count}{f': {shown}' if shown else ''}")

    def _show_examples(self, kind: str, title: str) -> Iterator[str]:
        if not self._examples[kind] and not self._fields[kind] and not self._kinds[kind]:
            return
        yield f"\n{title}"
        for document, difference in self._examples[kind]:
            claim = difference.after or difference.before
            assert claim is not None
            change = difference.changes.get(kind)
            turned = f"  {_show(change[0])} → {_show(change[1])}" if change and change != (None, None) else ""
            yield f"  {document}  {claim.id}{turned}"
            yield f"    {show_claim(claim)}"
            yield f"    {' '.join(claim.evidence[0].sentence.text.split())}"


def _find_pairs(records: Sequence[Record], where: str) -> set[Pair]:
    found = set()
    for record in records:
        with at_record(record, where):
            found.add(find_pair(record))
    return found


def _make_claim(record: Record, path: str) -> Claim:
    return to_claim(record, f"{path}: {record['id']}")


def _show(value: object) -> str:
    return "nothing" if value in (None, "") else str(value)


def _to_values(document: str, difference: Difference) -> dict[str, Any]:
    claim = difference.after or difference.before
    assert claim is not None
    return {
        "document": document,
        "kind": difference.kind,
        "by": difference.by or None,
        "before": difference.before.id if difference.before else None,
        "after": difference.after.id if difference.after else None,
        "says": show_claim(claim),
        "sentence": claim.evidence[0].sentence.text,
        "changes": {name: {"before": old, "after": new} for name, (old, new) in difference.changes.items()},
    }
