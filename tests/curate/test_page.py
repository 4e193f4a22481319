"""The page in a browser: by keys and mouse, in two windows, through reloads and a killed server; for who cannot see."""

from __future__ import annotations

import re
import signal
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
import uvicorn

from bioclaims.curate.review import Review
from bioclaims.curate.server.app import make_app
from bioclaims.curate.server.guard import make_token
from bioclaims.curate.store import list_decisions, open_store
from browsing import FIND_FAINT, FIND_UNNAMED, open_browser
from sample_claims import HOSTILE, make_claims, make_hostile

from .conftest import CURATORS, SECRET, open_review, write_claims

pytestmark = pytest.mark.browser
PHOSPHORYLATED, NULL, UNBOUND, DOUBTED, *_ = CLAIMS = make_claims()
ADDRESS = "http://127.0.0.1:{}/?token={}"
Open = Callable[..., Any]


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    with open_browser() as opened:
        yield opened


@pytest.fixture
def port(review: Review) -> Iterator[int]:
    bound = socket.create_server(("127.0.0.1", 0))
    number = bound.getsockname()[1]
    tokens = {make_token(SECRET, each): each for each in CURATORS}
    app = make_app(review, tokens=tokens, hosts=(f"127.0.0.1:{number}",))
    server = uvicorn.Server(uvicorn.Config(app, log_level="error", access_log=False))
    thread = threading.Thread(target=server.run, kwargs={"sockets": [bound]})
    thread.start()
    yield number
    server.should_exit = True
    thread.join()


@pytest.fixture
def shown(browser: Any, port: int) -> Iterator[Open]:
    """Return a function that opens the page of a curator in a window of its own, and tells what went wrong there."""
    problems: list[str] = []
    contexts = []

    def show(name: str = "ann", *, width: int = 1280, height: int = 900, scheme: str = "light") -> Any:
        curator = next(each for each in CURATORS if each.name == name)
        context = browser.new_context(viewport={"width": width, "height": height}, color_scheme=scheme)
        contexts.append(context)
        page = context.new_page()
        page.set_default_timeout(20_000)
        page.on("pageerror", lambda error: problems.append(str(error)))
        page.on("dialog", lambda dialog: problems.append(f"dialog: {dialog.message}"))
        page.on("request", lambda request: problems.append(request.url) if str(port) not in request.url else None)
        page.goto(ADDRESS.format(port, make_token(SECRET, curator)))
        page.wait_for_selector(".claim")
        page.wait_for_selector("#where:has-text('judged')")
        return page

    yield show
    for context in contexts:
        context.close()
    assert [each for each in problems if not each.startswith("data:")] == []


def decisions(review: Review, *, all: bool = False) -> list[dict[str, Any]]:
    with review.store.reading() as connection:
        return list(list_decisions(connection, all=all))


def wait_for_card(page: Any, claim: Any) -> None:
    """Wait until the card of ``claim`` is shown."""
    # Not by a function: the page lets nobody make one of a string.
    page.wait_for_selector(f"#sentence:has-text('{words_of(claim)}')")


def words_of(claim: Any) -> str:
    # Names of marks stand between the words: the last of the sentence have none.
    return str(claim.evidence[0].sentence.text.split(" ")[-1])


def test_the_whole_loop_by_keyboard(shown: Open, review: Review) -> None:
    page = shown()
    page.keyboard.press("a")
    wait_for_card(page, NULL)
    page.keyboard.press("r")
    for key in ("p", "d", "p", "Enter"):
        page.keyboard.press(key)
    page.wait_for_selector("h1:has-text('does not directly bind')")
    page.keyboard.press("x")
    page.wait_for_selector(".stance:has-text('stated as possible')")
    page.keyboard.press("s")
    page.wait_for_selector("h1:has-text('is required for')")
    page.keyboard.press("u")
    page.wait_for_selector(".stance:has-text('stated as possible')")
    page.keyboard.press("u")
    page.wait_for_selector("text=Taken back: unsure")
    page.keyboard.press("a")
    page.wait_for_selector(".stance:has-text('stated as possible')")
    assert [(each["claim"], each["verdict"], each["tags"]) for each in decisions(review)] == [
        (PHOSPHORYLATED.id, "accept", []),
        (NULL.id, "reject", ["negative_result"]),
        (UNBOUND.id, "accept", []),
    ]
    assert all(each["seconds"] is not None for each in decisions(review))
    assert len(decisions(review, all=True)) == 5


def test_enter_on_cancel_cancels(shown: Open, review: Review) -> None:
    page = shown()
    page.keyboard.press("r")
    page.get_by_role("button", name="Cancel").press("Enter")
    page.wait_for_selector("dialog", state="hidden")
    assert decisions(review) == []


