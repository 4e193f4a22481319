"""A report tells what the records say, shows text as text, stays small, and draws the network in the browser."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest

from bioclaims.claims.corpus.value import Conflict, End, Example, Group, Side, Split
from bioclaims.claims.score import RuleCount
from bioclaims.model import to_record
from bioclaims.report.gather import Gathered, gather
from bioclaims.report.network import HEIGHT, WIDTH, choose_network
from bioclaims.report.page import make_page
from browsing import FIND_FAINT, FIND_UNNAMED, open_browser
from sample_claims import HOSTILE, make_claims, make_hostile

CLAIMS = [to_record(claim) for claim in make_claims()]
Records = list[dict[str, Any]]


def collect(records: Records, *, sample: int = 20, seed: int = 0) -> Gathered:
    return gather(((f"x:{number}", record) for number, record in enumerate(records)), sample=sample, seed=seed)


CONFLICT = Group(
    "effect", End("HGNC:6018", "IL6", "gene_or_gene_product"), End("HGNC:11364", "STAT3", "gene_or_gene_product"),
    "activity", {"increases": 2}, 3, 3, 2, 1, 0, 2, 0, 0,
    (Conflict("increase or none", "papers", (2, 1), 0.7, (Split("cells", ("HeLa",), ("hepatocyte",)),)),),
    (Side("increase", 2, 2, (), (Example("PMID:1", "claim:" + "0" * 20, "IL-6 <b>raised</b> it.", 0.7),)),),
)  # fmt: skip


def write(records: Records, **options: Any) -> str:
    known = {"title": "A <corpus>", "conflicts": [CONFLICT], "judged": {}, "software": "tests"} | options
    return make_page(collect(records, sample=40), **known)


def test_counts_are_those_of_the_records() -> None:
    found = collect(CLAIMS)
    assert found.claims == 9
    assert found.counts["predicate"] == {
        "increases": 3, "decreases": 2, "regulates": 1, "binds": 1, "required_for": 1, "associated_with": 1
    }  # fmt: skip
    assert found.counts["polarity"] == {"affirmed": 7, "negated": 2}
    assert found.counts["year"] == {"2020": 9}
    edge = found.edges["HGNC:6018", "HGNC:11364"]
    assert (dict(edge.said), edge.documents) == ({"increase": 1}, {"PMID:1234567"})
    assert found.names["text:zebrin ii"] == "Zebrin II"


def test_the_sample_is_drawn_by_chance_and_is_the_same_in_any_order() -> None:
    first, again = (collect(rows, sample=4) for rows in (CLAIMS, CLAIMS[::-1]))
    assert [each["id"] for each in first.sample] == [each["id"] for each in again.sample]
    assert len(first.sample) == 4
    others = {tuple(each["id"] for each in collect(CLAIMS, sample=4, seed=seed).sample) for seed in range(5)}
    assert len(others) > 1
    assert len(collect(CLAIMS, sample=100).sample) == 9
    assert collect(CLAIMS, sample=0).sample == []


def test_pairs_that_claims_disagree_on_are_drawn_apart_and_nodes_have_room() -> None:
    found = collect(CLAIMS)
    network = choose_network(found, frozenset({frozenset({"HGNC:6018", "HGNC:11364"})}))
    kinds = {(network.nodes[line.agent].name, network.nodes[line.theme].name): line.kind for line in network.lines}
    assert kinds["IL6", "STAT3"] == "conflict"
    assert kinds["TNF", "STAT3"] == "denied"
    assert kinds["SOCS3", "ERK"] == "decrease"
    assert all(0 < node.x < WIDTH and 0 < node.y < HEIGHT for node in network.nodes)
    places = {(node.x, node.y) for node in network.nodes}
    assert len(places) == len(network.nodes)
    assert network == choose_network(found, frozenset({frozenset({"HGNC:6018", "HGNC:11364"})}))


def test_an_empty_corpus_has_a_page() -> None:
    assert "0 claims of 0 documents" in write([], conflicts=[])


def test_the_page_says_what_it_shows_and_leaves_out() -> None:
    page = write(CLAIMS, judged={"transitive_verb:induce": RuleCount(8, 2)})
    assert "9 claims of 1 documents" in page
    assert "IL-6 increases STAT3 phosphorylation through JAK in hepatocytes" in page
    assert "cells: HeLa ≠ hepatocyte" in page
    assert "8 of 10 (0.49 to 0.94)" in page
    assert "9 of 9 claims, drawn by chance" in page


class Checked(HTMLParser):
    """Elements that are never closed, or closed where they are not open."""

    VOID = frozenset({"meta", "input"})

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.problems: list[str] = []

    def handle_starttag(self, tag: str, attrs: Any) -> None:
        if tag not in self.VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if not self.open or self.open.pop() != tag:
            self.problems.append(tag)


@pytest.mark.parametrize(
    "records", [CLAIMS, [to_record(claim) for claim, _ in make_hostile()]], ids=["ours", "hostile"]
)
def test_the_page_is_whole_and_asks_for_nothing(records: Records) -> None:
    page = write(records)
    checked = Checked()
    checked.feed(page)
    assert (checked.open, checked.problems) == ([], [])
    assert "<script>x" not in page and "A <corpus>" not in page and "<b>raised" not in page
    assert page.count("<script>") == 1
    assert re.findall(r"""(?:src|href)=["'](?!#)""", page) == []
    assert "default-src 'none'" in page


