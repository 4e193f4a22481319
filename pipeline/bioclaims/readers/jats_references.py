"""Numbers of references taken out of the sentences that they stand in, with their brackets."""

from __future__ import annotations

import re

from lxml import etree

from .markup.inline import inner_text
from .markup.marks import Marks
from .markup.xml import local_name

_NUMBER = re.compile(r"\s*[\[(]?\s*\d[\d\s,;–—−‐‑-]*[a-z]?\s*[\])]?\s*\Z")
_SIGNS = re.compile(r"[\s,;–—−‐‑-]*\Z")
_OPENING = re.compile(r"\s*[\[(]\s*\Z")
_CLOSING = re.compile(r"\s*[\])]")
_GAP = re.compile(r"\s+\Z")
_GOES_ON = re.compile(r"[.,;:)\]]")


def drop_references(root: etree._Element, marks: Marks) -> None:
    """Take out of ``root`` the links to its list of references that are numbers: "(12, 13)", "[4]", superscripts.

    Names and years stay: they are words of the sentence.
    """
    parents = list[etree._Element]()
    for element in root.iter():
        parent = element.getparent()
        if local_name(element) == "xref" and element.get("ref-type") == "bibr" and parent is not None:
            if local_name(parent) == "sup" and (above := parent.getparent()) is not None:
                parent = above
            if parent not in parents[-1:]:
                parents.append(parent)
    for parent in dict.fromkeys(parents):
        _drop_in(parent, marks)


def _drop_in(parent: etree._Element, marks: Marks) -> None:
    run: list[etree._Element] = []
    for child in [*parent, None]:
        if child is not None and _is_reference(child, marks):
            if run and not _SIGNS.match(marks.strip(run[-1].tail or "")):
                _drop(parent, run, marks)
                run = []
            run.append(child)
        elif run:
            _drop(parent, run, marks)
            run = []


def _is_reference(element: etree._Element, marks: Marks) -> bool:
    name = local_name(element)
    if name == "xref" and element.get("ref-type") == "bibr":
        return bool(_NUMBER.match(inner_text(element, marks)))
    if name != "sup" or not len(element):
        return False
    around = [element.text or "", *(child.tail or "" for child in element)]
    return all(_SIGNS.match(marks.strip(each)) for each in around) and all(
        _is_reference(child, marks) for child in element
    )


def _drop(parent: etree._Element, run: list[etree._Element], marks: Marks) -> None:
    """Take out ``run``, neighbours in ``parent``, and the brackets around them."""
    previous = run[0].getprevious()
    before = (parent.text if previous is None else previous.tail) or ""
    after = run[-1].tail or ""
    rest = marks.strip(after)
    closing = _CLOSING.match(rest)
    if closing and _OPENING.search(before):
        before, after = _OPENING.sub("", before), marks.cut(after, closing.end())
    elif _GOES_ON.match(rest):
        before = _GAP.sub("", before)
    for element in run:
        parent.remove(element)
    if previous is None:
        parent.text = before + after
    else:
        previous.tail = before + after