def test_the_whole_loop_by_mouse(shown: Open, review: Review) -> None:
    page = shown()
    page.get_by_role("button", name="Accept").click()
    wait_for_card(page, NULL)
    page.get_by_role("button", name="Reject").click()
    page.get_by_label("roles reversed").check()
    page.get_by_label("Comment").fill("TNF acts on STAT1")
    page.locator("dialog").get_by_role("button", name="Reject").click()
    page.wait_for_selector("h1:has-text('does not directly bind')")
    page.get_by_role("button", name="Correct").click()
    page.get_by_label("Says that the agent").select_option("associated_with")
    page.wait_for_selector("h1:has-text('is not directly associated with')")
    page.get_by_role("button", name="Save correction").click()
    page.locator("dialog").get_by_role("button", name="Save correction").click()
    page.wait_for_selector(".stance:has-text('stated as possible')")
    found = decisions(review)
    assert [(each["verdict"], each["tags"], each["comment"], each["after"]) for each in found] == [
        ("accept", [], None, {}),
        ("reject", ["reversed_roles"], "TNF acts on STAT1", {}),
        ("correct", [], None, {"predicate": "associated_with"}),
    ]


def select_words(page: Any, words: str) -> None:
    """Drag over ``words`` of the sentence."""
    box = page.evaluate(
        """words => {
          const walker = document.createTreeWalker(document.getElementById("sentence"), NodeFilter.SHOW_TEXT);
          while (walker.nextNode()) {
            const at = walker.currentNode.data.indexOf(words);
            if (at < 0 || !walker.currentNode.parentElement.dataset.start) continue;
            const range = document.createRange();
            range.setStart(walker.currentNode, at);
            range.setEnd(walker.currentNode, at + words.length);
            const { left, right, top, bottom } = range.getBoundingClientRect();
            return { left, right, middle: (top + bottom) / 2 };
          }
        }""",
        words,
    )
    page.mouse.move(box["left"] + 0.5, box["middle"])
    page.mouse.down()
    page.mouse.move(box["right"] - 0.5, box["middle"], steps=6)
    page.mouse.up()


def test_a_span_is_corrected_by_dragging_over_words(shown: Open, review: Review) -> None:
    page = shown()
    select_words(page, "Ser727")
    page.get_by_role("toolbar").get_by_role("button", name="Theme").click()
    page.wait_for_selector("h1:has-text('increases Ser727 phosphorylation')")
    page.keyboard.press("Control+Enter")
    page.keyboard.press("b")
    page.keyboard.press("Enter")
    wait_for_card(page, NULL)
    (decision,) = decisions(review)
    assert (decision["verdict"], decision["tags"]) == ("correct", ["entity_boundaries"])
    assert decision["record"]["theme"]["text"] == "Ser727"


def test_a_span_an_identifier_and_a_context_are_corrected_by_keyboard(shown: Open, review: Review) -> None:
    page = shown()
    page.keyboard.press("e")
    page.wait_for_selector("#form")
    # The first words of the sentence: IL, -, 6, induced.
    page.keyboard.press("ArrowRight")
    page.keyboard.press("Shift+ArrowRight")
    page.keyboard.press("Shift+ArrowRight")
    page.keyboard.press("Shift+ArrowRight")
    page.keyboard.press("1")
    page.wait_for_selector("#field-agent:has-text('IL-6 induced')")
    field = page.locator("#field-agent_id")
    field.fill("interleukin-2")
    page.wait_for_selector("[role=option]:has-text('HGNC:6001')")
    page.keyboard.press("Enter")
    assert field.input_value() == "HGNC:6001"
    page.get_by_role("button", name="Remove hepatocytes").press("Enter")
    page.wait_for_selector("h1:has-text('IL-6 induced increases STAT3 phosphorylation through JAK') >> nth=0")
    page.keyboard.press("Control+Enter")
    page.wait_for_selector("dialog[open]")
    page.keyboard.press("Enter")
    wait_for_card(page, NULL)
    (decision,) = decisions(review)
    record = decision["record"]
    assert (record["agent"]["text"], record["agent"]["groundings"][0]["curie"]) == ("IL-6 induced", "HGNC:6001")
    assert record["context"] == []


