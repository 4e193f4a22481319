"""A review as its pages ask for it: the next card, what was said of one, what comes of a correction."""

from __future__ import annotations

import sqlite3
from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from statistics import median_high
from typing import Any

from ..claims.asked import resolve_thing
from ..errors import InputError
from ..model import Claim, Document, from_record
from ..names import Lexicon
from .add import make_missed_claim
from .agreement import estimate_precision, measure_agreement
from .card import link_curie, make_card
from .correct import correct_claim, find_changes
from .decisions import Decision
from .fields import complete_places
from .sentences import list_sentences, move_to_sentence
from .store import (
    Asked,
    ClaimFile,
    Store,
    Worker,
    add_decision,
    count_progress,
    find_last,
    find_next,
    keep_for,
    list_beside,
    list_of_document,
    list_verdicts,
    skip,
    unskip,
)
from .store.texts import TextFile

SOURCE = "bioclaims curate"
Explain = Callable[[Claim, Document], str]
_NEAR = 5


@dataclass(frozen=True, slots=True)
class Said:
    """What a curator says of a claim: as the page sends it. ``key`` is made up there, once for each judgement."""

    key: str
    claim: str
    verdict: str
    tags: tuple[str, ...] = ()
    values: Mapping[str, str] | None = None
    comment: str | None = None
    seconds: float | None = None


