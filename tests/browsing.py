"""A browser for tests of pages: Playwright with a Chromium that the system has."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

# Set where a run must not leave these tests out, as in CI.
REQUIRED = "BIOCLAIMS_BROWSER"
_NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")


def _leave_out(reason: str) -> None:
    if os.environ.get(REQUIRED) == "required":
        pytest.fail(f"{reason}, and {REQUIRED} requires it")
    pytest.skip(reason)


@contextmanager
def open_browser() -> Iterator[Any]:
    """Yield a browser; skip the test, with the reason, where there is none."""
    try:
        from playwright.sync_api import Error, sync_playwright  # noqa: PLC0415 not there everywhere
    except ModuleNotFoundError:
        _leave_out("Playwright is not installed: pip install '.[dev]'")
    program = next(filter(None, map(shutil.which, _NAMES)), None)
    if program is None:
        _leave_out("there is no Chromium: apt-get install chromium")
    with sync_playwright() as playwright:
        try:
            browser = playwright.chromium.launch(executable_path=program, args=["--no-sandbox"])
        except Error as error:
            _leave_out(f"{program} does not start ({str(error).splitlines()[0]})")
        yield browser
        browser.close()


def _read_check(name: str) -> str:
    return (Path(__file__).parent / "page_checks" / f"{name}.js").read_text(encoding="utf-8")


# What is wrong with a page for who sees little or nothing, as functions that the browser runs.
FIND_FAINT, FIND_UNNAMED = map(_read_check, ("faint", "unnamed"))