def test_a_missed_claim_is_added(shown: Open, review: Review) -> None:
    page = shown()
    page.keyboard.press("m")
    for words, key in (("JAK", "1"), ("Ser727", "2"), ("induced", "3")):
        select_words(page, words)
        page.keyboard.press(key)
        page.wait_for_selector(f".place output:has-text('{words}')")
    page.wait_for_selector("h1:has-text('JAK increases Ser727')")
    page.get_by_role("button", name="Add this claim").click()
    page.wait_for_selector("h1:has-text('IL-6 increases STAT3')")
    (decision,) = decisions(review)
    assert (decision["verdict"], decision["record"]["agent"]["text"]) == ("add", "JAK")


def test_every_button_is_reached_by_tab(shown: Open) -> None:
    page = shown()
    reached = []
    for _ in range(30):
        page.keyboard.press("Tab")
        reached.append(page.locator("*:focus").evaluate_all("found => found.at(-1)?.innerText ?? ''"))
    for name in ("Undo", "Skip", "Unsure", "Missed", "Correct", "Reject", "Accept", "Queue", "Progress", "Keys"):
        assert any(each.startswith(name) for each in reached), (name, reached)


def test_a_claim_is_added_where_nothing_was_read(shown: Open, review: Review) -> None:
    page = shown()
    page.keyboard.press("m")
    page.wait_for_selector("h1:has-text('A missed claim')")
    page.select_option("#field-sentence", label="IL-6 acts on STAT3.")
    for words, key in (("IL-6", "1"), ("STAT3", "2"), ("acts", "3")):
        select_words(page, words)
        page.keyboard.press(key)
        page.wait_for_selector(f".place output:has-text('{words}')")
    page.reload()
    page.wait_for_selector("#sentence:has-text('acts on')")
    page.wait_for_selector("h1:has-text('IL-6 increases STAT3')")
    page.keyboard.press("Control+Enter")
    page.wait_for_selector("#sentence:has-text('phosphorylation')")
    (decision,) = decisions(review)
    assert decision["record"]["evidence"][0]["sentence"]["text"] == "IL-6 acts on STAT3."


def test_two_curators_at_once(shown: Open, review: Review) -> None:
    ann, ben = shown("ann"), shown("ben")
    titles = [page.locator("h1").inner_text() for page in (ann, ben)]
    assert titles[0] != titles[1]
    for page in (ann, ben):
        page.keyboard.press("a")
    ann.wait_for_selector(f'h1:not(:has-text("{titles[0]}"))')
    ben.wait_for_selector(f'h1:not(:has-text("{titles[1]}"))')
    assert {(each["curator"], each["claim"]) for each in decisions(review)} == {
        ("ann", PHOSPHORYLATED.id), ("ben", NULL.id)
    }  # fmt: skip


def test_a_reload_in_the_middle_keeps_the_card_and_the_draft(shown: Open) -> None:
    page = shown()
    page.keyboard.press("s")
    wait_for_card(page, NULL)
    page.keyboard.press("e")
    page.get_by_label("Rests on").select_option("prior_work")
    page.wait_for_selector(".stance:has-text('from earlier work')")
    page.reload()
    page.wait_for_selector("#form")
    wait_for_card(page, NULL)
    assert page.get_by_label("Rests on").input_value() == "prior_work"
    page.wait_for_selector(".stance:has-text('from earlier work')")


def test_a_queue_is_asked_for_and_kept(shown: Open) -> None:
    page = shown()
    page.keyboard.press("q")
    page.get_by_label("Predicate").select_option("binds")
    page.keyboard.press("Enter")
    page.wait_for_selector("h1:has-text('does not directly bind')")
    page.reload()
    page.wait_for_selector("h1:has-text('does not directly bind')")
    page.keyboard.press("a")
    page.wait_for_selector("text=Nothing left in this queue")
    page.keyboard.press("p")
    page.wait_for_selector("text=1 of 1 done")


def test_rule_and_tree_are_shown_on_demand(shown: Open) -> None:
    page = shown()
    assert page.locator("iframe").count() == 0
    page.keyboard.press("w")
    page.frame_locator("iframe").get_by_text("why claim:").wait_for()


def test_who_settles_sees_what_each_said(shown: Open, review: Review, folder: Path) -> None:
    open_review(folder, shared=1.0)
    for name, key in (("ann", "a"), ("ben", "x")):
        page = shown(name)
        page.keyboard.press(key)
        wait_for_card(page, NULL)
    ben = page
    ben.keyboard.press("u")
    ben.wait_for_selector("text=Taken back")
    ben.keyboard.press("r")
    ben.keyboard.press("Enter")
    wait_for_card(ben, NULL)
    cleo = shown("cleo")
    cleo.wait_for_selector(".verdicts:has-text('ann: accept')")
    cleo.wait_for_selector(".verdicts:has-text('ben: reject')")
    cleo.keyboard.press("a")
    cleo.wait_for_selector("text=Nothing to settle")