@dataclass(frozen=True, slots=True)
class Review:
    """What the server knows: the store, the claims, their texts (None: sentences alone), names, and who explains."""

    store: Store
    claims: ClaimFile
    texts: TextFile | None
    lexicon: Lexicon
    explain: Explain | None = None

    def ask(self, *, thing: str | None, **wanted: Any) -> Asked:
        """Return what a queue is asked for; ``thing`` is a name or CURIE. Raises BioclaimsError for what is none."""
        return Asked(thing=resolve_thing(thing, self.lexicon) if thing else None, **wanted)

    def next_card(self, worker: Worker, asked: Asked, claim: str | None = None) -> dict[str, Any] | None:
        """Return the next card, or that of ``claim`` where one is named; None where there is none."""
        with self.store.writing(durable=False) as connection:
            id = find_next(connection, worker, asked) if claim is None else claim
            if id is None:
                return None
            if claim is not None:
                keep_for(connection, worker, id)
            return self._make_card(connection, worker, id)

    def judge(self, worker: Worker, said: Said) -> dict[str, Any]:
        """Keep what ``worker`` says and return the decision's record. Raises BioclaimsError for what cannot be said."""
        with self.store.writing() as connection:
            claim = self._read(connection, said.claim)
            changes: dict[str, tuple[str, str]] = {}
            result = None
            if said.verdict == "add":
                result, changes = self.make_missed(claim, said.values or {}, self._find_document(connection, claim))
                claim = result
            elif said.values and said.verdict == "correct":
                result, changes = self.correct(claim, said.values)
            if said.verdict == "correct" and not changes:
                raise InputError(where="correction", what="changes nothing", cure="Accept the claim, or change a field")
            decision = Decision(
                claim=claim, verdict=said.verdict, source=SOURCE, tags=said.tags, changes=changes, result=result,
                curator=worker.curator, role=worker.role, when=_now(), seconds=said.seconds,
                comment=said.comment or None, key=said.key,
            )  # fmt: skip
            return add_decision(connection, decision)

    def undo(self, worker: Worker, key: str) -> dict[str, Any]:
        """Take back the last decision of ``worker`` that stands; return it. Raises InputError where there is none."""
        with self.store.writing() as connection:
            last = find_last(connection, worker.curator, worker.role)
            if last is None:
                raise InputError(where="undo", what="you have judged nothing yet", cure="Judge a claim first")
            claim = self.claims.read_claim(connection, last.record["claim"])
            if claim is None:
                # An added claim, or one of a file that was since replaced, stands in its decision alone.
                claim = _read_added(last.record)
            add_decision(
                connection,
                Decision(
                    claim=claim, verdict="withdraw", source=SOURCE, curator=worker.curator, role=worker.role,
                    when=_now(), withdraws=last.record["id"], key=key,
                ),
            )  # fmt: skip
            return last.record

    def pass_by(self, worker: Worker, claim: str | None, *, back: bool = False) -> None:
        """Skip ``claim``, or with ``back`` ask about it again, about all that was skipped where none is named."""
        with self.store.writing(durable=False) as connection:
            if back:
                unskip(connection, worker, claim)
            elif claim is not None:
                skip(connection, worker, claim)

    def preview(self, claim: str, values: Mapping[str, str], *, missed: bool) -> dict[str, Any]:
        """Return the card of ``claim`` as corrected by ``values``, or of the claim that they add beside it."""
        with self.store.reading() as connection:
            read = self._read(connection, claim)
            document = self._find_document(connection, read)
        made, _ = self.make_missed(read, values, document) if missed else self.correct(read, values)
        return make_card(made, document)

    def correct(self, claim: Claim, values: Mapping[str, str]) -> tuple[Claim, dict[str, tuple[str, str]]]:
        """Return ``claim`` with ``values``, and what they change. Raises BioclaimsError, which names the field."""
        changes = find_changes(claim, complete_places(claim, values, where="correction"))
        return correct_claim(claim, changes, where="correction", name_of=self.lexicon.name_of), changes

    def make_missed(
        self, beside: Claim, values: Mapping[str, str], document: Document | None
    ) -> tuple[Claim, dict[str, tuple[str, str]]]:
        """Return the claim that ``values`` make, and what it is made of.

        It stands in the sentence of ``beside``, or where ``sentence`` says, ``START-END`` of the ``document``.
        """
        given = {name: value for name, value in values.items() if value}
        if place := given.pop("sentence", ""):
            beside = move_to_sentence(beside, place, document)
        values = complete_places(beside, given, where="missed claim")
        return make_missed_claim(beside, values, where="missed claim", name_of=self.lexicon.name_of)

    def list_sentences(self, claim: str) -> list[dict[str, Any]]:
        """Return the sentences of the document of ``claim``, with the number of claims read in each.

        There are none where its text is not known.
        """
        with self.store.reading() as connection:
            read = self._read(connection, claim)
            document = self._find_document(connection, read)
            if document is None:
                return []
            ids = list_of_document(connection, read.document.id)
            records = [self.claims.read_claim(connection, each) for each in ids]
        counts = Counter(each.evidence[0].sentence.span for each in records if each and _is_of_text(each, document))
        return [
            {"start": each.span.start, "end": each.span.end, "text": each.text, "claims": counts[each.span]}
            for each in list_sentences(document, counts)
        ]

    def look_up(self, name: str) -> dict[str, Any]:
        """Return what ``name`` may stand for, best first, and names that come near where the lexicon lacks it."""
        entries = list(self.lexicon.lookup(name))
        known = name if self.lexicon.name_of(name) else self.lexicon.resolve(name)
        curie = None if entries else known
        near = [] if entries or curie else self.lexicon.nearest(name, limit=_NEAR)
        found = [*entries, *(entry for each in near for entry in self.lexicon.lookup(each)[:1])]
        shown: dict[str, dict[str, str | None]] = {
            each.grounding.curie: {
                "curie": each.grounding.curie, "name": each.grounding.name, "type": each.type,
                "listed": each.surface, "link": link_curie(each.grounding.curie),
            }
            for each in found
        }  # fmt: skip
        if curie is not None:
            title = self.lexicon.name_of(curie) or ""
            shown[curie] = {"curie": curie, "name": title, "type": None, "listed": title, "link": link_curie(curie)}
        return {"exact": bool(entries) or curie is not None, "found": list(shown.values())}

    def count(self, worker: Worker, asked: Asked) -> dict[str, int]:
        """Return how many claims are asked for, how many of them are done, and what ``worker`` did of all."""
        with self.store.reading() as connection:
            return count_progress(connection, worker, asked)

    def progress(self, worker: Worker, asked: Asked) -> dict[str, Any]:
        """Return how far the review is: counts, the estimate of precision, agreement, the median of seconds."""
        with self.store.reading() as connection:
            rows = connection.execute(
                "SELECT json_extract(record, '$.seconds') AS seconds FROM decisions WHERE curator = ? "
                "AND verdict <> 'withdraw' ORDER BY n DESC LIMIT 200",
                (worker.curator,),
            )
            seconds = [row["seconds"] for row in rows if row["seconds"] is not None]
            return {
                "counts": count_progress(connection, worker, asked),
                "estimate": asdict(estimate_precision(connection, asked)),
                "agreement": [asdict(each) for each in measure_agreement(connection)],
                "seconds": median_high(seconds) if seconds else None,
            }

    def explain_claim(self, id: str) -> str:
        """Return a page that shows rule and tree. Raises InputError where nobody explains."""
        if self.explain is None:
            raise InputError(
                where="explain", what="is switched off", cure="Start bioclaims curate without --no-explain"
            )
        with self.store.reading() as connection:
            claim = self._read(connection, id)
            document = self._find_document(connection, claim)
        # Without its text a claim can be explained from its sentence alone.
        return self.explain(claim, document or Document(claim.document.id, claim.evidence[0].sentence.text))

    def _make_card(self, connection: sqlite3.Connection, worker: Worker, id: str) -> dict[str, Any]:
        claim = self._read(connection, id)
        verdicts = list_verdicts(connection, id)
        if worker.role == "curator":
            # What others said would sway who judges after them.
            verdicts = [each for each in verdicts if each["curator"] == worker.curator]
        beside = [
            record for each in list_beside(connection, id) if (record := self.claims.read_record(connection, each))
        ]
        return make_card(claim, self._find_document(connection, claim), verdicts=verdicts, beside=beside)

    def _read(self, connection: sqlite3.Connection, id: str) -> Claim:
        claim = self.claims.read_claim(connection, id)
        if claim is None:
            raise InputError(where=id, what="is no claim of this review", cure="Ask for the next one")
        return claim

    def _find_document(self, connection: sqlite3.Connection, claim: Claim) -> Document | None:
        if self.texts is None:
            return None
        return self.texts.read_document(connection, claim.document.id, claim.document.sha256)


def _is_of_text(claim: Claim, document: Document) -> bool:
    return claim.document.sha256 == document.sha256


def _read_added(record: dict[str, Any]) -> Claim:
    if record["verdict"] != "add":
        raise InputError(
            where=record["claim"], what="is not in the file of claims any more", cure="Give the file that was judged"
        )
    return from_record(record["record"])


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds")
