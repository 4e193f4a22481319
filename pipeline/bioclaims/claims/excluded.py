"""What a sentence denies of a way or a place alone: "A induces B via C **but not via D**", "in E **but not in F**"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from ..assertion import Assertion, find_exclusion, find_exclusion_of, find_native_mediator
from ..model import Cue
from ..syntax.sentence import Sentence
from .assemble import Finding

# Contexts that name where something happens; one in place of another says where it does not.
_PLACES = ("cell_type", "cell_line", "tissue", "species", "disease", "in_vivo", "in_vitro")


def split_finding(sentence: Sentence, finding: Finding) -> Iterator[Finding]:
    """Yield ``finding`` without the places that the sentence excludes, then what it denies: of mediators, of places.

    What is denied as a whole excludes nothing more, nor does a place that lacks what is said to be needed.
    """
    if finding.assertion.polarity == "negated":
        yield finding
        return
    places = [
        (context, find_exclusion_of(sentence, context.span, finding.relation.trigger)) for context in finding.context
    ]
    kept = tuple(context for context, cue in places if cue is None)
    yield replace(finding, context=kept)
    mediators = [(filler, find_exclusion(sentence, filler)) for filler in finding.relation.mediators]
    denied = [(filler, cue) for filler, cue in mediators if cue is not None]
    if denied:
        ways = tuple(find_native_mediator(finding.relation, filler) for filler, _ in denied)
        assertion = _deny(finding.assertion, denied[0][1])
        yield replace(finding, assertion=replace(assertion, mediators=ways), context=kept)
    elsewhere = [(context, cue) for context, cue in places if cue is not None]
    if elsewhere and not finding.relation.lacked:
        others = (context for context in kept if context.kind not in _PLACES)
        contexts = sorted((*(context for context, _ in elsewhere), *others), key=lambda context: context.span)
        yield replace(finding, assertion=_deny(finding.assertion, elsewhere[0][1]), context=tuple(contexts))


def _deny(assertion: Assertion, cue: Cue) -> Assertion:
    return replace(assertion, polarity="negated", cues=(cue, *assertion.cues))
