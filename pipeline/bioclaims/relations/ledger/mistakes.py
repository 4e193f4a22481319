"""Pairs that the ledger joins, and that are no relations all the same: the reasons, each with its rule."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import takewhile

from ...model import Relation
from ...syntax.sentence import Sentence
from ...vocab import is_symmetric
from ..rules.triggers import load_lexis
from ..words.hyphens import is_called_so
from ..words.nouns import is_effect
from .apart import (
    is_acted_on_beside,
    is_beyond_hyphen,
    is_of_other_change,
    is_of_other_clause,
    is_reason,
    is_silenced,
    is_source,
    is_undergoing,
)
from .together import (
    is_beside,
    is_beside_placed,
    is_compared,
    is_contained,
    is_detecting,
    is_lacked,
    is_part_of_phrase,
    is_same_by_other_name,
    is_way,
    is_whose,
)
from .weighed import is_added

# Where one trigger joins more pairs than these that no frame places, one in four is right.
_MOST = 5
_TAKEN = ("inhibition", "knockdown", "knockout")


@dataclass(frozen=True, slots=True)
class Mistake:
    """Why a pair that the ledger joins is no relation: ``says`` it in words, ``holds`` of which it is so."""

    says: str
    holds: Callable[[Sentence, Relation, Sequence[Relation]], bool]


def find_mistake(sentence: Sentence, added: Relation, others: Sequence[Relation]) -> Mistake | None:
    """Return why ``added``, which the ledger alone has found beside ``others``, is none; None where it may be one.

    What binds or goes along with each other may well be only named together, but is not what was taken away.
    """
    known = MISTAKES_OF_PAIRS if is_symmetric(added.predicate) else MISTAKES
    return next((mistake for mistake in known if mistake.holds(sentence, added, others)), None)


def _is_of_inner_agent(sentence: Sentence, relation: Relation, others: Sequence[Relation]) -> bool:
    """Return whether the agent is joined to who acts in the relation that its theme is.

    Of "A blocks B-induced C" the ledger may take B for a theme as well, which A leaves as it is.
    """
    return any(
        other.trigger == relation.trigger
        and other.theme.inner is not None
        and other.agent.participant.span == relation.agent.participant.span
        and other.theme.inner.agent.participant.span == relation.theme.participant.span
        for other in others
    )


def _acts_below(sentence: Sentence, relation: Relation, others: Sequence[Relation]) -> bool:
    """Return whether the theme acts in what the trigger says something of: B of "A changed the **effects of B** on C".

    What changes is what B does.
    """
    theme = relation.theme.name_token
    way = set(takewhile(lambda word: word != relation.trigger, sentence.tree.ancestors(theme)))
    return any(
        other.trigger in way and not is_added(other) and other.agent.name_token == theme
        for other in others
        if not is_symmetric(other.predicate) and other.theme.name_token != relation.agent.name_token
    )


def _holds_trigger(sentence: Sentence, relation: Relation, others: Sequence[Relation]) -> bool:
    """Return whether the trigger is part of a name: "A is a **B-specific regulator**"."""
    ends = (relation.agent, relation.theme)
    return any(end.participant.span.contains(relation.quote.span) for end in ends)


def _is_taken_away(sentence: Sentence, relation: Relation, others: Sequence[Relation]) -> bool:
    """Return whether one of the two was taken away: A of "**inhibition of A** reduced the binding of B to C"."""
    done = (end.participant.perturbation for end in (relation.agent, relation.theme))
    return any(each is not None and each.kind in _TAKEN for each in done)


def _is_beside_bound(sentence: Sentence, relation: Relation, others: Sequence[Relation]) -> bool:
    """Return whether a noun has the two that bind beside it: C of "the **A-B interaction** is the inhibition of C"."""
    return sentence.tree[relation.trigger].tag.startswith("NN") and is_beside_placed(sentence, relation, others)


def _is_of_list(sentence: Sentence, relation: Relation, others: Sequence[Relation]) -> bool:
    """Return whether the ledger joins so many pairs by the trigger that it mostly misreads a list."""
    return sum(other.trigger == relation.trigger and is_added(other) for other in others) > _MOST


def _is_effect(sentence: Sentence, relation: Relation, others: Sequence[Relation]) -> bool:
    """Return whether the trigger is an effect without a sign, which frames place: "the **role** of A in B".

    But for that of something done, whose name may be beside that of who has the effect: "the **A inhibitor** B had".
    """
    plain = relation.predicate == "regulates" and relation.agent.participant.perturbation is None
    return plain and is_effect(sentence, load_lexis(), relation.trigger)


def _is_called_so(sentence: Sentence, relation: Relation, others: Sequence[Relation]) -> bool:
    """Return whether the theme is short for words that the trigger stands in: "A-activated receptors (**AAR**)"."""
    return is_called_so(sentence.tree, relation.trigger, relation.quote.text, relation.theme)


MISTAKES_OF_PAIRS = (
    Mistake("one word joins more than five pairs here that no frame places", _is_of_list),
    Mistake("one of the two was taken away", _is_taken_away),
    Mistake("a frame places here who binds what, and one of the two is beside neither", _is_beside_bound),
)
MISTAKES = (
    Mistake("one word joins more than five pairs here that no frame places", _is_of_list),
    Mistake("a frame places who has an effect and on what wherever a sentence says both plainly", _is_effect),
    Mistake("the theme is short for words that the trigger stands in", _is_called_so),
    Mistake("the theme is who acts in what the agent acts on", _is_of_inner_agent),
    Mistake("the theme acts in what the trigger says something of", _acts_below),
    Mistake("the trigger is part of one of the two names", _holds_trigger),
    Mistake("the two are only named together", is_beside),
    Mistake("a frame places who acts and on whom here, and one of the two is beside neither", is_beside_placed),
    Mistake("another claim has a better name, or the other one, for one of the two", is_same_by_other_name),
    Mistake("another claim has the whole phrase", is_part_of_phrase),
    Mistake("a disease says only whose cells, patients or process are meant", is_whose),
    Mistake("the agent is an antibody that something is seen with", is_detecting),
    Mistake("the theme is what an effect on something else goes through", is_way),
    Mistake("the theme is what was not there", is_lacked),
    Mistake("the theme does what the agent does, more or less", is_compared),
    Mistake("the word joined by a hyphen says nothing of one of the two", is_beyond_hyphen),
    Mistake("the agent is what another verb of the same subject acts on", is_acted_on_beside),
    Mistake("the trigger says why there is the agent", is_reason),
    Mistake("the agent is what something is taken from", is_source),
    Mistake("the agent undergoes the theme", is_undergoing),
    Mistake("the agent is how any gene is silenced", is_silenced),
    Mistake("something else contains the theme, and is acted on", is_contained),
    Mistake("the agent is what another change in the same row is of", is_of_other_change),
    Mistake("the agent stands in another clause, and this one names who acts", is_of_other_clause),
)
