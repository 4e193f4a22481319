"""A stand-in for the language model: it reads "A induces B." by pattern, so that tests of the batch code need no model.

Run as a script it is the command line with this engine in place of the trained one.
"""

from __future__ import annotations

import re
import time
from collections.abc import Callable
from dataclasses import dataclass

from bioclaims.model import (
    Claim,
    ClaimDocument,
    Cue,
    Document,
    Evidence,
    Participant,
    Provenance,
    Span,
    make_claim_id,
)

CLAIM = re.compile(r"(?P<agent>\w+) (?:(?P<not>does not) )?(?P<trigger>induces?) (?P<theme>\w+)\.")


@dataclass(frozen=True)
class Small:
    claims: tuple[Claim, ...]
    sentences: int
    overlong: int = 0


def read(document: Document) -> Small:
    """Return a claim for each "A induces B."; some words make it slow, fail, or give a wrong record."""
    if "tarries" in document.text:
        time.sleep(30)
    if "dawdles" in document.text:
        time.sleep(5)
    if "crashes" in document.text:
        raise RuntimeError("the parser gave up\nand said more")
    claims = tuple(make_claim(document, match) for match in CLAIM.finditer(document.text))
    return Small(claims, len(re.findall(r"\w\.", document.text)))


def load(*choices: object, **named: object) -> Callable[[Document], Small]:
    """Return ``read``, whatever is chosen; workers import this."""
    return read


def make_claim(document: Document, match: re.Match[str]) -> Claim:
    header = ClaimDocument(document.id, document.sha256, document.title)
    agent, trigger, theme = (Span(*match.span(name)) for name in ("agent", "trigger", "theme"))
    # "Miscount" stands for a defect: its words are not those of the span.
    word = "elsewhere" if match["agent"] == "Miscount" else match["agent"]
    participants = (
        Participant(word, agent, "other"),
        Participant(match["theme"], theme, "other"),
    )
    negated = match["not"] is not None
    return Claim(
        id=make_claim_id(
            document=header,
            predicate="increases",
            polarity="negated" if negated else "affirmed",
            trigger=trigger,
            participants=participants,
        ),
        document=header,
        section="other",
        predicate="increases",
        agent=participants[0],
        theme=participants[1],
        polarity="negated" if negated else "affirmed",
        certainty="asserted",
        basis="unknown",
        evidence=(Evidence(Span(*match.span()).quote(document.text), trigger.quote(document.text)),),
        provenance=Provenance("small", "", "small-1", "small-1", "tests"),
        cues=(Cue("negation", match["not"], Span(*match.span("not"))),) if negated else (),
    )


if __name__ == "__main__":
    import bioclaims.cli.extract
    import bioclaims.cli.way
    from bioclaims.cli import main

    bioclaims.cli.extract.load_reader = load
    # Starting processes takes longer than reading here; tests that want some say so.
    bioclaims.cli.way.count_workers = lambda: 0
    main()
