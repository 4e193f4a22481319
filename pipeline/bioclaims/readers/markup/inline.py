"""The words of an XML element with the markup within a line undone."""

from __future__ import annotations

import re
from collections.abc import Callable

from lxml import etree

from .building import TextBuilder
from .marks import Marks, Piece
from .xml import local_name

# An exponent: joined to the number before it, it would make another number.
_EXPONENT = re.compile(r"[-−–+]?\d")
_CARET = Piece("^", None, None)
# Elements whose words are no text, and those that hold one thing in several ways, of which one is taken.
_NO_TEXT = frozenset(
    {"tex-math", "annotation", "annotation-xml", "private-char", "object-id", "index-term", "xref-group"}
)
_LINE_BREAKS = frozenset({"break", "br"})

Skip = Callable[[etree._Element], bool]


def add_inline(builder: TextBuilder, element: etree._Element, marks: Marks, *, skip: Skip | None = None) -> None:
    """Add the words of ``element`` to the open paragraph: sub- and superscripts joined, "10^6" for a power.

    Elements for which ``skip`` holds are left out, though not what follows them.
    """
    # lxml makes these strings each time that they are asked for.
    if words := element.text:
        if marks.char:
            builder.add(marks.read(words))
        else:
            builder.add_words(words)
    if not len(element):
        return
    for index, child in enumerate(element):
        name = local_name(child)
        if name in _LINE_BREAKS:
            builder.add([Piece(" ", None, None)])
        elif name and name not in _NO_TEXT and not (skip and skip(child)):
            if _is_raised(element, child, name, index) and builder.last.isdigit() and _is_exponent(child, marks):
                builder.add([_CARET])
            add_inline(builder, child, marks, skip=skip)
        if words := child.tail:
            builder.add(marks.read(words))


def read_words(element: etree._Element | None, marks: Marks) -> str:
    """Return the words of ``element`` alone, empty where there is none."""
    if element is None:
        return ""
    builder = TextBuilder()
    add_inline(builder, element, marks)
    return builder.text()


def _is_raised(parent: etree._Element, child: etree._Element, name: str, index: int) -> bool:
    return name == "sup" or (index == 1 and local_name(parent) == "msup")


def _is_exponent(element: etree._Element, marks: Marks) -> bool:
    return bool(_EXPONENT.match(inner_text(element, marks).strip()))


def inner_text(element: etree._Element, marks: Marks) -> str:
    """Return all text in ``element`` as it stands, without marks."""
    return marks.strip("".join(map(str, element.itertext())))
