"""The page: whole HTML, nothing from elsewhere, no word of the text taken for markup."""

from __future__ import annotations

from html.parser import HTMLParser

from bioclaims.explain.page import draw_dependencies, to_page
from bioclaims.explain.value import Explanation

_VOID = {"meta", "br"}


class _Reader(HTMLParser):
    """Reads a page; fails where an element is closed that is not the last one opened."""

    def __init__(self, page: str) -> None:
        super().__init__(convert_charrefs=True)
        self.open: list[str] = []
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.texts: list[str] = []
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))
        if tag not in _VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.texts.append(data)


def test_every_element_is_closed(explanation: Explanation) -> None:
    assert _Reader(to_page(explanation)).open == []


def test_nothing_is_loaded_from_elsewhere_and_nothing_runs(explanation: Explanation) -> None:
    elements = _Reader(to_page(explanation)).elements
    assert not {"script", "link", "img", "iframe", "object"} & {tag for tag, _ in elements}
    sources = [value for _, attributes in elements for name, value in attributes.items() if name in ("src", "href")]
    assert sources == []
    references = [attributes["xlink:href"] for _, attributes in elements if "xlink:href" in attributes]
    names = {attributes.get("id") for _, attributes in elements}
    assert references and all(reference[0] == "#" and reference[1:] in names for reference in references)
    assert "@import" not in to_page(explanation) and "url(" not in to_page(explanation)


def test_words_of_the_text_are_no_markup(explanation: Explanation) -> None:
    page = _Reader(to_page(explanation))
    # Only rule and trigger names are bold.
    bold = [tag for tag, _ in page.elements if tag == "b"]
    sentence = explanation.sentences[0]
    assert len(bold) == len(sentence.triggers) + len(sentence.rules) + len(sentence.pair.trace.near)
    for words in ("<b>A&B</b>", "no <trigger> word", "PMID:<1>", "A is no argument of '<cut>'", "<VB>", 'n"mod'):
        assert any(words in text for text in page.texts), words


def test_the_parts_stand_in_the_order_of_reading(explanation: Explanation) -> None:
    page = _Reader(to_page(explanation))
    titles = ["Tokens", "Mentions", "Tree", "View", "Rules that fired", "Claims", "Why not A → C"]
    assert [text for text in page.texts if text in titles] == titles


def test_the_tree_has_a_word_for_each_token_and_an_arc_for_each_but_the_root(explanation: Explanation) -> None:
    words = explanation.sentences[0].words
    drawing = _Reader(draw_dependencies(words, name="tree"))
    kinds = [attributes.get("class") for _, attributes in drawing.elements]
    assert kinds.count("displacy-word") == len(words)
    assert kinds.count("displacy-arc") == len(words) - 1


def test_the_same_explanation_gives_the_same_page(explanation: Explanation) -> None:
    assert to_page(explanation) == to_page(explanation)


def test_the_claim_that_is_asked_for_is_marked(explanation: Explanation) -> None:
    kinds = [attributes.get("class") for tag, attributes in _Reader(to_page(explanation)).elements if tag == "details"]
    assert kinds == ["asked"]