@pytest.fixture
def hostile_folder(tmp_path: Path) -> Path:
    found = make_hostile()
    write_claims(tmp_path, [claim for claim, _ in found], [document for _, document in found])
    return tmp_path


class TestHostile:
    """Names that break pages which forget to escape them."""

    @pytest.fixture
    def review(self, hostile_folder: Path) -> Review:
        return open_review(hostile_folder)

    def test_text_is_shown_as_text(self, shown: Open) -> None:
        page = shown()
        for name in HOSTILE:
            text = page.evaluate(
                "() => [...document.querySelectorAll('#sentence [data-start]')].map((one) => one.textContent).join('')"
            )
            assert text == f"So {name} induces STAT3."
            assert page.locator("main script, main x").count() == 0
            page.keyboard.press("e")
            page.wait_for_selector("#form")
            assert " ".join(page.locator("#field-agent").inner_text().split()) == " ".join(name.split())
            page.keyboard.press("Escape")
            document = page.locator(".source").inner_text().split(" · ")[0].split("\n")[-1]
            page.keyboard.press("s")
            page.wait_for_selector(f".source:not(:has-text('{document}'))", state="attached") if name != HOSTILE[
                -1
            ] else None


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 390])
def test_everything_has_a_name_contrast_and_room(width: int, scheme: str, shown: Open) -> None:
    page = shown(width=width, height=844, scheme=scheme)
    for key, wait in (("", ".claim"), ("e", "#form"), ("Escape", ".claim"), ("r", "dialog[open]"), ("Escape", ".claim"),
                      ("q", "dialog[open]"), ("Escape", ".claim"), ("p", "dialog[open]"), ("Escape", ".claim"),
                      ("?", "dialog[open]")):  # fmt: skip
        if key:
            page.keyboard.press(key)
        page.wait_for_selector(wait)
        assert page.evaluate(FIND_UNNAMED) == [], key
        assert page.evaluate(FIND_FAINT) == [], key
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), key


def test_what_words_are_is_not_told_by_colour_alone(shown: Open) -> None:
    page = shown()
    page.keyboard.press("s")
    wait_for_card(page, NULL)
    lines = page.evaluate(
        """() => [...document.querySelectorAll('.legend mark')].map((each) => {
          const { textDecorationStyle, textDecorationThickness, fontWeight } = getComputedStyle(each);
          return `${textDecorationStyle} ${textDecorationThickness} ${fontWeight}`;
        })"""
    )
    assert len(lines) == len(set(lines)) == 4
    assert page.locator("#sentence .tag").all_inner_texts() == ["agent", "denial", "trigger", "theme"]


def start(folder: Path, port: int) -> tuple[subprocess.Popen[bytes], str]:
    """Start the command, and return it and the link that it prints."""
    command = [sys.executable, "-m", "bioclaims", "curate", "claims.jsonl", "--documents", "texts.jsonl", "--no-open",
               "--no-explain", "--curator", "ann", "--port", str(port)]  # fmt: skip
    started = subprocess.Popen(command, cwd=folder, stderr=subprocess.PIPE)
    assert started.stderr is not None
    for line in started.stderr:
        if found := re.search(rb"ann: (\S+)", line):
            return started, found[1].decode()
    raise AssertionError("the command ended without a link")


def test_a_server_that_is_killed_and_started_again_loses_nothing(browser: Any, folder: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    server, link = start(folder, port)
    page = browser.new_page()
    try:
        page.goto(link)
        page.wait_for_selector(".claim")
        page.keyboard.press("a")
        wait_for_card(page, NULL)
        server.send_signal(signal.SIGKILL)
        server.wait()
        page.keyboard.press("r")
        page.keyboard.press("Enter")
        page.wait_for_selector("text=The program does not answer")
        server, again = start(folder, port)
        assert again == link
        page.wait_for_selector("h1:has-text('does not directly bind')", timeout=30_000)
        assert page.locator("#notice").is_hidden()
    finally:
        page.close()
        server.kill()
        server.wait()
    with open_store(folder / "claims.review").reading() as connection:
        found = [(each["claim"], each["verdict"]) for each in list_decisions(connection)]
    assert found == [(PHOSPHORYLATED.id, "accept"), (NULL.id, "reject")]


def test_the_next_card_comes_at_once(shown: Open) -> None:
    page = shown()
    began = time.monotonic()
    page.keyboard.press("a")
    wait_for_card(page, NULL)
    # On a busy machine; `bioclaims benchmark curate` measures what the server takes.
    assert time.monotonic() - began < 5
