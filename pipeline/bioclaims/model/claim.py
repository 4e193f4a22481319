"""The claim record, field by field as ``schemas/claim.schema.json`` describes it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from hashlib import sha256

from .. import vocab
from ..vocab import check_name
from .mention import Grounding, find_curie, identify
from .span import Quote, Span

SCHEMA = "bioclaims/claim/1"


@dataclass(frozen=True, slots=True)
class ClaimDocument:
    """The document that a record was read from."""

    id: str
    sha256: str
    title: str | None = None
    year: int | None = None
    retracted: bool = False


@dataclass(frozen=True, slots=True)
class Perturbation:
    """What was done to a participant: "siRNA against", "inhibition of", "-/-"."""

    kind: vocab.PerturbationKind
    text: str
    span: Span

    def __post_init__(self) -> None:
        check_name(self.kind, vocab.PERTURBATION_KINDS, "perturbation kind")


@dataclass(frozen=True, slots=True)
class Place:
    """A named place: "nuclear" in "nuclear translocation"."""

    text: str
    span: Span
    groundings: tuple[Grounding, ...] = ()


@dataclass(frozen=True, slots=True)
class Location:
    """Where a participant comes from and goes to."""

    from_: Place | None = None
    to: Place | None = None


@dataclass(frozen=True, slots=True)
class Modification:
    """A modification that the participant carries ("phospho-"), with residue and position where they are named."""

    type: str
    residue: str | None = None
    position: int | None = None


@dataclass(frozen=True, slots=True)
class Participant:
    """Agent, theme or mediator: the words, the identifiers, and which aspect of it is meant.

    ``mention`` is the name among the words, where they say more: "BMP" of "BMP signaling". Where ``claim`` is the id
    of another record, that record is the participant, and the other fields repeat its theme. ``sign`` is a mediator's
    (+1, -1, 0 for unknown) and None for agent and theme.
    """

    text: str
    span: Span
    type: str
    groundings: tuple[Grounding, ...] = ()
    aspect: vocab.Aspect = "unspecified"
    location: Location | None = None
    modifications: tuple[Modification, ...] = ()
    variant: str | None = None
    perturbation: Perturbation | None = None
    antecedent: Quote | None = None
    mention: Quote | None = None
    claim: str | None = None
    sign: int | None = None

    def __post_init__(self) -> None:
        check_name(self.type, vocab.ENTITY_TYPES, "participant type")
        check_name(self.aspect, vocab.ASPECTS, "aspect")
        if self.sign not in (None, -1, 0, 1):
            raise ValueError(f"a mediator's sign is -1, 0 or 1, got {self.sign}")

    @property
    def identity(self) -> str:
        """What it has in common with other mentions of the same thing: ``HGNC:7176``, or ``text:`` and its words.

        The words are those of its name, or those that a pronoun stands for, in lower case.
        """
        return identify(self.name, find_curie(self.groundings))

    @property
    def name(self) -> str:
        """Its name among its words, or what these stand for: no network has a node for "it"."""
        return (self.antecedent or self.mention or self).text

    @property
    def own_name(self) -> Quote:
        """Its name among its words: all of them, or "BMP" of "BMP signaling"; a pronoun is its own."""
        return self.mention or Quote(self.text, self.span)

    @property
    def places(self) -> tuple[Span, ...]:
        """Where it stands, and where its name does: two of "both", or of "MMP-2/9", differ in the second."""
        return (self.span, *(each.span for each in (self.antecedent, self.mention) if each is not None))


@dataclass(frozen=True, slots=True)
class Context:
    """Where or how the claim holds, and why it was attached: same clause, sentence, title or document."""

    kind: vocab.ContextKind
    text: str
    span: Span
    groundings: tuple[Grounding, ...]
    attachment: vocab.Attachment

    def __post_init__(self) -> None:
        check_name(self.kind, vocab.CONTEXT_KINDS, "context kind")
        check_name(self.attachment, vocab.ATTACHMENTS, "attachment")

    @property
    def identity(self) -> str:
        """The same as that of a participant."""
        return identify(self.text, find_curie(self.groundings))


@dataclass(frozen=True, slots=True)
class Cue:
    """A word that signals negation, speculation, novelty …, and the span that it acts on."""

    kind: vocab.CueKind
    text: str
    span: Span
    scope: Span | None = None

    def __post_init__(self) -> None:
        check_name(self.kind, vocab.CUE_KINDS, "cue kind")


@dataclass(frozen=True, slots=True)
class SignFlip:
    """One step from the observed to the native direction, and the cue that made it."""

    text: str
    span: Span
    before: vocab.Direction
    after: vocab.Direction


@dataclass(frozen=True, slots=True)
class Evidence:
    """The sentence and the trigger in it."""

    sentence: Quote
    trigger: Quote


@dataclass(frozen=True, slots=True)
class Provenance:
    """What made the record: rule, dependency path, versions."""

    rule: str
    path: str
    model: str
    lexicon: str
    software: str


@dataclass(frozen=True, slots=True)
class Claim:
    """Who does what to whom, and whether the authors say so: one record."""

    id: str
    document: ClaimDocument
    section: vocab.ClaimSection
    predicate: str
    agent: Participant
    theme: Participant
    polarity: vocab.Polarity
    certainty: vocab.Certainty
    basis: vocab.Basis
    evidence: tuple[Evidence, ...]
    provenance: Provenance
    observed_direction: vocab.Direction | None = None
    sign_trace: tuple[SignFlip, ...] = ()
    directness: vocab.Directness = "unspecified"
    novel: bool = False
    mediators: tuple[Participant, ...] = ()
    context: tuple[Context, ...] = ()
    cues: tuple[Cue, ...] = ()
    members: tuple[str, ...] = ()
    confidence: float | None = None

    def __post_init__(self) -> None:
        check_name(self.section, vocab.CLAIM_SECTIONS, "section")
        check_name(self.predicate, vocab.PREDICATES, "predicate")
        check_name(self.polarity, vocab.POLARITIES, "polarity")
        check_name(self.certainty, vocab.CERTAINTIES, "certainty")
        check_name(self.basis, vocab.BASES, "basis")
        check_name(self.directness, vocab.DIRECTNESSES, "directness")
        if not self.evidence:
            raise ValueError("a claim needs evidence")
        if self.polarity == "negated" and not any(cue.kind in ("negation", "null_effect") for cue in self.cues):
            raise ValueError("a negated claim needs a negation or null_effect cue")

    @property
    def direction(self) -> vocab.Direction:
        """The native direction, which follows from the predicate."""
        return vocab.predicate_direction(self.predicate)


def make_claim_id(
    *,
    document: ClaimDocument,
    predicate: str,
    polarity: str,
    trigger: Span,
    participants: Iterable[Participant],
    members: Iterable[str] = (),
) -> str:
    """Return ``claim:`` and 20 hexadecimal digits that the content alone decides.

    Versions, confidence and groundings are left out, so that a curator's decision outlives an upgrade.
    ``participants`` are agent, theme and mediators, in this order; ``members`` those of a merged record.
    """
    parts = [document.id, document.sha256, predicate, polarity, f"{trigger.start}-{trigger.end}"]
    parts += [f"{' '.join(f'{s.start}-{s.end}' for s in p.places)} {p.aspect} {p.claim or ''}" for p in participants]
    parts += members
    return "claim:" + sha256("\n".join(parts).encode("utf-8", "surrogatepass")).hexdigest()[:20]


def rename_claim(claim: Claim) -> Claim:
    """Return the record under the id that its content gives it."""
    id = make_claim_id(
        document=claim.document,
        predicate=claim.predicate,
        polarity=claim.polarity,
        trigger=claim.evidence[0].trigger.span,
        participants=(claim.agent, claim.theme, *claim.mediators),
        members=claim.members,
    )
    return replace(claim, id=id)