def test_the_page_of_many_claims_is_small() -> None:
    many = [
        json.loads(json.dumps(record).replace("HGNC:", f"HGNC:{number}")) | {"id": f"claim:{number:020x}"}
        for number in range(3000)
        for record in CLAIMS[:2]
    ]
    page = write(many)
    assert len(page.encode()) < 1_000_000
    assert re.search(r"[\d,]+ further pairs are not drawn", page)


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    with open_browser() as opened:
        yield opened


@pytest.mark.browser
class TestInBrowser:
    """The page from a file, offline."""

    @pytest.fixture
    def page(self, browser: Any, tmp_path: Path) -> Iterator[Any]:
        (tmp_path / "report.html").write_text(write(CLAIMS), encoding="utf-8")
        context = browser.new_context(viewport={"width": 1280, "height": 900}, offline=True)
        opened = context.new_page()
        problems: list[str] = []
        opened.on("console", lambda message: problems.append(message.text))
        opened.on("pageerror", lambda error: problems.append(str(error)))
        opened.goto(f"file://{tmp_path}/report.html")
        yield opened
        context.close()
        assert problems == []

    def test_a_line_of_the_network_tells_what_it_stands_for(self, page: Any) -> None:
        page.locator(".edge.denied").first.focus()
        assert "denied" in page.locator("#told").inner_text()
        assert "had no effect" in page.locator("#told").inner_text()

    def test_the_network_is_filtered_and_zoomed(self, page: Any) -> None:
        nodes = page.locator(".node:not(.away)")
        whole = nodes.count()
        page.get_by_label("Name").fill("zebrin")
        assert set(nodes.all_text_contents()) == {"SOCS3", "Zebrin II"}
        page.get_by_label("Name").fill("")
        page.get_by_label("denied").uncheck()
        assert page.locator(".edge.denied:not(.away)").count() == 0
        page.get_by_label("denied").check()
        assert nodes.count() == whole
        before = page.locator(".network svg").get_attribute("viewBox")
        page.get_by_role("button", name="Closer").click()
        assert page.locator(".network svg").get_attribute("viewBox") != before
        page.get_by_role("button", name="Farther").click()
        assert page.locator(".network svg").get_attribute("viewBox").split()[2:] == [str(WIDTH), str(HEIGHT)]

    @pytest.mark.parametrize("scheme", ["light", "dark"])
    @pytest.mark.parametrize("width", [1280, 390])
    def test_everything_has_a_name_contrast_and_room(self, width: int, scheme: str, page: Any) -> None:
        page.set_viewport_size({"width": width, "height": 844})
        page.emulate_media(color_scheme=scheme)
        assert page.evaluate(FIND_UNNAMED) == []
        assert page.evaluate(FIND_FAINT) == []
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")

    def test_hostile_names_are_shown_as_text(self, browser: Any, tmp_path: Path) -> None:
        path = tmp_path / "hostile.html"
        path.write_text(write([to_record(claim) for claim, _ in make_hostile()]), encoding="utf-8")
        opened = browser.new_page()
        opened.goto(f"file://{path}")
        shown = " ".join(opened.locator(".sample").inner_text().split())
        for name in HOSTILE:
            # A control character, which no page may have, is shown as such.
            assert " ".join(name.replace("\x1f", "\ufffd").split()) in shown
        assert opened.locator("main script").count() == 0
        opened.close()
