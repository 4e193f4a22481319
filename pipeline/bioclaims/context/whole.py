"""What a document as a whole says of where its claims hold: the one cell or animal of its title, or of all its text."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from ..model import Claim, Context, Mention
from ..vocab import Attachment, ContextKind
from .surroundings import KINDS

# A disease is the subject of a paper far oftener than the place of what it says.
_KINDS: Mapping[str, ContextKind] = {name: kind for name, kind in KINDS.items() if kind != "disease"}
# What says where on its own: a claim with a cell line needs no cell type from elsewhere.
_GROUPS: tuple[tuple[ContextKind, ...], ...] = (("cell_type", "cell_line"), ("species",), ("tissue",))

# Of organs a text names too many that nothing happens in ("tumors of the nervous system").
_WHOLE = _GROUPS[:2]


@dataclass(frozen=True, slots=True)
class WholeContext:
    """What the blocks of a document name: of its title, and all, as mentions that index the whole text."""

    title: tuple[Mention, ...] = ()
    text: tuple[Mention, ...] = ()

    def after(self, mentions: Iterable[Mention], *, offset: int, is_title: bool) -> WholeContext:
        """Return the context that goes on with the ``mentions`` of the next block, which begins at ``offset``."""
        found = tuple(
            replace(mention, span=mention.span.shift(offset)) for mention in mentions if mention.type in _KINDS
        )
        return WholeContext((*self.title, *found) if is_title else self.title, (*self.text, *found))

    def find(self) -> tuple[Context, ...]:
        """Return what the title says, else the whole text, of each group of kinds, where one thing alone is named.

        Nothing is attached that the document does not name.
        """
        named = [context for group in _GROUPS if (context := _find_only(self.title, group, "title"))]
        said = {_group_of(context.kind) for context in named}
        others = (_find_only(self.text, group, "document") for group in _WHOLE if group not in said)
        return (*named, *(context for context in others if context is not None))


def complete_context(claim: Claim, whole: Iterable[Context]) -> Claim:
    """Return ``claim`` with those of ``whole``, what its document says, of which its sentence names none, at the end.

    What takes part in the claim is no context of it. A cell line is of a species of its own, whatever others the
    document is about.
    """
    known = {context.kind for context in claim.context}
    if "cell_line" in known:
        known.add("species")
    parties = {each.identity for each in (claim.agent, claim.theme, *claim.mediators)}
    added = [
        context for context in whole if known.isdisjoint(_group_of(context.kind)) and context.identity not in parties
    ]
    return replace(claim, context=(*claim.context, *added)) if added else claim


def _find_only(mentions: Sequence[Mention], group: tuple[ContextKind, ...], attachment: Attachment) -> Context | None:
    """Return the first mention of ``group`` where all of it are of one thing that has an identifier."""
    found = [mention for mention in mentions if _KINDS.get(mention.type) in group]
    if not found or not found[0].groundings or len({mention.identity for mention in found}) > 1:
        return None
    first = found[0]
    return Context(_KINDS[first.type], first.text, first.span, first.groundings, attachment)


def _group_of(kind: ContextKind) -> tuple[ContextKind, ...]:
    return next((group for group in _GROUPS if kind in group), (kind,))
