"""What the page sends, checked before anything is done with it."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

_Key = Annotated[str, StringConstraints(pattern=r"^[0-9a-zA-Z-]{8,64}$")]
_ClaimId = Annotated[str, StringConstraints(pattern=r"^claim:[0-9a-f]{20}$")]
_Word = Annotated[str, StringConstraints(max_length=200)]
_Values = dict[Annotated[str, StringConstraints(max_length=40)], Annotated[str, StringConstraints(max_length=4000)]]


class _Body(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Filters(_Body):
    """Which claims a queue is to have, and in which order; nothing for any."""

    order: _Word = "file"
    predicate: _Word | None = None
    polarity: _Word | None = None
    certainty: _Word | None = None
    section: _Word | None = None
    rule: _Word | None = None
    document: Annotated[str, StringConstraints(max_length=1000)] | None = None
    least: Annotated[float, Field(ge=0, le=1)] | None = None
    most: Annotated[float, Field(ge=0, le=1)] | None = None
    thing: _Word | None = None


class Asks(_Body):
    """A window that wants the next card, or that of one claim."""

    session: _Key
    filters: Filters = Filters()
    claim: _ClaimId | None = None


class Judges(_Body):
    """A judgement, and the window that wants the next card for it."""

    session: _Key
    filters: Filters = Filters()
    key: _Key
    claim: _ClaimId
    verdict: Literal["accept", "reject", "correct", "unsure", "add"]
    tags: Annotated[tuple[_Word, ...], Field(max_length=20)] = ()
    values: _Values | None = None
    comment: Annotated[str, StringConstraints(max_length=2000, strip_whitespace=True)] | None = None
    seconds: Annotated[float, Field(ge=0, le=86_400)] | None = None


class Passes(_Body):
    """A claim that is skipped, or with ``back`` asked about again (all, where none is named)."""

    session: _Key
    filters: Filters = Filters()
    claim: _ClaimId | None = None
    back: bool = False


class Undoes(_Body):
    """A window that takes its curator's last decision back."""

    session: _Key
    key: _Key


class Previews(_Body):
    """Values that a claim, or one that was missed beside it, would have."""

    session: _Key
    claim: _ClaimId
    values: _Values
    missed: bool = False
